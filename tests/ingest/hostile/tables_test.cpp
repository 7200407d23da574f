#include "ingest/hostile/hostile.hpp"

namespace {

using entente::test::expect_refused;
using entente::test::times;
using namespace std::string_literals;

const std::string ties = "actor1,actor2,date,type,weight\nusa,pak,1954,pact,5\n";
const std::string edges = "source,target,time,weight\nusa,pak,1954-05-19,5\n";

TEST(HostileCsv, IsNoTable) {
    expect_refused(
        "csv",
        {
            {"", ":1:1", "the file is empty"},
            {" \n\t\r\n", ":1:1", "nothing but white space"},
            {"actor1\n", ":1", "there is no column \"actor2\""},
            {"name,age\nusa,5\n", ":1",
             "there is no column \"actor1\"; the columns are \"name\", \"age\"; say --map actor1=COLUMN"},
            {"actor1,actor1,actor2,date\na,b,c,1950\n", ":1",
             "duplicate column: \"actor1\" stands in columns 1 and 2"},
            {"actor1,actor2\ra,b\r", ":1:14", "lines end with CR alone"},
            {"\xFF\xFE"
             "a\0,\0b\0"s,
             ":1:1", "UTF-16"},
            {"a\0,\0b\0,\0c\0"s, ":1:1", "UTF-16"},
            {"\0\0\xFE\xFF\0\0\0a"s, ":1:1", "UTF-32"},
            {"\x1F\x8B\x08", ":1:1", "a gzip archive"},
            {"PK\x03\x04", ":1:1", "a zip archive"},
            {"SQLite format 3\0"s, ":1:1", "an SQLite database"},
            {"%PDF-1.7", ":1:1", "a PDF document"},
            {"<!DOCTYPE html><html><body>404</body></html>\n", ":1", "there is no column"},
            {"{\"format\": \"entente-network/1\"}\n", ":1", "there is no column"},
        });
}

TEST(HostileCsv, HasRowsThatCannotBeRead) {
    expect_refused("csv",
                   {
                       {ties + "a,b\n", ":3:4", "2 cells for 5 columns"},
                       {ties + "a,b,1950,raid,1,extra\n", ":3:17", "6 cells for 5 columns"},
                       {ties + "a,\"b,1950,raid,1\n", ":3:3", "a quote is opened here and never closed"},
                       {ties + "a,\"b\"c,1950,raid,1\n", ":3:6", "text after a closing quote"},
                       {ties + "a,b\"c\",1950,raid,1\n", ":3:4", "a quote within a cell"},
                       {ties + "a,b\0c,1950,raid,1\n"s, ":3:4", "a NUL byte"},
                       {ties + "a,\xED\xA0\x80,1950,raid,1\n", ":3:3", "broken UTF-8"},
                       {ties + "a,\xC0\x80,1950,raid,1\n", ":3:3", "broken UTF-8"},
                       {ties + "a,b,1950-13-45,raid,1\n", ":3", "the date \""},
                       {ties + "a,b,2020-02-30,raid,1\n", ":3", "the date \""},
                       {ties + "a,b,99999999999999999999,raid,1\n", ":3", "the date \""},
                       {ties + "a,b,1950,raid,nan\n", ":3", "is no number"},
                       {ties + "a,b,1950,raid,inf\n", ":3", "is no number"},
                       {ties + "a,b,1950,raid,1e999\n", ":3", "is no number"},
                       {ties + "a,b,1950,raid,0x10\n", ":3", "is no number"},
                       {ties + "a,b,1950,raid,\"1,5\"\n", ":3", "is no number"},
                       {ties + "a,,1950,raid,1\n", ":3", "an end has no name"},
                       {ties + "a,a,1950,raid,1\n", ":3", "an actor tied to itself"},
                       {ties + "a,\"b\n\nc\",1950,raid,1\na,b\n", ":6", "2 cells for 5 columns"},
                       {ties + times(200'000, ",x") + "\n", ":3", "200001 cells for 5 columns"},
                       {ties + times(100'000, "\"") + "\n", ":3:100001", "1 cells for 5 columns"},
                   });
}

TEST(HostileCsv, SaysWhatCannotBe) {
    expect_refused(
        "csv",
        {
            {"actor1,actor2,start,end\na,b,1960,1950\n", ":2", "the end 1950 is not after the start 1960"},
            {"actor1,actor2,start,directed\na,b,1960,perhaps\n", ":2",
             "directed is \"perhaps\", neither yes nor no"},
            {"id,label,kind\nusa,United States,planet\n", ":2", "the kind \"planet\" is unknown"},
            {"id,label,kind,start,end\nusa,U,state,1990,1950\n", ":2",
             "the end 1950 is not after the start 1990"},
            {"id,label,kind\nusa,U,state\nusa,V,state\n", ":3",
             "the actor \"usa\" is listed already, in hostile.txt:2"},
            {"id,label,kind,parent\na,A,agency,b\nb,B,agency,a\n", "", ""},
            {"id,label,kind,parent\na,A,agency,nobody\n", "", ""},
        });
}

TEST(HostileEdges, AreRefusedWithTheirPlace) {
    expect_refused(
        "edges",
        {
            {"", ":1:1", "the file is empty"},
            {"# nothing but a comment\n", "", "the file has no row"},
            {"lonely\n", ":1", "an edge list needs two columns"},
            {edges + "a,b,1950-13-45,1\n", ":3:5", "the time \""},
            {edges + "a,b,1950,one\n", ":3:10", "is no number"},
            {edges + "a,b,1950,\n", ":3:10", "the weight is no number: the cell is empty"},
            {edges + "a,b,1950,1e400\n", ":3:10", "is no number"},
            {edges + ",b,1950,1\n", ":3:1", "an end has no name"},
            {edges + "a,b,1950\n", ":3:9", "3 cells for 4 columns"},
            {edges + "a,b,1950,1,2\n", ":3:12", "5 cells for 4 columns"},
            {edges + "a,a,1950,1\n", ":3", "an actor tied to itself"},
            {"a b 1\nb c -1\nc\n", ":3:2", "1 cells for 3 columns"},
            {"a b 1\nb c \"-1\n", ":2:5", "a quote is opened here"},
            {"source,target,time\na,b,1e30\n", ":2:5", "the time \""},
            {"source,source\na,b\n", ":1", "duplicate column"},
            {"source,target,start,end\na,b,1960,1950\n", ":2", "the end 1950 is not after the start 1960"},
            {"source,target,sign\na,b,maybe\n", ":2:5", "the sign \"maybe\" cannot be read"},
            {"a b\n" + times(1'000'000, " ") + "\0"s, ":2:1000001", "a NUL byte"},
        });
}

}  // namespace

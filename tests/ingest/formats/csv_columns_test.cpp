// What is said of cells and columns that cannot be read: the cell, and what to write instead.
#include "ingest/formats/csv_columns.hpp"

#include <gmock/gmock.h>

#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string header = "actor1,actor2,date,start,end,type,weight\n";

/// What is said of the rows, as the only ones of a table beside one that can be used.
std::string said(const std::string& row, const ingest::ImportOptions& options = {}) {
    const auto import = import_text("csv", {{"t.csv", header + "a,b,2000,,,x,1\n" + row + "\n"}}, options);
    return import.log.skipped.empty() ? "" : model::to_string(import.log.skipped[0].first[0]);
}

TEST(CsvColumns, ShowTheCellAndHowToMendIt) {
    EXPECT_EQ(said("a,b,31.2.2001,,,x,1"),
              "t.csv:3:5: the date \"31.2.2001\" cannot be read; write YYYY, YYYY-MM or YYYY-MM-DD");
    EXPECT_EQ(
        said("a,b,7.10.2002,,,x,1"),
        "t.csv:3:5: the date \"7.10.2002\" cannot be read; write YYYY, YYYY-MM or YYYY-MM-DD (2002-10-07 if "
        "the day comes first)");
    EXPECT_THAT(said("a,b,,2/4/2016,,x,1"), HasSubstr("the start \"2/4/2016\" cannot be read; write YYYY"));
    EXPECT_EQ(said("a,b,2001,,,x,two"),
              "t.csv:3:14: the weight \"two\" is no number; write it with a decimal point, such as -4.5");
    EXPECT_EQ(ingest::date_advice("1.2.3.4"), "write YYYY, YYYY-MM or YYYY-MM-DD");
    EXPECT_EQ(ingest::date_advice("..."), "write YYYY, YYYY-MM or YYYY-MM-DD");
}

TEST(CsvColumns, TakeAnEndAsTheLastOnlyWhenToldTo) {
    EXPECT_EQ(
        said("a,b,,1904,1904,x,1"),
        "t.csv:3: the end 1904 is not after the start 1904; an end is the first day, month or year after: "
        "write 1905, or say --end-included if it is the last");
    EXPECT_THAT(said("a,b,,1904,1901,x,1"), Not(HasSubstr("--end-included")));
    ingest::ImportOptions options;
    options.end_included = true;
    const auto import =
        import_text("csv",
                    {{"actors.csv", "id,end\na,1950-11-30\nb,\nc,1960~\n"},
                     {"t.csv", header + "a,b,,1904,1904,x,1\na,b,,1904-12,1904-12,x,1\n"
                                        "a,b,,1904-12-31,1904-12-31,x,1\na,b,1904,,,x,1\n"},
                     {"eras.csv", "era,start,end\nfirst,1904,1904\n"},
                     {"network.csv", "network,title,observed_start,observed_end\nn,N,1904,1949\n"}},
                    options);
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 1.0 1904..1905", "a b 1.0 1904-12..1905-01",
                                                     "a b 1.0 1904-12-31..1905-01-01", "a b 1.0 1904"));
    EXPECT_EQ(import.network.actors()[0].end->to_string(), "1950-12-01");
    EXPECT_EQ(import.network.actors()[2].end->to_string(), "1961~");
    EXPECT_EQ(import.network.eras()[0].end.to_string(), "1905");
    EXPECT_EQ(import.network.observed_end().to_string(), "1950");
    EXPECT_THAT(ties_of(import_text("edges", {{"e.csv", "source,target,start,end,weight\na,b,1904,1904,1\n"}},
                                    options)
                            .network),
                ElementsAre("a b 1.0 1904..1905"));
    EXPECT_THAT(import_fault("pajek", {{"n.net", "*Vertices 2\n"}}, options), HasSubstr("no --end-included"));
}

TEST(CsvColumns, SayWhichAreNotUsedAndWhatWasMeant) {
    const auto import =
        import_text("csv", {{"t.csv", " Actor1 ,\"ACTOR2 \",Date,Wieght,sources,mood\na,b,2001,-9,Times,x\n"},
                            {"types.csv", "type,label,nature,directed,weight,colour\nx,X,event,no,1,red\n"}});
    EXPECT_THAT(
        import.log.remarks,
        Contains("t.csv: columns not used: Wieght (is \"weight\" meant?), sources (is \"source\" meant?), "
                 "mood; --map ROLE=COLUMN says what a column is"));
    EXPECT_THAT(import.log.remarks, Contains("types.csv: columns not used: colour"));
    EXPECT_EQ(import.network.relations()[0].date->to_string(), "2001");  // Date is date
    const auto actors = import_text(
        "csv", {{"a.csv", "id,lable,note\na,A,\nb,B,\n"}, {"t.csv", header + "a,b,2001,,,x,1\n"}});
    EXPECT_THAT(actors.log.remarks,
                ElementsAre(HasSubstr("a.csv: columns not used: lable (is \"label\" meant?)")));
    const auto excel = import_text("csv", {{"t.csv", "actor1;actor2;date;weight;;\na;b;2001;1;;\n"}});
    EXPECT_THAT(excel.log.remarks, IsEmpty());
}

TEST(CsvColumns, ThatAreMissingAreNamedBesideThoseThatAreThere) {
    EXPECT_EQ(import_fault("csv", {{"t.csv", "from,to,what,day\nA,B,visit,2001\n"}}),
              "t.csv:1: there is no column \"actor1\"; the columns are \"from\", \"to\", \"what\", \"day\"; "
              "say --map "
              "actor1=COLUMN [missing-column]");
}

TEST(CsvColumns, ReadDecimalCommasWhereCommasDoNotSeparate) {
    const auto import = import_text("csv", {{"t.csv",
                                             "sep=;\nactor1;actor2;date;type;sign;weight\na;b;2001;x;-1;4,5\n"
                                             "a;b;2002;x;1;1.234,5\na;b;2003;x;1;7,6\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -4.5 2001", "a b 7.6 2003"));
    EXPECT_EQ(model::to_string(import.log.skipped[0].first[0]),
              "t.csv:4:14: the weight \"1.234,5\" is no number; write it with a decimal point, such as -4.5");
    EXPECT_THAT(import.log.remarks, Contains("t.csv: decimal commas are read as points"));
    EXPECT_THAT(ties_of(import_text("edges", {{"e.tsv", "x\ty\t-4,5\ny\tz\t2,25\n"}}).network),
                ElementsAre("x y -4.5 0001..", "y z 2.2 0001.."));
    EXPECT_THAT(said("a,b,2001,,,x,\"4,5\""), HasSubstr("the weight \"4,5\" is no number"));
}

TEST(CsvActors, AreSuggestedWhereATieNamesNone) {
    const ingest::InputFile actors{"actors.csv",
                                   "id,label,kind,parent\nturkiye,T\xC3\xBCrkiye,state,\n"
                                   "usa,United States,State,\nmit,MIT,agency,Turkye\nx,X,stat,\n"};
    const auto import =
        import_text("csv", {actors,
                            {"t.csv", header + "turkey,usa,2001,,,x,1\nusa,TURKIYE,2001,,,x,1\n"
                                               "usa,T\xC3\xBCrkiye,2001,,,x,1\n"
                                               "usa,moon,2001,,,x,1\nusa,USA,2001,,,x,1\n"}});
    std::string all;
    for (const ingest::Skipped& some : import.log.skipped) {
        for (const model::Problem& place : some.first) all += model::to_string(place) + "\n";
    }
    EXPECT_THAT(all, HasSubstr("actors.csv:5:5: the kind \"stat\" is unknown; is \"state\" meant?\n"));
    EXPECT_THAT(all,
                HasSubstr("t.csv:2:1: the actor \"turkey\" is not in actors.csv; is \"turkiye\" meant?\n"));
    EXPECT_THAT(all,
                HasSubstr("t.csv:3:5: the actor \"TURKIYE\" is not in actors.csv; is \"turkiye\" meant?\n"));
    EXPECT_THAT(all, HasSubstr("t.csv:5:5: the actor \"moon\" is not in actors.csv; list it there\n"));
    ASSERT_EQ(import.log.noted.size(), 1U);
    EXPECT_EQ(model::to_string(import.log.noted[0].first[0]),
              "actors.csv:4: the parent \"Turkye\" of \"MIT\" is not listed; is \"turkiye\" meant?");
    EXPECT_EQ(import.network.actors()[1].kind, model::ActorKind::state);
}

TEST(CsvActors, ListedTwiceSayWhereTheyStandFirst) {
    const auto import =
        import_text("csv", {{"actors.csv", "id\na\nb\na\n"}, {"t.csv", header + "a,b,2001,,,x,1\n"}});
    EXPECT_THAT(model::to_string(import.log.skipped[0].first[0]),
                HasSubstr("actors.csv:4:1: the actor \"a\" is listed already, in actors.csv:2"));
}

}  // namespace

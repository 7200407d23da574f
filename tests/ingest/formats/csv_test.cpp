#include <gmock/gmock.h>

#include "entente/ingest/json.hpp"
#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const ingest::InputFile actors{"actors.csv",
                               "ID;Label;kind;parent;start;end;ccode;gwcode;iso3\n"
                               "USA;United States;state;;;;2;2;USA\n"
                               "CIA;Central Intelligence Agency;agency;USA;1947-09-18;;;;\n"
                               "GDR;German Democratic Republic;state;;1949-10-07;1990-10-03;265;265;\n"
                               "USA;again;state;;;;;;\n"
                               "X;x;planet;;;;;;\n"};

std::string ties(const std::string& rows) {
    return "actor1,actor2,date,start,end,type,sign,weight,directed,label,source\n" + rows;
}

TEST(Csv, ReadsActorsWithTheirLivesCodesAndParents) {
    const auto import =
        import_text("csv", {actors, {"ties.csv", ties("USA,GDR,,1974-09-04,,recognition,1,2,no,,\n")}});
    const auto& network = import.network;
    ASSERT_EQ(network.actors().size(), 3U);
    EXPECT_EQ(network.actors()[0].name, "United States");
    EXPECT_EQ(network.actors()[0].codes.at("cow"), "2");
    EXPECT_EQ(network.actors()[1].kind, model::ActorKind::agency);
    EXPECT_EQ(network.root(*network.find_actor("cia")), *network.find_actor("usa"));
    EXPECT_THAT(ties_of(network), ElementsAre("usa gdr 2.0 1974-09-04..1990-10-03"));
    EXPECT_EQ(import.log.read, 6U);
    EXPECT_EQ(import.log.used, 4U);
    EXPECT_EQ(import.log.skipped[0].reason, "an actor listed twice");
    EXPECT_EQ(model::to_string(import.log.skipped[1].first[0]),
              "actors.csv:6: the kind of an actor is unknown");
}

TEST(Csv, TellsEventsFromStatesAndAppliesTheSignToTheWeight) {
    const auto import = import_text("csv", {{"ties.csv", ties("a,b,1950-05,,,raid,-1,4,yes,\"x, y\",Book\n"
                                                              "a,b,,1951,1953,raid,-1,,no,,Book\n"
                                                              "b,c,,1952,,pact,,20,,,\n")}});
    const auto& network = import.network;
    EXPECT_THAT(ties_of(network), ElementsAre("a b -4.0 1950-05", "a b -1.0 1951..1953", "b c 10. 1952.."));
    ASSERT_EQ(network.types().size(), 3U);
    EXPECT_THAT((std::vector{network.types()[0].id, network.types()[1].id}), ElementsAre("raid", "raid-2"));
    EXPECT_EQ(network.types()[0].nature, model::Nature::event);
    EXPECT_TRUE(network.types()[0].directed);
    EXPECT_EQ(network.relations()[0].label, "x, y");
    EXPECT_EQ(network[network.relations()[0].sources[1].source].title, "Book");
    EXPECT_EQ(network.observed_start().to_string(), "1950-05-01");
    EXPECT_EQ(network.observed_end().to_string(), "1953-01-01");
    EXPECT_THAT(import.log.remarks, Contains("1 weights beyond -10..10 were cut to that range"));
}

TEST(Csv, SkipsTiesOutsideALifeAndOfActorsThatAreNotListed) {
    const auto import =
        import_text("csv", {{"ties.csv", ties("USA,GDR,1995,,,visit,,,,,\nUSA,GDR,1980,,,visit,,,,,\n"
                                              "USA,PAK,1980,,,visit,,,,,\nUSA,GDR,,1990,1985,pact,,,,,\n"
                                              "USA,GDR,x,,,visit,,,,,\n")},
                            actors});
    EXPECT_THAT(ties_of(import.network), ElementsAre("usa gdr 1.0 1980"));
    EXPECT_EQ(import.log.read, import.log.used + skipped_rows(import.log));
    EXPECT_EQ(import.log.skipped.back().reason, "the date cannot be read");
}

TEST(Csv, TakesAnyTableWhoseColumnsTheUserNames) {
    ingest::ImportOptions options;
    options.columns = {{"actor1", "group1"}, {"actor2", "GROUP2"}, {"type", "kind"}};
    const ingest::InputFile file{
        "links.csv", "id,kind,group1,group2,date\n7,riv,61,113,2010-02-18\n8,all,61,113,2005-00-00\n"};
    EXPECT_THAT(ties_of(import_text("csv", {file}, options).network),
                ElementsAre("61 113 1.0 2010-02-18", "61 113 1.0 2005"));
    options.columns["weight"] = "wieght";
    EXPECT_THAT(import_fault("csv", {file}, options), HasSubstr("there is no column \"wieght\""));
    EXPECT_THAT(import_fault("csv", {{"x.csv", "source1,target\na,b\n"}}), HasSubstr("no column \"actor1\""));
}

TEST(Csv, GivesTheSameNetworkWhenWrittenAndReadAgain) {
    const auto import =
        import_text("csv", {actors, {"ties.csv", ties("USA,GDR,,1974,,recognition,1,2,no,,\n")}});
    const std::string json = ingest::write_json(import.network);
    EXPECT_EQ(ingest::write_json(ingest::read_json(json, "again")), json);
}

}  // namespace

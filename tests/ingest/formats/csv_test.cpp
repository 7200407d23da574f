#include <gmock/gmock.h>

#include "entente/ingest/json.hpp"
#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
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
    EXPECT_THAT(model::to_string(import.log.skipped[1].first[0]),
                HasSubstr("actors.csv:6:5: the kind \"planet\" is unknown; the kinds are state, agency,"));
}

TEST(Csv, ReadsWhenAnActorWasAway) {
    const std::string header = "id,start,end,absences\n";
    const auto import = import_text(
        "csv",
        {{"actors.csv", header + "estonia,1918,,1940-06/1991\nhaiti,,,1915/1934 | 1990/1991\n"
                                 "a,1950,1960,1940/1955\nb,,,1950\nc,,,1960/1950\nusa,,,\n"},
         {"ties.csv", ties("estonia,haiti,,1920,1925,pact,1,2,no,,\nestonia,usa,,1995,,pact,1,2,no,,\n")}});
    const auto& network = import.network;
    ASSERT_EQ(network.actors().size(), 3U);
    EXPECT_EQ(network.actors()[0].absences,
              (std::vector{model::Absence{*model::Date::parse("1940-06"), *model::Date::parse("1991")}}));
    EXPECT_EQ(network.actors()[1].absences.size(), 2U);
    EXPECT_TRUE(network.actors()[2].absences.empty());
    EXPECT_EQ(import.log.skipped[0].reason, "the absences cannot be read, or are not within the life");
    EXPECT_EQ(import.log.skipped[0].rows, 3U);
}

/// Alliances known to 2012 and disputes known from 1945 to 2010: where one is not known, both are no data.
TEST(Csv, TwoTablesOfTheNetworkObserveWhatBothDo) {
    const std::string header = "network,title,observed_start,observed_end\n";
    const ingest::InputFile both{"ties.csv",
                                 ties("a,b,,1930,,pact,1,4,no,,\na,b,,1920,1940,pact,1,4,no,,\n"
                                      "a,b,,2011-05,,pact,1,4,no,,\na,b,1950-01-01,,,raid,-1,9,no,,\n")};
    const auto import =
        import_text("csv", {both,
                            {"alliances/network.csv", header + "alliances,Alliances,1816,2013\n"},
                            {"disputes/network.csv", header + "disputes,Disputes,1945,2011\n"}});
    EXPECT_EQ(import.network.observed_start().to_string(), "1945");
    EXPECT_EQ(import.network.observed_end().to_string(), "2011");
    EXPECT_EQ(import.network.relations().size(), 2U);
    ASSERT_EQ(import.log.skipped.size(), 1U);
    EXPECT_EQ(import.log.skipped[0].reason, "outside the period that all tables of the network observe");
    EXPECT_EQ(import.log.skipped[0].rows, 2U);
    EXPECT_THAT(model::to_string(import.log.noted[0].first[0]), HasSubstr("both observe 1945..2011"));
}

TEST(Csv, TablesOfTheNetworkThatAgreeWidenForTiesAsOneDoes) {
    const std::string header = "network,title,observed_start,observed_end\n";
    const auto import =
        import_text("csv", {{"ties.csv", ties("a,b,,1930,1935,pact,1,4,no,,\na,b,,1950,,pact,1,4,no,,\n")},
                            {"one.csv", header + "one,One,1945,2011\n"},
                            {"two.csv", header + "two,Two,1945,2011\n"}});
    EXPECT_EQ(import.network.observed_start().to_string(), "1930-01-01");
    EXPECT_EQ(import.network.relations().size(), 2U);
}

TEST(Csv, TablesOfTheNetworkThatDoNotMeetAreNotMadeOne) {
    const std::string header = "network,title,observed_start,observed_end\n";
    const auto import = import_text("csv", {{"ties.csv", ties("a,b,,1930,1935,pact,1,4,no,,\n")},
                                            {"one.csv", header + "one,One,1900,1940\n"},
                                            {"two.csv", header + "two,Two,1945,2011\n"}});
    EXPECT_EQ(import.network.observed_end().to_string(), "1940");
    EXPECT_EQ(import.log.skipped[0].reason,
              "the observation periods of two tables of the network do not meet");
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
    EXPECT_EQ(import.log.noted.front().reason, "a weight beyond -10..10, cut to that range");
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

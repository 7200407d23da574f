#include <gmock/gmock.h>

#include <set>

#include "ingest/formats/dyadic.hpp"

namespace entente::ingest {
namespace {

using test::accounted;
using test::import_text;
using test::skipped;
using test::ties;
using testing::UnorderedElementsAre;

const std::string participants =
    "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n";
const std::string dyad_years = "dispnum,ccode1,ccode2,year,sidea1,sidea2,hostlev1,hostlev2\n";

Import mid(const std::string& text) {
    return import_text(read_cow_mid, text);
}

TEST(CowMid, EachStateOfASideMeetsEachOfTheOtherWithTheHigherLevel) {
    const Import import = mid(participants +
                              "5,USA,2,1,2,1950,10,3,1950,1,4\n"
                              "5,CAN,20,1,2,1950,10,3,1950,1,1\n"
                              "5,PRK,731,15,2,1950,20,3,1950,0,2\n");
    EXPECT_THAT(ties(import.network, "cow"),
                UnorderedElementsAre("2 - 731 mid-use-of-force 1950-02-15..1950-03-11",
                                     "20 - 731 mid-threat 1950-02-15..1950-03-11"));
    EXPECT_EQ(import.log.used, 3u);
    EXPECT_EQ(import.network.weight(model::RelationIndex{1}), -9.2);
}

TEST(CowMid, MinusNineIsMissing) {
    const Import import = mid(participants +
                              "1,USA,2,-9,7,1902,24,1,1903,1,3\n"
                              "1,UKG,200,-9,7,1902,-9,1,1903,0,-9\n"
                              "2,USA,2,1,1,1950,1,1,1950,1,-9\n"
                              "2,UKG,200,1,1,1950,1,1,1950,0,0\n");
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 - 200 mid-display 1902-07..1903-01-25"));
    EXPECT_EQ(skipped(import.log, "the hostility level of the dyad is missing"), 2u);
    EXPECT_EQ(accounted(import.log), 4u);
}

TEST(CowMid, WhoMeetsNobodyIsCounted) {
    const Import import = mid(participants +
                              "1,USA,2,1,1,1950,1,2,1950,1,3\n"
                              "1,UKG,200,1,1,1950,1,2,1950,0,3\n"
                              "1,FRN,220,1,1,1951,1,2,1951,0,3\n"
                              "1,NTH,210,1,1,1950,1,2,1950,2,3\n"
                              "1,GMY,255,1,2,1950,1,1,1950,0,3\n"
                              "1,XXX,,1,2,1950,1,3,1950,0,3\n");
    EXPECT_EQ(import.network.relations().size(), 1u);
    EXPECT_EQ(skipped(import.log, "no opponent at the same time"), 1u);
    EXPECT_EQ(skipped(import.log, "on neither side"), 1u);
    EXPECT_EQ(skipped(import.log, "no start and end in order"), 1u);
    EXPECT_EQ(skipped(import.log, "no COW state number"), 1u);
    EXPECT_EQ(accounted(import.log), import.log.read);
}

TEST(CowMid, DyadYearsOfADisputeAreOneTieListedFromBothEnds) {
    const Import import = mid(dyad_years +
                              "7,750,770,1998,1,0,4,3\n7,770,750,1998,0,1,3,4\n"
                              "7,750,770,1999,1,0,5,5\n7,770,750,1999,0,1,5,5\n"
                              "7,750,770,2001,1,0,4,3\n7,770,750,2001,0,1,3,4\n"
                              "8,750,770,1999,1,0,-9,2\n9,750,2,1999,1,1,4,4\n");
    EXPECT_THAT(ties(import.network, "cow"),
                UnorderedElementsAre("750 - 770 interstate-war 1998..2000", "750 - 770 mid-threat 1999..2000",
                                     "750 - 770 interstate-war 2001..2002"));
    EXPECT_EQ(import.log.used, 7u);
    EXPECT_EQ(skipped(import.log, "both on the same side"), 1u);
}

TEST(CowMid, ObservedIsWhatTheRowsCover) {
    const Import import = mid(dyad_years + "7,750,770,1993,1,0,4,3\n7,750,770,1999,1,0,5,5\n");
    EXPECT_EQ(import.network.observed_start().to_string(), "1993");
    EXPECT_EQ(import.network.observed_end().to_string(), "2000");
}

const std::string war_years = "warnum,ccode1,ccode2,year,cowinterongoing,sidea1,sidea2,batdeath1\n";

TEST(CowMid, WarsByDyadAndYearAreTiesOfTheHighestLevel) {
    const Import import = mid(war_years +
                              "147,750,770,1947,1,1,2,1000\n147,770,750,1947,1,2,1,1500\n"
                              "147,750,770,1948,1,1,2,1000\n147,770,750,1948,1,2,1,1500\n"
                              "166,750,770,1965,1,2,1,-9\n166,770,750,1965,1,1,2,-9\n"
                              "166,750,2,1965,1,1,1,-9\n166,750,x,1965,1,1,2,-9\n166,750,770,,1,1,2,-9\n");
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("750 - 770 interstate-war 1947..1949",
                                                                  "750 - 770 interstate-war 1965..1966"));
    EXPECT_EQ(import.network.weight(model::RelationIndex{0}), -10);
    EXPECT_EQ(import.network.relations()[0].label, "Interstate war 147");
    EXPECT_EQ(import.network.sources()[0].id, "cow-war");
    EXPECT_EQ(import.log.used, 6u);
    EXPECT_EQ(accounted(import.log), 9u);
    EXPECT_EQ(import.network.observed_end().to_string(), "2008");
}

TEST(CowMid, TheFileOfDisputesIsToldApart) {
    try {
        mid("dispnum,stday,stmon,styear,numa,numb\n1,1,1,1950,1,1\n");
        FAIL();
    } catch (const model::DataError& error) {
        EXPECT_THAT(error.problems()[0].what, testing::HasSubstr("MIDA"));
    }
}

/// Disputes of the two with any day in these years.
std::size_t disputes(const Import& import, const std::string& a, const std::string& b, int first, int last) {
    std::set<std::string> found;
    const model::Interval years{model::Date::parse(std::to_string(first))->earliest(),
                                model::Date::parse(std::to_string(last + 1))->earliest()};
    for (const model::RelationIndex i : import.network.relations_in(years)) {
        const model::Relation& tie = import.network[i];
        const std::set<std::string> ends{test::code_of(import.network, tie.source, "cow"),
                                         test::code_of(import.network, tie.target, "cow")};
        if (ends == std::set{a, b}) found.insert(tie.sources[0].locator);
    }
    return found.size();
}

TEST(CowMidReal, DirectedDisputeYears) {
    const auto text = test::real_data("cow_mids/cow_mid_v5_directed_dispute_year.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = mid(*text);
    EXPECT_EQ(import.log.read, 11390u);
    EXPECT_EQ(import.log.used, 11390u);
    EXPECT_EQ(disputes(import, "2", "770", 2002, 2014), 9u);
    EXPECT_EQ(disputes(import, "750", "770", 1947, 2014), 40u);
    EXPECT_EQ(import.network.observed_end().to_string(), "2015");
}

TEST(CowMidReal, ParticipantsEndIn2010) {
    const auto text = test::real_data("cow_mids/MIDB_4.2.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = mid(*text);
    EXPECT_EQ(import.log.read, 5511u);
    EXPECT_EQ(accounted(import.log), import.log.read);
    EXPECT_EQ(skipped(import.log, "on neither side"), 2u);
    EXPECT_EQ(disputes(import, "2", "770", 2002, 2010), 7u);
    EXPECT_EQ(disputes(import, "750", "770", 1947, 2010), 40u);
}

TEST(CowMidReal, InterstateWars) {
    const auto text = test::real_data("cow_mids/cow_interstate_war_v4_directed_dyad_year.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = mid(*text);
    EXPECT_EQ(import.log.read, 1932u);
    EXPECT_EQ(import.log.used, 1932u);
    EXPECT_THAT(
        ties(import.network, "cow", "750", "770"),
        UnorderedElementsAre("750 - 770 interstate-war 1947..1950", "750 - 770 interstate-war 1965..1966",
                             "750 - 770 interstate-war 1971..1972", "750 - 770 interstate-war 1999..2000"));
    EXPECT_EQ(disputes(import, "2", "255", 1816, 2007), 2u);  // the world wars
}

TEST(CowMidReal, GmlDyadYears) {
    const auto text = test::real_data("cow_mids/gml_mid_v221_directed_dyad_year.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = mid(*text);
    EXPECT_EQ(import.log.read, 9284u);
    EXPECT_EQ(import.log.used, 9284u);
    EXPECT_EQ(disputes(import, "2", "770", 2002, 2014), 3u);
    EXPECT_EQ(disputes(import, "750", "770", 1947, 2014), 34u);
}

}  // namespace
}  // namespace entente::ingest

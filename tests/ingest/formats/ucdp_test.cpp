#include <gmock/gmock.h>

#include "entente/graph/snapshot.hpp"
#include "ingest/formats/dyadic.hpp"
#include "ingest/formats/ucdp_groups.hpp"

namespace entente::ingest {
namespace {

using test::accounted;
using test::import_text;
using test::skipped;
using test::ties;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::UnorderedElementsAre;

const std::string header =
    "conflict_id,location,side_a,side_a_2nd,side_b,side_b_id,side_b_2nd,year,intensity_level,start_date2,"
    "start_prec2,ep_end,ep_end_date,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd\n";

Import ucdp(const std::string& rows) {
    return import_text(read_ucdp, header + rows);
}

TEST(Ucdp, AGroupFightsAStateInConsecutiveYears) {
    const Import import = ucdp(
        "404,Pakistan,Government of Pakistan,,TTP,356,,2007,1,2007-07-15,1,0,,770,,,\n"
        "404,Pakistan,Government of Pakistan,,TTP,356,,2008,1,2007-07-15,1,0,,770,,,\n"
        "404,Pakistan,Government of Pakistan,,TTP,356,,2009,2,2007-07-15,1,1,2009-11-30,770,,,\n");
    EXPECT_THAT(ties(import.network, "gw"),
                UnorderedElementsAre("770 - ttp armed-conflict 2007..2009", "770 - ttp war 2009.."));
    EXPECT_EQ(import.network.relations()[0].note, "Fighting from 2007-07-15.");
    EXPECT_EQ(import.network.relations()[1].note, "Fighting to 2009-11-30.");
    const auto group = import.network.find_actor("ttp");
    ASSERT_TRUE(group);
    EXPECT_EQ(import.network[*group].kind, model::ActorKind::militant_group);
    EXPECT_EQ(import.network[*group].name, "TTP");
    EXPECT_EQ(import.network[*group].codes.at("ucdp"), "356");
    EXPECT_EQ(import.log.used, 3u);
}

TEST(Ucdp, WhoIsListedSecondSupportsEachOfItsSide) {
    const Import import = ucdp(
        "1,Y,Government of X,\"Government of V, Government of W\",G,9,Government of Z,1990,1,1985-01-01,1,0,,"
        "700,\"20,  2\",,640\n"
        "1,Y,Government of X,,G,9,,1992,1,1992-03-05,3,0,,700,,,\n");
    EXPECT_THAT(
        ties(import.network, "gw"),
        testing::UnorderedElementsAre("700 - g armed-conflict 1990..1991", "2 > 700 troop-support 1990..1991",
                                      "20 > 700 troop-support 1990..1991", "640 > g troop-support 1990..1991",
                                      "700 - g armed-conflict 1992.."));
}

TEST(Ucdp, StatesOnBothSidesFightEachOther) {
    const Import import = ucdp(
        "2,A,\"Government of P, Government of Q\",,Government of R,7,,1956,2,1956-10-29,1,1,1956-11-07,"
        "\"651, 220\",,666,\n");
    EXPECT_THAT(ties(import.network, "gw"),
                testing::UnorderedElementsAre("220 - 666 war 1956..", "651 - 666 war 1956.."));
    EXPECT_EQ(import.network.relations()[0].note, "Fighting from 1956-10-29 to 1956-11-07.");
}

/// UCDP codes how many died in the year, not for how long they fought.
TEST(Ucdp, AWarOfTwoWeeksCountsItsYearAsAWarOfAllTheYearDoes) {
    const Import import = ucdp(
        "218,India,Government of India,,Government of Pakistan,,,1971,2,1971-12-03,1,1,1971-12-17,750,,770,\n"
        "218,India,Government of India,,Government of Pakistan,,,1984,1,1984-04-13,1,0,,750,,770,\n");
    const auto conflict = [&](const char* year, const char* next) {
        const graph::Snapshot snapshot(
            import.network, {model::Date::parse(year)->earliest(), model::Date::parse(next)->earliest()});
        return snapshot.dyads().empty() ? 0.0 : snapshot.dyads()[0].conflict;
    };
    EXPECT_DOUBLE_EQ(conflict("1971", "1972"), 10);
    EXPECT_DOUBLE_EQ(conflict("1984", "1985"), 9.2);
    EXPECT_DOUBLE_EQ(conflict("1971", "1985"), 19.2);
    EXPECT_DOUBLE_EQ(conflict("1972", "1984"), 0);
}

TEST(Ucdp, ObservedIsWhatTheRowsCover) {
    const Import import = ucdp(
        "1,Y,X,,G,9,,1989,1,,,0,,700,,,\n"
        "1,Y,X,,G,9,,2015,1,,,0,,700,,,\n");
    EXPECT_EQ(import.network.observed_start().to_string(), "1989");
    EXPECT_EQ(import.network.observed_end().to_string(), "2016");
}

TEST(Ucdp, WithoutAUsableRowNothingIsObserved) {
    EXPECT_THROW(ucdp("1,Y,X,,G,9,,,1,,,0,,700,,,\n"), model::DataError);
}

TEST(Ucdp, RowsThatCannotBeUsedAreCounted) {
    const Import import = ucdp(
        "1,Y,X,,G,9,,1990,1,,,0,,700,,,\n"
        "1,Y,X,,G,9,,,1,,,0,,700,,,\n"
        "1,Y,X,,G,9,,1991,0,,,0,,700,,,\n"
        "1,Y,X,,G,9,,1991,1,,,0,,,,,\n"
        "1,Y,X,,,,,1991,1,,,0,,700,,,\n"
        "1,Y,X,,G,9,,1991,1,,,0,,abc,,,\n");
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_EQ(accounted(import.log), 6u);
    EXPECT_EQ(skipped(import.log, "no GW number for side A"), 1u);
    EXPECT_EQ(skipped(import.log, "nobody on side B"), 1u);
    EXPECT_EQ(skipped(import.log, "a GW number is no number"), 1u);
}

std::vector<std::string> ids(const std::vector<Group>& groups) {
    std::vector<std::string> out;
    for (const Group& group : groups) out.push_back(group.name + "=" + group.id);
    return out;
}

TEST(UcdpGroups, NumbersAreFoundByWhoStandsAloneAndWhoIsLeft) {
    const auto groups =
        identify_groups({{"L, T", "356, 399", "P"}, {"T", "356", "P"}, {"L, T, U", "1101, 356, 399", "P"}});
    EXPECT_THAT(ids(groups[0]), ElementsAre("L=399", "T=356"));
    EXPECT_THAT(ids(groups[2]), ElementsAre("L=399", "T=356", "U=1101"));
}

TEST(UcdpGroups, WhatTheListsDoNotTellStaysOpen) {
    const auto groups = identify_groups({{"A, B", "1, 2", "P"}});
    EXPECT_THAT(ids(groups[0]), ElementsAre("A=", "B="));
    EXPECT_EQ(groups[0][0].key, "A in P");
}

TEST(UcdpGroups, GroupsOfOneNameAreToldApart) {
    const auto groups = identify_groups({{"ELN", "744", "Colombia"}, {"ELN", "721", "Bolivia"}});
    EXPECT_NE(groups[0][0].key, groups[1][0].key);
}

TEST(UcdpGroups, CommasWithinANameDoNotSeparate) {
    EXPECT_THAT(split_names("Junta for Democracy, Peace and Justice", 1),
                ElementsAre("Junta for Democracy, Peace and Justice"));
    EXPECT_THAT(split_names("CPP, Faction (forces of H, A & Z)", 2),
                ElementsAre("CPP", "Faction (forces of H, A & Z)"));
}

TEST(UcdpReal, EveryRowIsUsedAndTheTtpFightsPakistanSince2007) {
    const auto text = test::real_data("ucdp/UcdpPrioConflict_v24_1.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = import_text(read_ucdp, *text);
    EXPECT_EQ(import.log.read, 2686u);
    EXPECT_EQ(import.log.used, 2686u);
    EXPECT_EQ(import.network.observed_start().to_string(), "1946");
    EXPECT_EQ(import.network.observed_end().to_string(), "2024");
    ASSERT_TRUE(import.network.find_actor("ttp"));
    EXPECT_EQ(import.network[*import.network.find_actor("ttp")].codes.at("ucdp"), "356");
    EXPECT_THAT(ties(import.network, "gw", "770", "356"), testing::IsEmpty());
    EXPECT_THAT(ties(import.network, "gw", "770", "ttp"),
                IsSupersetOf({"770 - ttp armed-conflict 2007..2008"}));
    EXPECT_THAT(ties(import.network, "gw", "700", "770"), Contains("700 > 770 troop-support 2015..2019"));
}

TEST(UcdpReal, ReadsTheDyadicBattleDeathsToo) {
    const auto text = test::real_data("ucdp/ucdp-brd-dyadic-50-2016.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = import_text(read_ucdp, *text);
    EXPECT_EQ(import.log.read, 1376u);
    EXPECT_EQ(accounted(import.log), 1376u);
    EXPECT_EQ(import.log.used, 1376u);
    EXPECT_EQ(import.network.observed_start().to_string(), "1989");
    EXPECT_EQ(import.network.observed_end().to_string(), "2016");
}

}  // namespace
}  // namespace entente::ingest

#include <gmock/gmock.h>

#include "entente/graph/snapshot.hpp"
#include "ingest/formats/dyadic.hpp"

namespace entente::ingest {
namespace {

using test::accounted;
using test::import_text;
using test::skipped;
using test::ties;
using testing::UnorderedElementsAre;

const std::string header =
    "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";

Import atop(const std::string& rows, const ImportOptions& options = {}) {
    return import_text(read_atop, header + rows, options);
}

TEST(Atop, ConsecutiveYearsOfOneValueAreOneDirectedTie) {
    const Import import = atop(
        "2,20,1950,1,0,0,0,0\n"
        "2,20,1951,0,1,0,0,1\n"
        "2,20,1953,1,0,0,0,0\n"
        "20,2,1950,0,0,0,1,0\n"
        "20,2,1951,0,0,1,1,0\n"
        "70,2,1960,0,0,0,0,1\n");
    EXPECT_THAT(ties(import.network, "cow"),
                UnorderedElementsAre(
                    "2 > 20 defence-obligation 1950..1952", "20 > 2 nonaggression-obligation 1950..1951",
                    "20 > 2 consultation-obligation 1951..1952", "2 > 20 defence-obligation 1953..1954",
                    "70 > 2 consultation-obligation 1960.."));
    EXPECT_EQ(import.log.used, 6u);
    EXPECT_EQ(import.network.relations()[1].note, "defence, offence, consultation in some years");
    EXPECT_EQ(import.network.observed_start().to_string(), "1950");
    EXPECT_EQ(import.network.observed_end().to_string(), "1961");
}

/// What the dyad has of cooperation in the ten years from `first` on.
double in_ten_years(const model::Network& network, const std::string& a, const std::string& b, int first) {
    const graph::Snapshot snapshot(network, {model::Date::parse(std::to_string(first))->earliest(),
                                             model::Date::parse(std::to_string(first + 10))->earliest()});
    const graph::Dyad* const dyad = snapshot.dyad(*network.find_actor(a), *network.find_actor(b));
    return dyad == nullptr ? 0 : dyad->cooperation;
}

TEST(Atop, WhatBothOweAddsUpToThePactThatCowHasOfIt) {
    const Import both = atop("220,365,1905,1,0,0,0,0\n365,220,1905,1,0,0,0,0\n");
    EXPECT_DOUBLE_EQ(in_ten_years(both.network, "france", "russia", 1900), 4.5);
    const Import one = atop("220,365,1905,1,0,0,0,0\n");
    EXPECT_DOUBLE_EQ(in_ten_years(one.network, "france", "russia", 1900), 2.25);
    const Import none = atop("220,365,1905,0,0,0,1,0\n365,220,1905,0,0,0,1,0\n");
    EXPECT_DOUBLE_EQ(in_ten_years(none.network, "france", "russia", 1900), 2.8);
}

TEST(Atop, ObservedIsWhatTheRowsCover) {
    const Import import = atop("2,20,1990,1,0,0,0,0\n2,20,1995,1,0,0,0,0\n");
    EXPECT_EQ(import.network.observed_start().to_string(), "1990");
    EXPECT_EQ(import.network.observed_end().to_string(), "1996");
}

TEST(AtopReal, FranceAndRussiaWeighInThe1900sWhatTheyWeighInCow) {
    const auto owed = test::real_data("atop_v51/atop_directed_dyad_year.csv");
    const auto allied = test::real_data("cow_alliances_v41/alliance_v4.1_by_member.csv");
    if (!owed || !allied) GTEST_SKIP() << "skipped: no real data";
    EXPECT_DOUBLE_EQ(in_ten_years(import_text(read_atop, *owed).network, "france", "russia", 1900), 45);
    EXPECT_DOUBLE_EQ(in_ten_years(import_text(read_cow_alliances, *allied).network, "france", "russia", 1900),
                     45);
}

TEST(Atop, RowsWithoutAValueAreCounted) {
    const Import import = atop(
        "2,20,1950,1,0,0,0,0\n"
        "2,20,1951,0,0,0,0,0\n"
        "2,20,-9,1,0,0,0,0\n"
        "2,,1951,1,0,0,0,0\n"
        "2,2,1951,1,0,0,0,0\n"
        "2,20,1952,-9,-9,-9,-9,-9\n");
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_EQ(accounted(import.log), import.log.read);
    EXPECT_EQ(skipped(import.log, "none of the five obligations is flagged"), 2u);
    EXPECT_EQ(skipped(import.log, "no year"), 1u);
    EXPECT_EQ(skipped(import.log, "no COW state number"), 1u);
    EXPECT_EQ(skipped(import.log, "a state with itself"), 1u);
}

TEST(Atop, TheTimesAskedForLeaveOutWithACount) {
    ImportOptions options;
    options.to = model::Date::parse("1955");
    const Import import = atop("2,20,1950,1,0,0,0,0\n2,20,1960,1,0,0,0,0\n", options);
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 > 20 defence-obligation 1950..1951"));
    EXPECT_EQ(skipped(import.log, "after --to"), 1u);
}

TEST(AtopReal, EveryRowIsAccountedForAndUsPakistanIsOneSidedFrom1973) {
    const auto text = test::real_data("atop_v51/atop_directed_dyad_year.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = import_text(read_atop, *text);
    EXPECT_EQ(import.log.read, 273296u);
    EXPECT_EQ(import.log.used, 273126u);
    EXPECT_EQ(skipped(import.log, "none of the five obligations is flagged"), 170u);
    EXPECT_GE(import.network.relations().size(),
              13928u);  // runs of a value; more where a state had a successor
    EXPECT_EQ(import.network.observed_end().to_string(), "2019");
    EXPECT_THAT(
        ties(import.network, "cow", "2", "770"),
        UnorderedElementsAre("2 > 770 defence-obligation 1954..", "770 > 2 defence-obligation 1954..1973",
                             "770 > 2 consultation-obligation 1973.."));
}

}  // namespace
}  // namespace entente::ingest

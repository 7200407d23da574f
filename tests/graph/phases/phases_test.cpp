#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::actor;
using test::Dice;
using test::interval;
using test::phases_of;
using test::told;
using test::yearly;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A dyad with two turns, a lone year of war, a gap, and events of odd weights.
const char* const eventful =
    "observed 1940..1980\n"
    "usa state\n"
    "cia agency usa\n"
    "pak state\n"
    "isi agency pak\n"
    "usa - pak diplomacy 0.7 1942..1980\n"
    "usa > pak aid 7.3 1950..1961\n"
    "cia - isi liaison 6.1 1951..1961\n"
    "usa > pak sanction -5.2 1961..1973-05\n"
    "pak > usa protest -2.9 1962-03\n"
    "pak > usa protest -2.9 1964-03\n"
    "usa > pak visit 1.3 1967-11\n"
    "usa - pak war -10 1955..1956\n"
    "usa > pak protest -3.3 1970-01\n";

TEST(Phases, AnAllianceIsAPhaseAndAProtestWithinItIsNot) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak diplomacy 1 1950..1970\n"
        "usa - pak alliance 8 1955..1964\n"
        "usa > pak protest -4 1958\n");
    const Phases found = phases_of(network);
    EXPECT_THAT(told(network, found), ElementsAre("1955 r1", "1964 r1"));
    ASSERT_EQ(found.levels.size(), 3U);
    EXPECT_NEAR(found.levels[0], 1, 1e-9);
    EXPECT_NEAR(found.levels[2], 1, 1e-9);
    EXPECT_EQ(found.shifts[0].before, found.levels[0]);
    EXPECT_EQ(found.shifts[0].after, found.levels[1]);
    EXPECT_GT(found.levels[1], 7);
    EXPECT_LT(found.levels[1], 9);
    EXPECT_NEAR(found.shifts[0].drivers[0].effect, 8, 1e-9);
    EXPECT_NEAR(found.shifts[1].drivers[0].effect, -8, 1e-9);
    EXPECT_EQ(found.shifts[0].between, interval("1955", "1956"));
}

TEST(Phases, DepthCountsWhereTheRatioCannotTell) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak diplomacy 1 1950..1970\n"
        "usa - pak alliance 8 1960..1970\n");
    const Phases found = phases_of(network);
    for (const SeriesPoint& point : found.series) EXPECT_EQ(point.net, 1);
    EXPECT_THAT(told(network, found), ElementsAre("1960 r1"));
}

TEST(Phases, OneYearOfWarIsNoPhase) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak pact 4 1950..1970\n"
        "usa - pak war -10 1960..1961\n");
    const Phases found = phases_of(network);
    EXPECT_THAT(found.shifts, IsEmpty());
    EXPECT_THAT(found.segmentation.isolated, ElementsAre(10));
    EXPECT_NEAR(found.levels[0], 4, 1e-9);
}

TEST(Phases, LastVisitsToAQuietDyadAreNoShift) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak diplomacy 1 1950..1970\n"
        "usa > pak greeting 0.4 1960\n"
        "usa > pak greeting 0.4 1961\n");
    EXPECT_THAT(phases_of(network).shifts, IsEmpty());
}

TEST(Phases, GapsAreShownButNotCut) {
    const model::Network network = test::network(
        "observed 1950..1970\n"
        "usa state\n"
        "pak state\n"
        "usa - pak pact 6 1952..1957\n"
        "usa - pak rivalry -6 1963..1968\n");
    const Phases found = phases_of(network);
    ASSERT_EQ(found.series.size(), 20U);
    EXPECT_THAT(found.used, ElementsAre(2, 3, 4, 5, 6, 13, 14, 15, 16, 17));
    EXPECT_FALSE(found.series[0].net);
    EXPECT_FALSE(found.series[0].strength);
    ASSERT_EQ(found.shifts.size(), 1U);
    EXPECT_EQ(found.shifts[0].first_after.id, "1963");
    EXPECT_EQ(found.shifts[0].between, interval("1963", "1964"));
    EXPECT_NEAR(found.shifts[0].before, 6, 1e-9);
    EXPECT_NEAR(found.shifts[0].after, -6, 1e-9);
    ASSERT_EQ(found.shifts[0].drivers.size(), 2U);
    EXPECT_NEAR(found.shifts[0].drivers[0].effect, -6, 1e-9);
}

TEST(Phases, WithoutRelationsOfEitherSignThereAreOnlyGaps) {
    const model::Network network = test::network(
        "observed 1950..1960\n"
        "usa state\n"
        "pak state\n"
        "usa - pak note 0 1955\n");
    const Phases found = phases_of(network);
    EXPECT_EQ(found.series.size(), 10U);
    EXPECT_EQ(found.series[5].evidence.size(), 1U);
    EXPECT_THAT(found.used, IsEmpty());
    EXPECT_THAT(found.levels, IsEmpty());
    EXPECT_THAT(found.shifts, IsEmpty());
}

TEST(Phases, OutsideTheObservedPeriodThereIsNothing) {
    const model::Network network = test::network(eventful);
    EXPECT_THAT(
        phases(network, actor(network, "usa"), actor(network, "pak"), yearly, {}, interval("1990", "2000"))
            .series,
        IsEmpty());
}

TEST(Phases, DoNotDependOnTheOrderOfTheRelations) {
    const model::Network network = test::network(eventful);
    const Phases found = phases_of(network);
    ASSERT_FALSE(found.shifts.empty());
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        model::Draft draft = test::draft(eventful);
        Dice(seed).shuffle(draft.relations);
        const model::Network shuffled = test::build(std::move(draft));
        const Phases again = phases_of(shuffled);
        EXPECT_EQ(again.levels, found.levels);
        EXPECT_EQ(again.segmentation.ranges, found.segmentation.ranges);
        EXPECT_EQ(told(shuffled, again), told(network, found));
    }
}

TEST(Phases, MirroringTheWeightsMirrorsThem) {
    const model::Network network = test::network(eventful);
    model::Draft draft = test::draft(eventful);
    for (model::RelationType& type : draft.types) type.weight = -type.weight;
    for (model::Draft::Relation& relation : draft.relations) {
        if (relation.record.own_weight) relation.record.own_weight = -*relation.record.own_weight;
    }
    const model::Network mirror = test::build(std::move(draft));
    const Phases a = phases_of(network);
    const Phases b = phases_of(mirror);
    ASSERT_FALSE(a.shifts.empty());
    EXPECT_EQ(told(network, a), told(mirror, b));
    for (std::size_t i = 0; i < a.levels.size(); ++i) EXPECT_EQ(a.levels[i], -b.levels[i]);
    for (std::size_t i = 0; i < a.shifts.size(); ++i) {
        EXPECT_EQ(a.shifts[i].between, b.shifts[i].between);
        EXPECT_EQ(a.shifts[i].drivers[0].effect, -b.shifts[i].drivers[0].effect);
    }
}

TEST(Phases, RollingUpCountsTheAgencies) {
    const model::Network network = test::network(eventful);
    Selection rolled;
    rolled.roll_up = true;
    const Phases states = phases_of(network, rolled);
    const Phases agencies = phases(network, actor(network, "isi"), actor(network, "cia"), yearly, rolled);
    EXPECT_EQ(states.levels, agencies.levels);
    EXPECT_EQ(agencies.first, actor(network, "pak"));
    EXPECT_EQ(agencies.second, actor(network, "usa"));
    EXPECT_NEAR(*states.series[12].strength, 0.7 + 7.3 + 6.1, 1e-9);
    const Phases within = phases(network, actor(network, "usa"), actor(network, "cia"), yearly, rolled);
    EXPECT_THAT(within.used, IsEmpty());
}

TEST(Phases, FollowTheSelection) {
    const model::Network network = test::network(eventful);
    Selection sanctions;
    sanctions.types = {*network.find_type("sanction")};
    const Phases found = phases_of(network, sanctions);
    EXPECT_EQ(found.used.size(), 13U);  // 1961 to 1973
    Selection others;
    others.actors = {actor(network, "cia"), actor(network, "isi")};
    EXPECT_THAT(phases_of(network, others).used, IsEmpty());
}

TEST(Phases, EveryShiftLiesWithinItsRange) {
    const model::Network network = test::network(eventful);
    for (const PeriodRule rule : {PeriodRule{PeriodUnit::year, 1}, PeriodRule{PeriodUnit::month, 1},
                                  PeriodRule{PeriodUnit::years, 2}}) {
        const Phases found = phases_of(network, {}, rule);
        EXPECT_EQ(found.levels.size(), found.shifts.size() + 1);
        for (const Shift& shift : found.shifts) {
            EXPECT_LE(shift.between.start, shift.first_after.interval.start);
            EXPECT_GE(shift.between.end, shift.first_after.interval.end);
            EXPECT_LE(shift.drivers.size(), 5U);
            for (const Driver& driver : shift.drivers) {
                EXPECT_GT(driver.effect * (shift.after - shift.before), 0);
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph

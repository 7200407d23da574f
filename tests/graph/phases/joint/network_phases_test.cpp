#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::actor;
using test::Dice;
using test::told;
using test::yearly;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Phases phases_of_all(const model::Network& network, const PhaseOptions& options = {},
                     const Selection& selection = {}) {
    return network_phases(network, yearly, selection, std::nullopt, options);
}

//   before 1970: a and b friends, c and d friends, a and c enemies; after: the other way round
const char* const reversal =
    "observed 1950..1990\n"
    "a state\n"
    "b state\n"
    "c state\n"
    "d state\n"
    "a - b pact 5 1950..1970\n"
    "c - d pact 5 1950..1970\n"
    "a - c rivalry -5 1950..1970\n"
    "a - b feud -5 1970..1990\n"
    "c - d feud -5 1970..1990\n"
    "a - c entente 5 1970..1990\n";

TEST(NetworkPhases, AReversalOfAlliancesIsAShift) {
    const model::Network network = test::network(reversal);
    const Phases found = phases_of_all(network);
    EXPECT_EQ(found.subject, PhaseSubject::network);
    ASSERT_THAT(found.shifts, SizeIs(1));
    const Shift& shift = found.shifts[0];
    EXPECT_EQ(shift.first_after.id, "1970");
    EXPECT_NEAR(shift.before, 5, 1e-9);
    EXPECT_NEAR(shift.after, -5, 1e-9);
    // The sum falls: what moves against it comes last, and r5 is the sixth.
    EXPECT_THAT(told(network, found), ElementsAre("1970 r0 r1 r3 r4 r2"));
    // Each of three dyads changed alike, half for either end.
    ASSERT_THAT(shift.carriers, SizeIs(4));
    EXPECT_EQ(network[shift.carriers[0].actor].id, "a");
    EXPECT_NEAR(shift.carriers[0].share, 1.0 / 3, 1e-12);
    EXPECT_NEAR(shift.carriers[3].share, 1.0 / 6, 1e-12);
    EXPECT_FALSE(shift.credible);
    EXPECT_FALSE(found.posterior);
    ASSERT_TRUE(shift.penalties);
    EXPECT_LT(*found.p_value, 0.05);
}

TEST(NetworkPhases, AShiftStandsUnderItsPenaltiesAndNoOthers) {
    const model::Network network = test::network(reversal);
    PhaseOptions options;
    options.segmentation.penalty = 0.5;
    const Phases found = phases_of_all(network, options);
    ASSERT_THAT(found.shifts, SizeIs(1));
    const auto [least, greatest] = *found.shifts[0].penalties;
    EXPECT_EQ(least, 0);
    options.uncertainty = false;
    options.segmentation.penalty = greatest * 0.999;
    EXPECT_THAT(phases_of_all(network, options).shifts, SizeIs(1));
    options.segmentation.penalty = greatest * 1.001;
    EXPECT_THAT(phases_of_all(network, options).shifts, IsEmpty());
}

TEST(NetworkPhases, WithoutTiesAreOnlyGaps) {
    EXPECT_THAT(phases_of_all(test::network("observed 1950..1960\n")).series, SizeIs(10));
    EXPECT_THAT(phases_of_all(test::network("observed 1950..1960\na state\n")).used, IsEmpty());
    const Phases one =
        phases_of_all(test::network("observed 1950..1960\na state\nb state\na - b pact 5 1955..1956\n"));
    EXPECT_THAT(one.used, ElementsAre(5));
    EXPECT_THAT(one.levels, SizeIs(1));
    EXPECT_THAT(one.shifts, IsEmpty());
    EXPECT_FALSE(one.p_value);
}

TEST(NetworkPhases, NothingChangesWhereNothingDoes) {
    const Phases found = phases_of_all(
        test::network("observed 1950..1980\na state\nb state\nc state\na - b pact 5 1950..1980\n"
                      "b - c rivalry -2 1950..1980\n"));
    EXPECT_THAT(found.shifts, IsEmpty());
    EXPECT_EQ(*found.p_value, 1);
}

/// Twelve states in two camps; in 1960 four of the second join the first. Ties vary, come late and go early.
model::Draft camps(std::uint32_t seed) {
    Dice dice(seed);
    std::string text = "observed 1930..1990\n";
    for (int i = 0; i < 12; ++i) text += "s" + std::to_string(i) + " state\n";
    for (int year = 1930; year < 1990; ++year) {
        for (int i = 0; i < 12; ++i) {
            for (int j = i + 1; j < 12; ++j) {
                const int camp = year < 1960 ? 6 : 10;
                const bool friends = (i < camp) == (j < camp);
                if (dice.chance(40)) continue;
                const std::string weight = std::to_string(1 + dice.below(5));
                text += "s" + std::to_string(i) + " - s" + std::to_string(j) +
                        (friends ? " visit " : " clash -") + weight + " " + std::to_string(year) + "-0" +
                        std::to_string(1 + dice.below(9)) + "\n";
            }
        }
    }
    return test::draft(text);
}

TEST(NetworkPhases, FindAChangeOfCampsAmongNoise) {
    const model::Network network = test::build(camps(1));
    const Phases found = phases_of_all(network);
    ASSERT_THAT(found.shifts, SizeIs(1));
    EXPECT_EQ(found.shifts[0].first_after.id, "1960");
    for (const Carrier& carrier : found.shifts[0].carriers) {
        const std::string& id = network[carrier.actor].id;
        if (carrier.share > 0.1) {
            EXPECT_THAT((std::vector<std::string>{"s6", "s7", "s8", "s9"}), Contains(id));
        }
    }
    EXPECT_LE(*found.p_value, 0.01);
}

TEST(NetworkPhases, DoNotDependOnTheOrderOfActorsAndRelations) {
    const Phases found = phases_of_all(test::build(camps(2)));
    model::Draft draft = camps(2);
    Dice dice(3);
    dice.shuffle(draft.actors);
    dice.shuffle(draft.relations);
    const Phases again = phases_of_all(test::build(std::move(draft)));
    EXPECT_EQ(found.segmentation.ranges, again.segmentation.ranges);
    EXPECT_EQ(found.levels, again.levels);
    EXPECT_EQ(found.p_value, again.p_value);
}

TEST(NetworkPhases, FollowTheSelection) {
    const model::Network network = test::network(reversal);
    Selection pacts;
    pacts.types = {*network.find_type("pact")};
    EXPECT_THAT(phases_of_all(network, {}, pacts).used, SizeIs(20));
    Selection pair;
    pair.actors = {actor(network, "a"), actor(network, "c")};
    const Phases found = phases_of_all(network, {}, pair);
    EXPECT_THAT(told(network, found), ElementsAre("1970 r2 r5"));
}

// The relations that a dyad changes by balance each other.
TEST(NetworkPhases, ARelationThatAnotherReplacesDrivesNothing) {
    const model::Network network = test::network(
        "observed 1950..1980\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "a - b pact 5 1950..1965\n"
        "a - b treaty 5 1965..1980\n"
        "b - c feud -5 1965..1980\n");
    EXPECT_THAT(told(network, phases_of_all(network)), ElementsAre("1965 r2"));
}

}  // namespace
}  // namespace entente::graph

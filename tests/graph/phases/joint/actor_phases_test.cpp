#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::actor;
using test::Dice;
using test::interval;
using test::told;
using test::yearly;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Phases profile_of(const model::Network& network, std::string_view ego, const PhaseOptions& options = {},
                  const Selection& selection = {}) {
    return actor_phases(network, actor(network, ego), yearly, selection, std::nullopt, options);
}

std::vector<std::string> carriers(const model::Network& network, const Shift& shift) {
    std::vector<std::string> ids;
    for (const Carrier& carrier : shift.carriers) ids.push_back(network[carrier.actor].id);
    return ids;
}

//   egypt leaves the soviet union for the usa in 1974; iraq is as it always was
const char* const turn =
    "observed 1960..1990\n"
    "egypt state\n"
    "soviet-union state\n"
    "usa state\n"
    "iraq state\n"
    "egypt - soviet-union pact 6 1960..1974\n"
    "egypt - usa partnership 6 1974..1990\n"
    "egypt - iraq diplomacy 1 1960..1990\n"
    "usa - iraq quarrel -3 1980..1990\n";

TEST(ActorPhases, ATurnFromOneToAnotherIsAShiftThatTheSumDoesNotShow) {
    const model::Network network = test::network(turn);
    const Phases found = profile_of(network, "egypt");
    EXPECT_EQ(found.subject, PhaseSubject::actor);
    EXPECT_EQ(found.first, actor(network, "egypt"));
    EXPECT_THAT(told(network, found), ElementsAre("1974 r0 r1"));
    const Shift& shift = found.shifts[0];
    EXPECT_NEAR(shift.before, 7, 1e-9);
    EXPECT_NEAR(shift.after, 7, 1e-9);
    EXPECT_THAT(carriers(network, shift), ElementsAre("soviet-union", "usa"));
    EXPECT_NEAR(shift.carriers[0].share, 0.5, 1e-12);
    EXPECT_NEAR(shift.drivers[0].effect, -6, 1e-9);
    EXPECT_NEAR(shift.drivers[1].effect, 6, 1e-9);
    EXPECT_EQ(shift.between, interval("1974", "1975"));
    ASSERT_TRUE(shift.credible);
    EXPECT_EQ(*shift.credible, interval("1974", "1975"));
    EXPECT_GT(*shift.probability, 0.99);
    ASSERT_TRUE(shift.penalties);
    EXPECT_LE(shift.penalties->first, found.segmentation.penalty);
    EXPECT_GT(shift.penalties->second, found.segmentation.penalty);
    EXPECT_LT(*found.p_value, 0.05);
}

// Two years on either side: of aid in the second year after the shift half counts a year, of a loan in the
// second year before it as well; those a year further away are none of it.
TEST(ActorPhases, DriversAreThoseOfTwoYearsOnEitherSide) {
    const model::Network network = test::network(std::string(turn) +
                                                 "usa > egypt aid 4 1975\n"
                                                 "usa > egypt aid 4 1976\n"
                                                 "soviet-union > egypt loan 3 1972\n"
                                                 "soviet-union > egypt loan 3 1971\n");
    const Phases found = profile_of(network, "egypt");
    ASSERT_THAT(told(network, found), ElementsAre("1974 r1 r4 r0 r6"));
    EXPECT_NEAR(found.shifts[0].drivers[1].effect, 2, 1e-9);
    EXPECT_NEAR(found.shifts[0].drivers[3].effect, -1.5, 1e-9);
}

TEST(ActorPhases, EachOfTwoTurnsHasItsOwnDrivers) {
    const model::Network network = test::network(
        "observed 1950..1990\n"
        "egypt state\n"
        "soviet-union state\n"
        "usa state\n"
        "uk state\n"
        "egypt - uk treaty 6 1950..1960\n"
        "egypt - soviet-union pact 6 1960..1974\n"
        "egypt - usa partnership 6 1974..1990\n");
    const Phases found = profile_of(network, "egypt");
    EXPECT_THAT(told(network, found), ElementsAre("1960 r0 r1", "1974 r1 r2"));
    EXPECT_NEAR(found.shifts[0].drivers[1].effect, 6, 1e-9);
}

// The total as a series of its own shows nothing, and neither does the tie with iraq.
TEST(ActorPhases, SeriesIsTheSumOfTheActorsOwnTies) {
    const model::Network network = test::network(turn);
    const Phases found = profile_of(network, "iraq");
    EXPECT_NEAR(*found.series[0].strength, 1, 1e-9);
    EXPECT_NEAR(*found.series[25].strength, -2, 1e-9);
    EXPECT_NEAR(found.series[25].cooperation, 1, 1e-9);
    EXPECT_NEAR(found.series[25].conflict, 3, 1e-9);
    EXPECT_THAT(found.series[25].evidence, SizeIs(2));
    EXPECT_THAT(told(network, found), ElementsAre("1980 r3"));
    EXPECT_THAT(carriers(network, found.shifts[0]), ElementsAre("usa"));
    EXPECT_EQ(found.shifts[0].carriers[0].share, 1);
}

/// An actor with ten partners, each of whom greets it every year, by 1 to 3 points before 1975 and by 1.5
/// more from then on.
model::Network greetings() {
    std::string text = "observed 1950..2000\nego state\n";
    for (int i = 0; i < 10; ++i) text += "p" + std::to_string(i) + " state\n";
    Dice dice(5);
    for (int i = 0; i < 10; ++i) {
        for (int year = 1950; year < 2000; ++year) {
            const double weight = 1 + 0.1 * static_cast<double>(dice.below(21)) + (year < 1975 ? 0 : 1.5);
            text += "p" + std::to_string(i) + " > ego greeting " + std::to_string(weight) + " " +
                    std::to_string(year) + "\n";
        }
    }
    return test::network(text);
}

TEST(ActorPhases, FindWhatNoSingleTieShows) {
    const model::Network network = greetings();
    PhaseOptions options;
    options.uncertainty = false;
    options.segmentation.penalty =
        60;  // of chi-squared with ten degrees of freedom hardly more than with one
    std::size_t alone = 0;
    for (int i = 0; i < 10; ++i) {
        const auto partner = actor(network, "p" + std::to_string(i));
        alone +=
            phases(network, actor(network, "ego"), partner, yearly, {}, std::nullopt, options).shifts.size();
    }
    EXPECT_EQ(alone, 0U);
    const Phases found = profile_of(network, "ego", options);
    ASSERT_THAT(found.shifts, SizeIs(1));
    EXPECT_EQ(found.shifts[0].first_after.id, "1975");
    EXPECT_THAT(found.shifts[0].carriers, SizeIs(5));
    EXPECT_FALSE(found.posterior);
    EXPECT_FALSE(found.p_value);
    EXPECT_FALSE(found.shifts[0].penalties);
}

TEST(ActorPhases, PosteriorFindsItToo) {
    const model::Network network = greetings();
    const Phases found = profile_of(network, "ego");
    ASSERT_THAT(found.shifts, SizeIs(1));
    ASSERT_TRUE(found.shifts[0].credible);
    EXPECT_TRUE(found.shifts[0].credible->contains(test::day("1975-06-01")));
    EXPECT_GT(found.posterior->number[1], 0.5);
    ASSERT_THAT(found.posterior->level, SizeIs(50));
    EXPECT_NEAR(found.scale.back(found.posterior->level[10]), found.levels[0], 2);
    EXPECT_NEAR(found.scale.back(found.posterior->level[40]), found.levels[1], 2);
    EXPECT_LE(*found.p_value, 0.002);
}

// One pact of 9 begins while two alliances of 6 end: the sum falls, so what ended comes first, though the
// pact moved its own tie most.
TEST(ActorPhases, DriversOfTheSumsOwnSignComeFirst) {
    const model::Network network = test::network(
        "observed 1950..1980\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "d state\n"
        "a - b alliance 6 1950..1965\n"
        "a - c alliance 6 1950..1965\n"
        "a - d pact 9 1965..1980\n");
    const Phases found = profile_of(network, "a");
    ASSERT_THAT(found.shifts, SizeIs(1));
    EXPECT_LT(found.shifts[0].after, found.shifts[0].before);
    EXPECT_THAT(told(network, found), ElementsAre("1965 r0 r1 r2"));
}

// A single year of war with all neighbours is no phase.
TEST(ActorPhases, OneYearOfWarIsNoPhase) {
    const model::Network network = test::network(
        "observed 1950..1980\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "a - b pact 4 1950..1980\n"
        "a - c pact 4 1950..1980\n"
        "a - b war -10 1965..1966\n"
        "a - c war -10 1965..1966\n");
    EXPECT_THAT(profile_of(network, "a").shifts, IsEmpty());
}

TEST(ActorPhases, YearsWithoutAnyTieAreGaps) {
    const model::Network network = test::network(
        "observed 1950..1970\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "a - b pact 6 1952..1957\n"
        "a - c rivalry -6 1963..1968\n"
        "b - c pact 6 1950..1970\n");
    const Phases found = profile_of(network, "a");
    EXPECT_THAT(found.series, SizeIs(20));
    EXPECT_THAT(found.used, ElementsAre(2, 3, 4, 5, 6, 13, 14, 15, 16, 17));
    EXPECT_FALSE(found.series[0].strength);
    EXPECT_THAT(told(network, found), ElementsAre("1963 r0 r1"));
}

TEST(ActorPhases, OfAnActorWithoutTiesAreOnlyGaps) {
    const model::Network network = test::network(
        "observed 1950..1960\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "a - b note 0 1950..1960\n"
        "b - c pact 5 1950..1960\n");
    const Phases found = profile_of(network, "a");
    EXPECT_THAT(found.series, SizeIs(10));
    EXPECT_THAT(found.used, IsEmpty());
    EXPECT_THAT(found.levels, IsEmpty());
    Selection others;
    others.actors = {actor(network, "a"), actor(network, "c")};
    EXPECT_THAT(profile_of(network, "b", {}, others).used, IsEmpty());
}

TEST(ActorPhases, CooperationAndConflictThatCancelAreALevelOfNone) {
    const model::Network network = test::network(
        "observed 1950..1960\n"
        "a state\n"
        "b state\n"
        "a - b pact 5 1950..1960\n"
        "a - b rivalry -5 1950..1960\n");
    const Phases found = profile_of(network, "a");
    EXPECT_THAT(found.used, SizeIs(10));
    EXPECT_THAT(found.levels, ElementsAre(0));
    EXPECT_THAT(found.shifts, IsEmpty());
}

TEST(ActorPhases, RollingUpCountsTheAgencies) {
    const model::Network network = test::network(
        "observed 1950..1970\n"
        "usa state\n"
        "cia agency usa\n"
        "pak state\n"
        "cia - pak liaison 6 1960..1970\n"
        "usa - pak diplomacy 1 1950..1970\n"
        "cia - usa oversight 1 1950..1970\n");
    Selection rolled;
    rolled.roll_up = true;
    const Phases found = profile_of(network, "cia", {}, rolled);
    EXPECT_EQ(found.first, actor(network, "usa"));
    EXPECT_THAT(told(network, found), ElementsAre("1960 r0"));
    EXPECT_NEAR(*found.series[15].strength, 7, 1e-9);
}

TEST(ActorPhases, MirroringTheWeightsMirrorsThem) {
    const model::Network network = greetings();
    model::Draft draft = test::draft("");
    const Phases a = profile_of(network, "ego");
    std::string text = "observed 1950..2000\nego state\n";
    for (int i = 0; i < 10; ++i) text += "p" + std::to_string(i) + " state\n";
    for (const model::Relation& relation : network.relations()) {
        text += network[relation.source].id + " > ego greeting " +
                std::to_string(-relation.own_weight.value_or(network[relation.type].weight)) + " " +
                relation.date->to_string() + "\n";
    }
    const Phases b = profile_of(test::network(text), "ego");
    ASSERT_EQ(a.levels.size(), b.levels.size());
    for (std::size_t i = 0; i < a.levels.size(); ++i) EXPECT_NEAR(a.levels[i], -b.levels[i], 1e-9);
    EXPECT_EQ(a.segmentation.ranges, b.segmentation.ranges);
}

TEST(ActorPhases, RefuseALevelOutOfRange) {
    PhaseOptions options;
    options.level = 1;
    EXPECT_THROW(profile_of(test::network(turn), "egypt", options), std::invalid_argument);
    options.level = 0.95;
    options.half_life = 0;
    EXPECT_THROW(profile_of(test::network(turn), "egypt", options), std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph

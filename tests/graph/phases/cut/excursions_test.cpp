#include "graph/phases/cut/excursions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace entente::graph {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pointwise;

// With penalty 8 and length 2 an excursion may stand 4 noises beyond its neighbours, 2 sqrt 2 at an end.
TEST(Excursions, OrdinaryValuesBesideAnExcursionStay) {
    const Reined reined = rein_in_excursions({0, 0, 5, 0, -5, 0, 0, 7, 0}, .1, 8, 2);
    EXPECT_THAT(reined.positions, ElementsAre(2, 4, 7));
    EXPECT_THAT(reined.values, Pointwise(DoubleNear(1e-12), {0.0, 0.0, .4, 0.0, -.4, 0.0, 0.0, .4, 0.0}));
}

TEST(Excursions, AreHeldAgainstTheNearerSide) {
    const Reined reined = rein_in_excursions({0, 0, 9, 3, 3}, .1, 8, 2);
    EXPECT_THAT(reined.positions, ElementsAre(2));
    EXPECT_DOUBLE_EQ(reined.values[2], 3.4);
}

TEST(Excursions, AtAnEndAreHeldAgainstTwoValues) {
    const double end_reach = .1 * std::sqrt(8.0);
    const Reined reined = rein_in_excursions({-5, 0, .3, .3, 0, 5}, .1, 8, 2);
    EXPECT_THAT(reined.positions, ElementsAre(0, 5));
    EXPECT_NEAR(reined.values[0], -end_reach, 1e-12);
    EXPECT_NEAR(reined.values[5], .3 + end_reach, 1e-12);
    EXPECT_THAT(rein_in_excursions({0, 1, 2, 3, 4}, 1, 8, 2).positions, IsEmpty());
    EXPECT_THAT(rein_in_excursions({0, 0, 9, 0}, .1, 8, 2).positions, ElementsAre(2));
}

TEST(Excursions, StepsAndNeighboursWithinReachStay) {
    EXPECT_THAT(rein_in_excursions({0, 0, 5, 5, 9, 9}, .1, 8, 2).positions, IsEmpty());
    EXPECT_THAT(rein_in_excursions({0, 0, .39, 0, 0}, .1, 8, 2).positions, IsEmpty());
    EXPECT_THAT(rein_in_excursions({0, 0, 5, 0, 0}, .1, 8, 1).positions, IsEmpty());
}

// For two values of at least three: sqrt(8 / (2 (1 - 2/3))) = 3.4641 noises.
TEST(Excursions, OfTwoValuesAreReinedInWhereALevelTakesThree) {
    EXPECT_THAT(rein_in_excursions({0, 0, 5, 5, 0, 0}, .1, 8, 2).positions, IsEmpty());
    const Reined reined = rein_in_excursions({0, 0, 5, 5, 0, 0}, .1, 8, 3);
    EXPECT_THAT(reined.positions, ElementsAre(2, 3));
    EXPECT_NEAR(reined.values[2], .1 * std::sqrt(12.0), 1e-12);
}

TEST(Excursions, AreLeftOutWhereverTheyStand) {
    EXPECT_THAT(excursions_of({0, 0, 5, 0, -5, 0, 0, 7, 0}, .1, 8, 2), ElementsAre(2, 4, 7));
    EXPECT_THAT(excursions_of({-5, 0, .1, .1, 0, 5}, .1, 8, 2), ElementsAre(0, 5));
    EXPECT_THAT(excursions_of({0, 0, 5, 5, 9, 9}, .1, 8, 2), IsEmpty());
    EXPECT_THAT(excursions_of({0, 0, 5, 0, 0}, .1, 8, 1), IsEmpty());
    EXPECT_THAT(excursions_of({0, 0, 5, 5, 0, 0}, .1, 8, 3), ElementsAre(2, 3));
    EXPECT_THAT(excursions_of({}, .1, 8, 2), IsEmpty());
    EXPECT_THAT(excursions_of({5}, .1, 8, 2), IsEmpty());
}

// Two bad years are a level whichever is the worse; beside one on the other side each is alone.
TEST(Excursions, NeighboursOnOneSideThatAreEnoughForALevelAreNone) {
    EXPECT_THAT(excursions_of({0, 0, -5, -9, 0, 0}, .1, 8, 2), IsEmpty());
    EXPECT_THAT(excursions_of({0, 0, -9, -5, 0, 0}, .1, 8, 2), IsEmpty());
    EXPECT_THAT(excursions_of({0, 0, 5, -9, 0, 0}, .1, 8, 2), ElementsAre(2, 3));
    EXPECT_THAT(excursions_of({0, 0, -5, -9, 0, 0, 0}, .1, 8, 3), ElementsAre(2, 3));
}

TEST(Excursions, WithinALevelAreLeftOutOfIt) {
    EXPECT_THAT(excursions_of({0, 0, 5, 9, 5, 0, 0}, .1, 8, 2), ElementsAre(3));
}

TEST(Excursions, StandThreeNoisesOffHoweverLowThePenalty) {
    EXPECT_THAT(excursions_of({0, 0, .29, 0, 0}, .1, 0, 2), IsEmpty());
    EXPECT_THAT(excursions_of({0, 0, .31, 0, 0}, .1, 0, 2), ElementsAre(2));
}

}  // namespace
}  // namespace entente::graph

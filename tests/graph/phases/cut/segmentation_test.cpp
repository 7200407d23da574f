#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::nile;
using test::normal;
using test::Series;
using test::steps;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::IsEmpty;
using ::testing::Le;
using ::testing::Pair;
using ::testing::Pointwise;

TEST(Segmentation, FarFromZeroAsNearIt) {
    Series far = steps({{0, 10}, {1, 10}});
    for (double& value : far) value += 1e9;
    const Segmentation found = segment(far);
    EXPECT_THAT(found.starts, ElementsAre(10));
    EXPECT_NEAR(found.means[1] - found.means[0], 1, 1e-6);
}

TEST(Segmentation, TheNileFallsOnce) {
    const Series flow = nile();
    ASSERT_EQ(flow.size(), 100U);
    const Segmentation found = segment(flow);
    EXPECT_THAT(found.starts, ElementsAre(28));
    EXPECT_THAT(found.means, Pointwise(DoubleNear(0.01), {1097.75, 849.97}));
    EXPECT_THAT(found.ranges, ElementsAre(Pair(Le(28U), Ge(28U))));
    EXPECT_DOUBLE_EQ(found.penalty, penalty_for(100, {}));
    for (const double penalty : {8.0, 20.0, 60.0}) {
        SegmentationOptions options;
        options.penalty = penalty;
        EXPECT_THAT(segment(flow, options).starts, ElementsAre(28)) << penalty;
    }
}

TEST(Segmentation, TwoLowAndTwoHighValuesAreTwoLevels) {
    const Segmentation found = segment({0, .1, 1.2, 1});
    EXPECT_THAT(found.starts, ElementsAre(2));
    EXPECT_THAT(found.means, Pointwise(DoubleNear(1e-12), {.05, 1.1}));
}

TEST(Segmentation, PiecewiseConstantSeriesAreCutExactlyWhereTheyStep) {
    const Segmentation found = segment(steps({{1, 7}, {.4, 5}, {-.6, 2}, {.9, 9}, {.5, 4}}));
    EXPECT_THAT(found.starts, ElementsAre(7, 12, 14, 23));
    EXPECT_THAT(found.means, Pointwise(DoubleNear(1e-12), {1.0, .4, -.6, .9, .5}));
    EXPECT_THAT(found.isolated, IsEmpty());
    EXPECT_NEAR(found.cost, 4 * found.penalty, 1e-9);
    EXPECT_DOUBLE_EQ(found.noise, 1.6 / 50);  // no noise to see: a fiftieth of the spread
}

TEST(Segmentation, WiggleOnAFlatStretchIsNoShiftWhereTheLevelDoesChange) {
    Series values = steps({{1, 12}, {-1, 12}});
    for (const std::size_t i : {3U, 4U, 5U, 16U, 17U}) values[i] += .05;
    EXPECT_THAT(segment(values).starts, ElementsAre(12));
}

TEST(Segmentation, LeastNoiseKeepsAWiggleFromBeingAShift) {
    const Series values = steps({{1, 8}, {1.02, 8}});
    EXPECT_THAT(segment(values).starts, ElementsAre(8));
    SegmentationOptions options;
    options.least_noise = .05;
    EXPECT_THAT(segment(values, options).starts, IsEmpty());
    EXPECT_DOUBLE_EQ(segment(values, options).noise, .05);
}

TEST(Segmentation, ConstantAndShortSeriesHaveNoShifts) {
    EXPECT_THAT(segment({}).starts, IsEmpty());
    EXPECT_THAT(segment({}).means, IsEmpty());
    EXPECT_THAT(segment({3}).means, ElementsAre(3));
    EXPECT_THAT(segment({0, 9, 9}).starts, IsEmpty());  // shorter than two segments
    EXPECT_THAT(segment({0, 9, 9}).means, ElementsAre(6));
    const Segmentation constant = segment(Series(50, -.3));
    EXPECT_THAT(constant.starts, IsEmpty());
    EXPECT_THAT(constant.means, ElementsAre(-.3));
    EXPECT_EQ(constant.noise, 0);
    EXPECT_EQ(constant.cost, 0);
}

TEST(Segmentation, OneYearOfWarIsNoPhaseHoweverBad) {
    for (const double depth : {.5, 2.0, 1000.0}) {
        for (const std::size_t at : {0U, 1U, 7U, 18U, 19U}) {
            Series values(20, 1.0);
            values[at] -= depth;
            const Segmentation found = segment(values);
            EXPECT_THAT(found.starts, IsEmpty()) << depth << " at " << at;
            EXPECT_THAT(found.isolated, ElementsAre(at));
        }
    }
}

// One year far out and an ordinary one on its side: without the first nobody would see a level there.
TEST(Segmentation, AnExcursionMakesNoShiftTogetherWithItsNeighbour) {
    Dice dice(3);
    Series values = normal(dice, 24);
    for (double& value : values) value /= 5;
    values[10] = -9;
    values[11] = -.5;
    const Segmentation found = segment(values);
    EXPECT_THAT(found.isolated, ElementsAre(10));
    EXPECT_THAT(found.starts, IsEmpty());
    Series others = values;
    others.erase(others.begin() + 10);
    SegmentationOptions same;
    same.noise = found.noise;
    same.penalty = found.penalty;
    EXPECT_THAT(found.means, Pointwise(DoubleNear(1e-12), segment(others, same).means));
    for (const PenaltySpan& span : penalty_path(values, same, found.penalty)) {
        EXPECT_THAT(span.starts, IsEmpty());
    }
}

TEST(Segmentation, AnExcursionBetweenTwoLevelsBelongsToTheNearerOne) {
    for (const auto& [far, start] : {std::pair{9.0, 10U}, std::pair{-9.0, 11U}}) {
        const Segmentation found = segment(steps({{0, 10}, {far, 1}, {3, 10}}));
        EXPECT_THAT(found.starts, ElementsAre(start));
        EXPECT_THAT(found.means, Pointwise(DoubleNear(1e-12), {0.0, 3.0}));
        EXPECT_THAT(found.ranges, ElementsAre(Pair(10U, 11U)));
        const std::vector<PenaltySpan> path = penalty_path(steps({{0, 10}, {far, 1}, {3, 10}}), {});
        EXPECT_THAT(path[path.size() - 2].starts, ElementsAre(start));
    }
}

TEST(Segmentation, TwoYearsOfWarAreAPhaseWhicheverIsWorse) {
    EXPECT_THAT(segment(steps({{1, 9}, {-4, 1}, {-9, 1}, {1, 9}})).starts, ElementsAre(9, 11));
    EXPECT_THAT(segment(steps({{1, 9}, {-9, 1}, {-4, 1}, {1, 9}})).starts, ElementsAre(9, 11));
}

TEST(Segmentation, TwoYearsOfWarAreAPhase) {
    EXPECT_THAT(segment(steps({{1, 9}, {-1, 2}, {1, 9}})).starts, ElementsAre(9, 11));
    EXPECT_THAT(segment(steps({{1, 9}, {-1, 2}})).starts, ElementsAre(9));
}

TEST(Segmentation, WithLengthOneASingleYearIsAPhase) {
    SegmentationOptions options;
    options.min_length = 1;
    EXPECT_THAT(segment(steps({{1, 9}, {-1, 1}, {1, 9}}), options).starts, ElementsAre(9, 10));
}

TEST(Segmentation, AYearOfWarOnTheWayDownBeginsTheLowerLevel) {
    const Segmentation found = segment(steps({{1, 9}, {-4, 1}, {0, 9}}));
    EXPECT_THAT(found.starts, ElementsAre(9));
    EXPECT_THAT(found.means, Pointwise(DoubleNear(1e-12), {1.0, 0.0}));
    EXPECT_THAT(found.isolated, ElementsAre(9));
}

TEST(Segmentation, RunsShorterThanAnyAskedLengthAreLeftOut) {
    SegmentationOptions options;
    options.min_length = 5;
    EXPECT_THAT(segment(steps({{1, 15}, {-9, 3}, {1, 15}}), options).starts, IsEmpty());
    EXPECT_THAT(segment(steps({{1, 15}, {-9, 5}, {1, 15}}), options).starts, ElementsAre(15, 20));
}

// [a | b c] and [a b | c] cost the same wherever the three lie; rounding must not decide.
TEST(Segmentation, OfEqualCostsTakesTheEarlierShift) {
    for (int i = 0; i < 200; ++i) {
        const double a = .137 * i;
        const Series values{a, a + .3, a + .6};
        const double noise = segment(values).noise;
        SegmentationOptions options;
        options.min_length = 1;
        options.penalty = .1 / (noise * noise);  // none .18, one .145, two .2
        EXPECT_THAT(segment(values, options).starts, ElementsAre(1)) << i;
    }
}

TEST(Segmentation, OfEqualCostsTakesFewerShifts) {
    for (int i = 0; i < 200; ++i) {
        const double a = .137 * i;
        const Series values{a, a, a + .3, a + .3};
        const double noise = segment(values).noise;
        SegmentationOptions options;
        options.penalty = .09 / (noise * noise);  // what the shift saves
        EXPECT_THAT(segment(values, options).starts, IsEmpty()) << i;
    }
}

TEST(Segmentation, RejectsWhatCannotBeCut) {
    EXPECT_THROW((void)segment({1, std::numeric_limits<double>::quiet_NaN()}), std::invalid_argument);
    EXPECT_THROW((void)segment({1, std::numeric_limits<double>::infinity()}), std::invalid_argument);
    SegmentationOptions options;
    options.min_length = 0;
    EXPECT_THROW((void)segment({1, 2}, options), std::invalid_argument);
    options = {};
    options.penalty = -1;
    EXPECT_THROW((void)segment({1, 2}, options), std::invalid_argument);
    options = {};
    options.least_noise = std::numeric_limits<double>::infinity();
    EXPECT_THROW((void)segment({1, 2}, options), std::invalid_argument);
    options = {};
    options.noise = 0;
    EXPECT_THROW((void)segment({1, 2}, options), std::invalid_argument);
    for (const SegmentCost counts : {SegmentCost::poisson, SegmentCost::negative_binomial}) {
        options = {};
        options.cost = counts;
        EXPECT_THROW((void)segment({1, 2.5}, options), std::invalid_argument);
        EXPECT_THROW((void)segment({1, -1}, options), std::invalid_argument);
        EXPECT_NO_THROW((void)segment({1, 2, 0, 0}, options));
    }
}

constexpr SegmentCost every_cost[] = {SegmentCost::mean, SegmentCost::mean_variance, SegmentCost::poisson,
                                      SegmentCost::negative_binomial};

TEST(Segmentation, OfTheShortestSeriesIsDefinedForEveryCostAndPenalty) {
    for (const SegmentCost cost : every_cost) {
        for (const PenaltyRule rule : {PenaltyRule::tested, PenaltyRule::bic, PenaltyRule::mbic}) {
            for (const Series& values :
                 {Series{}, Series{3}, Series{0, 9}, Series{0, 9, 9}, Series{0, 0, 0}, Series(9, 0)}) {
                SegmentationOptions options;
                options.cost = cost;
                options.rule = rule;
                const Segmentation found = segment(values, options);
                EXPECT_THAT(found.starts, IsEmpty());
                EXPECT_EQ(found.means.size(), values.empty() ? 0U : 1U);
                EXPECT_TRUE(std::isfinite(found.cost));
                EXPECT_TRUE(std::isfinite(found.penalty));
            }
        }
    }
}

TEST(Segmentation, OfHugeAndTinyValuesIsThatOfOrdinaryOnes) {
    Dice dice(1);
    Series values = normal(dice, 60);
    for (std::size_t i = 30; i < 60; ++i) values[i] += 4;
    for (const SegmentCost cost : {SegmentCost::mean, SegmentCost::mean_variance}) {
        SegmentationOptions options;
        options.cost = cost;
        const Segmentation ordinary = segment(values, options);
        ASSERT_THAT(ordinary.starts, ElementsAre(30));
        for (const int exponent : {1015, 600, -600, -1020}) {  // up to 2^1023 and down below 2^-1020
            Series scaled;
            for (const double value : values) scaled.push_back(std::ldexp(value, exponent));
            const Segmentation found = segment(scaled, options);
            EXPECT_EQ(found.starts, ordinary.starts) << exponent;
            EXPECT_EQ(found.ranges, ordinary.ranges) << exponent;
            EXPECT_NEAR(found.cost, ordinary.cost, 1e-6) << exponent;
            EXPECT_NEAR(std::ldexp(found.means[1], -exponent), ordinary.means[1], 1e-9) << exponent;
            EXPECT_NEAR(std::ldexp(found.noise, -exponent), ordinary.noise, 1e-9) << exponent;
        }
    }
    const double most = std::numeric_limits<double>::max();
    EXPECT_THAT(segment({-most, -most, -most, most, most, most}).starts, ElementsAre(3));
    const double least = std::numeric_limits<double>::denorm_min();
    EXPECT_THAT(segment({0, 0, 0, least, least, least}).starts, ElementsAre(3));
}

TEST(Segmentation, OfAnyGivenNoiseIsFinite) {
    const Series values = steps({{0, 8}, {1, 8}});
    for (const double noise : {1e-300, 1e-9, 1e300}) {
        SegmentationOptions options;
        options.noise = noise;
        const Segmentation found = segment(values, options);
        EXPECT_EQ(found.starts.size(), noise > 1 ? 0U : 1U);
        EXPECT_TRUE(std::isfinite(found.cost));
        EXPECT_THAT(found.means, ::testing::Each(::testing::AllOf(Ge(0), Le(1))));
        EXPECT_GE(found.noise, noise);
    }
}

TEST(Segmentation, OfValuesFarBeyondTheNoiseShiftsWhereTheyStep) {
    SegmentationOptions options;
    options.noise = 1;
    EXPECT_THAT(segment(steps({{0, 1500}, {1e8, 2500}}), options).starts, ElementsAre(1500));
    EXPECT_THAT(segment(steps({{0, 150}, {1e8, 250}}), options).starts, ElementsAre(150));
}

TEST(Segmentation, FindsShiftsOfThreeStandardDeviations) {
    std::size_t exact = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        Series values = normal(dice, 60);
        for (std::size_t i = 15; i < 60; ++i) values[i] += 3;
        for (std::size_t i = 30; i < 60; ++i) values[i] -= 4;
        for (std::size_t i = 48; i < 60; ++i) values[i] += 3;
        const std::vector<std::size_t> starts = segment(values).starts;
        const auto near = [](std::size_t a, std::size_t b) { return a <= b + 2 && b <= a + 2; };
        if (starts.size() == 3 && near(starts[0], 15) && near(starts[1], 30) && near(starts[2], 48)) ++exact;
    }
    EXPECT_GE(exact, 300U * 90 / 100);  // 278 of 300 found
}

TEST(Segmentation, SeldomSeesAShiftWhereThereIsOnlyNoise) {
    std::size_t false_alarms = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        if (!segment(normal(dice, 100)).starts.empty()) ++false_alarms;
    }
    EXPECT_LE(false_alarms, 500U * 8 / 100);  // 5 % are expected, 2.2 % is the standard error three times
    EXPECT_GE(false_alarms, 500U * 2 / 100);
}

}  // namespace
}  // namespace entente::graph

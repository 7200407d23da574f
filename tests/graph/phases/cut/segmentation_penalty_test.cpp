#include <gtest/gtest.h>

#include <cmath>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/tested_penalties.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;

struct Case {
    std::size_t n;
    SegmentationOptions options;
    std::size_t series;
};

SegmentationOptions with(bool noise_known, std::size_t min_length, SegmentCost cost = SegmentCost::mean) {
    SegmentationOptions options;
    if (noise_known) options.noise = 1;
    options.min_length = min_length;
    options.cost = cost;
    return options;
}

// Four standard errors of the simulation, and one point for lengths that the table does not have.
TEST(TestedPenalty, FivePercentOfSeriesWithoutAShiftShowOne) {
    const Case cases[] = {
        {5, with(false, 2), 4000},
        {8, with(false, 1), 4000},
        {12, with(false, 2), 4000},
        {21, with(false, 5), 4000},
        {33, with(false, 2), 4000},
        {60, with(false, 2), 4000},
        {140, with(false, 1), 3000},
        {140, with(true, 2), 3000},
        {16, with(true, 2), 4000},
        {700, with(true, 5), 300},
        {3000, with(false, 2), 400},
        {10, with(false, 2, SegmentCost::mean_variance), 3000},
        {60, with(false, 2, SegmentCost::mean_variance), 1000},
    };
    for (const Case& each : cases) {
        Dice dice(static_cast<std::uint32_t>(each.n));
        std::size_t alarms = 0;
        for (std::size_t i = 0; i < each.series; ++i) {
            if (!segment(normal(dice, each.n), each.options).starts.empty()) ++alarms;
        }
        const auto count = static_cast<double>(each.series);
        const double error = std::sqrt(.05 * .95 / count);
        EXPECT_NEAR(static_cast<double>(alarms) / count, .05, 4 * error + .01)
            << each.n << " values, min_length " << each.options.min_length;
    }
}

TEST(TestedPenalty, IsTheTablesAtItsLengthsAndBetweenThemInBetween) {
    for (const TestedPenalty& row : tested_estimated) {
        const auto n = static_cast<std::size_t>(row.n);
        EXPECT_DOUBLE_EQ(penalty_for(n, with(false, 1)), row.penalties[0]);
        EXPECT_DOUBLE_EQ(penalty_for(n, with(false, 2)), row.penalties[1]);
        EXPECT_DOUBLE_EQ(penalty_for(n, with(false, 4)), row.penalties[1]);
        EXPECT_DOUBLE_EQ(penalty_for(n, with(false, 5)), row.penalties[2]);
        EXPECT_DOUBLE_EQ(penalty_for(n, with(false, 50)), row.penalties[2]);
    }
    const double at_100 = penalty_for(100, with(true, 2));
    const double at_200 = penalty_for(200, with(true, 2));
    EXPECT_NEAR(penalty_for(141, with(true, 2)), (at_100 + at_200) / 2, .01);  // 141 = 100 sqrt(2)
    EXPECT_GT(penalty_for(10'000'000, with(false, 2)), penalty_for(1'000'000, with(false, 2)));
    EXPECT_EQ(penalty_for(0, {}), penalty_for(4, {}));
}

TEST(Penalty, OfBicAndMbicCountsParametersAndPlace) {
    SegmentationOptions options;
    options.rule = PenaltyRule::bic;
    EXPECT_DOUBLE_EQ(penalty_for(100, options), 2 * std::log(100.0));
    options.cost = SegmentCost::mean_variance;
    EXPECT_DOUBLE_EQ(penalty_for(100, options), 3 * std::log(100.0));
    options.rule = PenaltyRule::mbic;
    EXPECT_DOUBLE_EQ(penalty_for(100, options), 4 * std::log(100.0));
    options.cost = SegmentCost::poisson;
    EXPECT_DOUBLE_EQ(penalty_for(100, options), 3 * std::log(100.0));
    EXPECT_EQ(penalty_for(0, options), 0);
}

// Six values, a step of 1 in their middle, noise 1: squares 1.5 without the shift, 0 with it and 2 ln .5.
TEST(Penalty, OfMbicCountsTheLengthsOfSegments) {
    SegmentationOptions options;
    options.rule = PenaltyRule::mbic;
    options.noise = 1;
    options.penalty = 1.5 + 2 * std::log(2.0) - .001;
    const Series step{0, 0, 0, 1, 1, 1};
    EXPECT_EQ(segment(step, options).starts.size(), 1U);
    EXPECT_NEAR(segment(step, options).cost, 1.499, 1e-9);
    options.penalty = 1.5 + 2 * std::log(2.0) + .001;
    EXPECT_TRUE(segment(step, options).starts.empty());
}

// A shift of twice the noise is found nearly always once ten values show it on either side, of forty and
// more; of twenty values, where the noise itself is known less, in four of five cases.
TEST(TestedPenalty, LeavesPowerForShiftsOfTwoNoises) {
    const auto power = [](std::size_t n, std::size_t start, std::size_t series) {
        Dice dice(static_cast<std::uint32_t>(n + start));
        std::size_t found = 0;
        for (std::size_t i = 0; i < series; ++i) {
            Series values = normal(dice, n);
            for (std::size_t t = start; t < n; ++t) values[t] += 2;
            if (!segment(values).starts.empty()) ++found;
        }
        return static_cast<double>(found) / static_cast<double>(series);
    };
    EXPECT_GE(power(40, 10, 1000), .95);
    EXPECT_GE(power(100, 90, 1000), .95);
    EXPECT_GE(power(100, 50, 500), .99);
    EXPECT_GE(power(20, 10, 1000), .75);
}

}  // namespace
}  // namespace entente::graph

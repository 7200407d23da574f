#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/joint_costs.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;
using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pointwise;

SeriesTable table_of(const std::vector<Series>& variables) {
    SeriesTable table{variables.size(), {}};
    for (std::size_t t = 0; t < variables.front().size(); ++t) {
        for (const Series& variable : variables) table.values.push_back(variable[t]);
    }
    return table;
}

Segmentation by_means(const std::vector<Series>& variables, const SegmentationOptions& options = {}) {
    return segment_jointly(table_of(variables), JointCost::mean, options);
}

Segmentation by_kernel(const std::vector<Series>& variables, const SegmentationOptions& options = {}) {
    return segment_jointly(table_of(variables), JointCost::kernel, options);
}

// The cost of a segment from the definitions, an independent and slow way.

double kernel_cost(const SeriesTable& table, double width, std::size_t first, std::size_t last) {
    double sum = 0;
    for (std::size_t i = first; i < last; ++i) {
        for (std::size_t j = first; j < last; ++j) {
            double squared = 0;
            for (std::size_t v = 0; v < table.variables; ++v) {
                squared += std::pow(table.at(i)[v] - table.at(j)[v], 2);
            }
            sum += std::exp(-squared / (2 * width * width));
        }
    }
    const auto length = static_cast<double>(last - first);
    return length - sum / length;
}

TEST(JointSegmentation, OfOneSeriesIsThatOfTheSeries) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Dice dice(seed);
        Series values = normal(dice, 50);
        for (std::size_t i = 30; i < 50; ++i) values[i] += 2;
        SegmentationOptions options;
        options.rein_in = false;
        const Segmentation alone = segment(values, options);
        const Segmentation joint = by_means({values}, options);
        EXPECT_EQ(joint.starts, alone.starts);
        EXPECT_EQ(joint.ranges, alone.ranges);
        EXPECT_NEAR(joint.cost, alone.cost, 1e-9);
        EXPECT_EQ(joint.penalty, alone.penalty);
        EXPECT_THAT(joint.means, Pointwise(DoubleNear(1e-9), alone.means));
    }
}

TEST(JointSegmentation, SeriesThatShiftTogetherShiftOnce) {
    const Segmentation found = by_means({steps({{1, 8}, {-1, 6}}), steps({{30, 8}, {50, 6}})});
    EXPECT_THAT(found.starts, ElementsAre(8));
    const SeriesTable table = table_of({steps({{1, 8}, {-1, 6}}), steps({{30, 8}, {50, 6}})});
    EXPECT_THAT(joint_means(table, found), ElementsAre(ElementsAre(1, 30), ElementsAre(-1, 50)));
}

TEST(JointSegmentation, AConstantSeriesAddsNothing) {
    Dice dice(3);
    Series values = normal(dice, 40);
    for (std::size_t i = 20; i < 40; ++i) values[i] += 3;
    const Segmentation alone = by_means({values});
    const Segmentation beside = by_means({Series(40, 7), values, Series(40, 0)});
    EXPECT_THAT(alone.starts, ElementsAre(20));
    EXPECT_EQ(beside.starts, alone.starts);
    EXPECT_EQ(beside.cost, alone.cost);
    EXPECT_EQ(beside.penalty, alone.penalty);
}

TEST(JointSegmentation, WeakShiftsOfManySeriesAreOneStrongShift) {
    std::size_t alone = 0;
    std::size_t together = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        std::vector<Series> variables;
        for (int v = 0; v < 20; ++v) {
            variables.push_back(normal(dice, 30));
            for (std::size_t i = 15; i < 30; ++i) variables.back()[i] += 1;
        }
        if (!segment(variables.front()).starts.empty()) ++alone;
        if (!by_means(variables).starts.empty()) ++together;
    }
    EXPECT_LE(alone, 28U);
    EXPECT_GE(together, 39U);
}

TEST(JointSegmentation, TheKernelSeesAChangeOfSpreadAndOfDependence) {
    Dice dice(5);
    Series spread = normal(dice, 80);
    for (std::size_t i = 40; i < 80; ++i) spread[i] *= 8;
    const Segmentation by_spread = by_kernel({spread});
    ASSERT_EQ(by_spread.starts.size(), 1U);
    EXPECT_NEAR(static_cast<double>(by_spread.starts[0]), 40, 3);
    Series first = normal(dice, 120);
    Series second = first;  // then the opposite: neither series changes by itself
    for (std::size_t i = 60; i < 120; ++i) second[i] = -first[i];
    const Segmentation by_dependence = by_kernel({first, second});
    ASSERT_EQ(by_dependence.starts.size(), 1U);
    EXPECT_NEAR(static_cast<double>(by_dependence.starts[0]), 60, 3);
    EXPECT_THAT(by_means({first, second}).starts, IsEmpty());
}

TEST(JointSegmentation, WhatDoesNotVaryIsNotCut) {
    for (const JointCost cost : {JointCost::mean, JointCost::kernel}) {
        EXPECT_THAT(segment_jointly({}, cost, {}).starts, IsEmpty());
        EXPECT_THAT(segment_jointly({}, cost, {}).means, IsEmpty());
        EXPECT_THAT(joint_means({}, segment_jointly({}, cost, {})), IsEmpty());
        const SeriesTable constant = table_of({Series(9, 4), Series(9, -1)});
        EXPECT_THAT(segment_jointly(constant, cost, {}).starts, IsEmpty());
        EXPECT_THAT(segment_jointly(constant, cost, {}).means, ElementsAre(4));
        EXPECT_THAT(segment_jointly(table_of({{1, 9, 9}}), cost, {}).starts, IsEmpty());
    }
}

TEST(JointSegmentation, SeldomSeesAShiftWhereThereIsOnlyNoise) {
    struct Case {
        JointCost cost;
        std::size_t times;
        std::size_t variables;
        std::size_t tables;
    };
    for (const Case& each : {Case{JointCost::mean, 6, 20, 600}, Case{JointCost::mean, 13, 20, 600},
                             Case{JointCost::mean, 20, 100, 300}, Case{JointCost::mean, 60, 5, 600},
                             Case{JointCost::kernel, 16, 3, 200}}) {
        Dice dice(static_cast<std::uint32_t>(each.times));
        std::size_t alarms = 0;
        for (std::size_t i = 0; i < each.tables; ++i) {
            const SeriesTable table{each.variables, normal(dice, each.times * each.variables)};
            if (!segment_jointly(table, each.cost, {}).starts.empty()) ++alarms;
        }
        const auto count = static_cast<double>(each.tables);
        EXPECT_LE(static_cast<double>(alarms) / count, .07 + 3 * std::sqrt(.05 * .95 / count))
            << each.times << " times, " << each.variables << " variables";
    }
}

TEST(JointSegmentation, RejectsWhatCannotBeCut) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const JointCost cost : {JointCost::mean, JointCost::kernel}) {
        EXPECT_THROW((void)segment_jointly(table_of({{1, 2, nan, 3}}), cost, {}), std::invalid_argument);
        EXPECT_THROW((void)segment_jointly({2, {1, 2, 3}}, cost, {}), std::invalid_argument);
        EXPECT_THROW((void)segment_jointly({0, {1, 2, 3}}, cost, {}), std::invalid_argument);
        SegmentationOptions options;
        options.min_length = 0;
        EXPECT_THROW((void)segment_jointly(table_of({{1, 2, 3, 4}}), cost, options), std::invalid_argument);
    }
    const SeriesTable long_table{1, Series(10'001, 0)};
    EXPECT_THROW((void)segment_jointly(long_table, JointCost::kernel, {}), std::invalid_argument);
    EXPECT_NO_THROW((void)segment_jointly(long_table, JointCost::mean, {}));
}

RC_GTEST_PROP(JointSegmentation, TheKernelsCostIsThatOfTheDefinition, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(4, 12);
    SeriesTable table{2, {}};
    for (std::size_t i = 0; i < 2 * n; ++i) table.values.push_back(*rc::gen::inRange(-4, 5));
    std::vector<double> squares;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            squares.push_back(std::pow(table.at(i)[0] - table.at(j)[0], 2) +
                              std::pow(table.at(i)[1] - table.at(j)[1], 2));
        }
    }
    std::sort(squares.begin(), squares.end());
    const double middle = (squares[(squares.size() - 1) / 2] + squares[squares.size() / 2]) / 2;
    RC_PRE(middle > 0);
    SegmentationOptions options;
    options.min_length = *rc::gen::inRange<std::size_t>(1, 3);
    options.penalty = *rc::gen::inRange(0, 30) / 10.0;
    const Segmentation found = segment_jointly(table, JointCost::kernel, options);
    // every set of shifts
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t set = 0; set < std::size_t{1} << (n - 1); ++set) {
        double cost = 0;
        std::size_t from = 0;
        for (std::size_t i = 1; i <= n; ++i) {
            if (i < n && (set >> (i - 1) & 1) == 0) continue;
            cost += i - from < options.min_length ? 1e9 : kernel_cost(table, std::sqrt(middle), from, i);
            if (i < n) cost += *options.penalty;
            from = i;
        }
        least = std::min(least, cost);
    }
    RC_ASSERT(std::abs(found.cost - least) < 1e-9);
}

// Of two ties the chi-squared quantile is -2 ln(tail), so that the penalty can be written down: with the
// noise known, and with that of 8 values, whose ratio of true to estimated variance has the moments 1.52
// and 11.34.
TEST(JointPenalty, AsksOfTwoTiesWhatTheNoiseTheyShareAsksOfOne) {
    for (const std::size_t n : {std::size_t{8}, std::size_t{600}}) {
        for (const bool known : {false, true}) {
            SegmentationOptions options;
            if (known) options.noise = 1;
            SegmentationOptions one;
            one.noise = 1;
            const double tail = std::erfc(std::sqrt(penalty_for(n, one) / 2));
            const bool estimated = n == 8 && !known;
            const double mean = estimated ? 1.52 : 1, square = estimated ? 11.34 : 1;
            const double expected =
                2 * mean + std::sqrt((3 * square - mean * mean) / 2) * (-2 * std::log(tail) - 2);
            EXPECT_NEAR(joint_mean_penalty(n, 2, options), expected, 1e-9 * expected) << n << known;
        }
    }
}

}  // namespace
}  // namespace entente::graph

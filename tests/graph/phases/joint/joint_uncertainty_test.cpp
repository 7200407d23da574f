#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/joint/joint_permutation.hpp"
#include "graph/phases/joint/joint_posterior.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;

SeriesTable table_of(const std::vector<Series>& columns) {
    SeriesTable table{columns.size(), {}};
    for (std::size_t t = 0; t < columns.front().size(); ++t) {
        for (const Series& column : columns) table.values.push_back(column[t]);
    }
    return table;
}

/// Sum of squares about the mean of each column; their noise is 1.
double cost_of(const std::vector<Series>& columns, std::size_t first, std::size_t last) {
    double cost = 0;
    for (const Series& column : columns) {
        double mean = 0;
        for (std::size_t t = first; t < last; ++t) mean += column[t] / static_cast<double>(last - first);
        for (std::size_t t = first; t < last; ++t) cost += (column[t] - mean) * (column[t] - mean);
    }
    return cost;
}

PosteriorOptions of_single_times() {
    PosteriorOptions options;
    options.min_length = 1;
    options.least_noise = 0.1;
    return options;
}

// By every segmentation of nine times.
TEST(JointPosterior, IsTheSumOverAllSegmentations) {
    Dice dice(3);
    std::vector<Series> columns{normal(dice, 9), normal(dice, 9), normal(dice, 9)};
    for (std::size_t t = 5; t < 9; ++t) columns[0][t] += 2, columns[1][t] -= 1.5;
    const double penalty = 7;
    std::vector<double> number(10, 0), at(9, 0);
    double total = 0;
    for (std::uint32_t cuts = 0; cuts < 256; ++cuts) {
        double cost = 0;
        std::size_t first = 0;
        std::size_t shifts = 0;
        for (std::size_t t = 1; t < 9; ++t) {
            if ((cuts >> (t - 1) & 1U) == 0) continue;
            cost += cost_of(columns, first, t) + penalty;
            first = t;
            ++shifts;
        }
        const double weight = std::exp(-(cost + cost_of(columns, first, 9)) / 2);
        total += weight;
        number[shifts] += weight;
        for (std::size_t t = 1; t < 9; ++t) {
            if ((cuts >> (t - 1) & 1U) != 0) at[t] += weight;
        }
    }
    const std::vector<std::size_t> starts{5};
    const auto cost = [&](std::size_t first, std::size_t last) { return cost_of(columns, first, last); };
    const ShiftPosterior found = joint_shift_posterior(cost, penalty, columns[2], starts, of_single_times());
    for (std::size_t k = 0; k < found.number.size(); ++k) {
        EXPECT_NEAR(found.number[k], number[k] / total, 1e-9) << k;
    }
    for (std::size_t t = 0; t < 9; ++t) EXPECT_NEAR(found.at[t], at[t] / total, 1e-9) << t;
    ASSERT_EQ(found.intervals.size(), 1U);
    EXPECT_LE(found.intervals[0].first, 5U);
    EXPECT_GE(found.intervals[0].last, 5U);
}

// Three columns of fifty shift: probable, while a level of its own for each column would rule it out.
TEST(JointPosterior, TakesAShiftOfFewColumnsForOne) {
    Dice dice(9);
    std::vector<Series> columns;
    for (int v = 0; v < 50; ++v) columns.push_back(normal(dice, 40));
    for (int v = 0; v < 3; ++v) {
        for (std::size_t t = 20; t < 40; ++t) columns[static_cast<std::size_t>(v)][t] += 3;
    }
    SegmentationOptions options;
    options.noise = 1;
    const Segmentation found = segment_jointly(table_of(columns), JointCost::mean, options);
    ASSERT_EQ(found.starts.size(), 1U);
    PosteriorOptions asked;
    asked.least_noise = 0.1;
    const auto cost = [&](std::size_t first, std::size_t last) { return cost_of(columns, first, last); };
    const ShiftPosterior posterior =
        joint_shift_posterior(cost, found.penalty, columns[0], found.starts, asked);
    EXPECT_GT(posterior.intervals[0].probability, 0.9);
    EXPECT_GT(posterior.number[1], 0.5);
}

InnerProduct product_of(const SeriesTable& table) {
    return [&table](std::size_t i, std::size_t j) {
        double sum = 0;
        for (std::size_t v = 0; v < table.variables; ++v) sum += table.at(i)[v] * table.at(j)[v];
        return sum;
    };
}

TEST(JointPermutation, OfOneColumnIsThatOfTheSeries) {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        Dice dice(seed);
        const Series series = normal(dice, 30);
        SegmentationOptions options;
        options.rein_in = false;
        options.noise = 1;
        options.penalty = 5;
        const PermutationTest test{seed % 3, 199, 7};
        const SeriesTable table = table_of({series});
        EXPECT_EQ(joint_permutation_p(product_of(table), 30, {2, 5}, test),
                  block_permutation_p(series, options, test));
    }
}

TEST(JointPermutation, SeesAShiftOfManyAndNoneInNoise) {
    Dice dice(11);
    std::vector<Series> columns;
    for (int v = 0; v < 8; ++v) columns.push_back(normal(dice, 40));
    const SeriesTable noise = table_of(columns);
    EXPECT_GT(*joint_permutation_p(product_of(noise), 40, {2, 20}, {}), 0.05);
    for (Series& column : columns) {
        for (std::size_t t = 25; t < 40; ++t) column[t] += 1;
    }
    const SeriesTable shifted = table_of(columns);
    EXPECT_LT(*joint_permutation_p(product_of(shifted), 40, {2, 20}, {}), 0.01);
}

// Independent noise without a shift: p-values below 0.1 in about a tenth of tables.
TEST(JointPermutation, KeepsItsLevel) {
    std::size_t below = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        const SeriesTable table = table_of({normal(dice, 24), normal(dice, 24), normal(dice, 24)});
        if (*joint_permutation_p(product_of(table), 24, {2, 12}, {1, 99, seed}) <= 0.1) ++below;
    }
    EXPECT_GT(below, 15U);
    EXPECT_LT(below, 48U);
}

TEST(JointPermutation, TakesFourTimesAndBlocks) {
    const SeriesTable table = table_of({{1, 2, 3, 4, 5, 6, 7}});
    EXPECT_FALSE(joint_permutation_p(product_of(table), 3, {1, 5}, {}));
    EXPECT_FALSE(joint_permutation_p(product_of(table), 7, {4, 5}, {}));
    EXPECT_FALSE(joint_permutation_p(product_of(table), 7, {2, 5}, {3, 99, 1}));
    EXPECT_TRUE(joint_permutation_p(product_of(table), 7, {2, 5}, {2, 99, 1}));
}

}  // namespace
}  // namespace entente::graph

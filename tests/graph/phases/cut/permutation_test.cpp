#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;
using ::testing::Optional;

constexpr PermutationTest by_itself{};

Series with_step(Dice& dice, std::size_t n, double height) {
    Series values = normal(dice, n);
    for (std::size_t i = n / 2; i < n; ++i) values[i] += height;
    return values;
}

/// Each value takes over the share of the one before it.
Series dependent(Dice& dice, std::size_t n, double share) {
    Series values = normal(dice, n + 50);
    for (std::size_t i = 1; i < values.size(); ++i) values[i] += share * values[i - 1];
    return {values.begin() + 50, values.end()};
}

/// The greatest gain of a shift with at least two values on either side, in sums of squares.
double greatest_gain(const Series& values) {
    const auto squares = [&](std::size_t first, std::size_t last) {
        double mean = 0;
        for (std::size_t i = first; i < last; ++i) mean += values[i] / static_cast<double>(last - first);
        double sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += (values[i] - mean) * (values[i] - mean);
        return sum;
    };
    double greatest = 0;
    for (std::size_t s = 2; s + 2 <= values.size(); ++s) {
        greatest = std::max(greatest, squares(0, values.size()) - squares(0, s) - squares(s, values.size()));
    }
    return greatest;
}

TEST(BlockPermutation, ComesNearTheShareOfAllOrders) {
    const Series values{.3, 1.1, -.4, 2.2, 1.9, 3.1, 1.2};
    const double found = greatest_gain(values);
    Series order = values;
    std::sort(order.begin(), order.end());
    double all = 0;
    double as_great = 0;
    do {
        all += 1;
        if (greatest_gain(order) >= found - 1e-9) as_great += 1;
    } while (std::next_permutation(order.begin(), order.end()));
    SegmentationOptions options;
    options.rein_in = false;
    options.penalty = 1e9;  // no second shift
    const auto p = block_permutation_p(values, options, {1, 9999, 7});
    ASSERT_TRUE(p);
    EXPECT_NEAR(*p, as_great / all, 0.015);  // standard error below .005
}

TEST(BlockPermutation, SeesAShiftAndNoOther) {
    Dice dice(5);
    const auto shifted = block_permutation_p(with_step(dice, 40, 3), {}, by_itself);
    ASSERT_TRUE(shifted);
    EXPECT_LE(*shifted, 0.005);
    std::size_t rejected = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Dice noise(seed);
        const auto p = block_permutation_p(normal(noise, 30), {}, {1, 199, seed});
        ASSERT_TRUE(p);
        if (*p <= 0.05) ++rejected;
    }
    EXPECT_LE(rejected, 24U);  // 15 expected, standard error 3.8
    EXPECT_GE(rejected, 6U);
}

TEST(BlockPermutation, SeesARiseThatIsTakenBack) {
    std::size_t seen = 0;
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        Dice dice(seed);
        Series values = normal(dice, 60);
        for (std::size_t i = 25; i < 35; ++i) values[i] += 3;
        if (*block_permutation_p(values, {}, {1, 199, seed}) <= 0.05) ++seen;
    }
    EXPECT_GE(seen, 48U);
}

TEST(BlockPermutation, BlocksKeepDependenceFromPassingForAShift) {
    std::size_t alone = 0;
    std::size_t in_blocks = 0;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        Dice dice(seed);
        const Series values = dependent(dice, 100, .5);
        if (*block_permutation_p(values, {}, {1, 99, seed}) <= 0.05) ++alone;
        if (*block_permutation_p(values, {}, {0, 99, seed}) <= 0.05) ++in_blocks;
    }
    EXPECT_GE(alone, 25U);
    EXPECT_LE(in_blocks, alone / 2);
}

TEST(BlockPermutation, EveryCostIsTested) {
    Dice dice(8);
    Series counts;
    for (std::size_t i = 0; i < 40; ++i) {
        counts.push_back(static_cast<double>(dice.below(i < 20 ? 4 : 20)));
    }
    Series spread = normal(dice, 60);
    for (std::size_t i = 30; i < 60; ++i) spread[i] *= 6;
    SegmentationOptions options;
    for (const SegmentCost cost : {SegmentCost::poisson, SegmentCost::negative_binomial}) {
        options.cost = cost;
        EXPECT_LE(*block_permutation_p(counts, options, {1, 199, 1}), 0.01);
    }
    options.cost = SegmentCost::mean_variance;
    EXPECT_LE(*block_permutation_p(spread, options, {1, 199, 1}), 0.01);
    options.cost = SegmentCost::mean;
    EXPECT_GT(*block_permutation_p(spread, options, {1, 199, 1}), 0.01);
}

TEST(BlockPermutation, SameSeedSameAnswer) {
    Dice dice(6);
    const Series values = with_step(dice, 30, .8);
    const auto p = block_permutation_p(values, {}, by_itself);
    EXPECT_EQ(p, block_permutation_p(values, {}, by_itself));
    Series mirrored;
    for (const double value : values) mirrored.push_back(-value);
    EXPECT_EQ(p, block_permutation_p(mirrored, {}, by_itself));
}

TEST(BlockPermutation, UndefinedWhereTooFewAreLeftToPermute) {
    EXPECT_EQ(block_permutation_p({1, 2, 3}, {}, by_itself), std::nullopt);
    EXPECT_EQ(block_permutation_p({1, 2, 3, 4, 5, 6}, {}, {2, 99, 1}), std::nullopt);
    EXPECT_TRUE(block_permutation_p({1, 2, 3, 4, 5, 6, 7, 8}, {}, {2, 99, 1}));
    EXPECT_THAT(block_permutation_p(Series(12, 3), {}, by_itself), Optional(1.0));
}

TEST(BlockPermutation, SaysWhatItCannotDo) {
    EXPECT_THROW((void)block_permutation_p(Series(9, 1), {}, {1, 0, 1}), std::invalid_argument);
    Series broken(9, 1);
    broken[2] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW((void)block_permutation_p(broken, {}, by_itself), std::invalid_argument);
    SegmentationOptions options;
    options.cost = SegmentCost::poisson;
    EXPECT_THROW((void)block_permutation_p(Series(9, .5), options, by_itself), std::invalid_argument);
    options = {};
    options.min_length = 0;
    EXPECT_THROW((void)block_permutation_p(Series(9, 1), options, by_itself), std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph

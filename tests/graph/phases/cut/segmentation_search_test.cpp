// The fast searches against the plain one, optimal_partition(), and that against the slowest: all ends, all
// starts, nothing left out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "graph/phases/cut/fpop.hpp"
#include "graph/phases/cut/partition.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class SegmentCostOf>
double slowest(const SegmentCostOf& cost, std::size_t n, std::size_t min_length, double penalty) {
    std::vector<double> best(n + 1, std::numeric_limits<double>::infinity());
    best[0] = 0;
    for (std::size_t end = min_length; end <= n; ++end) {
        for (std::size_t start = 0; start + min_length <= end; ++start) {
            best[end] = std::min(best[end], best[start] + cost(start, end) + (start > 0 ? penalty : 0));
        }
    }
    return best[n];
}

template <class SegmentCostOf>
double paid(const SegmentCostOf& cost, std::size_t n, const std::vector<std::size_t>& starts,
            std::size_t min_length, double penalty) {
    double sum = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= starts.size(); ++i) {
        const std::size_t last = i < starts.size() ? starts[i] : n;
        if (last - first < min_length) return std::numeric_limits<double>::infinity();
        sum += cost(first, last) + (i > 0 ? penalty : 0);
        first = last;
    }
    return sum;
}

/// In [low, high), evenly from the first case on.
template <class Number = int>
Number draw(Number low, Number high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(low, high));
}

/// Whole numbers with many ties, fine values, steps, slopes, stretches of equal values, alternation.
Series any_series() {
    const auto n = draw<std::size_t>(2, 120);
    const auto kind = draw(0, 6);
    Series values;
    double level = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (draw(0, 12) == 0) level = draw(-9, 10);
        const double coarse = draw(-3, 4);
        const double fine = draw(-1000, 1001) / 400.0;
        const double slope = static_cast<double>(i) / 8;
        const double turn = i % 2 == 0 ? 4 : -4;
        values.push_back(kind == 0   ? coarse
                         : kind == 1 ? fine
                         : kind == 2 ? level + fine
                         : kind == 3 ? slope + fine
                         : kind == 4 ? level
                                     : turn + level);
    }
    return values;
}

bool alike(double a, double b) {
    return std::abs(a - b) <= 1e-8 * (1 + std::abs(a));
}

RC_GTEST_PROP(Search, FindsTheOptimumByEachWay, ()) {
    const Series values = any_series();
    const std::size_t n = values.size();
    const auto min_length = draw<std::size_t>(1, 5);
    RC_PRE(n / 2 >= min_length);
    const double penalty = draw(0, 200) / 10.0;
    const MeanCost mean(values, .5);
    const auto plain = [&](std::size_t first, std::size_t last) { return mean.cost(first, last); };
    const auto with_term = [&](std::size_t first, std::size_t last) {
        return mean.cost(first, last) + std::log(static_cast<double>(last - first) / static_cast<double>(n));
    };
    const double least = slowest(plain, n, min_length, penalty);
    for (const OptimalCut& found :
         {optimal_partition(plain, n, min_length, penalty), fpop(mean, n, min_length, penalty)}) {
        RC_ASSERT(alike(found.cost, least));
        RC_ASSERT(alike(paid(plain, n, found.starts, min_length, penalty), least));
    }
    const double least_with_term = slowest(with_term, n, min_length, penalty);
    for (const OptimalCut& found : {optimal_partition(with_term, n, min_length, penalty),
                                    fpop_with_length_term(mean, n, min_length, penalty)}) {
        RC_ASSERT(alike(found.cost, least_with_term));
        RC_ASSERT(alike(paid(with_term, n, found.starts, min_length, penalty), least_with_term));
    }
}

RC_GTEST_PROP(Search, OfCountsAndSpreadsIsOptimalToo, ()) {
    const auto n = draw<std::size_t>(4, 80);
    Series counts;
    double rate = 3;
    for (std::size_t i = 0; i < n; ++i) {
        if (draw(0, 15) == 0) rate = draw(0, 40);
        counts.push_back(std::floor(rate * draw(0, 200) / 100.0));
    }
    const auto min_length = draw<std::size_t>(1, 3);
    const double penalty = draw(0, 200) / 10.0;
    for (const auto kind :
         {SegmentCost::mean_variance, SegmentCost::poisson, SegmentCost::negative_binomial}) {
        const Costs costs = costs_of(counts, kind, 1);
        for (const bool term : {false, true}) {
            const auto cost = [&](std::size_t first, std::size_t last) {
                const double parameters = kind == SegmentCost::mean_variance ? 2 : 1;
                const double share = static_cast<double>(last - first) / static_cast<double>(n);
                return std::visit([&](const auto& each) { return each.cost(first, last); }, costs) +
                       (term ? parameters * std::log(share) : 0);
            };
            const OptimalCut found = cut(costs, n, {min_length, penalty, term});
            const double least = slowest(cost, n, min_length, penalty);
            RC_ASSERT(alike(found.cost, least));
            RC_ASSERT(alike(paid(cost, n, found.starts, min_length, penalty), least));
            RC_ASSERT(alike(
                cost_of(costs, n, found.starts, term) + penalty * static_cast<double>(found.starts.size()),
                least));
        }
    }
}

TEST(Search, OfALongSeriesIsThePlainOne) {
    for (std::uint32_t seed = 0; seed < 3; ++seed) {
        Dice dice(seed);
        Series values = normal(dice, 3000);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] += i / 250 % 2 == 0 ? 0 : 1.0 * seed;
        const MeanCost mean(values, 1);
        const auto plain = [&](std::size_t first, std::size_t last) { return mean.cost(first, last); };
        const OptimalCut slow = optimal_partition(plain, values.size(), 2, 16);
        const OptimalCut fast = cut(mean, values.size(), {2, 16, false});
        EXPECT_EQ(fast.starts, slow.starts);
        EXPECT_NEAR(fast.cost, slow.cost, 1e-7);
        EXPECT_EQ(fast.starts.empty(), seed == 0);
    }
}

TEST(Search, OfAMillionValuesWithoutAChangeEnds) {
    Dice dice(1);
    const MeanCost noise(normal(dice, 1'000'000), 1);
    EXPECT_THAT(cut(noise, 1'000'000, {2, 30, false}).starts, IsEmpty());
    const MeanCost constant(Series(1'000'000, 3), 1);
    EXPECT_THAT(cut(constant, 1'000'000, {2, 30, false}).starts, IsEmpty());
}

}  // namespace
}  // namespace entente::graph

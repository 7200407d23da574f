#include "graph/kernels/weighted_paths.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <cmath>

#include "graph/kernels/betweenness.hpp"
#include "graph/kernels/careful_paths.hpp"
#include "graph/kernels/detours.hpp"
#include "graph/kernels/lists_of_ties.hpp"
#include "graph/kernels/whole_lengths.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::TestArcs;
using test::TieList;
using test::WholeLengths;

/// The first but for `tolerance` of the second, or of `floor` where that is larger.
::testing::AssertionResult is_near(double found, double expected, double tolerance, double floor = 0) {
    if (std::abs(found - expected) <= tolerance * std::max(floor, std::abs(expected))) {
        return ::testing::AssertionSuccess();
    }
    return ::testing::AssertionFailure() << found << " is not " << expected;
}

void expect_near(const WeightedPaths& found, const WeightedPaths& expected) {
    ASSERT_EQ(found.betweenness.size(), expected.betweenness.size());
    ASSERT_EQ(found.distances.size(), expected.distances.size());
    for (std::size_t v = 0; v < expected.distances.size(); ++v) {
        SCOPED_TRACE(v);
        EXPECT_TRUE(is_near(found.betweenness[v], expected.betweenness[v], 1e-9, 1));
        const DistanceSums& sums = found.distances[v];
        EXPECT_EQ(sums.within_reach, expected.distances[v].within_reach);
        EXPECT_TRUE(is_near(sums.length, expected.distances[v].length, 1e-13));
        EXPECT_TRUE(is_near(sums.inverse_length, expected.distances[v].inverse_length, 1e-13));
    }
}

/// Lengths of 1 to 5 tenths, and now and then a tie of strength 0.
double tenths(Dice& dice) {
    return dice.chance(5) ? 0 : 10 / static_cast<double>(1 + dice.below(5));
}

/// Over `orders` powers of 10.
auto spread(double orders) {
    return [orders](Dice& dice) {
        return std::pow(10, orders * (static_cast<double>(dice.below(1000000)) / 1e6 - 0.5));
    };
}

RC_GTEST_PROP(WeightedPathsProperty, EqualThoseOfWholeLengthsWithManyEqual, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(0, 15);
    const auto number = *rc::gen::inRange<std::size_t>(0, 3 * n + 1);
    Dice dice(*rc::gen::arbitrary<std::uint32_t>());
    const TieList ties = test::random_ties(dice, n, number, *rc::gen::arbitrary<bool>(), tenths);
    expect_near(weighted_paths(TestArcs(n, ties).ways(), -1), WholeLengths(n, ties).paths());
    RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(WeightedPaths, EqualThoseOfWholeLengthsInDenseNetworks) {
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        const std::size_t n = 16 + dice.below(10);
        const TieList ties = test::random_ties(dice, n, 4 * n, seed % 2 == 0, tenths);
        expect_near(weighted_paths(TestArcs(n, ties).ways(), -1), WholeLengths(n, ties).paths());
    }
}

struct Length {
    double length = 0;
};

/// Boost recognises no equal lengths but those equal to the last bit, so the lengths must have none.
std::vector<double> by_boost(std::size_t n, const TieList& ties) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, Length> graph(n);
    for (const auto& [ends, strength] : ties) {
        add_edge(ends.first, ends.second, Length{1 / strength}, graph);
    }
    std::vector<double> result(n);
    const auto index = get(boost::vertex_index, graph);
    boost::brandes_betweenness_centrality(
        graph, boost::centrality_map(boost::make_iterator_property_map(result.begin(), index))
                   .vertex_index_map(index)
                   .weight_map(get(&Length::length, graph)));
    return result;
}

TEST(WeightedPaths, EqualBoostsWhereNoLengthsAreEqual) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const std::size_t n = 2 + dice.below(90);
        const TieList ties = test::random_ties(dice, n, n * (1 + dice.below(20)), seed % 2 == 0,
                                               spread(seed % 3 == 0 ? 1 : 5));
        const std::vector<double> expected = by_boost(n, ties);
        const WeightedPaths found = weighted_paths(TestArcs(n, ties).ways(), -1);
        for (std::size_t v = 0; v < n; ++v) EXPECT_NEAR(found.betweenness[v], expected[v], 1e-7) << seed;
    }
}

WeightedPaths all_carefully(const BothWays& ways, double exponent) {
    const LengthRows out = with_lengths(ways.out, exponent);
    const LengthRows in = with_lengths(ways.in, exponent);
    WeightedPaths result{std::vector<double>(out.size(), 0.0), {}};
    for (Vertex v = 0; v < out.size(); ++v) {
        result.distances.push_back(careful_paths(out, in, v, result.betweenness));
    }
    return result;
}

RC_GTEST_PROP(WeightedPathsProperty, AreThoseOfTheCarefulSearchOverAllTiesAtAnyScale, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(2, 60);
    Dice dice(*rc::gen::arbitrary<std::uint32_t>());
    const double orders = *rc::gen::element(0.0, 1.0, 6.0, 14.0, 40.0, 400.0);
    const TieList ties =
        test::random_ties(dice, n, n * (1 + dice.below(12)), dice.chance(50), spread(orders));
    const double exponent = *rc::gen::element(-2.0, -1.0, -0.5, 0.0, 1.0);
    const TestArcs arcs(n, ties);
    expect_near(weighted_paths(arcs.ways(), exponent), all_carefully(arcs.ways(), exponent));
    RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(WeightedPaths, OfEqualTiesAreThoseOfSteps) {
    std::vector<std::pair<std::size_t, TieList>> networks{
        {144, test::grid(12, 12, 3.7)}, {90, test::grid(45, 2, 0.1)}, {7, test::grid(1, 6, 1e-3)}};
    TieList star;
    for (std::size_t leaf = 1; leaf < 50; ++leaf) test::tie_both_ways(star, 0, leaf, 0.3);
    networks.emplace_back(52, star);
    Dice dice(3);
    networks.emplace_back(80, test::random_ties(dice, 80, 200, false, [](Dice&) { return 7.0; }));
    for (const auto& [n, ties] : networks) {
        const TestArcs arcs(n, ties);
        const WeightedPaths found = weighted_paths(arcs.ways(), -1);
        const WeightedPaths of_exponent_0 = weighted_paths(arcs.ways(), 0);
        const std::vector<double> expected = betweenness_sums(arcs.ways());
        for (std::size_t v = 0; v < n; ++v) {
            EXPECT_TRUE(is_near(found.betweenness[v], expected[v], 1e-9, 1));
            EXPECT_TRUE(is_near(of_exponent_0.betweenness[v], expected[v], 1e-9, 1));
        }
    }
}

TEST(WeightedPaths, AreEquallyShortWhenOnlyRoundingTellsThemApart) {
    //   a --0.1-- b --0.2-- c      0.1 + 0.2 = 0.30000000000000004
    //    `------0.3--------'
    TieList ties;
    test::tie_both_ways(ties, 0, 1, 0.1);
    test::tie_both_ways(ties, 1, 2, 0.2);
    test::tie_both_ways(ties, 0, 2, 0.3);
    const WeightedPaths found = weighted_paths(TestArcs(3, ties).ways(), 1);
    EXPECT_DOUBLE_EQ(found.betweenness[1], 1);  // half of a-c and of c-a
    EXPECT_EQ(found.betweenness[0], 0);
    EXPECT_DOUBLE_EQ(found.distances[0].length, 0.4);
    ties[{0, 2}] = ties[{2, 0}] = 0.3 * (1 - 1e-9);  // now the direct way is shorter by more than that
    EXPECT_EQ(weighted_paths(TestArcs(3, ties).ways(), 1).betweenness[1], 0);
}

TEST(WeightedPaths, AreMeasuredAgainstTheShortestInWhateverOrderTheyAreFound) {
    // From 0 by 1, 2 or 3, met in that order, to 4. One way is too long by 1.6e-10, the next by 0.8e-10 only,
    // and each is within 1e-10 of the one below it.
    std::vector<double> over{0, 0.8e-10, 1.6e-10};
    do {
        TieList ties;
        for (std::size_t i = 0; i < 3; ++i) {
            const double first = 0.1 * static_cast<double>(i + 1);
            test::tie(ties, 0, i + 1, first);
            test::tie(ties, i + 1, 4, 1 + over[i] - first);
        }
        const WeightedPaths found = weighted_paths(TestArcs(5, ties).ways(), 1);
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(found.betweenness[i + 1], over[i] > 1e-10 ? 0 : 0.5) << over[i] << " at " << i;
        }
    } while (std::next_permutation(over.begin(), over.end()));
}

TEST(WeightedPaths, LeadThroughVerticesThatAreNearerOnly) {
    //   0 --1-- 1, 0 --1-- 2, and 1e-20 between 1 and 2. From 0, neither comes before the other; from 1, the
    //   way to 0 by 2 is as short as the direct one.
    TieList ties;
    test::tie_both_ways(ties, 0, 1, 1);
    test::tie_both_ways(ties, 0, 2, 1);
    test::tie_both_ways(ties, 1, 2, 1e-20);
    EXPECT_EQ(weighted_paths(TestArcs(3, ties).ways(), 1).betweenness, (std::vector<double>{0, 0.5, 0.5}));
}

/// Pairs of ways of equal length one after the other: 3i is tied with 3i + 1 and 3i + 2, both with 3i + 3.
TieList diamonds(std::size_t number) {
    TieList ties;
    for (std::size_t i = 0; i < 3 * number; i += 3) {
        const double strength = 1 + static_cast<double>(i % 7) / 10;
        for (const std::size_t middle : {i + 1, i + 2}) {
            test::tie_both_ways(ties, i, middle, strength);
            test::tie_both_ways(ties, middle, i + 3, 2 * strength);
        }
    }
    return ties;
}

TEST(WeightedPaths, OfAChainOfDiamondsAreMoreThanADoubleHolds) {
    constexpr std::size_t number = 1030;  // 2^1030 paths from end to end
    const WeightedPaths found = weighted_paths(TestArcs(3 * number + 1, diamonds(number)).ways(), -1);
    for (std::size_t i = 0; i < number; ++i) {
        const double before = 3 * static_cast<double>(i) + 1;
        const double behind = 3 * static_cast<double>(number - i) - 2;
        for (const std::size_t middle :
             {3 * i + 1, 3 * i + 2}) {  // half of the pairs across, both ways round
            // The other middle's way is by 3i only, the longer ties, or by 3i + 3 only, never by this one.
            EXPECT_NEAR(found.betweenness[middle], before * behind, 1e-9 * before * behind) << middle;
        }
    }
}

TEST(WeightedPaths, KeepStepsTooShortToAddInOrder) {
    // A chain in which 1e-20 follows 1: 1 + 1e-20 = 1. Each vertex lies between all before and all behind.
    const std::vector<double> strengths{1, 1e20, 1e25, 1, 1e-3, 1e22, 1e22, 1e22, 5, 1e30, 1e18, 1e-5};
    TieList ties;
    for (std::size_t v = 0; v < strengths.size(); ++v) test::tie_both_ways(ties, v, v + 1, strengths[v]);
    const WeightedPaths found = weighted_paths(TestArcs(strengths.size() + 1, ties).ways(), -1);
    for (std::size_t v = 0; v <= strengths.size(); ++v) {
        EXPECT_DOUBLE_EQ(found.betweenness[v], 2.0 * static_cast<double>(v * (strengths.size() - v))) << v;
        EXPECT_EQ(found.distances[v].within_reach, static_cast<double>(strengths.size()));
    }
}

TEST(WeightedPaths, StayFiniteWhereLengthsLeaveTheRangeOfADouble) {
    TieList ties;
    test::tie_both_ways(ties, 0, 1, 1e-300);
    test::tie_both_ways(ties, 1, 2, 1e300);
    test::tie_both_ways(ties, 2, 3, 5e-324);
    for (const double exponent : {-3.0, -1.0, 2.0, 1e6}) {
        const WeightedPaths found = weighted_paths(TestArcs(4, ties).ways(), exponent);
        for (const DistanceSums& sums : found.distances) {
            EXPECT_EQ(sums.within_reach, 3);
            EXPECT_TRUE(std::isfinite(sums.length) && sums.length > 0);
            EXPECT_TRUE(std::isfinite(sums.inverse_length) && sums.inverse_length > 0);
        }
        EXPECT_EQ(found.betweenness, (std::vector<double>{0, 4, 4, 0}));
    }
}

TEST(WeightedPaths, TellEqualLengthsByThePathNotByTheLastTie) {
    //   far --1e6-- a --0.5-- c --0.5-- b, and a -- b of 1 + 5e-6: as short as by c seen from afar, not from
    //   a.
    // c has 40 leaves, so that it is a landmark; the tie a -- b must not be dropped for the way by it.
    TieList ties;
    test::tie_both_ways(ties, 3, 0, 1e6);
    test::tie_both_ways(ties, 0, 2, 0.5);
    test::tie_both_ways(ties, 2, 1, 0.5);
    test::tie_both_ways(ties, 0, 1, 1 + 5e-6);
    for (std::size_t leaf = 4; leaf < 44; ++leaf) test::tie_both_ways(ties, 2, leaf, 0.5);
    const WeightedPaths found = weighted_paths(TestArcs(44, ties).ways(), 1);
    // c lies between all leaves, between them and a, b, far, between a and b, and on the way from b to far,
    // which meets a when the difference still tells; on that from far to b it is one of two.
    EXPECT_DOUBLE_EQ(found.betweenness[2], 40 * 39 + 2 * 40 * 3 + 2 + 1 + 0.5);
}

TEST(WeightedPaths, LoseNoTieThatMattersWhenDetoursAreDropped) {
    Dice dice(11);
    const TestArcs arcs(60, test::random_ties(dice, 60, 900, true, spread(4)));
    LengthRows rows = with_lengths(arcs.out(), -1);
    const std::size_t before = rows.column.size();
    drop_detours(rows, rows);
    EXPECT_LT(rows.column.size(), before / 2);
    expect_near(weighted_paths(arcs.ways(), -1), all_carefully(arcs.ways(), -1));
}

TEST(WeightedPaths, OfNobodyOneAndStrangers) {
    EXPECT_TRUE(weighted_paths(TestArcs(0, {}).ways(), -1).betweenness.empty());
    for (const std::size_t n : std::vector<std::size_t>{1, 2, 30}) {
        const WeightedPaths found = weighted_paths(TestArcs(n, {}).ways(), -1);
        EXPECT_EQ(found.betweenness, std::vector<double>(n, 0.0));
        EXPECT_EQ(found.distances, std::vector<DistanceSums>(n));
    }
}

TEST(WeightedPaths, AreTheSameToTheLastBitWithAnyNumberOfThreads) {
    Dice dice(5);
    for (const bool both_ways : {true, false}) {
        const TestArcs arcs(200, test::random_ties(dice, 200, 1500, both_ways, tenths));
        const auto with_threads = [&](std::size_t threads) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            return weighted_paths(arcs.ways(), -1);
        };
        const WeightedPaths one = with_threads(1);
        for (const std::size_t threads : std::vector<std::size_t>{2, 4, 8})
            EXPECT_EQ(one, with_threads(threads));
    }
}

}  // namespace
}  // namespace entente::graph

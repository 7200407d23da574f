#include "graph/kernels/betweenness.hpp"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cmath>
#include <numeric>

#include "graph/kernels/betweenness_batch.hpp"
#include "graph/kernels/hops.hpp"
#include "graph/kernels/unweighted_twins.hpp"
#include "graph/kernels/wide_betweenness.hpp"

namespace entente::graph {
namespace {

using test::TestArcs;
using test::TieList;

constexpr auto one = [](test::Dice&) { return 1.0; };

void expect_near(const std::vector<double>& found, const std::vector<double>& expected,
                 double tolerance = 1e-10) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t v = 0; v < found.size(); ++v) {
        EXPECT_NEAR(found[v], expected[v], tolerance * (1 + expected[v])) << v;
    }
}

TEST(BetweennessSums, FollowTheDefinitionOnGraphsOfEveryShape) {
    EXPECT_TRUE(rc::check([] {
        const test::Shaped shaped = test::any_shape(45);
        const TestArcs arcs(shaped.vertices, shaped.ties);
        const std::vector<double> found = betweenness_sums(arcs.ways());
        const std::vector<double> expected = test::slow_betweenness(arcs.out());
        RC_ASSERT(found.size() == expected.size());
        for (std::size_t v = 0; v < found.size(); ++v) {
            RC_ASSERT(std::abs(found[v] - expected[v]) <= 1e-10 * (1 + expected[v]));
        }
    }));
}

TEST(BetweennessSums, FollowTheDefinitionWithWideCounts) {
    EXPECT_TRUE(rc::check([] {
        const test::Shaped shaped = test::any_shape(45);
        const TestArcs arcs(shaped.vertices, shaped.ties);
        std::vector<double> found(shaped.vertices, 0.0);
        for (Vertex v = 0; v < shaped.vertices; ++v) add_wide_dependencies(arcs.out(), v, found);
        const std::vector<double> expected = test::slow_betweenness(arcs.out());
        for (std::size_t v = 0; v < found.size(); ++v) {
            RC_ASSERT(std::abs(found[v] - expected[v]) <= 1e-10 * (1 + expected[v]));
        }
    }));
}

/// Boost's, with counts of paths as doubles: by default it counts them in integers, which overflow.
std::vector<double> boost_betweenness(const Arcs& out) {
    using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
    std::vector<std::pair<Vertex, Vertex>> arcs;
    for (Vertex v = 0; v < out.size(); ++v) {
        for (const Vertex w : out.row(v)) arcs.emplace_back(v, w);
    }
    const Graph graph(boost::edges_are_sorted, arcs.begin(), arcs.end(), static_cast<Vertex>(out.size()));
    const auto index = get(boost::vertex_index, graph);
    std::vector<double> centrality(out.size());
    std::vector<double> dependency(out.size());
    std::vector<double> paths(out.size());
    std::vector<int> distance(out.size());
    std::vector<std::vector<boost::graph_traits<Graph>::edge_descriptor>> incoming(out.size());
    const auto map = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), index); };
    boost::brandes_betweenness_centrality(graph, map(centrality), boost::dummy_property_map(), map(incoming),
                                          map(distance), map(dependency), map(paths), index);
    return centrality;
}

TEST(BetweennessSums, EqualBoostOnLargerRandomGraphs) {
    test::Dice dice(3);
    for (const std::size_t arcs_each : {1, 2, 5, 40}) {
        for (const bool both_ways : {false, true}) {
            const std::size_t n = 300 + dice.below(200);
            const TestArcs arcs(n, test::random_ties(dice, n, arcs_each * n, both_ways, one));
            expect_near(betweenness_sums(arcs.ways()), boost_betweenness(arcs.out()));
        }
    }
    // So large that rows are fetched ahead.
    const TestArcs large(4200, test::random_ties(dice, 4200, 14'000, false, one));
    expect_near(betweenness_sums(large.ways()), boost_betweenness(large.out()));
}

/// C(a + b, a), the number of shortest ways over `a` rows and `b` columns, as a logarithm.
double log_ways(std::size_t a, std::size_t b) {
    const auto x = static_cast<double>(a);
    const auto y = static_cast<double>(b);
    return std::lgamma(x + y + 1) - std::lgamma(x + 1) - std::lgamma(y + 1);
}

struct Cell {
    std::size_t row;
    std::size_t column;
};

std::size_t apart(std::size_t a, std::size_t b) {
    return a < b ? b - a : a - b;
}

/// Betweenness in a square grid from binomial coefficients: no search, no graph.
double grid_betweenness(std::size_t side, const Cell& middle) {
    double sum = 0;
    for (std::size_t i = 0; i < side * side; ++i) {
        const Cell a{i / side, i % side};
        const std::size_t rows_before = apart(a.row, middle.row);
        const std::size_t columns_before = apart(a.column, middle.column);
        if (rows_before + columns_before == 0) continue;
        for (std::size_t j = 0; j < side * side; ++j) {
            const Cell b{j / side, j % side};
            const std::size_t rows = apart(a.row, b.row);
            const std::size_t columns = apart(a.column, b.column);
            const std::size_t rows_after = apart(b.row, middle.row);
            const std::size_t columns_after = apart(b.column, middle.column);
            if (rows_after + columns_after == 0 || rows_before + rows_after != rows ||
                columns_before + columns_after != columns) {
                continue;
            }
            sum += std::exp(log_ways(rows_before, columns_before) + log_ways(rows_after, columns_after) -
                            log_ways(rows, columns));
        }
    }
    return sum;
}

TEST(BetweennessSums, OfGridsWhosePathsOverflowIntegers) {
    // From corner to corner C(68, 34) = 2.8e19 > 2^64 paths, and C(118, 59) = 2.4e34.
    for (const std::size_t side : {std::size_t{35}, std::size_t{60}}) {
        const TestArcs arcs(side * side, test::grid(side, side, 1));
        const std::vector<double> found = betweenness_sums(arcs.ways());
        for (const Cell& at :
             {Cell{0, 0}, Cell{0, side / 2}, Cell{1, 1}, Cell{side / 2, side / 2}, Cell{side - 2, 7}}) {
            const double expected = grid_betweenness(side, at);
            EXPECT_NEAR(found[at.row * side + at.column], expected, 1e-9 * expected) << side;
        }
    }
}

/// `count` diamonds in a row: joint 3i, the two beside each other 3i + 1 and 3i + 2, joint 3i + 3.
TieList diamonds(std::size_t count, bool both_ways) {
    TieList ties;
    for (std::size_t i = 0; i < count; ++i) {
        for (const std::size_t side : {3 * i + 1, 3 * i + 2}) {
            test::tie(ties, 3 * i, side, 1);
            test::tie(ties, side, 3 * i + 3, 1);
            if (both_ways) test::tie(ties, side, 3 * i, 1);
            if (both_ways) test::tie(ties, 3 * i + 3, side, 1);
        }
    }
    return ties;
}

TEST(BetweennessSums, OfChainsWithMorePathsThanADoubleHolds) {
    constexpr std::size_t count = 1100;  // 2^1100 = 1e331 paths from end to end
    for (const bool both_ways : {false, true}) {
        const TestArcs arcs(3 * count + 1, diamonds(count, both_ways));
        const std::vector<double> found = betweenness_sums(arcs.ways());
        const double ways = both_ways ? 2 : 1;
        for (std::size_t i = 0; i <= count; ++i) {
            // The two of a diamond meet through its joints, half of the paths each, if they can turn back.
            const double beside = both_ways ? (i > 0 ? 1 : 0) + (i < count ? 1 : 0) : 0;
            const auto before = static_cast<double>(3 * i);
            const auto after = static_cast<double>(3 * (count - i));
            const double joint = ways * before * after + beside;
            EXPECT_NEAR(found[3 * i], joint, 1e-12 * (1 + joint)) << i;
            if (i == count) break;
            const double side = ways * (before + 1) * (after - 2) / 2;
            EXPECT_NEAR(found[3 * i + 1], side, 1e-12 * side) << i;
            EXPECT_EQ(found[3 * i + 1], found[3 * i + 2]) << i;
        }
    }
}

TEST(BetweennessSums, AddUpToTheStepsBetweenPairs) {
    // Each shortest path of k steps has k - 1 vertices between its ends.
    test::Dice dice(5);
    for (const std::size_t ties : {800, 2000, 20'000}) {
        const TestArcs arcs(1000, test::random_ties(dice, 1000, ties, ties < 1000, one));
        const std::vector<double> found = betweenness_sums(arcs.ways());
        double between = 0;
        for (const HopSummary& hop : hop_summaries(arcs.ways())) {
            between += static_cast<double>(hop.steps) - static_cast<double>(hop.reached);
        }
        EXPECT_NEAR(std::accumulate(found.begin(), found.end(), 0.0), between, 1e-10 * between);
    }
}

TEST(BetweennessSums, AreTheSameToTheLastBitWithAnyNumberOfThreads) {
    test::Dice dice(7);
    const TestArcs arcs(900, test::random_ties(dice, 900, 5000, false, one));
    const auto with_threads = [&](std::size_t threads) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        return betweenness_sums(arcs.ways());
    };
    const std::vector<double> alone = with_threads(1);
    EXPECT_EQ(alone, with_threads(2));
    EXPECT_EQ(alone, with_threads(4));
}

template <int Width>
std::vector<double> first_batch(const BothWays& arcs) {
    std::vector<double> sums(arcs.out.size(), 0.0);
    BetweennessBatch<Width> batch(arcs);
    EXPECT_TRUE(batch.add_dependencies({3, 10, 0, static_cast<Vertex>(arcs.out.size())}, sums));
    return sums;
}

TEST(BetweennessSums, AreTheSameToTheLastBitOnProcessorsOfAnyVectorWidth) {
    test::Dice dice(11);
    for (const std::size_t ties : {400, 2000, 12'000}) {
        const TestArcs arcs(400, test::random_ties(dice, 400, ties, false, one));
        EXPECT_EQ(first_batch<2>(arcs.ways()), first_batch<4>(arcs.ways()));
    }
}

}  // namespace
}  // namespace entente::graph

#include "graph/kernels/pagerank.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

struct Random {
    ArcArrays out;
    ArcArrays in;
    [[nodiscard]] BothWays both() const { return {out.arcs(), in.arcs(), false}; }
};

Random random_arcs(test::Dice& dice, std::size_t n, std::size_t arcs, bool even) {
    std::vector<std::set<Vertex>> rows(n);
    for (std::size_t i = 0; i < arcs; ++i) {
        const std::size_t v = dice.below(n);
        const std::size_t w = dice.below(n);
        if (v != w && v % 5 != 0) rows[v].insert(static_cast<Vertex>(w));  // each fifth sends nothing
    }
    Random result;
    for (const auto& row : rows) {
        for (const Vertex w : row) {
            result.out.column.push_back(w);
            result.out.strength.push_back(even ? 1.0 : static_cast<double>(dice.below(10)));
        }
        result.out.start.push_back(static_cast<Vertex>(result.out.column.size()));
    }
    result.in = reversed(result.out.arcs());
    return result;
}

/// One step of the power iteration, rank stuck at vertices that send nothing spread evenly.
std::vector<double> walk(const Arcs& out, const std::vector<double>& rank, double damping) {
    const auto n = static_cast<double>(rank.size());
    std::vector<double> next(rank.size(), (1 - damping) / n);
    for (std::size_t v = 0; v < rank.size(); ++v) {
        const auto strengths = out.strengths(v);
        const double sent = std::accumulate(strengths.begin(), strengths.end(), 0.0);
        for (double& value : next) value += sent > 0 ? 0 : damping * rank[v] / n;
        for (std::size_t i = 0; sent > 0 && i < strengths.size(); ++i) {
            next[out.row(v)[i]] += damping * rank[v] * strengths[i] / sent;
        }
    }
    return next;
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
    return sum;
}

TEST(PageRankKernel, KeepsItsErrorBoundAndItsSum) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const std::size_t n = 1 + dice.below(60);
        const Random arcs = random_arcs(dice, n, dice.below(4 * n), seed % 2 == 0);
        const double damping = std::array{0.0, 0.5, 0.85, 0.95}[seed % 4];
        std::vector<double> expected(n, 1 / static_cast<double>(n));
        for (int step = 0; step < 1200; ++step) expected = walk(arcs.out.arcs(), expected, damping);
        for (const double tolerance : {1e-2, 1e-6, 1e-10, 1e-14}) {
            const PageRank found = page_rank(arcs.both(), damping, tolerance);
            EXPECT_TRUE(found.converged);
            EXPECT_LE(distance(found.values, expected), tolerance / (1 - damping) + 1e-14);
            EXPECT_NEAR(std::accumulate(found.values.begin(), found.values.end(), 0.0), 1, 1e-14);
        }
    }
}

/// A grid of one-way ties with cycles on which rounding makes Gauss and Seidel's values grow by some 7e-15 a
/// sweep at damping 0.99: their changes never get below 1e-15 of the sum.
TEST(PageRankKernel, EndsWhereOnlyRoundingIsLeft) {
    const std::vector<std::pair<Vertex, Vertex>> ties{
        {0, 12}, {0, 13}, {1, 9},  {2, 7},   {3, 1},  {3, 5},   {3, 8},   {5, 6},
        {5, 9},  {6, 2},  {7, 13}, {8, 6},   {9, 15}, {10, 0},  {10, 7},  {11, 2},
        {11, 8}, {12, 4}, {13, 6}, {14, 12}, {14, 5}, {14, 13}, {15, 14}, {15, 4}};
    ArcArrays out{{0}, {}, {}};
    for (Vertex v = 0; v < 16; ++v) {
        for (const auto& [from, to] : ties) {
            if (from != v) continue;
            out.column.push_back(to);
            out.strength.push_back(1);
        }
        out.start.push_back(static_cast<Vertex>(out.column.size()));
    }
    const ArcArrays in = reversed(out.arcs());
    std::vector<double> expected(16, 1.0 / 16);
    for (int step = 0; step < 8000; ++step) expected = walk(out.arcs(), expected, 0.99);
    const PageRank found = page_rank({out.arcs(), in.arcs(), false}, 0.99, 1e-15);
    EXPECT_TRUE(found.converged);
    EXPECT_LT(found.iterations, 2000);
    EXPECT_LE(distance(found.values, expected), 1e-13);
}

TEST(PageRankKernel, TakesFewerSweepsThanThePowerIterationTakesSteps) {
    test::Dice dice(1);
    const Random arcs = random_arcs(dice, 500, 2000, true);
    std::vector<double> rank(500, 1.0 / 500);
    int steps = 0;
    for (double change = 1; change > 1e-10; ++steps) {
        std::vector<double> next = walk(arcs.out.arcs(), rank, 0.85);
        change = distance(next, rank);
        rank = std::move(next);
    }
    EXPECT_LT(page_rank(arcs.both(), 0.85, 1e-10).iterations, steps * 3 / 4);
}

TEST(PageRankKernel, WithoutVerticesIsEmpty) {
    const ArcArrays none;
    EXPECT_TRUE(page_rank({none.arcs(), none.arcs(), true}, 0.85, 1e-10).values.empty());
}

TEST(PageRankKernel, TakesStrengthsWhoseSumOverflows) {
    // 0 => 1 and 0 => 2 with 1.5e308 each; half of its rank goes to either
    const ArcArrays out{{0, 2, 2, 2}, {1, 2}, {1.5e308, 1.5e308}};
    const ArcArrays in = reversed(out.arcs());
    const ArcArrays uneven{{0, 2, 2, 2}, {1, 2}, {1.5e308, 0.75e308}};
    const ArcArrays uneven_in = reversed(uneven.arcs());
    const PageRank even = page_rank({out.arcs(), in.arcs(), false}, 0.85, 1e-15);
    EXPECT_NEAR(even.values[1] / even.values[0], 1.425, 1e-14);
    const PageRank found = page_rank({uneven.arcs(), uneven_in.arcs(), false}, 0.85, 1e-15);
    EXPECT_NEAR(found.values[1] / found.values[0], 1 + 0.85 * 2 / 3, 1e-14);
    EXPECT_NEAR(found.values[2] / found.values[0], 1 + 0.85 / 3, 1e-14);
}

TEST(PageRank, TakesTheKindOfTiesAndTheDampingAskedFor) {
    const auto n =
        test::network("a state\nb state\nc state\na > b aid 3 1951\na > b war -1 1951\na > c war -1 1951\n");
    const Snapshot all = test::whole(n);
    MeasureOptions options;
    options.ties = TieKind::conflict;
    options.damping = 0.5;
    // b = c = t + 0.5 * t / 2
    const Values conflict = measure(all, *find_measure("pagerank"), options);
    EXPECT_NEAR(*conflict[0], 1 / 3.5, 1e-13);
    EXPECT_NEAR(*conflict[1], 1.25 / 3.5, 1e-13);
    options.ties = TieKind::all;
    // strengths 4 and 1
    const Values both = measure(all, *find_measure("pagerank"), options);
    EXPECT_NEAR(*both[1], 1.4 / 3.5, 1e-13);
    EXPECT_NEAR(*both[2], 1.1 / 3.5, 1e-13);
}

}  // namespace
}  // namespace entente::graph

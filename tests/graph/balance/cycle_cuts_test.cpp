// The inequalities of a signed graph against all closed walks.
#include "graph/balance/frustration/cycle_cuts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>

#include "support/random_networks.hpp"

namespace entente::graph::two_camps {
namespace {

using test::Dice;

Problem random_problem(Dice& dice, std::uint32_t vertices) {
    Problem problem{vertices, {}};
    for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = a + 1; b < vertices; ++b) {
            if (dice.chance(45)) problem.edges.push_back({a, b, dice.chance(50), 1});
        }
    }
    return problem;
}

/// The length of the shortest closed walk that changes sides, by Floyd and Warshall in the double cover: the
/// least left side of all inequalities.
double least_left_side(const Problem& problem, const std::vector<double>& y) {
    const std::size_t n = 2 * static_cast<std::size_t>(problem.vertices);
    std::vector<std::vector<double>> way(n, std::vector<double>(n, std::numeric_limits<double>::infinity()));
    for (std::size_t e = 0; e < problem.edges.size(); ++e) {
        const Edge& edge = problem.edges[e];
        for (const std::size_t side : {0U, 1U}) {
            const std::size_t across = side ^ (edge.hostile ? 1U : 0U);
            const std::size_t first = 2 * edge.first + side;
            const std::size_t same = 2 * edge.second + across, other = 2 * edge.second + (across ^ 1U);
            way[first][same] = way[same][first] = y[e];
            way[first][other] = way[other][first] = 1 - y[e];
        }
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) way[i][j] = std::min(way[i][j], way[i][k] + way[k][j]);
        }
    }
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t v = 0; v < n; v += 2) least = std::min(least, way[v][v + 1]);
    return least;
}

/// What every pair of camps makes of the edges.
std::vector<double> integral(const Problem& problem, const Camps& camps) {
    std::vector<double> y;
    for (const Edge& edge : problem.edges) y.push_back(frustrated(edge, camps) ? 1 : 0);
    return y;
}

Camps camps_of(std::uint32_t code, std::uint32_t vertices) {
    Camps camps;
    for (std::uint32_t v = 0; v < vertices; ++v) camps.push_back(static_cast<std::uint8_t>(code >> v & 1U));
    return camps;
}

/// No camps at all violate the cut, and no edge is in it twice.
void expect_valid(const Problem& problem, const Cut& cut) {
    for (std::uint32_t code = 0; code < 1U << problem.vertices; ++code) {
        ASSERT_LE(violation(cut, integral(problem, camps_of(code, problem.vertices))), 0);
    }
    for (std::size_t i = 1; i < cut.terms.size(); ++i) {
        ASSERT_LT(cut.terms[i - 1].edge, cut.terms[i].edge);
    }
}

struct Tried {
    std::size_t violated = 0;
    std::size_t kept = 0;
};

void try_one(std::uint32_t seed, Tried& tried) {
    constexpr double slack = 0.01;
    constexpr double rounding = 1e-3;  // a hop's own length, and the walk found may be another
    Dice dice(seed);
    const auto vertices = static_cast<std::uint32_t>(3 + dice.below(6));
    const Problem problem = random_problem(dice, vertices);
    const Neighbours near(problem);
    const std::size_t most = 1 + dice.below(10);  // tenths; low ones are nearly all violated
    std::vector<double> y;
    for (std::size_t e = 0; e < problem.edges.size(); ++e) {
        y.push_back(static_cast<double>(dice.below(most * 100 + 1)) / 1000);
    }
    const Camps camps = camps_of(static_cast<std::uint32_t>(dice.below(1U << vertices)), vertices);
    const std::function<bool()> never;
    Stop stop(never);
    const std::vector<Cut> found = CutFinder(problem, near).find(y, camps, slack, stop);
    const double most_violated = 1 - least_left_side(problem, y);
    if (most_violated > slack + rounding) {
        EXPECT_FALSE(found.empty()) << "violated by " << most_violated;
        ++tried.violated;
    } else if (most_violated < slack) {
        EXPECT_TRUE(found.empty());
        ++tried.kept;
    }
    for (const Cut& cut : found) {
        EXPECT_GT(violation(cut, y), slack);
        EXPECT_LE(violation(cut, y), most_violated + 1e-9);
        expect_valid(problem, cut);
    }
}

TEST(CycleCuts, AreFoundWheneverOneIsViolatedAndEveryPairOfCampsKeepsThem) {
    Tried tried;
    for (std::uint32_t seed = 0; seed < 600; ++seed) {
        SCOPED_TRACE(seed);
        try_one(seed, tried);
    }
    EXPECT_GT(tried.violated, 150U);
    EXPECT_GT(tried.kept, 100U);
}

// Five foes in a ring, seen from any camps: one inequality, that of the ring.
TEST(CycleCuts, TheShortestWalkIsTheCut) {
    const Problem problem{
        5, {{0, 1, true, 1}, {1, 2, true, 1}, {2, 3, true, 1}, {3, 4, true, 1}, {0, 4, true, 1}}};
    const Neighbours near(problem);
    const std::function<bool()> never;
    for (std::uint32_t code = 0; code < 32; ++code) {
        Stop stop(never);
        const auto found = CutFinder(problem, near).find({0, 0, 0, 0, 0}, camps_of(code, 5), 0.01, stop);
        ASSERT_EQ(found.size(), 1U) << code;
        EXPECT_EQ(found[0].terms.size(), 5U);
        EXPECT_EQ(violation(found[0], {0, 0, 0, 0, 0}), 1);
    }
}

}  // namespace
}  // namespace entente::graph::two_camps

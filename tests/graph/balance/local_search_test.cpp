// Where the upper bound of the frustration index starts.
#include "graph/balance/frustration/local_search.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>
#include <utility>
#include <vector>

namespace entente::graph::two_camps {
namespace {

/// Three ties of these weights, the second hostile, round three vertices.
Problem triangle(std::int64_t first, std::int64_t second, std::int64_t third) {
    return {3, {{0, 1, false, first}, {1, 2, true, second}, {0, 2, false, third}}};
}

/// Whether the camps join the ends of the triangle's first tie, and of its second.
std::pair<bool, bool> joined(const Problem& problem, const std::vector<double>& y) {
    const Camps camps = forest_camps(problem, y);
    return {camps[0] == camps[1], camps[1] == camps[2]};
}

/// Half of all pairs tied, half of the ties hostile, weights from 1 to 9.
Problem random_problem(std::uint32_t vertices, std::mt19937& random) {
    Problem problem{vertices, {}};
    for (std::uint32_t u = 0; u < vertices; ++u) {
        for (std::uint32_t v = u + 1; v < vertices; ++v) {
            if (random() % 2 == 0) continue;
            problem.edges.push_back({u, v, random() % 2 == 0, 1 + static_cast<std::int64_t>(random() % 9)});
        }
    }
    return problem;
}

Camps random_camps(std::uint32_t vertices, std::mt19937& random) {
    Camps camps(vertices);
    std::generate(camps.begin(), camps.end(), [&] { return static_cast<std::uint8_t>(random() % 2); });
    return camps;
}

/// Of all camps, tried one by one.
std::int64_t least_cost(const Problem& problem) {
    std::int64_t least = cost(problem, Camps(problem.vertices, 0));
    Camps camps(problem.vertices);
    for (std::uint32_t bits = 1; bits < 1U << (problem.vertices - 1); ++bits) {
        for (std::uint32_t v = 0; v < problem.vertices; ++v) camps[v] = bits >> v & 1U;
        least = std::min(least, cost(problem, camps));
    }
    return least;
}

TEST(ForestCamps, GiveWayWhereItIsLeastSure) {
    // By 0.5 the distances are 0.45, 0.2 and 0.1: the last is not asked.
    EXPECT_EQ(joined(triangle(1, 1, 9), {0.05, 0.3, 0.4}), std::pair(true, false));
    // The same from the other side: the first two are frustrated, the last would be satisfied.
    EXPECT_EQ(joined(triangle(1, 1, 9), {0.95, 0.7, 0.4}), std::pair(false, true));
    // One near 0 is as sure as one near 1.
    EXPECT_EQ(joined(triangle(1, 1, 9), {0.1, 0.6, 0.9}), std::pair(true, false));
}

TEST(ForestCamps, OfEquallySureTiesTheHeavierCounts) {
    EXPECT_EQ(joined(triangle(2, 3, 1), {0, 0, 0}), std::pair(true, false));
    EXPECT_EQ(joined(triangle(1, 3, 2), {0, 0, 0}), std::pair(false, false));
}

TEST(Descend, EndsWhereNoVertexGainsByChangingCamps) {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const Problem problem = random_problem(20, random);
        Camps camps = random_camps(problem.vertices, random);
        const std::int64_t before = cost(problem, camps);
        descend(problem, Neighbours(problem), camps);
        const std::int64_t after = cost(problem, camps);
        EXPECT_LE(after, before);
        for (std::uint8_t& camp : camps) {
            camp ^= 1U;
            EXPECT_GE(cost(problem, camps), after);
            camp ^= 1U;
        }
    }
}

TEST(TabuSearch, FindsTheLeastCostOfSmallProblems) {
    std::mt19937 random(2);
    const std::function<bool()> never;
    Stop stop(never);
    for (int round = 0; round < 30; ++round) {
        const Problem problem = random_problem(10, random);
        Camps camps = random_camps(problem.vertices, random);
        tabu_search(problem, Neighbours(problem), camps, stop);
        EXPECT_EQ(cost(problem, camps), least_cost(problem)) << round;
    }
}

}  // namespace
}  // namespace entente::graph::two_camps

// Packings of negative cycles: valid, bounds of the best camps, and better for being moved about.
#include "graph/balance/frustration/packing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>

#include "support/random_networks.hpp"

namespace entente::graph::two_camps {
namespace {

using test::Dice;

const std::function<bool()> never;

Packing repacked(const Problem& problem, const Camps& camps, Packing packing) {
    Stop stop(never);
    return repack_cycles(problem, Neighbours(problem), camps, std::move(packing), stop);
}

Packing packed(const Problem& problem, const Camps& camps) {
    Stop stop(never);
    return pack_cycles(problem, Neighbours(problem), camps, stop);
}

Problem random_problem(Dice& dice) {
    Problem problem{static_cast<std::uint32_t>(4 + dice.below(6)), {}};
    for (std::uint32_t a = 0; a < problem.vertices; ++a) {
        for (std::uint32_t b = a + 1; b < problem.vertices; ++b) {
            const auto weight = static_cast<std::int64_t>(1 + dice.below(3));
            if (dice.chance(45)) problem.edges.push_back({a, b, dice.chance(30), weight});
        }
    }
    return problem;
}

/// The best of all.
Camps best_camps(const Problem& problem) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    Camps best;
    for (std::uint32_t code = 0; code < 1U << (problem.vertices - 1); ++code) {
        Camps camps;
        for (std::uint32_t v = 0; v < problem.vertices; ++v) {
            camps.push_back(static_cast<std::uint8_t>(code >> v & 1U));
        }
        if (cost(problem, camps) >= least) continue;
        least = cost(problem, camps);
        best = std::move(camps);
    }
    return best;
}

/// Every cycle is closed, passes a vertex at most once and has an odd number of hostile edges; no edge is
/// taken more than it weighs.
void expect_valid(const Problem& problem, const Packing& packing) {
    std::vector<std::int64_t> taken(problem.edges.size());
    for (const Packing::Item& item : packing.items) {
        EXPECT_GT(item.halves, 0);
        std::vector<int> ends(problem.vertices);
        std::size_t hostile = 0;
        for (const std::uint32_t e : item.cycle) {
            taken[e] += item.halves;
            ++ends[problem.edges[e].first];
            ++ends[problem.edges[e].second];
            hostile += problem.edges[e].hostile ? 1 : 0;
        }
        EXPECT_EQ(hostile % 2, 1U);
        for (const int count : ends) EXPECT_TRUE(count == 0 || count == 2);
    }
    for (std::size_t e = 0; e < taken.size(); ++e) EXPECT_LE(taken[e], 2 * problem.edges[e].weight);
}

TEST(Packing, IsValidAndBoundsTheBestCampsBeforeAndAfterCyclesMove) {
    std::size_t better = 0;
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        Dice dice(seed);
        const Problem problem = random_problem(dice);
        const Camps camps = best_camps(problem);
        const Packing before = packed(problem, camps), after = repacked(problem, camps, before);
        expect_valid(problem, before);
        expect_valid(problem, after);
        EXPECT_LE(before.bound(), after.bound()) << "seed " << seed;
        EXPECT_LE(after.bound(), cost(problem, camps)) << "seed " << seed;
        better += before.bound() < after.bound() ? 1 : 0;
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(better, 10U);
}

// 0-1-5-2-4 and 1-3-6-4 share no edge; the triangle 0-1-4, which is found first, stands in the way of both.
TEST(Packing, AShortCycleGivesWayToTwoLongerOnes) {
    const Problem problem{7,
                          {{0, 1, false, 1},
                           {0, 4, false, 1},
                           {1, 3, false, 1},
                           {1, 4, true, 1},
                           {1, 5, true, 1},
                           {2, 4, true, 1},
                           {2, 5, true, 1},
                           {3, 6, true, 1},
                           {4, 6, true, 1}}};
    const Camps camps = {0, 1, 1, 1, 0, 0, 0};
    ASSERT_EQ(cost(problem, camps), 2);
    const Packing triangle = packed(problem, camps);
    EXPECT_EQ(triangle.bound(), 1);
    const Packing both = repacked(problem, camps, triangle);
    expect_valid(problem, both);
    EXPECT_EQ(both.bound(), 2);
    EXPECT_EQ(repacked(problem, camps, {}).bound(), 2);
}

}  // namespace
}  // namespace entente::graph::two_camps

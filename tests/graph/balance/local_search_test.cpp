// Where the upper bound of the frustration index starts.
#include "graph/balance/frustration/local_search.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace entente::graph::two_camps

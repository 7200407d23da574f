// Where the upper bound of the frustration index starts.
#include "graph/balance/frustration/local_search.hpp"

#include <gtest/gtest.h>

namespace entente::graph::two_camps {
namespace {

/// A triangle of three ties, `y` each; one of them can't be as it says when an odd number is to be
/// frustrated.
Problem triangle(std::int64_t first, std::int64_t second, std::int64_t third) {
    return {3, {{0, 1, false, first}, {1, 2, true, second}, {0, 2, false, third}}};
}

TEST(ForestCamps, GiveWayWhereItIsLeastSure) {
    // By 0.5 the distances are 0.45, 0.2 and 0.1: the last is not asked.
    const Camps camps = forest_camps(triangle(1, 1, 9), {0.05, 0.3, 0.4});
    EXPECT_EQ(camps[0], camps[1]);
    EXPECT_NE(camps[1], camps[2]);
    // The same from the other side: the first two are frustrated, the last would be satisfied.
    const Camps against = forest_camps(triangle(1, 1, 9), {0.95, 0.7, 0.4});
    EXPECT_NE(against[0], against[1]);
    EXPECT_EQ(against[1], against[2]);
    // One near 0 is as sure as one near 1.
    const Camps both = forest_camps(triangle(1, 1, 9), {0.1, 0.6, 0.9});
    EXPECT_EQ(both[0], both[1]);
    EXPECT_NE(both[0], both[2]);
}

TEST(ForestCamps, OfEquallySureTiesTheHeavierCounts) {
    const Camps first = forest_camps(triangle(2, 3, 1), {0, 0, 0});
    EXPECT_EQ(first[0], first[1]);
    EXPECT_NE(first[1], first[2]);
    const Camps last = forest_camps(triangle(1, 3, 2), {0, 0, 0});
    EXPECT_NE(last[1], last[2]);
    EXPECT_EQ(last[0], last[2]);
}

}  // namespace
}  // namespace entente::graph::two_camps

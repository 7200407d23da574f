#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/phases/support.hpp"

namespace entente::graph {
namespace {

using test::phases_of;
using test::told;
using ::testing::ElementsAre;

// The shift of 1955 and who moved it; r2 holds throughout, r5 goes the other way, r6 and r7 came too late.
TEST(Drivers, AreWhatBeganOrEndedBesideTheShiftStrongestFirst) {
    const model::Network network = test::network(
        "observed 1945..1965\n"
        "usa state\n"
        "pak state\n"
        "usa - pak dispute -2 1945..1955\n"
        "usa > pak grant 8 1956\n"
        "usa - pak diplomacy 1 1945..1965\n"
        "usa - pak alliance 7 1955..1965\n"
        "usa - pak cousins 7 1955..1965\n"
        "usa > pak protest -3 1956\n"
        "usa > pak visit 1 1961\n"
        "pak > usa visit 2 1962\n");
    const Phases found = phases_of(network);
    ASSERT_EQ(found.shifts.size(), 1U);
    EXPECT_THAT(told(network, found), ElementsAre("1955 r3 r4 r1 r0"));
    const auto effect = [&](std::size_t i) { return found.shifts[0].drivers[i].effect; };
    EXPECT_NEAR(effect(0), 7, 1e-9);
    EXPECT_NEAR(effect(1), 7, 1e-9);
    EXPECT_NEAR(effect(2), 4, 1e-9);
    EXPECT_NEAR(effect(3), 2, 1e-9);
}

TEST(Drivers, OfAFallAreNegative) {
    const model::Network network = test::network(
        "usa state\n"
        "pak state\n"
        "usa - pak alliance 7 1945..1955\n"
        "usa > pak sanction -5 1955..1965\n"
        "usa - pak trade 1 1955..1965\n");
    const Phases found = phases_of(network);
    EXPECT_THAT(told(network, found), ElementsAre("1955 r0 r1"));
    EXPECT_NEAR(found.shifts[0].drivers[1].effect, -5, 1e-9);
}

}  // namespace
}  // namespace entente::graph

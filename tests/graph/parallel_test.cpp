#include "entente/graph/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace entente::graph {
namespace {

TEST(InParallel, MakesEachRoundOnce) {
    std::vector<int> rounds(1000);
    in_parallel(rounds.size(), [&](std::size_t i) { ++rounds[i]; });
    EXPECT_EQ(rounds, std::vector<int>(1000, 1));
}

TEST(InParallel, MakesNoRoundOfNone) {
    in_parallel(0, [](std::size_t) { ADD_FAILURE() << "a round"; });
}

TEST(InParallel, MakesEachRoundOfALoopWithinALoopOnce) {
    std::vector<std::vector<int>> rounds(8, std::vector<int>(50));
    in_parallel(rounds.size(), [&](std::size_t i) {
        in_parallel(rounds[i].size(), [&, i](std::size_t j) { ++rounds[i][j]; });
    });
    for (const std::vector<int>& row : rounds) EXPECT_EQ(row, std::vector<int>(50, 1));
}

TEST(InParallel, ThrowsWhatARoundThrewAndHasEndedThen) {
    std::atomic<int> running = 0;
    const auto loop = [&] {
        in_parallel(100, [&](std::size_t i) {
            ++running;
            if (i == 37) {
                --running;
                throw std::runtime_error("round 37");
            }
            --running;
        });
    };
    EXPECT_THROW(loop(), std::runtime_error);
    EXPECT_EQ(running, 0);
}

}  // namespace
}  // namespace entente::graph

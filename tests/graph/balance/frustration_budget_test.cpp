// What holds when time runs out, and that the result does not depend on threads or repetition.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "graph/balance/frustration_support.hpp"
#include "graph/balance/signed_support.hpp"
#include "support/planted_signed_graph.hpp"

namespace entente::test {
namespace {

using graph::Frustration;
using graph::SignedGraph;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool same(const Frustration& a, const Frustration& b) {
    return a.lower == b.lower && a.upper == b.upper && a.camp == b.camp && a.frustrated == b.frustrated;
}

TEST(FrustrationBudget, BoundsAreHonestWithoutAnyTime) {
    Dice dice(21);
    for (int round = 0; round < 300; ++round) {
        const SignedGraph ties = random_ties(dice, 2 + dice.below(11), 20 + dice.below(81), dice.below(101));
        const Frustration found = frustration(ties, {[] { return true; }});
        expect_certificate(ties, found);
        const std::uint64_t index = slow_frustration(ties);
        ASSERT_LE(found.lower, index);
        ASSERT_GE(found.upper, index);
    }
}

TEST(FrustrationBudget, BoundsAreHonestWheneverTimeRunsOut) {
    const SignedGraph ties = planted_signed_graph(3, 60, 220, 50);
    const Frustration whole = frustration(ties);
    ASSERT_TRUE(whole.exact());
    for (int asked = 1; asked < 3000; asked += 1 + asked / 4) {
        int left = asked;
        const Frustration found = frustration(ties, {[&] { return --left <= 0; }});
        expect_certificate(ties, found);
        EXPECT_LE(found.lower, whole.upper);
        EXPECT_GE(found.upper, whole.upper);
    }
}

TEST(FrustrationBudget, AFunctionThatNeverSaysYesChangesNothing) {
    const SignedGraph ties = planted_signed_graph(4, 80, 240, 50);
    std::size_t asked = 0;
    const Frustration watched = frustration(ties, {[&] { return ++asked == 0; }});
    EXPECT_GT(asked, 0U);
    EXPECT_TRUE(same(watched, frustration(ties)));
}

TEST(FrustrationBudget, LargeGraphsEndSoonAfterTheirTime) {
    const SignedGraph ties = planted_signed_graph(5, 5000, 50'000, 50);
    double without = 0;  // what is done however little time there is: the heuristic and its certificate
    for (const double budget : {0.0, 0.3, 2.0}) {
        const auto start = Clock::now();
        const Frustration found = frustration(ties, {[&] { return seconds_since(start) >= budget; }});
        const double took = seconds_since(start);
        if (budget == 0) without = took;
        EXPECT_LT(took, budget + 1 + 5 * without);
        expect_certificate(ties, found);
        EXPECT_GT(found.lower, 2000U);
        EXPECT_LT(found.upper, 18'500U);
    }
}

TEST(FrustrationBudget, ThreadsAndRepetitionMakeNoDifference) {
    std::vector<SignedGraph> graphs;
    std::vector<Frustration> expected;
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        graphs.push_back(planted_signed_graph(seed, 60, 170, 50));
        expected.push_back(frustration(graphs.back()));
    }
    for (const std::size_t threads : {1U, 2U, 4U}) {
        std::vector<Frustration> found(graphs.size());
        std::atomic<std::size_t> next = 0;
        std::vector<std::thread> pool;
        for (std::size_t t = 0; t < threads; ++t) {
            pool.emplace_back([&] {
                for (std::size_t g = next++; g < graphs.size(); g = next++) found[g] = frustration(graphs[g]);
            });
        }
        for (std::thread& thread : pool) thread.join();
        for (std::size_t g = 0; g < graphs.size(); ++g) EXPECT_TRUE(same(found[g], expected[g])) << g;
    }
}

}  // namespace
}  // namespace entente::test

#include "graph/kernels/hops.hpp"

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "graph/kernels/hop_batch.hpp"
#include "graph/kernels/unweighted_twins.hpp"

namespace entente::graph {

void PrintTo(const HopSummary& summary, std::ostream* stream) {
    *stream << summary.reached << ' ' << summary.steps << ' ' << summary.inverse;
}

namespace {

using test::TestArcs;

constexpr auto one = [](test::Dice&) { return 1.0; };

TEST(HopSummaries, OfAPathByHand) {
    //   0 -> 1 -> 2 -> 3
    const TestArcs arcs(5, {{{0, 1}, 1}, {{1, 2}, 1}, {{2, 3}, 1}});
    const std::vector<HopSummary> expected{{3, 6, 1 + 1.0 / 2 + 1.0 / 3}, {2, 3, 1.5}, {1, 1, 1}, {}, {}};
    EXPECT_EQ(hop_summaries(arcs.ways()), expected);
}

TEST(HopSummaries, EqualTheSlowTwinOnGraphsOfEveryShape) {
    EXPECT_TRUE(rc::check([] {
        const test::Shaped shaped = test::any_shape(150);
        const TestArcs arcs(shaped.vertices, shaped.ties);
        RC_ASSERT(hop_summaries(arcs.ways()) == test::slow_summaries(arcs.out()));
    }));
}

TEST(HopSummaries, EqualTheSlowTwinWhereBatchesFillAndOverflow) {
    test::Dice dice(2);
    for (const std::size_t n : {63, 64, 65, 127, 128, 129, 255, 256, 257, 511, 512, 513, 1100}) {
        for (const std::size_t arcs_each : {1, 4}) {
            const TestArcs arcs(n, test::random_ties(dice, n, arcs_each * n, dice.chance(50), one));
            EXPECT_EQ(hop_summaries(arcs.ways()), test::slow_summaries(arcs.out())) << n << ' ' << arcs_each;
        }
    }
}

TEST(HopSummaries, OfMoreBatchesThanBlocks) {
    constexpr Vertex n = 16'500;  // 33 batches, two to a block but the last
    const HopSummary by_place[] = {
        {4, 10, 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4}, {3, 6, 1 + 1.0 / 2 + 1.0 / 3}, {2, 3, 1.5}, {1, 1, 1}, {}};
    test::TieList paths_of_five;
    std::vector<HopSummary> expected;
    for (Vertex v = 0; v < n; ++v) {
        if (v % 5 != 4) test::tie(paths_of_five, v, v + 1, 1);
        expected.push_back(by_place[v % 5]);
    }
    EXPECT_EQ(hop_summaries(TestArcs(n, paths_of_five).ways()), expected);
}

TEST(HopSummaries, EqualTheSlowTwinWhenVerticesAreRenumbered) {
    constexpr std::size_t n = 4500;  // more than eight batches
    test::Dice dice(3);
    const TestArcs arcs(n, test::random_ties(dice, n, 4000, true, one));
    EXPECT_EQ(hop_summaries(arcs.ways()), test::slow_summaries(arcs.out()));
}

TEST(HopSummaries, DoNotDependOnTheOtherSources) {
    test::Dice dice(4);
    const TestArcs arcs(700, test::random_ties(dice, 700, 2100, false, one));
    const std::vector<HopSummary> all = hop_summaries(arcs.ways());
    std::vector<Vertex> some;
    for (int i = 0; i < 5000; ++i)
        some.push_back(static_cast<Vertex>(dice.below(700)));  // many of them twice
    for (const std::size_t number : {std::size_t{1}, std::size_t{40}, std::size_t{600}, some.size()}) {
        const auto sources = std::span<const Vertex>(some).first(number);
        const std::vector<HopSummary> found = hop_summaries(arcs.ways(), sources);
        ASSERT_EQ(found.size(), number);
        for (std::size_t i = 0; i < number; ++i) EXPECT_EQ(found[i], all[sources[i]]);
    }
    EXPECT_TRUE(hop_summaries(arcs.ways(), {}).empty());
}

TEST(HopSummaries, AreTheSameWithAnyNumberOfThreads) {
    test::Dice dice(5);
    const TestArcs arcs(3000, test::random_ties(dice, 3000, 9000, false, one));
    const auto with_threads = [&](std::size_t threads) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        return hop_summaries(arcs.ways());
    };
    const std::vector<HopSummary> alone = with_threads(1);
    EXPECT_EQ(alone, with_threads(2));
    EXPECT_EQ(alone, with_threads(4));
}

template <int Words, int Width>
std::vector<HopSummary> first_batch(const BothWays& arcs, std::span<const Vertex> sources) {
    std::vector<HopSummary> summaries(sources.size());
    HopBatch<Words, Width>(arcs).summarise(sources, 0, static_cast<Vertex>(arcs.out.size()), summaries);
    return summaries;
}

TEST(HopSummaries, AreTheSameOnProcessorsOfAnyVectorWidth) {
    test::Dice dice(6);
    const TestArcs arcs(500, test::random_ties(dice, 500, 3000, false, one));
    std::vector<Vertex> sources;
    for (Vertex v = 0; v < 100; ++v) sources.push_back(v * 3);
    const std::vector<HopSummary> expected = hop_summaries(arcs.ways(), sources);
    EXPECT_EQ((first_batch<2, 2>(arcs.ways(), sources)), expected);
    EXPECT_EQ((first_batch<4, 2>(arcs.ways(), sources)), expected);
    EXPECT_EQ((first_batch<4, 4>(arcs.ways(), sources)), expected);
    EXPECT_EQ((first_batch<8, 2>(arcs.ways(), sources)), expected);
    EXPECT_EQ((first_batch<8, 4>(arcs.ways(), sources)), expected);
}

}  // namespace
}  // namespace entente::graph

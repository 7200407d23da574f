#include "graph/null/exchanges.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <utility>

namespace entente::graph {
namespace {

/// A ring of `n` in one direction, and chords across it without any: two classes.
struct Ring {
    std::vector<Ends> ends;
    std::vector<DyadClass> classes;

    explicit Ring(std::uint32_t n) {
        for (std::uint32_t v = 0; v < n; ++v) ends.push_back({v, (v + 1) % n});
        for (std::uint32_t v = 0; v < n / 2; ++v) ends.push_back({v, v + n / 2});
        classes = {{0, n, true}, {n, n + n / 2, false}};
    }
};

/// That exchanges keep the graph simple and every vertex's part in either class. 9000 vertices are too many
/// for a table of who is tied with whom.
class ExchangesOfSize : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(ExchangesOfSize, KeepTheGraphSimpleAndTheDegrees) {
    const std::uint32_t n = GetParam();
    const Ring ring(n);
    Exchanges exchanges(n, ring.ends, ring.classes);
    Draws draws(3);
    exchanges.shuffle(10 * ring.ends.size(), draws);
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::vector<int> in(n);
    std::vector<int> out(n);
    std::vector<int> chords(n);
    std::size_t moved = 0;
    for (std::size_t dyad = 0; dyad < ring.ends.size(); ++dyad) {
        const auto [tail, head] = exchanges.ends(dyad);
        EXPECT_NE(tail, head);
        EXPECT_TRUE(pairs.insert(std::minmax(tail, head)).second);
        ++(dyad < n ? out : chords)[tail];
        ++(dyad < n ? in : chords)[head];
        moved += tail != ring.ends[dyad].tail || head != ring.ends[dyad].head ? 1 : 0;
    }
    for (std::size_t v = 0; v < n; ++v) {
        EXPECT_EQ(in[v], 1);
        EXPECT_EQ(out[v], 1);
        EXPECT_EQ(chords[v], 1);
    }
    EXPECT_GT(moved, ring.ends.size() / 2);
    const auto sorted = exchanges.sorted();
    for (std::uint32_t v = 0; v < n; ++v) {
        std::vector<std::uint32_t> neighbours;
        for (const std::uint32_t dyad : sorted[v]) {
            const auto [tail, head] = exchanges.ends(dyad);
            ASSERT_TRUE(tail == v || head == v);
            neighbours.push_back(tail == v ? head : tail);
        }
        EXPECT_EQ(neighbours.size(), 3U);
        EXPECT_TRUE(std::is_sorted(neighbours.begin(), neighbours.end()));
    }
}

INSTANTIATE_TEST_SUITE_P(Exchanges, ExchangesOfSize, ::testing::Values(12U, 100U, 9000U));

}  // namespace
}  // namespace entente::graph

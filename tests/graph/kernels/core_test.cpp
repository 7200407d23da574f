#include "graph/kernels/core.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "graph/kernels/lists_of_ties.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::TestArcs;
using test::TieList;

/// By the definition: for each k, vertices with fewer than k partners left go until none is.
std::vector<Vertex> by_definition(std::size_t n, const TieList& ties) {
    std::vector<Vertex> result(n, 0);
    for (Vertex k = 1; k <= n; ++k) {
        std::set<Vertex> core;
        for (Vertex v = 0; v < n; ++v) core.insert(v);
        for (std::size_t before = n + 1; core.size() < before;) {
            before = core.size();
            std::vector<Vertex> partners(n, 0);
            for (const auto& [ends, unused] : ties) {
                if (core.contains(ends.first) && core.contains(ends.second)) ++partners[ends.first];
            }
            std::erase_if(core, [&](Vertex v) { return partners[v] < k; });
        }
        for (const Vertex v : core) result[v] = k;
    }
    return result;
}

RC_GTEST_PROP(CoreNumbersProperty, AreThoseOfTheDefinition, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(0, 25);
    Dice dice(*rc::gen::arbitrary<std::uint32_t>());
    const TieList ties = test::random_ties(dice, n, dice.below(6 * n + 1), true, [](Dice&) { return 1.0; });
    RC_ASSERT(core_numbers(TestArcs(n, ties).out()) == by_definition(n, ties));
}

TEST(CoreNumbers, OfCliquesOfAllSizesAreOneLessThanTheirSize) {
    // Cliques of 1, 2, …, 12, each tied to the next by one tie: a tie more, yet no larger a core.
    TieList ties;
    std::vector<Vertex> expected;
    for (std::size_t size = 1; size <= 12; ++size) {
        const std::size_t first = expected.size();
        for (std::size_t a = first; a < first + size; ++a) {
            for (std::size_t b = a + 1; b < first + size; ++b) test::tie_both_ways(ties, a, b, 1);
            expected.push_back(static_cast<Vertex>(size - 1));
        }
        if (first > 0) test::tie_both_ways(ties, first - 1, first, 1);
    }
    expected[0] = 1;  // the clique of 1 has the tie to the next
    EXPECT_EQ(core_numbers(TestArcs(expected.size(), ties).out()), expected);
}

TEST(CoreNumbers, OfAGridAreTwoOfATreeOneOfStrangersNone) {
    EXPECT_EQ(core_numbers(TestArcs(63, test::grid(9, 7, 1)).out()), std::vector<Vertex>(63, 2));
    TieList tree;
    for (std::size_t v = 1; v < 100; ++v) test::tie_both_ways(tree, v, (v - 1) / 3, 1);
    EXPECT_EQ(core_numbers(TestArcs(100, tree).out()), std::vector<Vertex>(100, 1));
    EXPECT_EQ(core_numbers(TestArcs(5, {}).out()), std::vector<Vertex>(5, 0));
    EXPECT_EQ(core_numbers(TestArcs(0, {}).out()), std::vector<Vertex>());
}

}  // namespace
}  // namespace entente::graph

#include "graph/kernels/triangles.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "graph/kernels/lists_of_ties.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::TestArcs;
using test::TieList;

using Counts = std::vector<std::uint64_t>;

/// Every pair of partners looked at.
Counts one_by_one(std::size_t vertices, const TieList& ties) {
    Counts result(vertices, 0);
    for (const auto& [first, unused] : ties) {
        for (const auto& [second, also_unused] : ties) {
            const bool pair = first.first == second.first && first.second < second.second;
            if (pair && ties.contains({first.second, second.second})) ++result[first.first];
        }
    }
    return result;
}

double one(Dice&) {
    return 1;
}

RC_GTEST_PROP(TrianglesProperty, AreThePairsOfPartnersThatAreTied, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(0, 40);
    Dice dice(*rc::gen::arbitrary<std::uint32_t>());
    const TieList ties = test::random_ties(dice, n, dice.below(8 * n + 1), true, one);
    RC_ASSERT(triangles(TestArcs(n, ties).out()) == one_by_one(n, ties));
}

TEST(Triangles, OfNobodyStrangersAGridAndAStar) {
    EXPECT_EQ(triangles(TestArcs(0, {}).out()), Counts());
    EXPECT_EQ(triangles(TestArcs(70, {}).out()), Counts(70, 0));
    EXPECT_EQ(triangles(TestArcs(35, test::grid(5, 7, 1)).out()), Counts(35, 0));
    TieList star;
    for (std::size_t leaf = 1; leaf < 9; ++leaf) test::tie_both_ways(star, 0, leaf, 1);
    EXPECT_EQ(triangles(TestArcs(9, star).out()), Counts(9, 0));
}

TEST(Triangles, OfACompleteNetworkAreAllPairsOfTheOthers) {
    constexpr std::size_t n = 130;  // more than two words of marks
    TieList ties;
    for (std::size_t a = 0; a < n; ++a) {
        for (std::size_t b = a + 1; b < n; ++b) test::tie_both_ways(ties, a, b, 1);
    }
    EXPECT_EQ(triangles(TestArcs(n, ties).out()), Counts(n, (n - 1) * (n - 2) / 2));
}

TEST(Triangles, OfAWheelAreOneARimTie) {
    constexpr std::size_t rim = 200;
    TieList ties;
    for (std::size_t i = 1; i <= rim; ++i) {
        test::tie_both_ways(ties, 0, i, 1);
        test::tie_both_ways(ties, i, i % rim + 1, 1);
    }
    Counts expected(rim + 1, 2);
    expected[0] = rim;
    EXPECT_EQ(triangles(TestArcs(rim + 1, ties).out()), expected);
}

}  // namespace
}  // namespace entente::graph

#include "entente/graph/frustration.hpp"

#include <gtest/gtest.h>

#include "graph/balance/frustration_support.hpp"
#include "graph/balance/signed_support.hpp"
#include "support/planted_signed_graph.hpp"

namespace entente::test {
namespace {

using graph::Frustration;
using graph::SignedGraph;

/// Every pair tied with that sign.
SignedGraph complete(std::size_t vertices, std::int8_t sign) {
    SignedGraph result;
    result.vertices = vertices;
    for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = a + 1; b < vertices; ++b) result.ties.push_back({a, b, sign, 1});
    }
    return result;
}

/// Turns the signs of all ties between chosen vertices and others round.
SignedGraph switched(SignedGraph ties, const std::vector<bool>& chosen) {
    for (graph::SignedTie& tie : ties.ties) {
        if (chosen[tie.first] != chosen[tie.second]) tie.sign = static_cast<std::int8_t>(-tie.sign);
    }
    return ties;
}

/// Solved to the end, with its certificate checked.
Frustration solved(const SignedGraph& ties) {
    Frustration result = frustration(ties);
    expect_certificate(ties, result);
    EXPECT_TRUE(result.exact()) << result.lower << ".." << result.upper;
    return result;
}

TEST(Frustration, OfNothingIsNothing) {
    const Frustration none = solved({});
    EXPECT_EQ(none.upper, 0U);
    EXPECT_FALSE(none.normalised(0).has_value());
    const Frustration alone = solved(signed_ties(3, ""));
    EXPECT_EQ(alone.camp, (std::vector<std::uint8_t>{0, 0, 0}));
    EXPECT_FALSE(alone.normalised(alone.upper).has_value());
}

TEST(Frustration, OfTriangles) {
    // 0 + 1        0 - 1
    //  +   -        -   -    one tie each is too many
    //    2            2
    const Frustration one_hostile = solved(signed_ties(3, "0+1 1-2 0+2"));
    EXPECT_EQ(one_hostile.upper, 1U);
    EXPECT_NEAR(*one_hostile.normalised(1), 1.0 / 3, 1e-15);
    EXPECT_EQ(solved(signed_ties(3, "0-1 1-2 0-2")).upper, 1U);
    EXPECT_EQ(solved(signed_ties(3, "0-1 1-2 0+2")).camp, (std::vector<std::uint8_t>{0, 1, 0}));
    EXPECT_EQ(solved(signed_ties(3, "0+1 1+2 0+2")).upper, 0U);
}

TEST(Frustration, OfTreesAndForestsIsZero) {
    Dice dice(5);
    for (int round = 0; round < 50; ++round) {
        SignedGraph tree;
        tree.vertices = 1 + dice.below(200);
        for (std::uint32_t v = 1; v < tree.vertices; ++v) {
            if (dice.chance(10)) continue;
            tree.ties.push_back({static_cast<std::uint32_t>(dice.below(v)), v,
                                 static_cast<std::int8_t>(dice.chance(50) ? 1 : -1), 1});
        }
        put_in_order(tree);
        EXPECT_EQ(solved(tree).upper, 0U);
    }
}

TEST(Frustration, OfHostileBipartiteGraphsIsZeroAndTheSidesAreTheCamps) {
    SignedGraph sides;
    sides.vertices = 30;
    for (std::uint32_t a = 0; a < 30; a += 2) {
        for (std::uint32_t b = 1; b < 30; b += 2) sides.ties.push_back({a, b, -1, 1});
    }
    put_in_order(sides);
    const Frustration found = solved(sides);
    EXPECT_EQ(found.upper, 0U);
    for (std::uint32_t v = 0; v < 30; ++v) EXPECT_EQ(found.camp[v], v % 2);
}

TEST(Frustration, OfHostileCliquesIsThatOfEqualHalves) {
    // Harary: the most ties a complete graph has between two sets is floor(n * n / 4).
    for (std::size_t n = 1; n <= 12; ++n) {
        EXPECT_EQ(solved(complete(n, -1)).upper, n * (n - 1) / 2 - n * n / 4) << n;
        EXPECT_EQ(solved(complete(n, 1)).upper, 0U);
    }
}

TEST(Frustration, OfCyclesIsTheirSign) {
    for (std::uint32_t n = 3; n < 40; ++n) {
        SignedGraph cycle;
        cycle.vertices = n;
        for (std::uint32_t v = 0; v < n; ++v) cycle.ties.push_back({v, (v + 1) % n, -1, 1});
        put_in_order(cycle);
        EXPECT_EQ(solved(cycle).upper, n % 2);
    }
}

TEST(Frustration, EqualsTheLeastOverAllPartitions) {
    Dice dice(11);
    for (int round = 0; round < 2500; ++round) {
        const std::size_t vertices = 1 + dice.below(round % 10 == 0 ? 14 : 11);
        const SignedGraph ties = random_ties(dice, vertices, dice.below(101), dice.below(101));
        const Frustration found = solved(ties);
        ASSERT_EQ(found.upper, slow_frustration(ties)) << "round " << round;
        ASSERT_EQ(found.lower, found.upper);
    }
}

TEST(Frustration, OfSeparatePartsIsTheSum) {
    Dice dice(12);
    for (int round = 0; round < 100; ++round) {
        const SignedGraph one = random_ties(dice, 10, 60, 50);
        SignedGraph other = random_ties(dice, 10, 60, 50);
        SignedGraph both = one;
        both.vertices += other.vertices;
        for (graph::SignedTie& tie : other.ties) {
            both.ties.push_back({tie.first + 10, tie.second + 10, tie.sign, 1});
        }
        EXPECT_EQ(solved(both).upper, slow_frustration(one) + slow_frustration(other));
    }
}

TEST(Frustration, IsTheSameAfterSwitchingAndRenaming) {
    Dice dice(13);
    for (int round = 0; round < 40; ++round) {
        const SignedGraph ties = random_ties(dice, 40, 12, 40);
        std::vector<bool> chosen;
        for (std::size_t v = 0; v < ties.vertices; ++v) chosen.push_back(dice.chance(50));
        const std::uint64_t index = solved(ties).upper;
        EXPECT_EQ(solved(switched(ties, chosen)).upper, index);
        EXPECT_EQ(solved(renamed(ties, random_names(dice, ties.vertices))).upper, index);
    }
}

TEST(Frustration, IsAtMostTheFlippedTiesOfAPlantedPartition) {
    const SignedGraph ties = planted_signed_graph(1, 1000, 5000, 12);
    const Frustration found = solved(ties);
    EXPECT_GT(found.upper, 500U);
    EXPECT_LT(found.upper, 680U);
    EXPECT_EQ(solved(planted_signed_graph(1, 1000, 5000, 0)).upper, 0U);
}

}  // namespace
}  // namespace entente::test

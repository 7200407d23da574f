#include <gtest/gtest.h>

#include <array>

#include "entente/graph/balance.hpp"
#include "graph/balance/signed_support.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::random_ties;
using test::signed_ties;

std::array<std::uint64_t, 4> counts(const SignedTriads& triads) {
    return {triads.ppp, triads.ppn, triads.pnn, triads.nnn};
}

using Counts = std::array<std::uint64_t, 4>;

/// All triples, by a matrix of signs.
Counts counted_one_by_one(const SignedGraph& graph) {
    std::vector<std::vector<int>> sign(graph.vertices, std::vector<int>(graph.vertices, 0));
    for (const SignedTie& tie : graph.ties) sign[tie.first][tie.second] = tie.sign;
    Counts result{};
    for (std::size_t a = 0; a < graph.vertices; ++a) {
        for (std::size_t b = a + 1; b < graph.vertices; ++b) {
            for (std::size_t c = b + 1; c < graph.vertices; ++c) {
                if (sign[a][b] == 0 || sign[a][c] == 0 || sign[b][c] == 0) continue;
                ++result[static_cast<std::size_t>((sign[a][b] < 0) + (sign[a][c] < 0) + (sign[b][c] < 0))];
            }
        }
    }
    return result;
}

TEST(SignedTriads, OfAFriendlyPairAgainstACommonFoe) {
    //   0 +++ 1
    //    -   -
    //      2       3
    const SignedTriads triads = signed_triads(signed_ties(4, "0+1 0-2 1-2"));
    EXPECT_EQ(counts(triads), (Counts{0, 0, 1, 0}));
    EXPECT_EQ(triads.balance(), 1.0);
}

TEST(SignedTriads, OfFourActorsWithOneHostileTie) {
    // K4 with 0-1 hostile: two triangles hold that tie, two do not.
    const SignedTriads triads = signed_triads(signed_ties(4, "0-1 0+2 0+3 1+2 1+3 2+3"));
    EXPECT_EQ(counts(triads), (Counts{2, 2, 0, 0}));
    EXPECT_EQ(triads.balance(), 0.5);
}

TEST(SignedTriads, HaveNoDegreeOfBalanceWithoutTriangles) {
    EXPECT_EQ(signed_triads({}).balance(), std::nullopt);
    EXPECT_EQ(signed_triads(signed_ties(1, "")).balance(), std::nullopt);
    const SignedTriads square = signed_triads(signed_ties(4, "0+1 1-2 2+3 0-3"));
    EXPECT_EQ(square.all(), 0U);
    EXPECT_EQ(square.balance(), std::nullopt);
}

TEST(SignedTriads, OfTheTribesAreThePublishedOnes) {
    const auto found = test::read_signed_ties("tribes.csv", false);
    if (found.empty()) GTEST_SKIP() << "no real data";
    const SignedTriads triads = signed_triads(found.at(0));
    EXPECT_EQ(counts(triads), (Counts{19, 2, 40, 7}));
    EXPECT_NEAR(*triads.balance(), .8676471, 5e-8);
}

TEST(SignedTriads, EqualACountOfAllTriples) {
    Dice dice(1);
    for (int i = 0; i < 300; ++i) {
        const SignedGraph graph = random_ties(dice, dice.below(25), dice.below(101), dice.below(101));
        EXPECT_EQ(counts(signed_triads(graph)), counted_one_by_one(graph)) << i;
    }
}

}  // namespace
}  // namespace entente::graph

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <set>

#include "entente/graph/blocs.hpp"
#include "graph/balance/signed_support.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::random_ties;
using test::signed_ties;
using ::testing::ElementsAre;

using Partition = std::vector<std::uint32_t>;

/// Straight from the definition, over all ordered pairs.
double by_definition(const SignedGraph& graph, const Partition& bloc) {
    const std::size_t n = graph.vertices;
    std::vector<std::vector<double>> w(n, std::vector<double>(n, 0));
    std::vector<double> friendly(n, 0);
    std::vector<double> hostile(n, 0);
    double all_friendly = 0;
    double all_hostile = 0;
    for (const SignedTie& tie : graph.ties) {
        w[tie.first][tie.second] = w[tie.second][tie.first] = tie.sign * tie.weight;
        auto& strength = tie.sign > 0 ? friendly : hostile;
        strength[tie.first] += tie.weight;
        strength[tie.second] += tie.weight;
        (tie.sign > 0 ? all_friendly : all_hostile) += 2 * tie.weight;
    }
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (bloc[i] != bloc[j]) continue;
            sum += w[i][j];
            if (all_friendly > 0) sum -= friendly[i] * friendly[j] / all_friendly;
            if (all_hostile > 0) sum += hostile[i] * hostile[j] / all_hostile;
        }
    }
    return sum / (all_friendly + all_hostile);
}

/// The largest over all partitions.
double best_of_all(const SignedGraph& graph) {
    Partition bloc(graph.vertices, 0);
    double best = -2;
    const std::function<void(std::size_t, std::uint32_t)> place = [&](std::size_t v, std::uint32_t used) {
        if (v == bloc.size()) {
            best = std::max(best, *signed_modularity(graph, bloc));
            return;
        }
        for (std::uint32_t b = 0; b <= used; ++b) {
            bloc[v] = b;
            place(v + 1, std::max(used, b + 1));
        }
    };
    place(0, 0);
    return best;
}

SignedGraph small_random_graph(Dice& dice, std::size_t most_vertices) {
    while (true) {
        SignedGraph graph = random_ties(dice, 2 + dice.below(most_vertices - 1), 10 + dice.below(91),
                                        dice.below(101), dice.chance(50));
        if (!graph.ties.empty()) return graph;
    }
}

/// `cliques` groups of `size` friends, each hostile to the next by one tie.
SignedGraph ring_of_cliques(std::uint32_t cliques, std::uint32_t size, std::int8_t sign_between) {
    SignedGraph graph;
    graph.vertices = cliques * size;
    for (std::uint32_t c = 0; c < cliques; ++c) {
        for (std::uint32_t a = 0; a < size; ++a) {
            for (std::uint32_t b = a + 1; b < size; ++b)
                graph.ties.push_back({c * size + a, c * size + b, 1, 1});
        }
        graph.ties.push_back({c * size, (c + 1) % cliques * size + 1, sign_between, 1});
    }
    test::put_in_order(graph);
    return graph;
}

TEST(SignedModularity, OfTwoPairsOfFriendsAtOdds) {
    //   0 +++ 1
    //   -
    //   2 +++ 3      2w+ = 4, 2w- = 2
    const SignedGraph graph = signed_ties(4, "0+1 0-2 2+3");
    // Within: 4 of friendly ties less (2*2 + 2*2)/4, plus (1*1 + 1*1)/2 of hostility expected; over 6.
    EXPECT_DOUBLE_EQ(*signed_modularity(graph, Partition{0, 0, 1, 1}), (4.0 - 2 + 1) / 6);
    // All in one: 4 - 2 of the ties, less 4*4/4, plus 2*2/2: nothing.
    EXPECT_DOUBLE_EQ(*signed_modularity(graph, Partition{0, 0, 0, 0}), 0);
    EXPECT_DOUBLE_EQ(*signed_modularity(graph, Partition{9, 9, 4000000000, 4000000000}), .5);
}

TEST(SignedModularity, EqualsTheSumOverAllPairs) {
    Dice dice(5);
    for (int i = 0; i < 300; ++i) {
        const SignedGraph graph = small_random_graph(dice, 20);
        Partition bloc(graph.vertices);
        for (auto& b : bloc) b = static_cast<std::uint32_t>(dice.below(5));
        EXPECT_NEAR(*signed_modularity(graph, bloc), by_definition(graph, bloc), 1e-12) << i;
    }
}

TEST(SignedModularity, IsUndefinedWithoutTies) {
    EXPECT_EQ(signed_modularity({}, {}), std::nullopt);
    EXPECT_EQ(signed_modularity(signed_ties(2, ""), Partition{0, 0}), std::nullopt);
    EXPECT_THROW(signed_modularity(signed_ties(2, "0+1"), Partition{0}), std::invalid_argument);
}

TEST(ModularityBlocs, OfNobodyAndOfIsolates) {
    const Blocs nobody = modularity_blocs({});
    EXPECT_EQ(nobody.count, 0U);
    EXPECT_EQ(nobody.modularity, std::nullopt);
    const Blocs isolates = modularity_blocs(signed_ties(3, ""));
    EXPECT_THAT(isolates.of, ElementsAre(0, 1, 2));
    EXPECT_EQ(isolates.count, 3U);
    EXPECT_EQ(isolates.modularity, std::nullopt);
}

TEST(ModularityBlocs, LeaveActorsWithoutTiesAlone) {
    const Blocs blocs = modularity_blocs(signed_ties(6, "1+2 2-4"));
    EXPECT_THAT(blocs.of, ElementsAre(0, 1, 1, 2, 3, 4));
    EXPECT_EQ(blocs.count, 5U);
}

TEST(ModularityBlocs, AreTwoCampsOfABalancedNetwork) {
    const Blocs blocs = modularity_blocs(signed_ties(5, "0+2 2+4 0+4 1+3 0-1 2-3 1-4"));
    EXPECT_THAT(blocs.of, ElementsAre(0, 1, 0, 1, 0));
}

TEST(ModularityBlocs, PutTheEnemiesOfTheSameEnemiesTogether) {
    // Hostile ties between {0, 1, 2} and {3, 4}, and no others: both sides are blocs without a tie within.
    const Blocs blocs = modularity_blocs(signed_ties(5, "0-3 0-4 1-3 1-4 2-3 2-4"));
    EXPECT_THAT(blocs.of, ElementsAre(0, 0, 0, 1, 1));
    EXPECT_DOUBLE_EQ(*blocs.modularity, .5);
}

TEST(ModularityBlocs, OfAllAgainstAllAreSingleActors) {
    const Blocs blocs = modularity_blocs(signed_ties(4, "0-1 0-2 0-3 1-2 1-3 2-3"));
    EXPECT_THAT(blocs.of, ElementsAre(0, 1, 2, 3));
    EXPECT_DOUBLE_EQ(*blocs.modularity, .25);
}

TEST(ModularityBlocs, OfARingOfCliquesAreTheCliques) {
    for (const int sign : {1, -1}) {
        const Blocs blocs = modularity_blocs(ring_of_cliques(8, 5, static_cast<std::int8_t>(sign)));
        Partition expected;
        for (std::uint32_t v = 0; v < 40; ++v) expected.push_back(v / 5);
        // Hostile cliques two apart may be friends of a kind: then fewer blocs are better, never split
        // cliques.
        if (sign > 0) {
            EXPECT_EQ(blocs.of, expected);
        }
        for (std::uint32_t v = 0; v < 40; ++v) EXPECT_EQ(blocs.of[v], blocs.of[v / 5 * 5]);
        EXPECT_GE(
            *blocs.modularity,
            *signed_modularity(ring_of_cliques(8, 5, static_cast<std::int8_t>(sign)), expected) - 1e-12);
    }
}

TEST(ModularityBlocs, ReachTheBestOfAllPartitionsOfSmallGraphs) {
    Dice dice(6);
    int missed = 0;
    for (int i = 0; i < 600; ++i) {
        const SignedGraph graph = small_random_graph(dice, i % 20 == 0 ? 9 : 7);
        const Blocs found = modularity_blocs(graph);
        EXPECT_NEAR(*found.modularity, by_definition(graph, found.of), 1e-12);
        if (*found.modularity < best_of_all(graph) - 1e-9) ++missed;
    }
    // Elsewhere 2 of 17,728 such graphs were missed; of these none.
    EXPECT_EQ(missed, 0);
}

TEST(ModularityBlocs, AreNumberedInTheOrderOfTheirLowestMember) {
    Dice dice(7);
    for (int i = 0; i < 100; ++i) {
        const Blocs blocs = modularity_blocs(random_ties(dice, dice.below(30), 20, 40));
        std::uint32_t next = 0;
        for (const std::uint32_t b : blocs.of) {
            ASSERT_LE(b, next);
            if (b == next) ++next;
        }
        EXPECT_EQ(blocs.count, next);
    }
}

TEST(ModularityBlocs, AreAsGoodWhenTheActorsAreRenamed) {
    Dice dice(8);
    for (int i = 0; i < 100; ++i) {
        const SignedGraph graph = small_random_graph(dice, 12);
        const SignedGraph other = test::renamed(graph, test::random_names(dice, graph.vertices));
        EXPECT_NEAR(*modularity_blocs(graph).modularity, *modularity_blocs(other).modularity, 1e-9) << i;
    }
}

TEST(ModularityBlocs, FindPlantedBlocsAndAreTheSameForTheSameSeed) {
    Dice dice(9);
    SignedGraph graph;
    graph.vertices = 200;
    Partition planted;
    for (std::uint32_t v = 0; v < 200; ++v) planted.push_back(v % 4);
    for (std::uint32_t a = 0; a < 200; ++a) {
        for (std::uint32_t b = a + 1; b < 200; ++b) {
            if (!dice.chance(15)) continue;
            const bool friendly = (planted[a] == planted[b]) != dice.chance(10);
            graph.ties.push_back({a, b, static_cast<std::int8_t>(friendly ? 1 : -1), 1});
        }
    }
    const Blocs found = modularity_blocs(graph, 3);
    EXPECT_GE(*found.modularity, *signed_modularity(graph, planted) - 1e-12);
    EXPECT_EQ(found.of, planted);
    EXPECT_EQ(modularity_blocs(graph, 3).of, found.of);
}

}  // namespace
}  // namespace entente::graph

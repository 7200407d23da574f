#include <gtest/gtest.h>

#include <cmath>

#include "entente/graph/balance.hpp"
#include "graph/balance/signed_support.hpp"
#include "graph/balance/walk_series.hpp"
#include "graph/support.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::random_ties;
using test::signed_ties;

using Matrix = std::vector<std::vector<long double>>;

Matrix product(const Matrix& a, const Matrix& b) {
    Matrix result(a.size(), std::vector<long double>(a.size(), 0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < a.size(); ++k) {
            if (a[i][k] == 0) continue;
            for (std::size_t j = 0; j < a.size(); ++j) result[i][j] += a[i][k] * b[k][j];
        }
    }
    return result;
}

/// exp(A) by its series after halving A ten times, squared up again, in long double.
Matrix exponential(const SignedGraph& graph, bool with_signs) {
    const std::size_t n = graph.vertices;
    Matrix sum(n, std::vector<long double>(n, 0));
    for (std::size_t i = 0; i < n; ++i) sum[i][i] = 1;
    Matrix a(n, std::vector<long double>(n, 0));
    for (const SignedTie& tie : graph.ties) {
        a[tie.first][tie.second] = a[tie.second][tie.first] = (with_signs ? tie.sign : 1) / 1024.0L;
    }
    Matrix term = sum;
    for (int k = 1; k < 20; ++k) {
        term = product(a, term);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) sum[i][j] += term[i][j] /= k;
        }
    }
    for (int i = 0; i < 10; ++i) sum = product(sum, sum);
    return sum;
}

long double trace(const Matrix& matrix) {
    long double sum = 0;
    for (std::size_t i = 0; i < matrix.size(); ++i) sum += matrix[i][i];
    return sum;
}

/// What an actor's value should be.
double ratio_at(const Matrix& some, const Matrix& all, std::size_t v) {
    return static_cast<double>(some[v][v] / all[v][v]);
}

SignedGraph clique(std::size_t vertices, std::int8_t sign) {
    SignedGraph graph;
    graph.vertices = vertices;
    for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = a + 1; b < vertices; ++b) graph.ties.push_back({a, b, sign, 1});
    }
    return graph;
}

TEST(WalkBalance, OfThreeEnemies) {
    // Eigenvalues of A: -2, 1, 1; of |A|: 2, -1, -1.
    const double expected = (std::exp(-2.0) + 2 * std::exp(1.0)) / (std::exp(2.0) + 2 * std::exp(-1.0));
    const WalkBalance found = walk_balance(signed_ties(3, "0-1 0-2 1-2"));
    EXPECT_NEAR(*found.network, expected, 1e-14);
    for (const auto& actor : found.actors) EXPECT_NEAR(*actor, expected, 1e-14);
}

TEST(WalkBalance, IsExactlyOneWithoutANegativeCycle) {
    const WalkBalance camps = walk_balance(signed_ties(6, "0+1 2+3 0-2 1-3 0-3 4-5"));
    EXPECT_EQ(camps.network, 1.0);
    for (const auto& actor : camps.actors) EXPECT_EQ(actor, 1.0);
    EXPECT_EQ(walk_balance(signed_ties(2, "")).network, 1.0);
    EXPECT_EQ(network_walk_balance(signed_ties(2, "")), 1.0);
}

TEST(WalkBalance, OfNobodyIsUndefined) {
    EXPECT_EQ(walk_balance({}).network, std::nullopt);
    EXPECT_TRUE(walk_balance({}).actors.empty());
    EXPECT_EQ(network_walk_balance({}), std::nullopt);
}

TEST(WalkBalance, AddsUpComponentsAndIsolates) {
    // Three enemies, a pair of friends, an isolate: their traces add up.
    const double enemies = std::exp(-2.0) + 2 * std::exp(1.0);
    const double friends_of_all = std::exp(2.0) + 2 * std::exp(-1.0);
    const double rest = std::exp(1.0) + std::exp(-1.0) + 1;
    const WalkBalance found = walk_balance(signed_ties(6, "1-2 1-4 2-4 0+5"));
    EXPECT_NEAR(*found.network, (enemies + rest) / (friends_of_all + rest), 1e-14);
    EXPECT_EQ(found.actors[0], 1.0);
    EXPECT_EQ(found.actors[3], 1.0);
    EXPECT_NEAR(*found.actors[1], enemies / friends_of_all, 1e-14);
}

TEST(WalkBalance, OfTheTribesIsThePublishedOne) {
    const auto found = test::read_signed_ties("tribes.csv", false);
    if (found.empty()) GTEST_SKIP() << "no real data";
    EXPECT_NEAR(*walk_balance(found.at(0)).network, .3575761, 5e-8);
}

TEST(WalkBalance, EqualsTheSeriesOnRandomGraphs) {
    Dice dice(3);
    for (int i = 0; i < 200; ++i) {
        const SignedGraph graph = random_ties(dice, 1 + dice.below(16), dice.below(101), dice.below(101));
        const Matrix some = exponential(graph, true);
        const Matrix all = exponential(graph, false);
        const WalkBalance found = walk_balance(graph);
        EXPECT_NEAR(*found.network, static_cast<double>(trace(some) / trace(all)), 1e-12) << i;
        EXPECT_NEAR(*network_walk_balance(graph), *found.network, 1e-12) << i;
        for (std::size_t v = 0; v < graph.vertices; ++v) {
            EXPECT_NEAR(*found.actors[v], ratio_at(some, all, v), 1e-12) << i;
        }
    }
}

TEST(WalkBalance, DoesNotOverflow) {
    // exp(1199) is far beyond a double. A clique of friends with one hostile tie: nearly all walks stay good.
    SignedGraph graph = clique(1200, 1);
    graph.ties.front().sign = -1;
    const auto found = network_walk_balance(graph);
    ASSERT_TRUE(found.has_value());
    // First-order perturbation: the largest eigenvalue falls by 4/n.
    EXPECT_NEAR(*found, std::exp(-4.0 / 1200), 1e-5);
    // Enemies only: about exp(1 - 1199), smaller than any double.
    EXPECT_LT(*network_walk_balance(clique(1200, -1)), 1e-300);
}

/// A chain of `length` actors that hangs on a clique of friends, and ends in three enemies.
SignedGraph clique_with_tail(std::size_t friends, std::size_t length) {
    SignedGraph graph = clique(friends, 1);
    graph.ties[0].sign = -1;
    graph.vertices += length + 3;
    const auto first = static_cast<std::uint32_t>(friends - 1);
    const auto last = static_cast<std::uint32_t>(graph.vertices - 1);
    for (std::uint32_t v = first; v < last - 1; ++v) graph.ties.push_back({v, v + 1, 1, 1});
    graph.ties.push_back({last - 1, last, -1, 1});
    graph.ties.push_back({last - 2, last, -1, 1});
    graph.ties[graph.ties.size() - 3].sign = -1;
    test::put_in_order(graph);
    return graph;
}

TEST(WalkBalance, OfActorsFarFromADenseGroupIsNotLostInRounding) {
    const SignedGraph graph = clique_with_tail(120, 12);
    const WalkBalance found = walk_balance(graph);
    // Twelve steps away the clique is felt with 120^-24 * e^119 / 120 = 7e-1: beside e^2, still to be seen.
    const Matrix some = exponential(graph, true);
    const Matrix all = exponential(graph, false);
    for (std::size_t v = 120; v < graph.vertices; ++v) {
        EXPECT_NEAR(*found.actors[v], ratio_at(some, all, v), 1e-9) << v;
    }
}

TEST(WalkBalance, IsAMeasureOfEachActor) {
    // Three enemies beside a friend of one of them, and an isolate.
    const auto values = test::measured(
        "a state\nb state\nc state\nd state\ne state\n"
        "a > b war -9 1951\na - c feud -9 1951\nb > c war -9 1951\nc > d aid 3 1951\n",
        "walk_balance");
    const WalkBalance expected = walk_balance(signed_ties(5, "0-1 0-2 1-2 2+3"));
    test::expect_values(values, {{"a", expected.actors[0]},
                                 {"b", expected.actors[1]},
                                 {"c", expected.actors[2]},
                                 {"d", expected.actors[3]},
                                 {"e", 1}});
}

TEST(WalkSeries, EqualsTheExponentialForEveryActor) {
    Dice dice(4);
    for (int i = 0; i < 60; ++i) {
        const SignedGraph graph = random_ties(dice, 2 + dice.below(12), 20 + dice.below(80), dice.below(101));
        for (const WalkComponent& component : walk_components(graph)) {
            const WalkSeries series(component);
            const Matrix some = exponential(graph, true);
            const Matrix all = exponential(graph, false);
            for (std::size_t v = 0; v < component.vertices.size(); ++v) {
                EXPECT_NEAR(series.ratio(v), ratio_at(some, all, component.vertices[v]), 1e-12) << i;
            }
        }
    }
}

TEST(WalkSeries, GoesOnWhileWalksIntoALargeGroupStillGrow) {
    // At the end of a path of 20 friends to 300 enemies, walks that only reach them amount to 1/20!, too
    // little to change the sum; those that stay there some hundred steps and return, to 300^-40 e^299 / 300 =
    // 2e28, and with their signs to nothing but what rounding leaves.
    SignedGraph graph = clique(300, -1);
    for (std::uint32_t v = 299; v < 319; ++v) graph.ties.push_back({v, v + 1, 1, 1});
    graph.vertices = 320;
    test::put_in_order(graph);
    const auto components = walk_components(graph);
    ASSERT_EQ(components.size(), 1U);
    EXPECT_LT(std::abs(WalkSeries(components[0]).ratio(319)), 1e-12);
}

TEST(WalkBalance, OfAComponentTooLargeIsUndefinedAndOfItsNeighboursNot) {
    // A ring of 1501 with one hostile tie, and three enemies beside it.
    SignedGraph graph;
    graph.vertices = 1504;
    for (std::uint32_t v = 0; v < 1500; ++v) graph.ties.push_back({v, v + 1, 1, 1});
    graph.ties.push_back({0, 1500, -1, 1});
    for (const auto& [a, b] : {std::pair{1501U, 1502U}, {1501U, 1503U}, {1502U, 1503U}}) {
        graph.ties.push_back({a, b, -1, 1});
    }
    test::put_in_order(graph);
    const WalkBalance found = walk_balance(graph);
    EXPECT_TRUE(found.too_large);
    EXPECT_EQ(found.network, std::nullopt);
    EXPECT_EQ(found.actors[7], std::nullopt);
    EXPECT_TRUE(found.actors[1502].has_value());
    EXPECT_EQ(network_walk_balance(graph), std::nullopt);

    for (SignedTie& tie : graph.ties) tie.sign = 1;
    EXPECT_EQ(walk_balance(graph).network, 1.0);
    EXPECT_FALSE(walk_balance(graph).too_large);
}

}  // namespace
}  // namespace entente::graph

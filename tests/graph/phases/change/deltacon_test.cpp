#include "graph/phases/change/deltacon.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/change/dense.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::Matrix;
using test::ties;

Matrix affinities(const WeightedGraph& graph, double epsilon) {
    const Matrix a = test::adjacency(graph);
    Matrix system = a;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (double& weight : system[i]) weight *= -epsilon;
        system[i][i] += 1 + epsilon * epsilon * test::degree(a, i);
    }
    return test::inverse(system);
}

double slow_distance(const WeightedGraph& before, const WeightedGraph& after, double epsilon) {
    const Matrix a = affinities(before, epsilon);
    const Matrix b = affinities(after, epsilon);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            sum += std::pow(std::sqrt(std::max(a[i][j], 0.0)) - std::sqrt(std::max(b[i][j], 0.0)), 2);
        }
    }
    return sum;
}

double epsilon_of(const WeightedGraph& a, const WeightedGraph& b) {
    return affinity_strength(std::max(greatest_degree(a), greatest_degree(b)));
}

double distance(const WeightedGraph& a, const WeightedGraph& b) {
    return std::sqrt(squared_affinity_distance(a, b, epsilon_of(a, b)).value());
}

// Two vertices, tied before: e = 1/2, S^-1 = [5/4 -1/2; -1/2 5/4], S = [20 8; 8 20] / 21; then none, S = I.
TEST(DeltaCon, OfOneTieLost) {
    const double own = std::sqrt(20.0 / 21) - 1;
    const double other = std::sqrt(8.0 / 21);
    EXPECT_NEAR(*squared_affinity_distance(ties(2, {{0, 1}}), ties(2, {}), 0.5),
                2 * own * own + 2 * other * other, 1e-15);
}

TEST(DeltaCon, EqualsADenseInverseOfTheWholeMatrix) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        const std::size_t n = 2 + dice.below(20);
        const WeightedGraph a = test::random_graph(dice, n, 5 + dice.below(40));
        const WeightedGraph b = test::random_graph(dice, n, 5 + dice.below(40));
        const double epsilon = epsilon_of(a, b);
        EXPECT_NEAR(*squared_affinity_distance(a, b, epsilon), slow_distance(a, b, epsilon), 1e-9) << seed;
    }
}

TEST(DeltaCon, IsSymmetricAndNoneBetweenEqualGraphs) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Dice dice(seed);
        const WeightedGraph a = test::random_graph(dice, 12, 30);
        const WeightedGraph b = test::random_graph(dice, 12, 30);
        EXPECT_EQ(distance(a, b), distance(b, a));
        EXPECT_GT(distance(a, b), 0);
        EXPECT_EQ(distance(a, a), 0);
    }
}

TEST(DeltaCon, DoesNotDependOnTheNumbersOfTheVertices) {
    Dice dice(7);
    const WeightedGraph a = test::random_graph(dice, 15, 20);
    const WeightedGraph b = test::random_graph(dice, 15, 20);
    std::vector<std::uint32_t> number(15);
    for (std::uint32_t i = 0; i < 15; ++i) number[i] = i;
    dice.shuffle(number);
    const auto renumbered = [&](WeightedGraph graph) {
        for (WeightedTie& tie : graph.ties) tie = {number[tie.first], number[tie.second], tie.weight};
        return graph;
    };
    EXPECT_NEAR(distance(renumbered(a), renumbered(b)), distance(a, b), 1e-12);
}

// Two groups of five who all know each other, 0-4 and 5-9, held together by 4 - 5.
WeightedGraph barbell() {
    WeightedGraph graph{10, {{4, 5, 1}}};
    for (std::uint32_t group : {0U, 5U}) {
        for (std::uint32_t i = 0; i < 5; ++i) {
            for (std::uint32_t j = i + 1; j < 5; ++j) graph.ties.push_back({group + i, group + j, 1});
        }
    }
    return graph;
}

WeightedGraph without(WeightedGraph graph, std::uint32_t a, std::uint32_t b) {
    std::erase_if(graph.ties, [&](const WeightedTie& tie) { return tie.first == a && tie.second == b; });
    return graph;
}

// The properties that Koutra et al. (2016, section 3) ask of a distance between networks.
TEST(DeltaCon, ABridgeCountsMoreThanATieWithinAGroup) {
    EXPECT_GT(distance(barbell(), without(barbell(), 4, 5)),
              1.5 * distance(barbell(), without(barbell(), 0, 1)));
}

TEST(DeltaCon, AStrongTieCountsMoreThanAWeakOne) {
    WeightedGraph strong = barbell();
    strong.ties[0].weight = 5;
    EXPECT_GT(distance(strong, without(strong, 4, 5)), distance(barbell(), without(barbell(), 4, 5)));
}

TEST(DeltaCon, ATieOfFewCountsMoreThanATieOfMany) {
    WeightedGraph all{5, {}};
    for (std::uint32_t i = 0; i < 5; ++i) {
        for (std::uint32_t j = i + 1; j < 5; ++j) all.ties.push_back({i, j, 1});
    }
    const WeightedGraph circle = ties(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}});
    EXPECT_GT(distance(circle, without(circle, 0, 1)), distance(all, without(all, 0, 1)));
}

TEST(DeltaCon, LargePartsAreLeftOutWithoutAnswerSmallOnesAreNot) {
    WeightedGraph chain{deltacon_limit + 1, {}};
    for (std::uint32_t i = 0; i < deltacon_limit; ++i) chain.ties.push_back({i, i + 1, 1});
    EXPECT_FALSE(squared_affinity_distance(chain, ties(chain.vertices, {}), 0.25));
    const WeightedGraph pair = ties(chain.vertices, {{0, 1}});
    EXPECT_TRUE(squared_affinity_distance(pair, ties(chain.vertices, {}), 0.5));
}

}  // namespace
}  // namespace entente::graph

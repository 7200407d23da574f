// Every measure on answers that leave it nothing to measure, and the laws that all or some of them obey.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numeric>

#include "entente/graph/profile_similarity.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using Answers = std::vector<double>;
using Values = std::vector<std::optional<double>>;

constexpr std::nullopt_t none = std::nullopt;

struct Case {
    std::string name;
    Answers x, y, weights;
    double least, greatest;
    /// s, s_squared, agreement, identical, kappa, pi, kappa_nominal, pi_nominal, a, tau_b, cosine, pearson
    Values expected;
};

// By hand.
const std::vector<Case> cases = {
    {"no items", {}, {}, {}, 0, 3, Values(12, none)},
    {"one, equal", {2}, {2}, {}, 0, 3, {1, 1, 1, 1, none, none, none, none, 0, none, 1, none}},
    {"one, opposite", {3}, {0}, {}, 0, 3, {-1, -1, 0, 0, 0, -1, 0, -1, 0, none, none, none}},
    {"both one and the same",
     {1, 1, 1},
     {1, 1, 1},
     {},
     0,
     3,
     {1, 1, 1, 1, none, none, none, none, 0, none, 1, none}},
    {"each one, not the same",
     {1, 1, 1},
     {2, 2, 2},
     {},
     0,
     3,
     {1 / 3., 7 / 9., 2 / 3., 0, 0, -1, 0, -1, 0, none, 1, none}},
    {"the first one throughout",
     {1, 1, 1},
     {0, 1, 2},
     {},
     0,
     3,
     {5 / 9., 23 / 27., 7 / 9., 1 / 3., 0, 0, 0, -1 / 3., 0, none, 3 / std::sqrt(15.), none}},
    {"the first 0 throughout",
     {0, 0, 0},
     {0, 1, 2},
     {},
     0,
     3,
     {1 / 3., 17 / 27., 2 / 3., 1 / 3., 0, -3 / 7., 0, -1 / 3., 0, none, none, none}},
    {"a scale without width",
     {1, 1, 1},
     {1, 1, 1},
     {},
     1,
     1,
     {none, none, none, 1, none, none, none, none, none, none, 1, none}},
    {"weight on nothing", {0, 1, 2}, {2, 1, 0}, {0, 0, 0}, 0, 3, Values(12, none)},
    {"weight on one alone",
     {0, 1, 2},
     {2, 1, 0},
     {0, 5, 0},
     0,
     3,
     {1, 1, 1, 1, none, none, none, none, 0, none, 1, none}},
};

TEST(DegenerateAnswers, GiveAValueOrNothingNeverNaN) {
    ASSERT_EQ(similarity_measures().size(), 12U);
    for (const Case& each : cases) {
        for (std::size_t m = 0; m < each.expected.size(); ++m) {
            const SimilarityMeasure& measure = similarity_measures()[m];
            SCOPED_TRACE(each.name + ", " + std::string(measure.name));
            const auto found = measure.compute({each.x, each.y, each.weights, each.least, each.greatest});
            ASSERT_EQ(found.has_value(), each.expected[m].has_value());
            EXPECT_NEAR(found.value_or(0), each.expected[m].value_or(0), 1e-12);
        }
    }
}

// What is a tie only up to rounding must not make a measure of chance out of nothing.
TEST(DegenerateAnswers, AreSeenAsConstantThoughTheyCannotBeWrittenExactly) {
    const Answers tenths(7, .1), weights = {.1, .2, .3, .4, .5, .6, .7};
    for (const char* name : {"kappa", "pi", "kappa_nominal", "pi_nominal", "tau_b", "pearson"}) {
        const SimilarityMeasure& measure = *find_similarity_measure(name);
        EXPECT_EQ(measure.compute({tenths, tenths, {}, 0, 1}), none) << name;
        EXPECT_EQ(measure.compute({tenths, tenths, weights, 0, 1}), none) << name;
    }
}

TEST(DegenerateAnswers, AreSeenAsConstantThoughAnItemWithoutWeightComesFirst) {
    test::Dice dice(1);
    for (int time = 0; time < 300; ++time) {
        const std::size_t n = 2 + dice.below(30);
        const double answer = 2 * static_cast<double>(dice.below(60)) / 59 - 1;
        Answers same(n, answer), weights(n, 1);
        weights.front() = 0;
        for (double& weight : weights) weight *= static_cast<double>(1 + dice.below(4));
        same.front() = 2 * static_cast<double>(dice.below(60)) / 59 - 1;
        for (const char* name : {"kappa", "pi", "kappa_nominal", "pi_nominal", "tau_b", "pearson"}) {
            EXPECT_EQ(find_similarity_measure(name)->compute({same, same, weights, -1, 1}), none) << name;
        }
    }
}

/// Answers of two actors on a scale from -1 to 1, with few or many levels, and weights.
struct Pair {
    Answers x, y, weights;
    [[nodiscard]] AnswerPair weighted() const { return {x, y, weights, -1, 1}; }
    [[nodiscard]] AnswerPair plain() const { return {x, y, {}, -1, 1}; }
};

Pair random_pair(test::Dice& dice) {
    const std::size_t n = 1 + dice.below(40), levels = 1 + dice.below(dice.chance(70) ? 4 : 60);
    Pair pair;
    for (std::size_t k = 0; k < n; ++k) {
        const auto answer = [&] {
            return levels == 1
                       ? 0
                       : 2 * static_cast<double>(dice.below(levels)) / static_cast<double>(levels - 1) - 1;
        };
        pair.x.push_back(answer());
        pair.y.push_back(dice.chance(40) ? pair.x.back() : answer());
        pair.weights.push_back(static_cast<double>(dice.below(5)));
    }
    return pair;
}

void expect_near(const SimilarityMeasure& measure, const AnswerPair& a, const AnswerPair& b) {
    const auto one = measure.compute(a), two = measure.compute(b);
    RC_ASSERT(one.has_value() == two.has_value());
    if (one) RC_ASSERT(std::abs(*one - *two) < 1e-10);
}

RC_GTEST_PROP(SimilarityMeasures, DoNotDependOnTheOrderOfItems, (std::uint32_t seed)) {
    test::Dice dice(seed);
    const Pair pair = random_pair(dice);
    std::vector<std::size_t> order(pair.x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    dice.shuffle(order);
    Pair shuffled;
    for (const std::size_t k : order) {
        shuffled.x.push_back(pair.x[k]);
        shuffled.y.push_back(pair.y[k]);
        shuffled.weights.push_back(pair.weights[k]);
    }
    for (const SimilarityMeasure& measure : similarity_measures()) {
        expect_near(measure, pair.plain(), shuffled.plain());
        expect_near(measure, pair.weighted(), shuffled.weighted());
    }
}

RC_GTEST_PROP(SimilarityMeasures, CountAnItemOfWeightWAsWItems, (std::uint32_t seed)) {
    test::Dice dice(seed);
    const Pair pair = random_pair(dice);
    Pair repeated;
    for (std::size_t k = 0; k < pair.x.size(); ++k) {
        for (double times = 0; times < pair.weights[k]; ++times) {
            repeated.x.push_back(pair.x[k]);
            repeated.y.push_back(pair.y[k]);
        }
    }
    for (const SimilarityMeasure& measure : similarity_measures()) {
        expect_near(measure, pair.weighted(), repeated.plain());
    }
}

RC_GTEST_PROP(SimilarityMeasures, OnlyCompareWeightsWithEachOther, (std::uint32_t seed)) {
    test::Dice dice(seed);
    const Pair pair = random_pair(dice);
    Pair heavier = pair;
    for (double& weight : heavier.weights) weight *= 0.37;
    for (const SimilarityMeasure& measure : similarity_measures()) {
        expect_near(measure, pair.weighted(), heavier.weighted());
    }
}

// What the table says of one by the other.
RC_GTEST_PROP(SimilarityMeasures, StandToEachOtherAsTheirDefinitionsSay, (std::uint32_t seed)) {
    test::Dice dice(seed);
    const Pair pair = random_pair(dice);
    const auto value = [&](std::string_view name) {
        return find_similarity_measure(name)->compute(pair.plain());
    };
    const double s = value("s").value();
    RC_ASSERT(std::abs(*value("agreement") - (1 + s) / 2) < 1e-12);
    RC_ASSERT(*value("s_squared") >= s - 1e-12);
    RC_ASSERT(value("pi").has_value() == value("kappa").has_value());
    if (value("pi")) RC_ASSERT(*value("pi") <= *value("kappa") + 1e-12);
    if (value("pi_nominal")) RC_ASSERT(*value("pi_nominal") <= *value("kappa_nominal") + 1e-12);
}

// The first half of the items in order, then the second,
// which all lie below. Concordant are the pairs within a half, discordant those across. Comparing all pairs
// of items would take minutes.
TEST(TauB, TakesLittleTimeForManyItems) {
    const std::size_t n = 400000;
    Answers x(n), y(n);
    for (std::size_t k = 0; k < n; ++k) {
        x[k] = static_cast<double>(k);
        y[k] = static_cast<double>((k + n / 2) % n);
    }
    const double half = n / 2., within = half * (half - 1), across = half * half, all = n * (n - 1.) / 2;
    const auto found = find_similarity_measure("tau_b")->compute({x, y, {}, 0, static_cast<double>(n)});
    EXPECT_NEAR(*found, (within - across) / all, 1e-12);
}

}  // namespace
}  // namespace entente::graph

// Measures over the order and the distribution of answers, against published values and against sums over
// all pairs of items.
#include "graph/alignment/rank_measures.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace entente::graph {
namespace {

using Answers = std::vector<double>;

std::optional<double> tau_b(const AnswerPair& answers) {
    return by_levels<graph::tau_b>(answers);
}
std::optional<double> s_beyond_chance(const AnswerPair& answers) {
    return by_levels<graph::s_beyond_chance>(answers);
}
std::optional<double> nominal_kappa(const AnswerPair& answers) {
    return by_levels<graph::nominal_kappa>(answers);
}
std::optional<double> nominal_pi(const AnswerPair& answers) {
    return by_levels<graph::nominal_pi>(answers);
}

// Signorino & Ritter (1999), Table 6: alliance commitments of Germany and Russia to twenty states, valued
// 0-3.
const Answers germany = {3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0};
const Answers russia = {0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

TEST(RankMeasures, AreThePublishedValuesForGermanyAndRussia) {
    const AnswerPair plain{germany, russia, {}, 0, 3};
    EXPECT_NEAR(*tau_b(plain), .03031695, 1e-8);
    EXPECT_NEAR(*nominal_pi(plain), -.04477612, 1e-8);
    EXPECT_NEAR(*s_beyond_chance(plain), -.04, 1e-12);
}

TEST(RankMeasures, AreWhatTheirFormulasGiveByHand) {
    // Pairs of items: 1-2 concordant, 1-3 tied in y, 2-3 discordant.
    const Answers x = {1, 2, 3}, y = {1, 2, 1};
    const AnswerPair three{x, y, {}, 1, 3};
    EXPECT_DOUBLE_EQ(*tau_b(three), 0);
    EXPECT_DOUBLE_EQ(*nominal_kappa(three), (2 / 3.0 - 3 / 9.0) / (1 - 3 / 9.0));
    EXPECT_DOUBLE_EQ(*cosine(three), (1 + 4 + 3) / std::sqrt(14.0 * 6.0));
    EXPECT_NEAR(*pearson(three), 0, 1e-15);
    // Distances of all nine pairs: 0 1 0, 1 0 1, 2 1 2.
    EXPECT_DOUBLE_EQ(*s_beyond_chance(three), (1 - 2 * 2 / 6.0) - (1 - 2 * 8 / 18.0));
}

TEST(RankMeasures, AreUndefinedWithoutVariation) {
    const Answers flat = {1, 1, 1}, rising = {1, 2, 3}, zero = {0, 0, 0};
    EXPECT_EQ(tau_b({flat, rising, {}, 0, 3}), std::nullopt);
    EXPECT_EQ(pearson({flat, rising, {}, 0, 3}), std::nullopt);
    EXPECT_EQ(cosine({zero, rising, {}, 0, 3}), std::nullopt);
    EXPECT_EQ(nominal_kappa({flat, flat, {}, 0, 3}), std::nullopt);
    EXPECT_EQ(nominal_pi({flat, flat, {}, 0, 3}), std::nullopt);
    EXPECT_EQ(s_beyond_chance({flat, flat, {}, 1, 1}), std::nullopt);
    EXPECT_EQ(s_beyond_chance({flat, flat, {}, 0, 3}), 0);
}

// What is a constant apart from rounding must not correlate with anything.
TEST(RankMeasures, TakeNoRoundingForVariation) {
    const Answers tenths = {.1, .1, .1, .1, .1, .1, .1}, rising = {1, 2, 3, 4, 5, 6, 7};
    EXPECT_EQ(pearson({tenths, rising, {}, 0, 7}), std::nullopt);
}

int sign(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

double naive_tau_b(const Answers& x, const Answers& y, const Answers& w) {
    double both = 0, of_x = 0, of_y = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double weight = w[i] * w[j];
            both += weight * sign(x[i] - x[j]) * sign(y[i] - y[j]);
            of_x += weight * std::abs(sign(x[i] - x[j]));
            of_y += weight * std::abs(sign(y[i] - y[j]));
        }
    }
    return both / std::sqrt(of_x * of_y);
}

/// Weighted mean over all pairs of an answer of the first and one of the second.
template <class Function>
double over_all_pairs(const Answers& x, const Answers& y, const Answers& w, const Function& function) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < y.size(); ++j) {
            sum += w[i] * w[j] * function(x[i], y[j]);
            weight += w[i] * w[j];
        }
    }
    return sum / weight;
}

template <class Function>
double over_items(const Answers& x, const Answers& y, const Answers& w, const Function& function) {
    double sum = 0, weight = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sum += w[i] * function(x[i], y[i]);
        weight += w[i];
    }
    return sum / weight;
}

double distance(double a, double b) {
    return std::abs(a - b);
}

double differ(double a, double b) {
    return a != b ? 1 : 0;
}

RC_GTEST_PROP(RankMeasures, AreSumsOverAllPairs, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(3, 60);
    const int levels = *rc::gen::element(2, 3, 7, 100);  // few: a short list; 100: sorted
    const auto answer =
        rc::gen::map(rc::gen::inRange(0, levels + 1), [=](int v) { return v * 3.0 / levels; });
    const auto x = *rc::gen::container<Answers>(n, answer);
    const auto y = *rc::gen::container<Answers>(n, answer);
    const auto w =
        *rc::gen::container<Answers>(n, rc::gen::map(rc::gen::inRange(1, 9), [](int v) { return v / 4.0; }));
    const AnswerPair answers{x, y, w, 0, 3};
    const auto near = [](const std::optional<double>& found, double wanted) {
        RC_ASSERT(found.has_value() == std::isfinite(wanted));
        if (found) RC_ASSERT(std::abs(*found - wanted) < 1e-12);
    };
    near(tau_b(answers), naive_tau_b(x, y, w));
    near(s_beyond_chance(answers),
         2 * (over_all_pairs(x, y, w, distance) - over_items(x, y, w, distance)) / 3);
    near(nominal_kappa(answers), 1 - over_items(x, y, w, differ) / over_all_pairs(x, y, w, differ));
}

}  // namespace
}  // namespace entente::graph

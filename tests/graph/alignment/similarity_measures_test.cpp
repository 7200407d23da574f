#include "entente/graph/profile_similarity.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace entente::graph {
namespace {

std::optional<double> value(std::string_view measure, const AnswerPair& answers) {
    return find_similarity_measure(measure)->compute(answers);
}

// Signorino & Ritter (1999), Table 6: alliance commitments of Germany and Russia to twenty states, valued
// 0-3, and the states' shares of capabilities.
const std::vector<double> germany = {3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0};
const std::vector<double> russia = {0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
const std::vector<double> capabilities = {.25, .21, .20, .08, .08, .05, .03, .03, .02, .01,
                                          .01, .01, .01, .01, 0,   0,   0,   0,   0,   0};

TEST(similarity_measures, are_the_published_values_for_germany_and_russia) {
    const AnswerPair plain{germany, russia, {}, 0, 3};
    const AnswerPair weighted{germany, russia, capabilities, 0, 3};
    EXPECT_NEAR(*value("s", plain), .4, 1e-12);
    EXPECT_NEAR(*value("s", weighted), -.46, 1e-12);
    EXPECT_NEAR(*value("s_squared", plain), .444444, 1e-6);
    EXPECT_NEAR(*value("kappa", plain), -.07758621, 1e-8);
    EXPECT_NEAR(*value("pi", plain), -.08695652, 1e-8);
    EXPECT_NEAR(*value("agreement", plain), .7, 1e-12);
    EXPECT_NEAR(*value("identical", plain), 13 / 20.0, 1e-12);
}

// Votes: yes 1, abstain 0, no -1. SSD = 0 + 1 + 4 + 0; Sxx = 3, Syy = 3, Sx = 1, Sy = 1 over 4 items.
TEST(similarity_measures, are_what_their_formulas_give_by_hand) {
    const std::vector<double> x = {1, 0, 1, -1}, y = {1, 1, -1, -1};
    const AnswerPair votes{x, y, {}, -1, 1};
    EXPECT_DOUBLE_EQ(*value("s", votes), 1 - 2 * 3.0 / 8);
    EXPECT_DOUBLE_EQ(*value("s_squared", votes), 1 - 2 * 5.0 / 16);
    EXPECT_DOUBLE_EQ(*value("agreement", votes), 1 - 3.0 / 8);
    EXPECT_DOUBLE_EQ(*value("identical", votes), 2 / 4.0);
    EXPECT_DOUBLE_EQ(*value("kappa", votes), 1 - 5.0 / (3 + 4 - 2.0 * 1 * 0 / 4));
    EXPECT_DOUBLE_EQ(*value("pi", votes), 1 - 5.0 / (3 + 4 - 1.0 / 8));
}

TEST(similarity_measures, count_an_item_of_weight_two_twice) {
    const std::vector<double> x = {1, 0, -1}, y = {0, 0, 1}, weights = {2, 1, 1};
    const std::vector<double> x2 = {1, 1, 0, -1}, y2 = {0, 0, 0, 1};
    for (const SimilarityMeasure& measure : similarity_measures()) {
        EXPECT_NEAR(*measure.compute({x, y, weights, -1, 1}), *measure.compute({x2, y2, {}, -1, 1}), 1e-12)
            << measure.name;
    }
}

TEST(similarity_measures, are_undefined_as_the_table_says) {
    const std::vector<double> same = {.1, .1, .1, .1}, none;
    const AnswerPair flat{same, same, {}, 0, 1};
    EXPECT_EQ(value("s", flat), 1);
    EXPECT_EQ(value("kappa", flat), std::nullopt);
    EXPECT_EQ(value("pi", flat), std::nullopt);
    EXPECT_EQ(value("s", {same, same, {}, 1, 1}), std::nullopt);
    EXPECT_EQ(value("identical", {same, same, {}, 1, 1}), 1);
    for (const SimilarityMeasure& measure : similarity_measures()) {
        EXPECT_EQ(measure.compute({none, none, {}, 0, 1}), std::nullopt) << measure.name;
    }
}

TEST(similarity_measures, are_known_by_name) {
    EXPECT_EQ(find_similarity_measure("s")->label, "S-score");
    EXPECT_EQ(find_similarity_measure("tau"), nullptr);
    std::set<std::string_view> names;
    for (const SimilarityMeasure& measure : similarity_measures()) names.insert(measure.name);
    EXPECT_EQ(names.size(), similarity_measures().size());
}

TEST(similarity_measures, are_neutral_in_the_middle_of_their_range) {
    const std::vector<double> x = {1, 0, -1, 0}, y = {0, 0, 0, 1};  // nearer than half-way by S
    for (const SimilarityMeasure& measure : similarity_measures()) {
        EXPECT_EQ(measure.neutral, measure.range == "0..1" ? 0.5 : 0) << measure.name;
    }
    const AnswerPair half{x, y, {}, -1, 1};
    const auto above = [&](std::string_view name) {
        return *value(name, half) - find_similarity_measure(name)->neutral;
    };
    EXPECT_DOUBLE_EQ(above("s"), 2 * above("agreement"));  // both ask the same of the answers
}

RC_GTEST_PROP(similarity_measures, are_symmetric_within_their_range_and_one_for_equal_answers, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(1, 30);
    const auto answer = rc::gen::map(rc::gen::inRange(-3, 4), [](int v) { return v / 3.0; });
    const auto x = *rc::gen::container<std::vector<double>>(n, answer);
    const auto y = *rc::gen::container<std::vector<double>>(n, answer);
    const auto w = *rc::gen::container<std::vector<double>>(
        n, rc::gen::map(rc::gen::inRange(1, 9), [](int v) { return v / 4.0; }));
    for (const SimilarityMeasure& measure : similarity_measures()) {
        const double least = measure.range == "0..1" ? 0 : -1;
        for (const std::vector<double>& weights : {std::vector<double>(), w}) {
            const auto xy = measure.compute({x, y, weights, -1, 1});
            const auto yx = measure.compute({y, x, weights, -1, 1});
            RC_ASSERT(xy.has_value() == yx.has_value());
            if (xy) RC_ASSERT(std::abs(*xy - *yx) < 1e-12);
            if (xy) RC_ASSERT(*xy >= least - 1e-12 && *xy <= 1 + 1e-12);
            if (measure.name == "a") continue;  // beyond chance even equal answers may be little
            RC_ASSERT(std::abs(measure.compute({x, x, weights, -1, 1}).value_or(1) - 1) < 1e-12);
        }
    }
}

}  // namespace
}  // namespace entente::graph

#include "entente/graph/alignment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace entente::graph {
namespace {

// Signorino & Ritter (1999), Table 6: alliance commitments of Germany and Russia to twenty states,
// valued 0-3.
const std::vector<double> germany = {3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0};
const std::vector<double> russia = {0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

TEST(s_score, is_the_published_value_for_germany_and_russia) {
    EXPECT_NEAR(*s_score(germany, russia, 3), 0.4, 1e-12);
}

TEST(s_score, runs_from_minus_one_to_one) {
    EXPECT_DOUBLE_EQ(*s_score({1, -1}, {1, -1}, 2), 1);
    EXPECT_DOUBLE_EQ(*s_score({1, -1}, {-1, 1}, 2), -1);
    EXPECT_DOUBLE_EQ(*s_score({1, 1}, {0, 0}, 2), 0);
}

TEST(s_score, is_undefined_without_items_or_range) {
    EXPECT_FALSE(s_score({}, {}, 2));
    EXPECT_FALSE(s_score({1}, {1}, 0));
}

TEST(s_score, refuses_profiles_of_different_length) {
    EXPECT_THROW(s_score({1, 2}, {1}, 2), std::invalid_argument);
}

RC_GTEST_PROP(s_score, is_symmetric_and_bounded, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(1, 30);
    const auto value = rc::gen::map(rc::gen::inRange(-100, 101), [](int v) { return v / 100.0; });
    const auto x = *rc::gen::container<std::vector<double>>(n, value);
    const auto y = *rc::gen::container<std::vector<double>>(n, value);
    const double s = *s_score(x, y, 2);
    RC_ASSERT(s == *s_score(y, x, 2));
    RC_ASSERT(s >= -1 - 1e-12 && s <= 1 + 1e-12);
    RC_ASSERT(*s_score(x, x, 2) == 1);
}

}  // namespace
}  // namespace entente::graph

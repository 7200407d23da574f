#include "graph/phases/posterior/prior.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

namespace entente::graph {
namespace {

TEST(LogShiftOdds, MakeNoShiftAsLikelyAsAny) {
    // Four values by themselves: three places, (1 + odds)^3 = 2.
    EXPECT_NEAR(log_shift_odds(4, 1, std::nullopt), std::log(std::cbrt(2.0) - 1), 1e-12);
    // Five values in segments of two or more: one shift after two or three values, no two.
    EXPECT_NEAR(log_shift_odds(5, 2, std::nullopt), std::log(0.5), 1e-12);
    EXPECT_NEAR(log_shift_odds(5, 2, 0.5), std::log(0.5), 1e-12);  // 2 odds / (1 + 2 odds)
    EXPECT_THROW((void)log_shift_odds(5, 2, 1.0), std::invalid_argument);
}

TEST(LevelPrior, WeighsOneValueOfTheSeries) {
    const NormalPrior prior = normal_prior({0, 0, 10, 10}, 2);
    EXPECT_DOUBLE_EQ(prior.mean, 5);
    EXPECT_DOUBLE_EQ(prior.spread, 6.25);  // 25 / 4
    EXPECT_DOUBLE_EQ(normal_prior({5, 5, 5, 5.1}, 2).spread, 1);
    const GammaPrior rates = gamma_prior({4, 4, 5, 3});  // varies less than Poisson: gamma(mean, 1)
    EXPECT_DOUBLE_EQ(rates.rate, 1);
    EXPECT_DOUBLE_EQ(rates.shape, 4.125);
    const BetaPrior odds = beta_prior({4, 4, 5, 3}, 2);
    EXPECT_NEAR(2 * odds.b / (odds.a - 1), 4.125, 1e-12);
    const double ratio = 4.125 / 2;
    EXPECT_NEAR(4 * ratio * (ratio + 1) / (odds.a - 2), 4.125 + 4.125 * 4.125 / 2, 1e-12);
}

}  // namespace
}  // namespace entente::graph

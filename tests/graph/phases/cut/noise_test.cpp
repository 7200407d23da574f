#include "graph/phases/cut/noise.hpp"

#include <gtest/gtest.h>

#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;

TEST(Noise, OfAConstantSeriesIsNone) {
    EXPECT_EQ(noise_scale({}), 0);
    EXPECT_EQ(noise_scale({4}), 0);
    EXPECT_EQ(noise_scale(Series(9, .3)), 0);
}

TEST(Noise, OfAStepWithoutNoiseIsAFiftiethOfIt) {
    EXPECT_DOUBLE_EQ(noise_scale(steps({{0, 9}, {5, 9}})), .1);
}

// |d| = 1, 0, 2, 0, 3, 0, 0, 0: their median is 0, the smallest six are 0 0 0 0 0 1.
TEST(Noise, IsSeenWhereMostDifferencesVanish) {
    EXPECT_NEAR(noise_scale({0, 1, 1, 3, 3, 0, 0, 0, 0}), std::sqrt(1.0 / 6) / (std::sqrt(2.0) * .6070618),
                1e-9);
}

TEST(Noise, IsEstimatedWithoutBiasAndUnmovedByShifts) {
    double flat = 0;
    double stepped = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        Dice dice(seed);
        Series values = normal(dice, 100);
        flat += noise_scale(values) / 200;
        for (std::size_t i = 0; i < values.size(); ++i) values[i] += static_cast<double>(i / 20) * 10;
        stepped += noise_scale(values) / 200;
    }
    EXPECT_NEAR(flat, 1, .1);
    EXPECT_NEAR(stepped, 1.1, .1);  // a plain root mean square of the differences gives 1.7
}

}  // namespace
}  // namespace entente::graph

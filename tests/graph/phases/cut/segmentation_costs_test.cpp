#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/series_of_values.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::normal;
using test::Series;
using test::steps;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Lt;

// One spread for a series that becomes calm is too small for its wild half, whose swings then count as
// levels: in 91 % of 1,000 such series the mean's cut finds one.
TEST(SegmentationCost, ByMeanAndVarianceSeesTheCalmWhereTheMeanSeesLevels) {
    Dice dice(2);
    Series values = normal(dice, 80);
    for (std::size_t i = 40; i < 80; ++i) values[i] /= 5;
    SegmentationOptions options;
    options.cost = SegmentCost::mean_variance;
    const Segmentation found = segment(values, options);
    ASSERT_EQ(found.starts.size(), 1U);
    EXPECT_NEAR(static_cast<double>(found.starts[0]), 40, 3);
    EXPECT_EQ(found.noise, 0);
    EXPECT_THAT(segment(values).starts, Contains(Lt(37U)));
}

// Rates 2 and 9: what shifts is the rate; the deviance of 5 counts at 2 and 5 at 9 is
// 2 (10 ln (2 / 5.5) + 45 ln (9 / 5.5)) = 24.0909 above that of two rates.
TEST(SegmentationCost, OfCountsIsByTheirRate) {
    SegmentationOptions options;
    options.cost = SegmentCost::poisson;
    const Segmentation found = segment(steps({{2, 5}, {9, 5}}), options);
    EXPECT_THAT(found.starts, ElementsAre(5));
    EXPECT_THAT(found.means, ElementsAre(2, 9));
    EXPECT_NEAR(found.cost, found.penalty, 1e-9);
    options.penalty = 24.08;
    EXPECT_THAT(segment(steps({{2, 5}, {9, 5}}), options).starts, ElementsAre(5));
    options.penalty = 24.10;
    EXPECT_THAT(segment(steps({{2, 5}, {9, 5}}), options).starts, IsEmpty());
    EXPECT_NEAR(segment(steps({{2, 5}, {9, 5}}), options).cost, 24.0909, 1e-3);
}

TEST(SegmentationCost, OfCountsThatVaryMoreThanPoissonsNeedsTheNegativeBinomial) {
    const Series bursts{0, 3, 0, 14, 2, 0, 9, 1, 0, 4, 0, 22, 1, 0, 6, 0, 0, 12, 3, 0, 1, 8, 0, 17};
    SegmentationOptions options;
    options.cost = SegmentCost::poisson;
    EXPECT_GE(segment(bursts, options).starts.size(), 1U);
    EXPECT_LT(segment(bursts, options).penalty, 8.1);  // of a known noise
    options.cost = SegmentCost::negative_binomial;
    EXPECT_GT(segment(bursts, options).penalty, 9.8);  // of an estimated one
    EXPECT_THAT(segment(bursts, options).starts, IsEmpty());
}

}  // namespace
}  // namespace entente::graph

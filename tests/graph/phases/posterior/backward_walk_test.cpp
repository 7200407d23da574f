#include "graph/phases/posterior/backward_walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace entente::graph {
namespace {

using testing::ElementsAre;

std::vector<double> first_of(const Band& band, std::size_t count) {
    std::vector<double> values;
    for (std::size_t k = 0; k < count; ++k) values.push_back(band[k]);
    return values;
}

TEST(Band, AddsNumbersOneGreaterBelowWithinAndAboveItsOwn) {
    Band band{3, {0.5, 0.25}};
    band.add_next({0, {0.125}}, 0.5);
    EXPECT_THAT(first_of(band, 6), ElementsAre(0, 0.0625, 0, 0.5, 0.25, 0));
    band.add_next({2, {1, 1}}, 0.125);
    EXPECT_THAT(first_of(band, 6), ElementsAre(0, 0.0625, 0, 0.625, 0.375, 0));
    band.add_next({5, {1}}, 0.25);
    EXPECT_THAT(first_of(band, 8), ElementsAre(0, 0.0625, 0, 0.625, 0.375, 0, 0.25, 0));
}

TEST(Band, WithoutNumbersBeginsWithTheOnesAdded) {
    Band band;
    band.add_next({4, {0.5, 0.25}}, 1);
    EXPECT_EQ(band.first, 5U);
    EXPECT_THAT(band.values, ElementsAre(0.5, 0.25));
}

TEST(Band, KeepsWhatIsNotNegligibleAndAllBetween) {
    Band band{2, {1e-41, 0.5, 1e-60, 0.25, 0, 1e-300}};
    band.trim();
    EXPECT_EQ(band.first, 3U);
    EXPECT_THAT(band.values, ElementsAre(0.5, 1e-60, 0.25));
    Band nothing{2, {1e-41, 0}};
    nothing.trim();
    EXPECT_THAT(nothing.values, ElementsAre());
}

}  // namespace
}  // namespace entente::graph

#include "graph/phases/cut/kept.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::graph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

using Positions = std::vector<std::size_t>;
using Series = std::vector<double>;

TEST(Kept, CountsTheValuesThatRemain) {
    const Kept kept(6, Positions{0, 2, 3});
    EXPECT_EQ(kept.size(), 3U);
    EXPECT_FALSE(kept.all());
    EXPECT_THAT(kept.of({10, 11, 12, 13, 14, 15}), ElementsAre(11, 14, 15));
    EXPECT_EQ(kept[1], 4U);
    EXPECT_EQ(kept.before(0), 0U);
    EXPECT_EQ(kept.before(3), 1U);
    EXPECT_EQ(kept.before(5), 2U);
    EXPECT_TRUE(Kept(6, {}).all());
    EXPECT_THAT(Kept(2, {}).of({7, 8}), ElementsAre(7, 8));
}

TEST(Kept, AStartMayLieBeforeOrAfterWhatWasLeftOut) {
    const Kept kept(6, Positions{2, 3});
    EXPECT_THAT(kept.places(1), Pair(1U, 1U));
    EXPECT_THAT(kept.places(2), Pair(2U, 4U));
    EXPECT_THAT(kept.places(1, 2), Pair(1U, 4U));
}

TEST(Kept, WhatWasLeftOutBelongsToTheNearerMean) {
    const Kept kept(6, Positions{2, 3});
    const Positions second{2};
    const Series means{0, 4};
    EXPECT_THAT(kept.starts(second, means, {0, 0, 9, 9, 4, 4}), ElementsAre(2));
    EXPECT_THAT(kept.starts(second, means, {0, 0, -9, -9, 4, 4}), ElementsAre(4));
    EXPECT_THAT(kept.starts(second, means, {0, 0, -9, 9, 4, 4}), ElementsAre(3));
    EXPECT_THAT(kept.starts(second, means, {0, 0, 2, 2, 4, 4}), ElementsAre(4));
    EXPECT_THAT(kept.starts({}, Series{1}, {0, 0, 2, 2, 4, 4}), IsEmpty());
}

}  // namespace
}  // namespace entente::graph

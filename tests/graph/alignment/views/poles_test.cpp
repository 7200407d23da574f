// Actors between two poles, by hand and as a law.
#include <gtest/gtest.h>

#include <map>

#include "graph/alignment/views/dyad_rows.hpp"

namespace entente::graph {
namespace {

using test::dyad, test::drawn_dyads, test::shuffled, test::Value;

TEST(PolePositions, AreAlignmentWithEachAndTheirDifference) {
    // Poles 1 and 3; actor 2 drifts from the first to the second over a period in which it has no lean.
    const std::vector<DyadValues> rows = {
        dyad(0, 1, 3, {-.5}), dyad(0, 1, 2, {.75}), dyad(0, 2, 3, {.25}),
        dyad(0, 0, 2, {.9}),  dyad(1, 1, 2, {.5}),  dyad(1, 3, 2, {Value()}),
        dyad(2, 2, 1, {-.5}), dyad(2, 2, 3, {.5}),  dyad(2, 0, 3, {.125})};
    const auto found = pole_positions(rows, 0, {1, 3});
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].actor, 2U);
    EXPECT_EQ(found[0].first, .75);
    EXPECT_EQ(found[0].second, .25);
    EXPECT_EQ(found[0].lean, .5);
    EXPECT_EQ(found[0].drift, std::nullopt);
    EXPECT_EQ(found[1].period, 1U);
    EXPECT_EQ(found[1].first, .5);
    EXPECT_EQ(found[1].second, std::nullopt);
    EXPECT_EQ(found[1].lean, std::nullopt);
    EXPECT_EQ(found[2].actor, 0U);
    EXPECT_EQ(found[2].first, std::nullopt);
    EXPECT_EQ(found[2].second, .125);
    EXPECT_EQ(found[3].actor, 2U);
    EXPECT_EQ(found[3].lean, -1);
    EXPECT_EQ(found[3].drift, -1.5);
}

TEST(PolePositions, RefuseOnePoleTwiceAndNoSuchMeasure) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {.5})};
    EXPECT_THROW(pole_positions(rows, 0, {1, 1}), std::invalid_argument);
    EXPECT_THROW(pole_positions(rows, 1, {0, 2}), std::out_of_range);
    EXPECT_TRUE(pole_positions(rows, 0, {0, 1}).empty());
    EXPECT_TRUE(pole_positions({}, 0, {0, 1}).empty());
}

RC_GTEST_PROP(PolePositions, AreMirroredWhenThePolesAreSwapped, ()) {
    const auto rows = drawn_dyads(1);
    const auto found = pole_positions(rows, 0, {0, 1}), swapped = pole_positions(shuffled(rows), 0, {1, 0});
    RC_ASSERT(found.size() == swapped.size());
    std::map<std::uint32_t, double> sum;  // of an actor's drifts: last lean less first
    std::map<std::uint32_t, std::pair<double, double>> ends;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const PolePosition &one = found[i], &other = swapped[i];
        RC_ASSERT(one.period == other.period && one.actor == other.actor && one.actor > 1);
        RC_ASSERT(one.first == other.second && one.second == other.first);
        RC_ASSERT(one.first || one.second);
        RC_ASSERT(one.lean.has_value() == (one.first && one.second));
        RC_ASSERT(one.lean == (other.lean ? Value(-*other.lean) : Value()));
        RC_ASSERT(one.drift == (other.drift ? Value(-*other.drift) : Value()));
        if (!one.lean) continue;
        const bool is_first = ends.try_emplace(one.actor, *one.lean, *one.lean).second;
        RC_ASSERT(is_first != one.drift.has_value());
        ends[one.actor].second = *one.lean;
        sum[one.actor] += one.drift.value_or(0);
    }
    for (const auto& [actor, leans] : ends) {
        RC_ASSERT(std::abs(sum[actor] - (leans.second - leans.first)) < 1e-12);
    }
}

}  // namespace
}  // namespace entente::graph

// Mean alignment within and between groups, by hand and against sums.
#include <gtest/gtest.h>

#include <tuple>

#include "graph/alignment/views/dyad_rows.hpp"

namespace entente::graph {
namespace {

using test::dyad, test::drawn_dyads, test::shuffled, test::Value;

// Actors 0 and 1 are group 0, 2 and 3 group 1, 4 has none.
std::optional<std::uint32_t> in_twos(std::uint32_t, std::uint32_t actor) {
    return actor < 4 ? std::optional(actor / 2) : std::nullopt;
}

TEST(GroupAlignment, IsTheMeanOverTheDyadsThatHaveAValue) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {.75}), dyad(0, 2, 0, {-.5}),
                                          dyad(0, 1, 2, {.25}), dyad(0, 1, 3, {Value()}),
                                          dyad(0, 3, 4, {.9}),  dyad(1, 2, 3, {Value()})};
    const auto found = group_alignment(rows, 0, in_twos);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(std::tie(found[0].period, found[0].first, found[0].second), std::tuple(0U, 0U, 0U));
    EXPECT_EQ(*found[0].mean, .75);
    EXPECT_EQ(std::tie(found[1].period, found[1].first, found[1].second), std::tuple(0U, 0U, 1U));
    EXPECT_EQ(*found[1].mean, -.125);
    EXPECT_EQ(*found[1].lowest, -.5);
    EXPECT_EQ(*found[1].highest, .25);
    EXPECT_EQ(found[1].dyads, 2U);
    EXPECT_EQ(found[1].undefined, 1U);
    EXPECT_EQ(std::tie(found[2].period, found[2].first, found[2].second), std::tuple(1U, 1U, 1U));
    EXPECT_EQ(found[2].dyads, 0U);
    EXPECT_EQ(found[2].undefined, 1U);
    EXPECT_EQ(found[2].mean, std::nullopt);
    EXPECT_EQ(found[2].lowest, std::nullopt);
}

TEST(GroupAlignment, AsksForTheGroupInEachPeriod) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {.5}), dyad(1, 0, 1, {.5})};
    const auto found = group_alignment(rows, 0, [](std::uint32_t period, std::uint32_t actor) {
        return std::optional(period == 0 ? 0 : actor);
    });
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(std::tie(found[0].first, found[0].second), std::tuple(0U, 0U));
    EXPECT_EQ(std::tie(found[1].first, found[1].second), std::tuple(0U, 1U));
    EXPECT_THROW(group_alignment(rows, 1, in_twos), std::out_of_range);
    EXPECT_TRUE(group_alignment({}, 0, in_twos).empty());
}

RC_GTEST_PROP(GroupAlignment, CountsEveryDyadOnceWhateverTheOrder, ()) {
    const auto rows = drawn_dyads(1);
    const auto found = group_alignment(rows, 0, in_twos), again = group_alignment(shuffled(rows), 0, in_twos);
    std::size_t defined = 0, undefined = 0, grouped = 0;
    double sum = 0, expected = 0;
    for (const DyadValues& row : rows) {
        if (row.first > 3 || row.second > 3) continue;
        ++grouped;
        expected += row.values[0].value_or(0);
    }
    RC_ASSERT(found.size() == again.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        RC_ASSERT(found[i].mean == again[i].mean);  // to the last bit
        RC_ASSERT(found[i].dyads == again[i].dyads);
        RC_ASSERT(found[i].mean.has_value() == (found[i].dyads > 0));
        if (found[i].mean) {
            RC_ASSERT(*found[i].lowest <= *found[i].mean && *found[i].mean <= *found[i].highest);
            sum += *found[i].mean * static_cast<double>(found[i].dyads);
        }
        defined += found[i].dyads;
        undefined += found[i].undefined;
    }
    RC_ASSERT(defined + undefined == grouped);
    RC_ASSERT(std::abs(sum - expected) < 1e-9);
}

}  // namespace
}  // namespace entente::graph

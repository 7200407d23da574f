// Ranks and signs of dyads over conventions, by hand and against counting.
#include <gtest/gtest.h>

#include <numeric>

#include "graph/alignment/views/dyad_rows.hpp"

namespace entente::graph {
namespace {

using test::dyad, test::drawn_dyads, test::shuffled, test::Value;

TEST(Sensitivity, RanksEachDyadUnderEachConvention) {
    // Measure 0 has its neutral point at 0, measure 1 at .5.
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {.8, .9}), dyad(0, 0, 2, {.2, .4}),
                                          dyad(0, 1, 2, {.2, {}}), dyad(1, 0, 1, {-.1, .1})};
    const std::vector<double> neutral = {0, .5};
    const auto found = sensitivity(rows, neutral);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].defined, 2U);
    EXPECT_EQ(found[0].positive, 2U);
    EXPECT_TRUE(found[0].sign_agrees());
    EXPECT_DOUBLE_EQ(*found[0].best, 1 / 3.0);
    EXPECT_DOUBLE_EQ(*found[0].worst, 1 / 2.0);
    // Second and third of three share rank 2.5; of the two with a value under measure 1 it is the last.
    EXPECT_DOUBLE_EQ(found[1].ranks[0].rank, 2.5);
    EXPECT_EQ(found[1].ranks[0].ranked, 3U);
    EXPECT_DOUBLE_EQ(found[1].ranks[1].rank, 2);
    EXPECT_EQ(found[1].ranks[1].ranked, 2U);
    EXPECT_EQ(found[1].positive, 1U);
    EXPECT_EQ(found[1].negative, 1U);
    EXPECT_FALSE(found[1].sign_agrees());
    EXPECT_DOUBLE_EQ(*found[1].worst, 1);
    // One convention only.
    EXPECT_EQ(found[2].defined, 1U);
    EXPECT_EQ(found[2].ranks.size(), 1U);
    EXPECT_EQ(found[2].ranks[0].measure, 0U);
    // Another period is ranked by itself.
    EXPECT_EQ(found[3].negative, 2U);
    EXPECT_DOUBLE_EQ(found[3].ranks[0].rank, 1);
    EXPECT_EQ(found[3].ranks[0].ranked, 1U);
}

TEST(Sensitivity, TakesNoRoundingForAnOrderOrASign) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {.1 + .2}), dyad(0, 0, 2, {.3})};
    ASSERT_NE(.1 + .2, .3);
    const auto found = sensitivity(rows, std::vector<double>{.3});
    EXPECT_DOUBLE_EQ(found[0].ranks[0].rank, 1.5);
    EXPECT_DOUBLE_EQ(found[1].ranks[0].rank, 1.5);
    EXPECT_EQ(found[0].positive + found[0].negative, 0U);
    EXPECT_TRUE(found[0].sign_agrees());
}

TEST(Sensitivity, GivesWhatIsWantedInItsOrder) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {1.0}), dyad(0, 0, 2, {Value()}),
                                          dyad(0, 1, 2, {0.0})};
    const std::vector<std::size_t> wanted = {2, 1, 2};
    const auto found = sensitivity(rows, std::vector<double>{0}, wanted);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].first, 1U);
    EXPECT_DOUBLE_EQ(found[0].ranks[0].rank, 2);
    EXPECT_EQ(found[1].defined, 0U);
    EXPECT_EQ(found[1].best, std::nullopt);
    EXPECT_DOUBLE_EQ(found[2].ranks[0].rank, 2);
    EXPECT_TRUE(sensitivity({}, std::vector<double>{0}).empty());
}

TEST(Sensitivity, RefusesWhatDoesNotFit) {
    const std::vector<DyadValues> rows = {dyad(0, 0, 1, {1.0})};
    EXPECT_THROW(sensitivity(rows, std::vector<double>{0, 0}), std::invalid_argument);
    EXPECT_THROW(sensitivity(rows, std::vector<double>{0}, std::vector<std::size_t>{1}), std::out_of_range);
}

RC_GTEST_PROP(Sensitivity, RanksAreCountsOfWhatIsMoreAlike, ()) {
    const auto rows = drawn_dyads(2);
    const std::vector<double> neutral = {0, 1 / 3.0};
    const auto found = sensitivity(rows, neutral);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t next = 0;
        for (std::size_t m = 0; m < 2; ++m) {
            if (!rows[i].values[m]) continue;
            double above = 0, equal = 0;
            std::size_t ranked = 0;
            for (const DyadValues& other : rows) {
                if (other.period != rows[i].period || !other.values[m]) continue;
                ++ranked;
                above += *other.values[m] > *rows[i].values[m] ? 1 : 0;
                equal += *other.values[m] == *rows[i].values[m] ? 1 : 0;
            }
            const ConventionRank& rank = found[i].ranks.at(next++);
            RC_ASSERT(rank.measure == m);
            RC_ASSERT(rank.ranked == ranked);
            RC_ASSERT(rank.rank == above + (equal + 1) / 2);
        }
        RC_ASSERT(found[i].ranks.size() == next && found[i].defined == next);
        RC_ASSERT(found[i].positive + found[i].negative <= next);
    }
}

// All conventions turned round: signs change sides, and the most alike become the least.
RC_GTEST_PROP(Sensitivity, IsMirroredWithTheValues, ()) {
    const auto rows = drawn_dyads(2);
    auto mirrored = rows;
    for (DyadValues& row : mirrored) {
        for (Value& value : row.values) value = value ? Value(-*value) : Value();
    }
    const std::vector<double> neutral = {0, 0};
    const auto found = sensitivity(rows, neutral), turned = sensitivity(mirrored, neutral);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RC_ASSERT(found[i].positive == turned[i].negative);
        RC_ASSERT(found[i].sign_agrees() == turned[i].sign_agrees());
        for (std::size_t k = 0; k < found[i].ranks.size(); ++k) {
            const ConventionRank& one = found[i].ranks[k];
            RC_ASSERT(one.rank + turned[i].ranks[k].rank == static_cast<double>(one.ranked) + 1);
        }
    }
}

RC_GTEST_PROP(MeasureAgreement, IsOneWithItselfMinusOneMirroredAndSymmetric, ()) {
    auto rows = drawn_dyads(2);
    for (DyadValues& row : rows) {
        const auto [x, y] = std::pair(row.values[0], row.values[1]);
        row.values = {x, y, x, x ? Value(-*x) : Value()};
    }
    const auto found = measure_agreement(rows, 4), again = measure_agreement(shuffled(rows), 4);
    RC_ASSERT(found.size() == again.size() && found.size() % 6 == 0);
    for (std::size_t i = 0; i < found.size(); i += 6) {
        // 01 02 03 12 13 23
        if (found[i + 1].tau_b) {
            RC_ASSERT(std::abs(*found[i + 1].tau_b - 1) < 1e-12);
            RC_ASSERT(std::abs(*found[i + 2].tau_b + 1) < 1e-12);
        }
        RC_ASSERT(found[i].tau_b.has_value() == found[i + 3].tau_b.has_value());
        if (found[i].tau_b) RC_ASSERT(std::abs(*found[i].tau_b - *found[i + 3].tau_b) < 1e-12);
        for (std::size_t k = i; k < i + 6; ++k) {
            RC_ASSERT(found[k].dyads == again[k].dyads);
            RC_ASSERT(found[k].tau_b.has_value() == again[k].tau_b.has_value());
            if (found[k].tau_b) RC_ASSERT(std::abs(*found[k].tau_b - *again[k].tau_b) < 1e-12);
        }
    }
}

TEST(MeasureAgreement, IsTauOverTheDyadsThatHaveBoth) {
    // Of the four, three have both: pairs 0-1 and 0-3 agree, 1-3 does not.
    const std::vector<DyadValues> rows = {dyad(5, 0, 1, {.1, 1.0}), dyad(5, 0, 2, {.2, 3.0}),
                                          dyad(5, 0, 3, {.9, {}}), dyad(5, 1, 2, {.3, 2.0}),
                                          dyad(7, 0, 1, {.1, 1.0})};
    const auto found = measure_agreement(rows, 2);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].period, 5U);
    EXPECT_EQ(found[0].dyads, 3U);
    EXPECT_NEAR(*found[0].tau_b, 1 / 3.0, 1e-15);
    EXPECT_EQ(found[1].dyads, 1U);
    EXPECT_EQ(found[1].tau_b, std::nullopt);
    EXPECT_THROW(measure_agreement(rows, 3), std::invalid_argument);
}

}  // namespace
}  // namespace entente::graph

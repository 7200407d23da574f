#include "entente/graph/profile_similarity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <tbb/global_control.h>

#include <map>
#include <numeric>
#include <set>

#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::Answer;
using model::Profiles;
using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

SimilarityMeasures all_measures() {
    SimilarityMeasures measures;
    for (const SimilarityMeasure& measure : similarity_measures()) measures.push_back(&measure);
    return measures;
}

/// Answers in the order that Profiles wants. Items and actors are named by their numbers.
Profiles profiles_of(std::size_t actors, std::size_t items, std::vector<std::string> periods,
                     std::vector<Answer> answers) {
    Profiles profiles;
    for (std::size_t i = 0; i < actors; ++i) profiles.actors.push_back("a" + std::to_string(i));
    for (std::size_t i = 0; i < items; ++i) profiles.items.push_back("i" + std::to_string(i));
    profiles.periods = std::move(periods);
    std::sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
        return std::tie(a.period, a.actor, a.item) < std::tie(b.period, b.actor, b.item);
    });
    profiles.answers = std::move(answers);
    profiles.least = -1;
    profiles.greatest = 1;
    return profiles;
}

//       item 0  1  2  3  4
// actor 0    1  0  1 -1  .
//       1    1  1 -1 -1  0
//       2    .  .  1  .  1      and in the second period, only actor 0 on item 0
Profiles small() {
    return profiles_of(4, 5, {"p", "q"},
                       {{0, 0, 0, 1},
                        {0, 1, 0, 0},
                        {0, 2, 0, 1},
                        {0, 3, 0, -1},
                        {1, 0, 0, 1},
                        {1, 1, 0, 1},
                        {1, 2, 0, -1},
                        {1, 3, 0, -1},
                        {1, 4, 0, 0},
                        {2, 2, 0, 1},
                        {2, 4, 0, 1},
                        {0, 0, 1, 1}});
}

TEST(profile_similarity, compares_what_both_answered_and_counts_the_rest) {
    const auto rows = profile_similarity(small(), all_measures());
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0].first, 0U);
    EXPECT_EQ(rows[0].second, 1U);
    EXPECT_EQ(rows[0].items, 4U);
    EXPECT_EQ(rows[0].only_first, 0U);
    EXPECT_EQ(rows[0].only_second, 1U);
    EXPECT_DOUBLE_EQ(*rows[0].values[0], 1 - 2 * 3.0 / 8);
    EXPECT_EQ(why_undefined(rows[0], all_measures()), "");
}

TEST(profile_similarity, is_undefined_with_a_reason_where_too_little_was_answered) {
    const auto rows = profile_similarity(small(), all_measures());
    EXPECT_EQ(rows[2].items, 2U);  // 1 and 2
    EXPECT_EQ(rows[2].only_first, 3U);
    EXPECT_THAT(rows[2].values, testing::Each(std::nullopt));
    EXPECT_EQ(why_undefined(rows[2], all_measures()), "fewer than 3 items that both answered");
}

TEST(profile_similarity, has_nothing_of_whoever_did_not_answer_in_a_period) {
    const Profiles profiles = profiles_of(3, 2, {"p"}, {{1, 0, 0, 1}, {1, 1, 0, -1}});
    for (const std::uint32_t silent : {0U, 2U}) {  // before and after the one who answered
        const auto rows = profile_similarity(profiles, all_measures(), {{}, std::pair(silent, 1U)});
        ASSERT_THAT(rows, SizeIs(1));
        EXPECT_EQ(rows[0].items, 0U);
        EXPECT_EQ(rows[0].only_first, 0U);
        EXPECT_EQ(rows[0].only_second, 2U);
        EXPECT_THAT(rows[0].values, Each(std::nullopt));
    }
}

TEST(profile_similarity, gives_a_pair_in_its_order_with_a_row_for_every_period) {
    const auto rows = profile_similarity(small(), all_measures(), {{}, std::pair(1U, 0U)});
    ASSERT_THAT(rows, SizeIs(2));
    EXPECT_EQ(rows[0].first, 1U);
    EXPECT_EQ(rows[0].only_first, 1U);
    EXPECT_EQ(rows[1].period, 1U);
    EXPECT_EQ(rows[1].only_second, 1U);
    EXPECT_EQ(why_undefined(rows[1], all_measures()), "the first answered nothing in the period");
    const auto other = profile_similarity(small(), all_measures(), {{}, std::pair(0U, 3U)});
    EXPECT_EQ(why_undefined(other[0], all_measures()), "the second answered nothing in the period");
}

TEST(profile_similarity, keeps_to_the_actors_asked_for) {
    const auto rows = profile_similarity(small(), all_measures(), {{2, 0}, {}});
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows[0].first, 0U);
    EXPECT_EQ(rows[0].second, 2U);
    EXPECT_THROW(profile_similarity(small(), all_measures(), {{4}, {}}), std::out_of_range);
}

TEST(profile_similarity, weighs_items_by_their_weights) {
    Profiles profiles = small();
    profiles.weights = {1, 2, 3, 4, 5};
    const auto rows = profile_similarity(profiles, all_measures());
    EXPECT_DOUBLE_EQ(*rows[0].values[0], 1 - 2 * (2 * 1 + 3 * 2) / 10.0 / 2);
}

/// The profiles without the answers to items of weight 0.
Profiles without_weightless(Profiles profiles) {
    std::erase_if(profiles.answers, [&](const Answer& each) { return !(profiles.weights[each.item] > 0); });
    return profiles;
}

//       item 0  1  2  3  4
// actor 0    1  0  1 -1  .
//       1    1  1 -1 -1  0
TEST(profile_similarity, does_not_count_items_of_weight_zero) {
    Profiles profiles = small();
    profiles.weights = {1, 2, 3, 0, 0};
    const auto rows = profile_similarity(profiles, all_measures());
    EXPECT_EQ(rows[0].items, 3U);
    EXPECT_EQ(rows[0].weightless, 1U);
    EXPECT_EQ(rows[0].only_first, 0U);
    EXPECT_EQ(rows[0].only_second, 1U);
    EXPECT_EQ(rows[0].values, profile_similarity(without_weightless(profiles), all_measures())[0].values);
    EXPECT_DOUBLE_EQ(*rows[0].values[0], 1 - 2 * (2 * 1 + 3 * 2) / 6.0 / 2);
}

TEST(profile_similarity, says_that_weights_leave_too_little) {
    Profiles profiles = small();
    profiles.weights = {1, 2, 0, 0, 0};
    const auto two = profile_similarity(profiles, all_measures());
    EXPECT_THAT(two[0].values, Each(std::nullopt));
    EXPECT_EQ(why_undefined(two[0], all_measures()), "fewer than 3 items that both answered weigh anything");
    profiles.weights = {0, 0, 0, 0, 0};
    const auto none = profile_similarity(profiles, all_measures());
    EXPECT_THAT(none, SizeIs(two.size()));
    for (const ProfileSimilarity& row : none) {
        EXPECT_EQ(row.items, 0U);
        EXPECT_THAT(row.values, Each(std::nullopt));
        if (row.weightless == 0) continue;
        EXPECT_EQ(why_undefined(row, all_measures()), "no item that both answered weighs anything");
    }
    EXPECT_EQ(none[0].weightless, 4U);
}

TEST(profile_similarity, names_the_measures_that_a_reason_holds_for) {
    Profiles profiles = profiles_of(2, 3, {""}, {});
    for (std::uint32_t item = 0; item < 3; ++item) {
        for (const std::uint32_t actor : {0U, 1U}) profiles.answers.push_back({actor, item, 0, 1});
    }
    std::sort(profiles.answers.begin(), profiles.answers.end(), [](const Answer& a, const Answer& b) {
        return std::tie(a.actor, a.item) < std::tie(b.actor, b.item);
    });
    const auto rows = profile_similarity(profiles, all_measures());
    EXPECT_EQ(
        why_undefined(rows[0], all_measures()),
        "kappa, pi, kappa_nominal, pi_nominal: all answers of both are equal; tau_b, pearson: either actor "
        "gave one answer throughout");
    profiles.least = profiles.greatest = 1;
    EXPECT_EQ(why_undefined(profile_similarity(profiles, all_measures())[0], all_measures()),
              "s, s_squared, agreement, a: the scale has no width; kappa, pi, kappa_nominal, pi_nominal: all "
              "answers of both are equal; tau_b, pearson: either actor gave one answer throughout");
}

TEST(profile_similarity, is_empty_without_answers_or_dyads) {
    EXPECT_THAT(profile_similarity({}, all_measures()), SizeIs(0));
    EXPECT_THAT(profile_similarity(profiles_of(1, 1, {""}, {{0, 0, 0, 1}}), all_measures()), SizeIs(0));
}

/// Some of the actors answer some of the items in some of the periods.
Profiles random_profiles(std::uint32_t seed) {
    test::Dice dice(seed);
    const std::size_t actors = dice.below(8), items = dice.below(12), periods = 1 + dice.below(3);
    std::vector<Answer> answers;
    for (std::uint32_t p = 0; p < periods; ++p) {
        for (std::uint32_t a = 0; a < actors; ++a) {
            for (std::uint32_t i = 0; i < items; ++i) {
                if (dice.chance(60)) answers.push_back({a, i, p, static_cast<double>(dice.below(3)) - 1});
            }
        }
    }
    Profiles profiles = profiles_of(actors, items, {"p", "q", "r"}, std::move(answers));
    profiles.periods.resize(periods);
    for (std::size_t i = 0; dice.chance(50) && i < items; ++i) profiles.weights.push_back(1);
    if (profiles.weights.size() != items) profiles.weights.clear();
    for (double& weight : profiles.weights) weight = static_cast<double>(dice.below(6));
    return profiles;
}

/// The slow, obviously right version: look every answer up.
std::vector<ProfileSimilarity> slow(const Profiles& profiles, const SimilarityMeasures& measures) {
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, double> answers;
    for (const Answer& each : profiles.answers) answers[{each.period, each.actor, each.item}] = each.value;
    std::vector<ProfileSimilarity> rows;
    for (std::uint32_t p = 0; p < profiles.periods.size(); ++p) {
        for (std::uint32_t a = 0; a < profiles.actors.size(); ++a) {
            for (std::uint32_t b = a + 1; b < profiles.actors.size(); ++b) {
                std::vector<double> x, y, w;
                ProfileSimilarity row{p, a, b, 0, 0, 0, {}};
                for (std::uint32_t i = 0; i < profiles.items.size(); ++i) {
                    const auto in_a = answers.find({p, a, i}), in_b = answers.find({p, b, i});
                    if (in_a != answers.end() && in_b != answers.end()) {
                        if (!profiles.weights.empty() && profiles.weights[i] == 0) {
                            ++row.weightless;
                            continue;
                        }
                        x.push_back(in_a->second);
                        y.push_back(in_b->second);
                        if (!profiles.weights.empty()) w.push_back(profiles.weights[i]);
                    }
                    row.only_first += in_a != answers.end() && in_b == answers.end() ? 1 : 0;
                    row.only_second += in_a == answers.end() && in_b != answers.end() ? 1 : 0;
                }
                row.items = x.size();
                const std::size_t both = row.items + row.weightless;
                if (both + row.only_first == 0 || both + row.only_second == 0) continue;
                for (const SimilarityMeasure* measure : measures) {
                    row.values.push_back(
                        x.size() < 3 ? std::nullopt
                                     : measure->compute({x, y, w, profiles.least, profiles.greatest}));
                }
                rows.push_back(row);
            }
        }
    }
    return rows;
}

bool same(const ProfileSimilarity& a, const ProfileSimilarity& b) {
    return std::tie(a.period, a.first, a.second, a.items, a.only_first, a.only_second, a.values,
                    a.weightless) == std::tie(b.period, b.first, b.second, b.items, b.only_first,
                                              b.only_second, b.values, b.weightless);
}

//       item 0  1  2  3  4
// actor 0    1  0  1 -1  .      0 and 3 are unanimous among those who answered, as is 0 in the second period
//       1    1  1 -1 -1  0
//       2    .  .  1  .  1
TEST(contested, leaves_out_what_all_answered_alike_in_the_period) {
    const ContestedProfiles out = contested(small());
    EXPECT_EQ(out.left_out, 3U);
    EXPECT_THAT(out.profiles.items, SizeIs(5));
    EXPECT_THAT(out.profiles.answers, SizeIs(7));
    const auto rows = profile_similarity(out.profiles, all_measures());
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0].items, 2U);
    EXPECT_EQ(rows[0].only_second, 1U);
    EXPECT_EQ(contested(out.profiles).left_out, 0U);
    EXPECT_EQ(contested({}).left_out, 0U);
}

TEST(merge_periods, keeps_items_of_merged_periods_apart) {
    Profiles profiles = small();
    profiles.weights = {1, 2, 3, 4, 5};
    const Profiles merged = merge_periods(profiles, {0, 0}, {"pq"});
    EXPECT_THAT(merged.periods, ElementsAre("pq"));
    EXPECT_THAT(merged.items, ElementsAre("i0@p", "i0@q", "i1", "i2", "i3", "i4"));
    EXPECT_THAT(merged.weights, ElementsAre(1, 1, 2, 3, 4, 5));
    const auto rows = profile_similarity(merged, all_measures());
    EXPECT_EQ(rows[0].items, 4U);
    EXPECT_EQ(rows[0].only_first, 1U);
    EXPECT_THROW(merge_periods(profiles, {0}, {"p"}), std::out_of_range);
    EXPECT_THROW(merge_periods(profiles, {0, 1}, {"p"}), std::out_of_range);
}

TEST(merge_periods, changes_nothing_when_every_period_stays) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const Profiles profiles = random_profiles(seed);
        std::vector<std::uint32_t> into(profiles.periods.size());
        std::iota(into.begin(), into.end(), 0U);
        const auto before = profile_similarity(profiles, all_measures());
        const auto after =
            profile_similarity(merge_periods(profiles, into, profiles.periods), all_measures());
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) EXPECT_TRUE(same(before[i], after[i])) << seed;
    }
}

TEST(merge_years, cuts_by_decades_years_and_blocks) {
    Profiles profiles = profiles_of(1, 1, {"1949", "1950", "1959", "1962"},
                                    {{0, 0, 0, 1}, {0, 0, 1, 1}, {0, 0, 2, 1}, {0, 0, 3, 1}});
    const auto by = [&](const char* rule) { return merge_years(profiles, *parse_period_rule(rule)); };
    EXPECT_THAT(by("decade")->periods, ElementsAre("1940s", "1950s", "1960s"));
    EXPECT_THAT(by("year")->periods, ElementsAre("1949", "1950", "1959", "1962"));
    EXPECT_THAT(by("10")->periods, ElementsAre("1949-1958", "1959-1968"));
    EXPECT_EQ(by("decade")->items.size(), 3U);  // i0@1950, i0@1959 and i0
    EXPECT_FALSE(by("era"));
    EXPECT_FALSE(by("month"));
    for (const char* no_year : {"", "x", "19500", "-500", "950", "1950-01"}) {
        profiles.periods[2] = no_year;
        EXPECT_FALSE(by("decade")) << no_year;
    }
}

TEST(profile_similarity, equals_the_slow_version_to_the_bit) {
    std::size_t compared = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const Profiles profiles = random_profiles(seed);
        const auto fast = profile_similarity(profiles, all_measures());
        const auto twin = slow(profiles, all_measures());
        ASSERT_EQ(fast.size(), twin.size()) << seed;
        for (std::size_t i = 0; i < fast.size(); ++i) ASSERT_TRUE(same(fast[i], twin[i])) << seed;
        compared += fast.size();
    }
    EXPECT_GT(compared, 3000U);
}

TEST(profile_similarity, is_the_same_on_one_thread_and_on_many) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const Profiles profiles = random_profiles(seed);
        const auto many = profile_similarity(profiles, all_measures());
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        const auto alone = profile_similarity(profiles, all_measures());
        ASSERT_EQ(many.size(), alone.size());
        for (std::size_t i = 0; i < many.size(); ++i) EXPECT_TRUE(same(many[i], alone[i])) << seed;
    }
}

}  // namespace
}  // namespace entente::graph

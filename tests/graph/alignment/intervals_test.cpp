#include "entente/graph/alignment_intervals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>

#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using Answers = std::vector<double>;
using test::Dice;

SimilarityMeasures all_measures() {
    SimilarityMeasures measures;
    for (const SimilarityMeasure& measure : similarity_measures()) measures.push_back(&measure);
    return measures;
}

const SimilarityMeasures only_s = {find_similarity_measure("s")};

bool same(const BootstrapIntervals& a, const BootstrapIntervals& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& one, const auto& two) {
        return one.has_value() == two.has_value() &&
               (!one || (one->low == two->low && one->high == two->high && one->draws == two->draws));
    });
}

/// Votes -1, 0, 1 of two actors who agree on some of the items.
struct Votes {
    Answers x, y, weights;
    [[nodiscard]] AnswerPair pair() const { return {x, y, weights, -1, 1}; }
};

Votes random_votes(Dice& dice, std::size_t n, bool weighted) {
    Votes votes;
    for (std::size_t k = 0; k < n; ++k) {
        votes.x.push_back(static_cast<double>(dice.below(3)) - 1);
        votes.y.push_back(dice.chance(50) ? votes.x.back() : static_cast<double>(dice.below(3)) - 1);
        if (weighted) votes.weights.push_back(static_cast<double>(dice.below(8)) / 4);
    }
    return votes;
}

// Two items of distance 0 and two of distance 2: a draw that has j of the latter has S = 1 - j / 2. j is
// binomial, 4 with probability 1/16 and 3 or more with 5/16.
TEST(BootstrapIntervals, AreThePercentilesOfWhatIsDrawn) {
    const Answers x = {1, 1, 1, 1}, y = {1, 1, -1, -1};
    BootstrapOptions options{20000, 0.5, 1};
    const auto found = bootstrap_intervals({x, y, {}, -1, 1}, only_s, options, 0);
    EXPECT_EQ(found[0]->low, -0.5);
    EXPECT_EQ(found[0]->high, 0.5);
    EXPECT_EQ(found[0]->draws, 20000U);
    options.level = 0.95;
    EXPECT_EQ(bootstrap_intervals({x, y, {}, -1, 1}, only_s, options, 0)[0]->low, -1);
    options.level = 0.8;
    EXPECT_EQ(bootstrap_intervals({x, y, {}, -1, 1}, only_s, options, 0)[0]->low, -0.5);
}

TEST(BootstrapIntervals, OfEqualItemsAreAPoint) {
    const Answers x(10, 0.3), y(10, 0.1);
    const auto found = bootstrap_intervals({x, y, {}, 0, 1}, only_s, {}, 7);
    EXPECT_NEAR(found[0]->low, 0.6, 1e-12);
    EXPECT_EQ(found[0]->low, found[0]->high);
}

TEST(BootstrapIntervals, AreEmptyWhereTheValueIsAndWhereMostDrawsAre) {
    const Answers flat(5, 1.0), x = {1, 0, 0, 0, 0}, y = {0, 1, 0, 0, 0}, two = {1, 0};
    for (const auto& each : bootstrap_intervals({two, two, {}, 0, 1}, all_measures(), {}, 0)) {
        EXPECT_FALSE(each);
    }
    const SimilarityMeasures tau = {find_similarity_measure("tau_b"), find_similarity_measure("s")};
    const auto constant = bootstrap_intervals({flat, flat, {}, 0, 1}, tau, {}, 0);
    EXPECT_FALSE(constant[0]);
    EXPECT_TRUE(constant[1]);
    // Both kinds of the rare items are drawn with probability 1 - 2 (4/5)^5 + (3/5)^5 = .42.
    const auto seldom = bootstrap_intervals({x, y, {}, 0, 1}, tau, {}, 0);
    EXPECT_TRUE(find_similarity_measure("tau_b")->compute({x, y, {}, 0, 1}));
    EXPECT_FALSE(seldom[0]);
    EXPECT_EQ(seldom[1]->draws, 1000U);
}

TEST(BootstrapIntervals, RefuseWhatIsNoLevelOrNoDraw) {
    const Answers x = {1, 2, 3};
    for (const double level : {0.0, 1.0, -0.5, std::nan("")}) {
        EXPECT_THROW(bootstrap_intervals({x, x, {}, 0, 3}, only_s, {100, level, 1}, 0),
                     std::invalid_argument);
    }
    EXPECT_THROW(bootstrap_intervals({x, x, {}, 0, 3}, only_s, {0, 0.9, 1}, 0), std::invalid_argument);
}

TEST(BootstrapIntervals, DependOnSeedAndRowAlone) {
    Dice dice(5);
    const Votes votes = random_votes(dice, 40, true);
    const auto found = bootstrap_intervals(votes.pair(), all_measures(), {200, 0.9, 3}, 4);
    EXPECT_TRUE(same(found, bootstrap_intervals(votes.pair(), all_measures(), {200, 0.9, 3}, 4)));
    EXPECT_FALSE(same(found, bootstrap_intervals(votes.pair(), all_measures(), {200, 0.9, 4}, 4)));
    EXPECT_FALSE(same(found, bootstrap_intervals(votes.pair(), all_measures(), {200, 0.9, 3}, 5)));
    // A measure's interval is the same whichever others are asked for.
    const auto alone = bootstrap_intervals(votes.pair(), only_s, {200, 0.9, 3}, 4);
    EXPECT_EQ(alone[0]->low, found[0]->low);
    EXPECT_EQ(bootstrap_row(3, 1, 2), bootstrap_row(3, 2, 1));
    EXPECT_NE(bootstrap_row(3, 1, 2), bootstrap_row(2, 1, 3));
}

/// The slow, obviously right version, with numbers of its own: draw items and compute.
BootstrapIntervals slow(const Votes& votes, std::size_t draws, double level) {
    Dice dice(99);
    std::vector<Answers> values(similarity_measures().size());
    for (std::size_t draw = 0; draw < draws; ++draw) {
        Votes drawn;
        for (std::size_t k = 0; k < votes.x.size(); ++k) {
            const std::size_t item = dice.below(votes.x.size());
            drawn.x.push_back(votes.x[item]);
            drawn.y.push_back(votes.y[item]);
            if (!votes.weights.empty()) drawn.weights.push_back(votes.weights[item]);
        }
        for (std::size_t m = 0; m < values.size(); ++m) {
            if (const auto value = similarity_measures()[m].compute(drawn.pair()))
                values[m].push_back(*value);
        }
    }
    BootstrapIntervals out;
    for (Answers& each : values) {
        std::sort(each.begin(), each.end());
        const auto k = static_cast<std::size_t>(static_cast<double>(each.size() + 1) * (1 - level) / 2);
        out.push_back(BootstrapInterval{each[k - 1], each[each.size() - k], each.size()});
    }
    return out;
}

TEST(BootstrapIntervals, AreThoseOfItemsDrawnOneByOne) {
    for (const bool weighted : {false, true}) {
        Dice dice(8);
        const Votes votes = random_votes(dice, 50, weighted);
        const auto fast = bootstrap_intervals(votes.pair(), all_measures(), {20000, 0.8, 1}, 1);
        const auto twin = slow(votes, 20000, 0.8);
        for (std::size_t m = 0; m < fast.size(); ++m) {
            EXPECT_NEAR(fast[m]->low, twin[m]->low, 0.02) << similarity_measures()[m].name;
            EXPECT_NEAR(fast[m]->high, twin[m]->high, 0.02) << similarity_measures()[m].name;
            EXPECT_EQ(fast[m]->draws, 20000U);
        }
    }
}

// Items are independent; their distances are 0, 1, 2 with probabilities .5, .3, .2, so that S is .3 in truth.
TEST(BootstrapIntervals, CoverTheTrueSAsOftenAsTheySay) {
    Dice dice(12);
    const std::size_t studies = 1000;
    std::size_t covered = 0;
    for (std::uint64_t study = 0; study < studies; ++study) {
        Answers x(60, 1), y;
        for (std::size_t k = 0; k < x.size(); ++k) {
            const std::size_t draw = dice.below(10);
            y.push_back(draw < 5 ? 1 : draw < 8 ? 0 : -1);
        }
        const auto found = bootstrap_intervals({x, y, {}, -1, 1}, only_s, {1000, 0.95, 1}, study);
        covered += found[0]->low <= .3 + 1e-12 && .3 - 1e-12 <= found[0]->high ? 1 : 0;
    }
    EXPECT_GE(covered, studies * 90 / 100);
    EXPECT_LE(covered, studies * 98 / 100);
}

RC_GTEST_PROP(BootstrapIntervals, LieInTheRangeOfTheMeasureAndInOrder, (std::uint32_t seed, bool weighted)) {
    Dice dice(seed);
    const Votes votes = random_votes(dice, 3 + dice.below(30), weighted);
    const auto found = bootstrap_intervals(votes.pair(), all_measures(), {50, 0.9, seed}, 1);
    for (std::size_t m = 0; m < found.size(); ++m) {
        if (!found[m]) continue;
        RC_ASSERT(found[m]->low <= found[m]->high);
        RC_ASSERT(found[m]->low >= (similarity_measures()[m].range == "0..1" ? 0 : -1) - 1e-12);
        RC_ASSERT(found[m]->high <= 1 + 1e-12);
        RC_ASSERT(found[m]->draws >= 25U && found[m]->draws <= 50U);
    }
}

/// Five actors answer most of thirty items in two periods.
model::Profiles profiles() {
    Dice dice(3);
    model::Profiles out;
    out.actors = {"a", "b", "c", "d", "e"};
    out.periods = {"p", "q"};
    for (std::uint32_t item = 0; item < 30; ++item) out.items.push_back("i" + std::to_string(item));
    for (std::uint32_t period = 0; period < 2; ++period) {
        for (std::uint32_t actor = 0; actor < 5; ++actor) {
            for (std::uint32_t item = 0; item < 30; ++item) {
                const bool answers = dice.chance(80) && !(period == 1 && actor == 4);
                if (answers) out.answers.push_back({actor, item, period, static_cast<double>(dice.below(3))});
            }
        }
    }
    out.greatest = 2;
    return out;
}

TEST(ProfileIntervals, AreThoseOfEachRowAlone) {
    const model::Profiles all = profiles();
    const auto rows = profile_similarity(all, only_s);
    const auto many = profile_intervals(all, rows, only_s, {200, 0.9, 1});
    ASSERT_EQ(many.size(), 16U);
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    EXPECT_TRUE(std::ranges::equal(many, profile_intervals(all, rows, only_s, {200, 0.9, 1}), same));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_LE(many[i][0]->low, *rows[i].values[0]);
        EXPECT_GE(many[i][0]->high, *rows[i].values[0]);
        const auto pair = profile_similarity(all, only_s, {{}, std::pair(rows[i].second, rows[i].first)});
        const auto alone = profile_intervals(all, {pair[rows[i].period]}, only_s, {200, 0.9, 1});
        EXPECT_EQ(many[i][0]->draws, alone[0][0]->draws);
    }
}

TEST(ProfileIntervals, AreEmptyForAnActorThatAnsweredNothing) {
    const model::Profiles all = profiles();
    const auto rows = profile_similarity(all, only_s, {{}, std::pair(0U, 4U)});
    const auto found = profile_intervals(all, rows, only_s, {});
    EXPECT_TRUE(found[0][0]);
    EXPECT_FALSE(found[1][0]);
    EXPECT_THROW(profile_intervals(all, {{2, 0, 1, 0, 0, 0, {}}}, only_s, {}), std::out_of_range);
    EXPECT_THROW(profile_intervals(all, {{0, 0, 9, 0, 0, 0, {}}}, only_s, {}), std::out_of_range);
}

TEST(TieIntervals, AreThoseOfTheAnswersOfEachRow) {
    std::size_t compared = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const std::vector<Snapshot> snapshots = {Snapshot(network, network.observed()),
                                                 Snapshot(network, test::interval("1905", "1912"))};
        const TieSimilarityOptions ties{TieValue::sign, TieItems::all, {}};
        std::vector<TieSimilarity> rows = tie_similarity(snapshots, only_s, {}, ties);
        if (network.actors().size() > 1) {
            const auto pair =
                tie_similarity(snapshots, only_s, {{model::ActorIndex{1}, model::ActorIndex{0}}}, ties);
            rows.insert(rows.end(), pair.begin(), pair.end());
        }
        const auto found = tie_intervals(snapshots, rows, only_s, ties, {50, 0.9, 1});
        ASSERT_EQ(found.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TieAnswers answers =
                tie_answers(snapshots[rows[i].period], rows[i].first, rows[i].second, ties);
            const auto key = bootstrap_row(rows[i].period, static_cast<std::uint32_t>(rows[i].first),
                                           static_cast<std::uint32_t>(rows[i].second));
            EXPECT_TRUE(same(found[i], bootstrap_intervals(answers.pair(), only_s, {50, 0.9, 1}, key)));
            EXPECT_EQ(found[i][0].has_value(), rows[i].values[0].has_value());
            compared += found[i][0] ? 1 : 0;
        }
    }
    EXPECT_GT(compared, 1000U);
}

}  // namespace
}  // namespace entente::graph

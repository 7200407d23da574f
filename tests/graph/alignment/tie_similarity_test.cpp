#include "entente/graph/tie_similarity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <cmath>

#include "entente/graph/alignment.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;
using testing::ElementsAre;
using testing::SizeIs;

SimilarityMeasures all_measures() {
    SimilarityMeasures measures;
    for (const SimilarityMeasure& measure : similarity_measures()) measures.push_back(&measure);
    return measures;
}

const SimilarityMeasures only_s = {find_similarity_measure("s")};

//     a ==+== b      a and b agree on c, differ on d, whom a helps and b fights;
//      \     /       e is tied with nobody. c is a friend of both; nobody else is tied with c.
//       +   +
//        \ /
//         c     a --+-- d --x-- b
const char* const four =
    "observed 1950..1952\n"
    "a state\nb state\nc state\nd state\ne state\n"
    "a - b pact 4 1950..1951\n"
    "a > b quarrel -1 1950-06\n"
    "a - c visit 2 1950-03\n"
    "b - c visit 2 1950-04\n"
    "a > d aid 3 1950-05\n"
    "d > b attack -6 1950-07\n";

class TiesOfFour : public testing::Test {
protected:
    TieSimilarity of(const char* first, const char* second, const TieSimilarityOptions& options = {}) const {
        return tie_similarity({&snapshot, 1}, only_s, {{actor(first), actor(second)}}, options).front();
    }
    ActorIndex actor(const char* id) const { return *network.find_actor(id); }

    model::Network network = test::network(four);
    Snapshot snapshot{network, network.observed()};
};

TEST_F(TiesOfFour, AreToldByWhatIsBetweenTheTwo) {
    const TieSimilarity row = of("a", "b");
    EXPECT_EQ(row.relations, 2U);
    EXPECT_DOUBLE_EQ(row.cooperation, 4);
    EXPECT_DOUBLE_EQ(row.conflict, 1);
    EXPECT_DOUBLE_EQ(*row.net, 0.6);
    EXPECT_DOUBLE_EQ(*row.strength, 3 / 2.0);  // in two years
}

// Items a b c d: a has (1, .6, 1, 1), b has (.6, 1, 1, -1): S = 1 - 2 * (.4 + .4 + 0 + 2) / (4 * 2).
TEST_F(TiesOfFour, AreComparedOverTheTwoAndWhomEitherIsTiedWith) {
    const TieSimilarity row = of("a", "b");
    EXPECT_EQ(row.items, 4U);
    EXPECT_EQ(row.weight, 4);
    EXPECT_EQ(row.filled_first + row.filled_second + row.unweighted, 0U);
    EXPECT_NEAR(*row.values[0], 1 - 2 * 2.8 / 8, 1e-12);
}

// c has (1, 1, 1, .) and d (1, -1, ., 1) over a b c d.
TEST_F(TiesOfFour, CountTheValuesThatAreFilledIn) {
    const TieSimilarity row = of("c", "d");
    EXPECT_EQ(row.relations, 0U);
    EXPECT_EQ(row.net, std::nullopt);
    EXPECT_EQ(row.strength, 0);
    EXPECT_EQ(row.items, 4U);
    EXPECT_EQ(row.filled_first, 1U);
    EXPECT_EQ(row.filled_second, 1U);
    EXPECT_NEAR(*row.values[0], 1 - 2 * 4.0 / 8, 1e-12);
}

TEST_F(TiesOfFour, FillNothingInWhenItemsAreThoseOfBoth) {
    TieSimilarityOptions both;
    both.items = TieItems::both;
    const TieSimilarity apart = of("c", "d", both);  // of a and b only, since c and d have no tie
    EXPECT_EQ(apart.items, 2U);
    EXPECT_EQ(apart.filled_first + apart.filled_second, 0U);
    EXPECT_EQ(why_undefined(apart, snapshot, only_s), "fewer than 3 items to compare");
    EXPECT_EQ(of("a", "b", both).items, 4U);
}

// d is nothing to c, e nothing to either: a has 1 and .6 and 1 and 1 and 0 over all, c has 1 1 1 0 0.
TEST_F(TiesOfFour, TakeEveryActorWhenItemsAreAll) {
    TieSimilarityOptions all;
    all.items = TieItems::all;
    const TieSimilarity row = of("a", "c", all);
    EXPECT_EQ(row.items, 5U);
    EXPECT_EQ(row.filled_first, 1U);
    EXPECT_EQ(row.filled_second, 2U);
    EXPECT_NEAR(*row.values[0], 1 - 2 * 1.4 / 10, 1e-12);
}

TEST_F(TiesOfFour, CanBeSignsOnly) {
    TieSimilarityOptions sign;
    sign.value = TieValue::sign;
    EXPECT_NEAR(*of("a", "b", sign).values[0], 1 - 2 * 2.0 / 8, 1e-12);
}

TEST_F(TiesOfFour, WeighItemsAndLeaveOutThoseWithoutAWeight) {
    TieSimilarityOptions options;
    options.weights = {1, 2, 3, std::nullopt, 5};
    const TieSimilarity row = of("a", "b", options);
    EXPECT_EQ(row.items, 3U);
    EXPECT_EQ(row.unweighted, 1U);
    EXPECT_EQ(row.weight, 6);
    EXPECT_NEAR(*row.values[0], 1 - 2 * (.4 * 1 + .4 * 2) / (6 * 2), 1e-12);
}

TEST_F(TiesOfFour, RefuseWeightsThatAreNone) {
    for (const double wrong : {-1.0, std::nan(""), HUGE_VAL}) {
        EXPECT_THROW(of("a", "b", {TieValue::net, TieItems::either, {1, 1, 1, wrong, 1}}),
                     std::invalid_argument);
    }
    EXPECT_THROW(of("a", "b", {TieValue::net, TieItems::either, {1, 1}}), std::out_of_range);
}

TEST_F(TiesOfFour, HaveSharedFriendsAndEnemies) {
    const ThirdParties third = of("a", "b").third;
    EXPECT_EQ(third.friends, 1U);  // c
    EXPECT_EQ(third.enemies, 0U);
    EXPECT_EQ(third.divided, 1U);  // d
    EXPECT_EQ(third.friendly(), 1U);
    EXPECT_EQ(third.hostile(), 1U);
    EXPECT_EQ(of("c", "d").third.friends, 1U);  // a
    EXPECT_EQ(of("c", "d").third.divided, 1U);  // b
}

TEST_F(TiesOfFour, SayWhyValuesAreEmpty) {
    EXPECT_EQ(why_undefined(of("a", "b"), snapshot, only_s), "");
    EXPECT_EQ(why_undefined(of("a", "e"), snapshot, only_s), "one of the two has no tie in the period");
    const model::Network later =
        test::network("observed 1950..1960\na state\nb state\nc state 1970..\na - b pact 4 1950..1951\n");
    const Snapshot view(later, later.observed());
    const auto row = tie_similarity({&view, 1}, only_s, {{ActorIndex{0}, ActorIndex{2}}}).front();
    EXPECT_EQ(row.strength, std::nullopt);
    EXPECT_THAT(row.values, ElementsAre(std::nullopt));
    EXPECT_EQ(why_undefined(row, view, only_s),
              "one of the two does not exist in the period or is not selected");
    const auto two = tie_similarity({&view, 1}, only_s).front();
    EXPECT_EQ(*two.net, 1);
    EXPECT_EQ(why_undefined(two, view, only_s), "fewer than 3 items to compare");
}

TEST_F(TiesOfFour, SayThatWeightsAreWhatIsMissing) {
    const TieSimilarityOptions few{TieValue::net, TieItems::either, {1, 1, std::nullopt, std::nullopt, 1}};
    EXPECT_EQ(why_undefined(of("a", "b", few), snapshot, only_s),
              "fewer than 3 items with a weight to compare");
    const TieSimilarityOptions nothing{TieValue::net, TieItems::either, {0, 0, 0, 0, 0}};
    const auto row = tie_similarity({&snapshot, 1}, all_measures(), {}, nothing).front();
    EXPECT_THAT(row.values, testing::Each(std::nullopt));
    EXPECT_EQ(why_undefined(row, snapshot, all_measures()), "no item to compare weighs anything");
}

// x and y have the same ties to z and each other: nothing varies.
TEST(TieSimilarity, NamesTheMeasuresThatAReasonHoldsFor) {
    const model::Network network = test::network(
        "observed 1950..1951\nx state\ny state\nz state\n"
        "x - y pact 4 1950..1951\nx - z pact 4 1950..1951\ny - z pact 4 1950..1951\n");
    const Snapshot view(network, network.observed());
    const auto row = tie_similarity({&view, 1}, all_measures()).front();
    EXPECT_EQ(row.values[0], 1);
    EXPECT_EQ(why_undefined(row, view, all_measures()),
              "kappa, pi, kappa_nominal, pi_nominal: all answers of both are equal; tau_b, pearson: either "
              "actor gave one answer throughout");
}

TEST_F(TiesOfFour, ListEveryPairOfActorsWithTiesOfEverySnapshot) {
    const std::vector<Snapshot> years = {snapshot, Snapshot(network, test::interval("1951", "1952")),
                                         snapshot};
    const auto rows = tie_similarity(years, only_s);
    ASSERT_THAT(rows, SizeIs(12));  // of a b c d; nothing in 1951
    EXPECT_EQ(rows.front().period, 0U);
    EXPECT_EQ(rows.back().period, 2U);
    EXPECT_LT(rows.front().first, rows.front().second);
    EXPECT_THAT(tie_similarity(years, only_s, {{actor("a"), actor("b")}, {actor("c"), actor("b")}}),
                SizeIs(6));
    EXPECT_THAT(tie_similarity({}, only_s), SizeIs(0));
}

// The slow, obviously right version: look up every tie of every actor.
TieAnswers dense(const Snapshot& snapshot, ActorIndex a, ActorIndex b, const TieSimilarityOptions& options) {
    TieAnswers out;
    for (const ActorIndex k : snapshot.actors()) {
        const auto value = [&](ActorIndex from) -> std::optional<double> {
            if (from == k) return 1;
            const Dyad* dyad = snapshot.dyad(from, k);
            if (!dyad) return std::nullopt;
            const double net = dyad->cooperation - dyad->conflict;
            if (options.value == TieValue::sign) return net > 0 ? 1 : net < 0 ? -1 : 0;
            return net_cooperation(dyad->cooperation, dyad->conflict).value_or(0);
        };
        const bool one = value(a) || value(b), two = value(a) && value(b);
        if (options.items == TieItems::both ? !two : options.items == TieItems::either ? !one : false)
            continue;
        if (!options.weights.empty() && !options.weights[model::position(k)]) continue;
        out.x.push_back(value(a).value_or(0));
        out.y.push_back(value(b).value_or(0));
        if (!options.weights.empty()) out.weights.push_back(*options.weights[model::position(k)]);
    }
    return out;
}

ThirdParties third_parties(const Snapshot& snapshot, ActorIndex a, ActorIndex b) {
    ThirdParties out;
    for (const ActorIndex k : snapshot.actors()) {
        const Dyad *const to_a = snapshot.dyad(a, k), *const to_b = snapshot.dyad(b, k);
        if (k == a || k == b || !to_a || !to_b) continue;
        const double product = to_a->net() * to_b->net();
        out.divided += product < 0 ? 1 : 0;
        if (product > 0) ++(to_a->net() > 0 ? out.friends : out.enemies);
    }
    return out;
}

TieSimilarityOptions random_options(const model::Network& network, std::uint32_t seed) {
    test::Dice dice(seed);
    TieSimilarityOptions options;
    options.value = dice.chance(50) ? TieValue::net : TieValue::sign;
    options.items = std::array{TieItems::either, TieItems::both, TieItems::all}[dice.below(3)];
    if (dice.chance(50)) return options;
    for (std::size_t actor = 0; actor < network.actors().size(); ++actor) {
        options.weights.push_back(dice.chance(20) ? std::nullopt
                                                  : std::optional(static_cast<double>(dice.below(5)) / 4));
    }
    return options;
}

void expect_dense(const Snapshot& snapshot, const TieSimilarity& row, const TieSimilarityOptions& options) {
    const TieAnswers slow = dense(snapshot, row.first, row.second, options);
    const TieAnswers fast = tie_answers(snapshot, row.first, row.second, options);
    EXPECT_EQ(fast.x, slow.x);
    EXPECT_EQ(fast.y, slow.y);
    EXPECT_EQ(fast.weights, slow.weights);
    EXPECT_EQ(row.items, slow.x.size());
    EXPECT_EQ(row.items + row.unweighted,
              dense(snapshot, row.first, row.second, {options.value, options.items, {}}).x.size());
    const SimilarityMeasures measures = all_measures();
    for (std::size_t m = 0; m < measures.size(); ++m) {
        EXPECT_EQ(row.values[m], slow.x.size() < 3 ? std::nullopt : measures[m]->compute(slow.pair()));
    }
    const ThirdParties third = third_parties(snapshot, row.first, row.second);
    EXPECT_EQ(row.third.friends, third.friends);
    EXPECT_EQ(row.third.enemies, third.enemies);
    EXPECT_EQ(row.third.divided, third.divided);
}

TEST(TieSimilarity, EqualsTheDenseVersionToTheLastBit) {
    std::size_t compared = 0;
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        const model::Network network = test::build(test::random_draft(seed));
        const Snapshot snapshot(network, network.observed());
        const TieSimilarityOptions options = random_options(network, seed);
        for (const TieSimilarity& row : tie_similarity({&snapshot, 1}, all_measures(), {}, options)) {
            expect_dense(snapshot, row, options);
            ++compared;
        }
    }
    EXPECT_GT(compared, 5000U);
}

TEST(TieSimilarity, HasTheSOfAlignment) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const Snapshot snapshot(network, network.observed());
        const auto rows = tie_similarity({&snapshot, 1}, only_s);
        const auto alignments = alignment(snapshot);
        ASSERT_EQ(rows.size(), alignments.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TieAnswers plain = dense(snapshot, rows[i].first, rows[i].second, {});
            const auto s = plain.x.size() < 3 ? std::nullopt : s_score(plain.x, plain.y, 2);
            EXPECT_EQ(rows[i].values[0], s);
            EXPECT_EQ(alignments[i].s, s);
            EXPECT_EQ(alignments[i].s_undefined, why_undefined(rows[i], snapshot, only_s));
        }
    }
}

bool same(const TieSimilarity& a, const TieSimilarity& b) {
    const auto all = [](const TieSimilarity& row) {
        return std::tie(row.period, row.first, row.second, row.relations, row.cooperation, row.conflict,
                        row.net, row.strength, row.items, row.filled_first, row.filled_second, row.unweighted,
                        row.weight, row.third.friends, row.third.enemies, row.third.divided, row.values);
    };
    return all(a) == all(b);
}

TEST(TieSimilarity, IsTheSameOnOneThreadAndOnManyAndForAPairAlone) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const std::vector<Snapshot> snapshots = {Snapshot(network, network.observed()),
                                                 Snapshot(network, test::interval("1905", "1912")),
                                                 Snapshot(network, test::interval("1912", "1919"))};
        const auto many = tie_similarity(snapshots, all_measures());
        const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
        const auto alone = tie_similarity(snapshots, all_measures());
        ASSERT_EQ(many.size(), alone.size());
        for (std::size_t i = 0; i < many.size(); ++i) {
            EXPECT_TRUE(same(many[i], alone[i])) << seed;
            const auto pair = tie_similarity(snapshots, all_measures(), {{many[i].first, many[i].second}});
            EXPECT_TRUE(same(many[i], pair.at(many[i].period))) << seed;
        }
    }
}

TEST(TieSimilarity, DoesNotCareWhichOfTheTwoComesFirst) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const Snapshot snapshot(network, network.observed());
        for (const TieSimilarity& ab : tie_similarity({&snapshot, 1}, all_measures())) {
            const auto ba = tie_similarity({&snapshot, 1}, all_measures(), {{ab.second, ab.first}}).front();
            EXPECT_EQ(ab.net, ba.net);
            EXPECT_EQ(ab.items, ba.items);
            EXPECT_EQ(ab.filled_first, ba.filled_second);
            EXPECT_EQ(ab.third.divided, ba.third.divided);
            for (std::size_t m = 0; m < ab.values.size(); ++m) {
                ASSERT_EQ(ab.values[m].has_value(), ba.values[m].has_value());
                EXPECT_NEAR(ab.values[m].value_or(0), ba.values[m].value_or(0), 1e-12);
            }
        }
    }
}

TEST(TieSimilarity, WorksOnNetworksWithoutTiesOrActors) {
    const model::Network lonely = test::network("observed 1950..1951\na state\nb state\n");
    const Snapshot snapshot(lonely, lonely.observed());
    EXPECT_THAT(tie_similarity({&snapshot, 1}, all_measures()), SizeIs(0));
    EXPECT_THAT(tie_answers(snapshot, ActorIndex{0}, ActorIndex{1}).x, SizeIs(0));
    const model::Network empty = test::network("observed 1950..1951\n");
    const Snapshot nobody(empty, empty.observed());
    EXPECT_THAT(tie_similarity({&nobody, 1}, all_measures()), SizeIs(0));
}

}  // namespace
}  // namespace entente::graph

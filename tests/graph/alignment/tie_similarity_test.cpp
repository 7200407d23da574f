#include "entente/graph/tie_similarity.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/builders.hpp"

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

TEST(TieSimilarity, ListsTheReasonsForWhichARowHasNoSimilarity) {
    const auto reasons = why_no_similarity();
    EXPECT_THAT(reasons, ::testing::Contains("fewer than 3 items with a weight to compare"));
    EXPECT_THAT(reasons, ::testing::Contains("fewer than 3 items to compare"));
    EXPECT_THAT(reasons, SizeIs(5));
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

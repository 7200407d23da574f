#include "entente/graph/alignment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;
using testing::SizeIs;

//     a ==+== b      a and b agree on c, differ on d;
//      \     /       e is tied with nobody
//       +   +
//        \ /
//         c     a --+-- d --x-- b
const char* const four =
    "observed 1950..1951\n"
    "a state\nb state\nc state\nd state\ne state\n"
    "a - b pact 4 1950..1951\n"
    "a > b quarrel -1 1950-06\n"
    "a - c visit 2 1950-03\n"
    "b - c visit 2 1950-04\n"
    "a > d aid 3 1950-05\n"
    "d > b attack -6 1950-07\n";

Alignment of(const model::Network& network, const char* first, const char* second) {
    const Snapshot snapshot(network, network.observed());
    return alignment(snapshot, {{*network.find_actor(first), *network.find_actor(second)}}).front();
}

TEST(alignment, gives_cooperation_conflict_and_net) {
    const Alignment row = of(test::network(four), "a", "b");
    EXPECT_EQ(row.relations, 2U);
    EXPECT_DOUBLE_EQ(row.cooperation, 4);
    EXPECT_DOUBLE_EQ(row.conflict, 1);
    EXPECT_DOUBLE_EQ(*row.net, 0.6);
}

// Items a b c d: a has (1, .6, 1, 1), b has (.6, 1, 1, -1): S = 1 - 2 * (.4 + .4 + 0 + 2) / (4 * 2).
TEST(alignment, compares_profiles_over_the_two_and_whom_either_is_tied_with) {
    const Alignment row = of(test::network(four), "a", "b");
    EXPECT_EQ(row.items, 4U);
    EXPECT_NEAR(*row.s, 1 - 2 * 2.8 / 8, 1e-12);
    EXPECT_EQ(row.s_undefined, "");
}

// c and d: c has (1, 1, 1, 0) over a b c d, d has (1, -1, 0, 1).
TEST(alignment, takes_an_absent_tie_as_the_middle_of_the_scale) {
    const Alignment row = of(test::network(four), "c", "d");
    EXPECT_EQ(row.relations, 0U);
    EXPECT_FALSE(row.net);
    EXPECT_NEAR(*row.s, 1 - 2 * 4.0 / 8, 1e-12);
}

TEST(alignment, is_undefined_with_a_reason_for_an_actor_without_ties) {
    const Alignment row = of(test::network(four), "a", "e");
    EXPECT_FALSE(row.s);
    EXPECT_EQ(row.s_undefined, "one of the two has no tie in the period");
}

TEST(alignment, is_undefined_with_a_reason_for_an_actor_that_does_not_exist) {
    const Alignment row = of(test::network("observed 1950..1960\na state\nb state\nc state 1970..\n"
                                           "a - b pact 4 1950..1951\n"),
                             "a", "c");
    EXPECT_FALSE(row.s);
    EXPECT_EQ(row.s_undefined, "one of the two does not exist in the period or is not selected");
}

TEST(alignment, is_undefined_with_a_reason_when_two_know_only_each_other) {
    const Alignment row = of(test::network("a state\nb state\na - b pact 4 1950..1951\n"), "a", "b");
    EXPECT_DOUBLE_EQ(*row.net, 1);
    EXPECT_FALSE(row.s);
    EXPECT_EQ(row.s_undefined, "fewer than 3 items to compare");
}

TEST(alignment, lists_every_pair_of_actors_with_ties_by_default) {
    const model::Network network = test::network(four);
    const std::vector<Alignment> rows = alignment(Snapshot(network, network.observed()));
    EXPECT_THAT(rows, SizeIs(6));  // of a b c d
    EXPECT_LT(rows.front().first, rows.front().second);
}

// The slow, obviously right version: a dense matrix of net cooperation over all actors.
std::optional<double> dense_s(const Snapshot& snapshot, ActorIndex a, ActorIndex b) {
    std::vector<double> x, y;
    for (const ActorIndex k : snapshot.actors()) {
        const auto value = [&](ActorIndex from) -> std::optional<double> {
            if (from == k) return 1;
            const Dyad* dyad = snapshot.dyad(from, k);
            if (!dyad) return std::nullopt;
            return net_cooperation(dyad->cooperation, dyad->conflict).value_or(0);
        };
        if (!value(a) && !value(b)) continue;
        x.push_back(value(a).value_or(0));
        y.push_back(value(b).value_or(0));
    }
    return x.size() < 3 ? std::nullopt : s_score(x, y, 2);
}

TEST(alignment, equals_the_dense_version_on_every_pair) {
    const model::Network network = test::network(four);
    const Snapshot snapshot(network, network.observed());
    for (const Alignment& row : alignment(snapshot)) {
        const auto slow = dense_s(snapshot, row.first, row.second);
        ASSERT_EQ(row.s.has_value(), slow.has_value());
        EXPECT_NEAR(row.s.value_or(9), slow.value_or(9), 1e-12);
    }
}

TEST(alignment, equals_the_dense_version_to_the_last_bit_on_random_networks) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        const model::Network network = test::build(test::random_draft(seed));
        const Snapshot snapshot(network, network.observed());
        for (const Alignment& row : alignment(snapshot)) {
            EXPECT_EQ(row.s, dense_s(snapshot, row.first, row.second));
            const Dyad* dyad = snapshot.dyad(row.first, row.second);
            EXPECT_EQ(row.relations, dyad ? dyad->relations : 0);
            EXPECT_EQ(row.cooperation, dyad ? dyad->cooperation : 0);
            ASSERT_LT(row.first, row.second);
            const Alignment alone = alignment(snapshot, {{row.first, row.second}}).front();
            EXPECT_EQ(alone.s, row.s);
            EXPECT_EQ(alone.items, row.items);
        }
    }
}

TEST(alignment, does_not_care_which_of_the_two_comes_first) {
    const model::Network network = test::network(four);
    const Alignment ab = of(network, "a", "b");
    const Alignment ba = of(network, "b", "a");
    EXPECT_EQ(ab.net, ba.net);
    EXPECT_EQ(ab.s, ba.s);
    EXPECT_EQ(ab.items, ba.items);
}

}  // namespace
}  // namespace entente::graph

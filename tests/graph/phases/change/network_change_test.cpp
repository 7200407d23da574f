#include "entente/graph/network_change.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<NetworkChange> changes_of(const model::Network& network, const NetworkChangeOptions& options = {},
                                      const PeriodRule& rule = test::yearly) {
    std::vector<Snapshot> snapshots;
    for (const Period& period : periods(network, rule)) snapshots.emplace_back(network, period.interval);
    return network_changes(snapshots, options);
}

std::vector<std::string> carriers_of(const model::Network& network, const NetworkChange& change) {
    std::vector<std::string> ids;
    for (const Carrier& carrier : change.carriers) ids.push_back(network[carrier.actor].id);
    return ids;
}

//   1950          1951
//   a + b         a + b        one dyad stays, one turns, one goes, one comes
//   b + c         b - c
//   c - d         d + a
const char* const four =
    "observed 1950..1952\n"
    "a state\n"
    "b state\n"
    "c state\n"
    "d state\n"
    "a - b pact 5 1950..1952\n"
    "b - c pact 5 1950..1951\n"
    "b - c rivalry -5 1951..1952\n"
    "c - d rivalry -5 1950..1951\n"
    "d - a pact 5 1951..1952\n";

TEST(NetworkChange, CountsTiesThatCameWentAndTurned) {
    const model::Network network = test::network(four);
    const std::vector<NetworkChange> changes = changes_of(network, {1, 6});
    ASSERT_THAT(changes, SizeIs(1));
    EXPECT_EQ(changes[0].appeared, 0.25);
    EXPECT_EQ(changes[0].vanished, 0.25);
    EXPECT_EQ(changes[0].flipped, 0.25);
    EXPECT_EQ(changes[0].undefined, "");
}

// Squared changes, in asinh(1/2) squared: a-b 0, b-c 4, c-d 1, d-a 1: half for either end.
TEST(NetworkChange, CarriersShareTheSquaredChange) {
    const model::Network network = test::network(four);
    const NetworkChange change = changes_of(network)[0];
    EXPECT_THAT(carriers_of(network, change), ElementsAre("c", "b", "d", "a"));
    EXPECT_NEAR(change.carriers[0].share, 2.5 / 6, 1e-12);
    EXPECT_NEAR(change.carriers[1].share, 2.0 / 6, 1e-12);
    EXPECT_NEAR(change.carriers[2].share, 1.0 / 6, 1e-12);
    EXPECT_NEAR(change.carriers[3].share, 0.5 / 6, 1e-12);
}

// One pact of x = asinh(1/2) lost: see DeltaCon.OfOneTieLost for the matrix.
TEST(NetworkChange, DeltaConOfOneTieLost) {
    const model::Network network = test::network(
        "observed 1950..1952\n"
        "a state\n"
        "b state\n"
        "a - b pact 5 1950..1951\n");
    const double x = std::asinh(0.5);
    const double e = 1 / (1 + x);
    const double own = 1 + e * e * x;
    const double determinant = own * own - e * e * x * x;
    const double expected =
        std::sqrt(2 * std::pow(std::sqrt(own / determinant) - 1, 2) + 2 * e * x / determinant);
    EXPECT_NEAR(*changes_of(network)[0].deltacon, expected, 1e-11);
}

// 1950-52: one pact, spectrum (2x, 0 | 0, 0). 1953: a rivalry of the same strength between others besides,
// spectrum (2x, 0 | 2x, 0): the cosine is the root of 1/2. 1954 sees three periods before, two of one kind.
TEST(NetworkChange, LadPutsCooperationAndConflictBesideEachOther) {
    const model::Network network = test::network(
        "observed 1950..1955\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "d state\n"
        "a - b pact 5 1950..1955\n"
        "c - d rivalry -5 1953..1954\n");
    const std::vector<NetworkChange> changes = changes_of(network);
    EXPECT_FALSE(changes[0].lad);
    EXPECT_EQ(changes[0].undefined, "lad: fewer than 3 periods before");
    EXPECT_FALSE(changes[1].lad);
    EXPECT_NEAR(*changes[2].lad, 1 - std::sqrt(0.5), 1e-11);
    // columns (1,0), (1,0), (h,h): the square is [2.5 .5; .5 .5], its principal vector at tan(2t) = 1/2
    EXPECT_NEAR(*changes[3].lad, 1 - std::cos(0.5 * std::atan(0.5)), 1e-11);
}

TEST(NetworkChange, NothingChangesWhereNothingDoes) {
    const model::Network network = test::network(
        "observed 1950..1956\n"
        "a state\n"
        "b state\n"
        "c state\n"
        "a - b pact 5 1950..1956\n"
        "b - c rivalry -3 1950..1956\n");
    for (const NetworkChange& change : changes_of(network, {1, 6})) {
        EXPECT_EQ(change.appeared, 0);
        EXPECT_EQ(change.vanished, 0);
        EXPECT_EQ(change.flipped, 0);
        EXPECT_EQ(change.lad, 0);
        EXPECT_EQ(change.deltacon, 0);
        EXPECT_THAT(change.carriers, IsEmpty());
        EXPECT_EQ(change.undefined, "");
    }
}

// A decade of a pact is as a year of it.
TEST(NetworkChange, PeriodsOfDifferentLengthCompare) {
    const model::Network network = test::network(
        "observed 1950..1970\n"
        "era long 1950..1960\n"
        "era short 1960..1961\n"
        "a state\n"
        "b state\n"
        "a - b pact 5 1950..1970\n");
    const NetworkChange change = changes_of(network, {1, 6}, {PeriodUnit::era, 1})[0];
    EXPECT_NEAR(*change.deltacon, 0, 1e-11);
    EXPECT_NEAR(*change.lad, 0, 1e-11);
}

TEST(NetworkChange, AnActorThatComesOrGoesIsNoChange) {
    const model::Network network = test::network(
        "observed 1950..1953\n"
        "a state\n"
        "b state\n"
        "old state ..1951\n"
        "new state 1951..\n"
        "a - b pact 5 1950..1953\n"
        "a - old pact 7 1950..1951\n"
        "a - new rivalry -7 1951..1953\n");
    const std::vector<NetworkChange> changes = changes_of(network, {2, 6});
    EXPECT_EQ(changes[0].appeared, 0);
    EXPECT_EQ(changes[0].vanished, 0);
    EXPECT_EQ(changes[0].deltacon, 0);
    EXPECT_EQ(changes[1].lad,
              0);  // in 1952 there are two rivals, but only of an actor that 1950 did not have
}

TEST(NetworkChange, SaysWhyNumbersAreMissing) {
    const model::Network network = test::network(
        "observed 1950..1953\n"
        "a state ..1951\n"
        "b state ..1951\n"
        "c state 1951..\n"
        "d state 1951..\n"
        "a - b pact 5 1950..1951\n"
        "c - d note 0 1951..1953\n");
    const std::vector<NetworkChange> changes = changes_of(network, {1, 6});
    EXPECT_EQ(
        changes[0].undefined,
        "appeared, vanished, flipped: no tie between actors of both periods; lad: no tie between actors "
        "of all periods, in this one or before; deltacon: no actor in both periods");
    EXPECT_EQ(changes[1].deltacon, 0);
    EXPECT_FALSE(changes[1].appeared);
    EXPECT_THAT(changes_of(test::network("a state\n"), {}, {PeriodUnit::years, 100}), IsEmpty());
    EXPECT_THAT(network_changes({}), IsEmpty());
}

TEST(NetworkChange, RefusesOptionsOutOfRange) {
    EXPECT_THROW(network_changes({}, {0, 6}), std::invalid_argument);
    EXPECT_THROW(network_changes({}, {3, 0}), std::invalid_argument);
}

TEST(NetworkChange, DoesNotDependOnTheOrderOfActorsAndRelations) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        model::Draft draft = test::random_draft(seed);
        Dice dice(seed);
        dice.shuffle(draft.actors);
        dice.shuffle(draft.relations);
        const model::Network shuffled = test::build(std::move(draft));
        const PeriodRule rule{PeriodUnit::years, 5};
        const std::vector<NetworkChange> a = changes_of(network, {}, rule);
        const std::vector<NetworkChange> b = changes_of(shuffled, {}, rule);
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            EXPECT_EQ(a[i].appeared, b[i].appeared);
            EXPECT_EQ(a[i].flipped, b[i].flipped);
            EXPECT_EQ(a[i].lad, b[i].lad) << seed;
            EXPECT_EQ(a[i].deltacon, b[i].deltacon) << seed;
            EXPECT_EQ(a[i].undefined, b[i].undefined);
        }
    }
}

TEST(NetworkChange, MirroringTimeAndSignKeepsTheDistance) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        model::Draft draft = test::random_draft(seed);
        const model::Network network = test::build(test::random_draft(seed));
        for (model::RelationType& type : draft.types) type.weight = -type.weight;
        for (model::Draft::Relation& relation : draft.relations) {
            if (relation.record.own_weight) relation.record.own_weight = -*relation.record.own_weight;
        }
        const model::Network mirror = test::build(std::move(draft));
        std::vector<Snapshot> forth, back;
        for (const Period& period : periods(network, {PeriodUnit::years, 10})) {
            forth.emplace_back(network, period.interval);
            back.emplace(back.begin(), mirror, period.interval);
        }
        const std::vector<NetworkChange> a = network_changes(forth);
        std::vector<NetworkChange> b = network_changes(back);
        std::reverse(b.begin(), b.end());
        for (std::size_t i = 0; i < a.size(); ++i) {
            EXPECT_EQ(a[i].appeared, b[i].vanished);
            EXPECT_EQ(a[i].flipped, b[i].flipped);
            ASSERT_EQ(a[i].deltacon.has_value(), b[i].deltacon.has_value());
            if (a[i].deltacon) {
                EXPECT_NEAR(*a[i].deltacon, *b[i].deltacon, 1e-11);
            }
        }
    }
}

TEST(NetworkChange, DefinitionsNameTheColumns) {
    std::vector<std::string_view> names;
    for (const Definition& one : network_change_definitions()) {
        names.push_back(one.name);
        EXPECT_FALSE(one.meaning.empty() || one.convention.empty() || one.citation.empty() ||
                     one.undefined.empty())
            << one.name;
    }
    EXPECT_THAT(names, ElementsAre("appeared", "vanished", "flipped", "lad", "deltacon", "carriers"));
}

}  // namespace
}  // namespace entente::graph

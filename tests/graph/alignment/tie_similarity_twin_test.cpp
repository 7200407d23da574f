// Similarity over ties against a slow version on random networks, and what must not change it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include <array>

#include "entente/graph/alignment.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;

SimilarityMeasures all_measures() {
    SimilarityMeasures measures;
    for (const SimilarityMeasure& measure : similarity_measures()) measures.push_back(&measure);
    return measures;
}

const SimilarityMeasures only_s = {find_similarity_measure("s")};

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

// Sets of actors are kept as bits, 64 to a word.
TEST(TieSimilarity, OfMoreActorsThanAWordHasBitsEqualsTheDenseVersion) {
    std::size_t shared = 0;
    for (const std::size_t actors : {64U, 65U, 150U}) {
        for (std::uint32_t seed = 0; seed < 4; ++seed) {
            SCOPED_TRACE(actors);
            const model::Network network = test::build(test::random_draft(seed, actors));
            const Snapshot snapshot(network, network.observed());
            for (const TieSimilarity& row : tie_similarity({&snapshot, 1}, all_measures())) {
                const ThirdParties slow = third_parties(snapshot, row.first, row.second);
                EXPECT_EQ(row.third.friends, slow.friends);
                EXPECT_EQ(row.third.enemies, slow.enemies);
                EXPECT_EQ(row.third.divided, slow.divided);
                shared += slow.friends + slow.enemies + slow.divided;
            }
        }
    }
    EXPECT_GT(shared, 1000U);
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

}  // namespace
}  // namespace entente::graph

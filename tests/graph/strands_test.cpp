// Snapshots of random networks: against a slow twin, and what must hold of any.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "entente/graph/snapshot.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;
using test::interval;
using test::whole;

struct Sums {
    double cooperation = 0;
    double conflict = 0;
    std::set<model::RelationIndex> relations;
    std::uint64_t count = 0;
};

using Ends = std::pair<ActorIndex, ActorIndex>;

/// Every relation looked at by itself, without index, view or merging.
std::map<Ends, Sums> slow_ties(const model::Network& n, const model::Interval& span,
                               const Selection& selection, bool as_dyads) {
    std::map<Ends, Sums> result;
    for (std::size_t i = 0; i < n.relations().size(); ++i) {
        const auto index = model::index_at<model::RelationIndex>(i);
        const ActorIndex a = appears_as(n, selection, n[index].source);
        const ActorIndex b = appears_as(n, selection, n[index].target);
        if (a == b || !selects(n, selection, a) || !selects(n, selection, b) ||
            model::overlap_days(n.when(index), span) == 0) {
            continue;
        }
        std::set<Ends> ends{{a, b}};
        if (as_dyads) {
            ends = {{std::min(a, b), std::max(a, b)}};
        } else if (!n[n[index].type].directed) {
            ends.insert({b, a});
        }
        for (const Ends& pair : ends) {
            const double value = n.contribution(index, span);
            (value > 0 ? result[pair].cooperation : result[pair].conflict) += std::abs(value);
            result[pair].cooperation += n[index].offset;
            result[pair].conflict += n[index].offset;
            result[pair].count += n[index].count;
            result[pair].relations.insert(index);
        }
    }
    return result;
}

template <class Parts, class EndsOf>
void expect_same(const Parts& parts, const std::map<Ends, Sums>& slow, const EndsOf& ends_of) {
    ASSERT_EQ(parts.size(), slow.size());
    auto expected = slow.begin();
    for (const auto& part : parts) {  // a map is in order of the ends too
        EXPECT_EQ(ends_of(part), expected->first);
        EXPECT_NEAR(part.cooperation, expected->second.cooperation, 1e-9);
        EXPECT_NEAR(part.conflict, expected->second.conflict, 1e-9);
        std::vector<model::RelationIndex> relations;
        for (const Evidence& evidence : part.evidence) {
            relations.push_back(evidence.relation);
        }
        EXPECT_THAT(relations, ::testing::ElementsAreArray(expected->second.relations));
        ++expected;
    }
}

TEST(Snapshot, EqualsTheSlowTwinOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        test::Dice dice(seed);
        Selection selection;
        selection.roll_up = dice.chance(50);
        for (std::size_t i = 0; dice.chance(40) && i < n.actors().size(); i += 1 + dice.below(2)) {
            selection.actors.push_back(model::index_at<ActorIndex>(i));
        }
        const model::Interval span{test::day("1900") + std::chrono::days(dice.below(8000)),
                                   test::day("1925") + std::chrono::days(dice.below(8000))};
        const Snapshot snapshot(n, span, selection);
        expect_same(snapshot.ties(), slow_ties(n, span, selection, false),
                    [](const Tie& tie) { return Ends(tie.source, tie.target); });
        expect_same(snapshot.dyads(), slow_ties(n, span, selection, true),
                    [](const Dyad& dyad) { return Ends(dyad.first, dyad.second); });
        const auto slow = slow_ties(n, span, selection, true);
        for (const Dyad& dyad : snapshot.dyads()) {
            EXPECT_EQ(dyad.relations, slow.at({dyad.first, dyad.second}).count);
            EXPECT_TRUE(snapshot.vertex(dyad.first) && snapshot.vertex(dyad.second));
        }
    }
}

TEST(Snapshot, SumsDoNotDependOnTheOrderOfTheRelations) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        model::Draft draft = test::random_draft(seed);
        const auto n = test::build(draft);
        test::Dice(seed).shuffle(draft.relations);
        const auto shuffled = test::build(draft);
        const Snapshot one = whole(n);
        const Snapshot other = whole(shuffled);
        ASSERT_EQ(one.ties().size(), other.ties().size());
        for (std::size_t i = 0; i < one.ties().size(); ++i) {
            EXPECT_EQ(one.ties()[i].cooperation, other.ties()[i].cooperation);
            EXPECT_EQ(one.ties()[i].conflict, other.ties()[i].conflict);
        }
    }
}

TEST(Snapshot, ContributionsOfTheYearsAddUpToThoseOfTheWhole) {
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        std::map<Ends, double> summed;
        for (int year = 1900; year < 1940; ++year) {
            const Snapshot one(n, interval(std::to_string(year), std::to_string(year + 1)));
            for (const Tie& tie : one.ties()) {
                summed[{tie.source, tie.target}] += tie.net();
            }
        }
        const Snapshot all = whole(n);
        EXPECT_EQ(summed.size(), all.ties().size());
        for (const Tie& tie : all.ties()) {
            EXPECT_NEAR((summed[{tie.source, tie.target}]), tie.net(), 1e-9);
        }
    }
}

}  // namespace
}  // namespace entente::graph

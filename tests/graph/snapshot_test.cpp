#include "entente/graph/snapshot.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/bgl.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;
using test::actor;
using test::interval;
using test::whole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ids(const model::Network& network, const Snapshot& snapshot) {
    std::vector<std::string> result;
    for (const ActorIndex a : snapshot.actors()) {
        result.push_back(network[a].id);
    }
    return result;
}

std::vector<std::string> relation_ids(const model::Network& network, const std::vector<Evidence>& evidence) {
    std::vector<std::string> result;
    for (const Evidence& part : evidence) {
        result.push_back(network[part.relation].id);
    }
    return result;
}

/// `source>target` of each tie.
std::vector<std::string> tie_ends(const model::Network& network, const Snapshot& snapshot) {
    std::vector<std::string> result;
    for (const Tie& tie : snapshot.ties()) {
        result.push_back(network[tie.source].id + ">" + network[tie.target].id);
    }
    return result;
}

const Dyad& dyad_of(const model::Network& network, const Snapshot& snapshot, const char* a, const char* b) {
    const Dyad* const found = snapshot.dyad(actor(network, a), actor(network, b));
    if (found == nullptr) {
        throw std::logic_error("no dyad");
    }
    return *found;
}

TEST(Snapshot, CountsAStateByItsYearsAndAnEventByItsWeight) {
    // pact   |=====1950..1954=====|
    // aid        * 1951
    // strike           * 1953
    const auto n = test::network(
        "observed 1950..1960\n"
        "a state\n"
        "b state\n"
        "a - b pact 5 1950..1954\n"
        "a > b aid 3 1951\n"
        "b > a strike -7 1953-05\n");
    const Snapshot all = whole(n);
    const Dyad& dyad = dyad_of(n, all, "a", "b");
    EXPECT_DOUBLE_EQ(dyad.cooperation, 5 * 4 + 3);
    EXPECT_DOUBLE_EQ(dyad.conflict, 7);
    EXPECT_DOUBLE_EQ(dyad.net(), 16);
    EXPECT_DOUBLE_EQ(dyad.strength(), 30);
    EXPECT_TRUE(dyad.forward && dyad.backward && dyad.mutual);
    EXPECT_THAT(relation_ids(n, dyad.evidence), ElementsAre("r0", "r1", "r2"));

    const Snapshot in_1951(n, interval("1951", "1952"));
    EXPECT_DOUBLE_EQ(dyad_of(n, in_1951, "a", "b").cooperation, 5 + 3);
    EXPECT_DOUBLE_EQ(dyad_of(n, in_1951, "a", "b").conflict, 0);
    const Snapshot half_of_1953(n, interval("1953-07-02", "1954-01-01"));  // 183 of 365 days
    EXPECT_NEAR(dyad_of(n, half_of_1953, "a", "b").cooperation, 5 * 183.0 / 365, 1e-12);
    EXPECT_THAT(Snapshot(n, interval("1954", "1960")).dyads(), IsEmpty());
}

TEST(Snapshot, AnUndirectedRelationIsATieEitherWayADirectedOneInItsOwn) {
    const auto n = test::network(
        "a state\n"
        "b state\n"
        "c state\n"
        "b > a aid 3 1951\n"
        "b > a aid 4 1952\n"
        "c - b talks 2 1951\n");
    const Snapshot all = whole(n);
    EXPECT_THAT(tie_ends(n, all), ElementsAre("b>a", "b>c", "c>b"));
    EXPECT_DOUBLE_EQ(all.ties()[0].cooperation, 7);
    EXPECT_DOUBLE_EQ(all.ties()[1].cooperation, 2);
    EXPECT_DOUBLE_EQ(all.ties()[2].cooperation, 2);
    ASSERT_EQ(all.dyads().size(), 2U);
    const Dyad& ab = dyad_of(n, all, "a", "b");
    EXPECT_FALSE(ab.forward);
    EXPECT_TRUE(ab.backward);
    EXPECT_FALSE(ab.mutual);
    EXPECT_EQ(ab.evidence.size(), 2U);
    const Dyad& bc = dyad_of(n, all, "b", "c");
    EXPECT_DOUBLE_EQ(bc.cooperation, 2);
    EXPECT_FALSE(bc.forward);
    EXPECT_FALSE(bc.backward);
    EXPECT_TRUE(bc.mutual);
}

TEST(Snapshot, FindsADyadInEitherOrder) {
    const auto n = test::network("a state\nb state\nc state\nb > a aid 3 1951\n");
    const Snapshot all = whole(n);
    EXPECT_EQ(all.dyad(actor(n, "a"), actor(n, "b")), all.dyad(actor(n, "b"), actor(n, "a")));
    EXPECT_NE(all.dyad(actor(n, "a"), actor(n, "b")), nullptr);
    EXPECT_EQ(all.dyad(actor(n, "a"), actor(n, "c")), nullptr);
    EXPECT_EQ(all.dyad(actor(n, "a"), actor(n, "a")), nullptr);
}

TEST(Snapshot, ARelationOfWeightZeroIsEvidenceAndAddsNothing) {
    const auto n = test::network("a state\nb state\na - b meeting 0 1951\n");
    const Snapshot all = whole(n);
    const Dyad& dyad = dyad_of(n, all, "a", "b");
    EXPECT_EQ(dyad.evidence.size(), 1U);
    EXPECT_EQ(dyad.strength(), 0);
    EXPECT_FALSE(net_cooperation(dyad.cooperation, dyad.conflict));
    EXPECT_EQ(all.ties().size(), 2U);
}

TEST(Snapshot, HoldsTheActorsThatLiveInTheIntervalIsolatesIncluded) {
    const auto n = test::network(
        "observed 1940..2000\n"
        "young state 1971-12-16..\n"
        "old state ..1950\n"
        "lone state\n"
        "other state\n"
        "lone - other talks 2 1965\n");
    EXPECT_THAT(ids(n, Snapshot(n, interval("1940", "1941"))), ElementsAre("old", "lone", "other"));
    EXPECT_THAT(ids(n, Snapshot(n, interval("1950", "1960"))), ElementsAre("lone", "other"));
    EXPECT_THAT(ids(n, Snapshot(n, interval("1971-12-16", "1971-12-17"))),
                ElementsAre("young", "lone", "other"));
    EXPECT_THAT(ids(n, Snapshot(n, interval("1960", "1971-12-16"))), ElementsAre("lone", "other"));
    const Snapshot late(n, interval("1980", "1990"));
    EXPECT_EQ(late.vertex(actor(n, "young")), 0U);
    EXPECT_EQ(late.vertex(actor(n, "other")), 2U);
    EXPECT_FALSE(late.vertex(actor(n, "old")));
}

TEST(Snapshot, IsEmptyOutsideTheObservedPeriodAndOfAnEmptyNetwork) {
    const auto n = test::network("observed 1950..1960\na state\nb state\na - b pact 5 1950..\n");
    for (const auto& span : {interval("1940", "1950"), interval("1960", "1970"), interval("1955", "1955"),
                             interval("1956", "1955")}) {
        const Snapshot none(n, span);
        EXPECT_THAT(none.actors(), IsEmpty());
        EXPECT_THAT(none.ties(), IsEmpty());
        EXPECT_THAT(none.dyads(), IsEmpty());
        EXPECT_EQ(none.interval(), span);
    }
    const auto nobody = test::network("observed 1950..1960\n");
    EXPECT_THAT(whole(nobody).actors(), IsEmpty());
    EXPECT_EQ(num_vertices(whole(nobody).graph().ties), 0U);
    EXPECT_EQ(num_vertices(whole(nobody).graph().dyads), 0U);
}

TEST(Snapshot, AnActorWithARelationIsThereThoughAnImpreciseDateLeavesItsLifeOut) {
    // `late` begins somewhere in 1951; the meeting, known to the year, is counted on its middle day.
    const auto n = test::network(
        "observed 1950..1960\n"
        "a state\n"
        "late state 1951-09..\n"
        "a - late talks 2 1951\n");
    const Snapshot summer(n, interval("1951-06", "1951-08"));
    EXPECT_THAT(ids(n, summer), ElementsAre("a", "late"));
    EXPECT_EQ(summer.dyads().size(), 1U);
}

const model::Network& agencies() {
    //   usa --- pakistan
    //    |  \/   |          cia and isi are tied with each other and with both states
    //   cia --- isi --- taliban
    static const model::Network network = test::network(
        "observed 1980..1990\n"
        "cia agency usa\n"
        "usa state\n"
        "pakistan state\n"
        "isi agency pakistan\n"
        "taliban militant-group\n"
        "usa - pakistan pact 5 1981..1983\n"
        "cia > isi funding 6 1982\n"
        "isi > usa rebuff -2 1983\n"
        "usa > cia order 1 1981\n"
        "isi > taliban support 4 1985\n");
    return network;
}

TEST(Snapshot, RollsAgenciesUpIntoTheirOutermostParent) {
    Selection selection;
    selection.roll_up = true;
    const auto& n = agencies();
    const Snapshot rolled = whole(n, selection);
    EXPECT_THAT(ids(n, rolled), ElementsAre("usa", "pakistan", "taliban"));
    EXPECT_THAT(tie_ends(n, rolled), ElementsAre("usa>pakistan", "pakistan>usa", "pakistan>taliban"));
    const Dyad& dyad = dyad_of(n, rolled, "usa", "pakistan");
    EXPECT_DOUBLE_EQ(dyad.cooperation, 10 + 6);
    EXPECT_DOUBLE_EQ(dyad.conflict, 2);
    EXPECT_THAT(relation_ids(n, dyad.evidence), ElementsAre("r0", "r1", "r2"));
    EXPECT_TRUE(dyad.forward && dyad.backward && dyad.mutual);
}

TEST(Snapshot, FiltersByKindAfterRollingUp) {
    Selection selection;
    selection.kinds = {model::ActorKind::state};
    const auto& n = agencies();
    EXPECT_THAT(ids(n, whole(n, selection)), ElementsAre("usa", "pakistan"));
    EXPECT_THAT(relation_ids(n, dyad_of(n, whole(n, selection), "usa", "pakistan").evidence),
                ElementsAre("r0"));
    selection.roll_up = true;
    EXPECT_EQ(dyad_of(n, whole(n, selection), "usa", "pakistan").evidence.size(), 3U);
    selection.kinds = {model::ActorKind::agency};
    EXPECT_THAT(whole(n, selection).actors(), IsEmpty());
}

TEST(Snapshot, FiltersByActorAndByType) {
    const auto& n = agencies();
    Selection selection;
    selection.actors = {actor(n, "cia"), actor(n, "isi")};
    EXPECT_THAT(ids(n, whole(n, selection)), ElementsAre("cia", "isi"));
    EXPECT_THAT(tie_ends(n, whole(n, selection)), ElementsAre("cia>isi"));
    selection = {};
    selection.types = {*n.find_type("support"), *n.find_type("order")};
    EXPECT_EQ(whole(n, selection).actors().size(), 5U);
    EXPECT_THAT(tie_ends(n, whole(n, selection)), ElementsAre("usa>cia", "isi>taliban"));
}

TEST(Snapshot, SharesItsDataWhenCopied) {
    const auto& n = agencies();
    const Snapshot one = whole(n);
    const Snapshot copy = one;  // NOLINT: the copy is what is tested
    EXPECT_EQ(copy.ties().data(), one.ties().data());
    EXPECT_EQ(&copy.graph(), &one.graph());
}

TEST(Snapshot, BoostGraphHasTheTiesAsItsArcsInOrder) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const TieGraph& ties = all.graph().ties;
        ASSERT_EQ(num_vertices(ties), all.actors().size());
        ASSERT_EQ(num_edges(ties), all.ties().size());
        std::size_t position = 0;
        std::size_t arriving = 0;
        for (const Vertex v : vertex_range(ties)) {
            EXPECT_EQ(ties[v].index, all.actors()[v]);
            for (const auto arc : out_arcs(v, ties)) {
                const Tie& tie = all.ties()[position];
                EXPECT_EQ(get(boost::edge_index, ties, arc), position++);
                EXPECT_EQ(all.vertex(tie.source), source(arc, ties));
                EXPECT_EQ(all.vertex(tie.target), target(arc, ties));
                EXPECT_EQ(ties[arc].cooperation, tie.cooperation);
                EXPECT_EQ(ties[arc].conflict, tie.conflict);
            }
            for (const auto arc : boost::make_iterator_range(in_edges(v, ties))) {
                EXPECT_EQ(all.ties()[get(boost::edge_index, ties, arc)].target, ties[v].index);
                ++arriving;
            }
        }
        EXPECT_EQ(arriving, all.ties().size());
        const DyadGraph& dyads = all.graph().dyads;
        ASSERT_EQ(num_edges(dyads), 2 * all.dyads().size());
        for (const Vertex v : vertex_range(dyads)) {
            for (const auto arc : out_arcs(v, dyads)) {
                const Dyad* const dyad = all.dyad(dyads[v].index, dyads[target(arc, dyads)].index);
                ASSERT_NE(dyad, nullptr);
                EXPECT_EQ(dyads[arc].cooperation, dyad->cooperation);
                EXPECT_EQ(dyads[arc].conflict, dyad->conflict);
            }
            EXPECT_TRUE(std::is_sorted(neighbours(v, dyads).begin(), neighbours(v, dyads).end()));
        }
    }
}

TEST(NetCooperation, RunsFromConflictToCooperation) {
    EXPECT_EQ(net_cooperation(5, 0), 1.0);
    EXPECT_EQ(net_cooperation(0, 5), -1.0);
    EXPECT_EQ(net_cooperation(3, 3), 0.0);
    EXPECT_EQ(net_cooperation(6, 2), 0.5);
    EXPECT_FALSE(net_cooperation(0, 0));
}

}  // namespace
}  // namespace entente::graph

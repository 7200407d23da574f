#include "entente/model/network.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/builders.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using test::actor;
using test::interval;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr RelationIndex relation(std::size_t i) {
    return index_at<RelationIndex>(i);
}

//   usa --pact-- pakistan --rivalry-- india      usa --aid--> pakistan (twice)
//    |                                           india --visit--> usa (some day of 1954)
//   cia -- lab
constexpr const char* south_asia =
    "observed 1950..1960\n"
    "focus pakistan usa\n"
    "era early 1950..1955\n"
    "usa state\n"
    "pakistan state 1947-08-14..\n"
    "india state ..1958-07\n"
    "cia agency usa 1947-09..\n"
    "lab agency cia\n"
    "usa - pakistan pact 5 1954..1956\n"
    "usa > pakistan aid 8 1955-03\n"
    "india > usa visit 2 1954\n"
    "usa > pakistan aid 3 1956-07-01 0.5\n"
    "india - pakistan rivalry -4 1949..1958-07\n"
    "pakistan - usa pact 4 1958..\n";

TEST(Network, FindsByIdAndFollowsParents) {
    const Network network = test::network(south_asia);
    EXPECT_EQ(network.actors().size(), 5U);
    for (const Actor& each : network.actors()) {
        ASSERT_TRUE(network.find_actor(each.id));
        EXPECT_EQ(network[*network.find_actor(each.id)], each);
    }
    EXPECT_FALSE(network.find_actor("kgb"));
    EXPECT_FALSE(network.find_actor(""));
    EXPECT_FALSE(network.find_type("war"));
    EXPECT_EQ(network[*network.find_type("aid")].weight, 8);
    EXPECT_EQ(network.root(actor(network, "lab")), actor(network, "usa"));
    EXPECT_EQ(network.root(actor(network, "india")), actor(network, "india"));
    EXPECT_THAT(*network.focus(), ElementsAre(actor(network, "pakistan"), actor(network, "usa")));
    EXPECT_EQ(network.eras()[0].interval(), interval("1950", "1955"));
}

TEST(Network, LifeIsCutToTheObservedPeriod) {
    const Network network = test::network(south_asia);
    EXPECT_EQ(network.life(actor(network, "usa")), interval("1950", "1960"));
    EXPECT_EQ(network.life(actor(network, "pakistan")), interval("1950", "1960"));
    EXPECT_EQ(network.life(actor(network, "india")), interval("1950", "1958-07"));
}

TEST(Network, StatesHoldUntilTheyEndAndEventsTakeADay) {
    const Network network = test::network(south_asia);
    EXPECT_EQ(network.when(relation(0)), interval("1954", "1956"));
    EXPECT_EQ(network.when(relation(1)), interval("1955-03-16", "1955-03-17"));  // middle of the month
    EXPECT_EQ(network.when(relation(2)), interval("1954-07-02", "1954-07-03"));  // middle of the year
    EXPECT_EQ(network.when(relation(3)), interval("1956-07-01", "1956-07-02"));
    EXPECT_EQ(network.when(relation(4)), interval("1950", "1958-07"));  // began before the observed period
    EXPECT_EQ(network.when(relation(5)), interval("1958", "1960"));     // still held at its end
}

TEST(Network, EventsMoveIntoTheObservedPeriod) {
    const Network network = test::network(
        "observed 1947-08-14..1999-03\n"
        "a state\nb state\n"
        "a > b founding 1 1947\n"
        "a > b summit 1 1999\n");
    EXPECT_EQ(network.when(relation(0)), interval("1947-08-14", "1947-08-15"));
    EXPECT_EQ(network.when(relation(1)), interval("1999-02-28", "1999-03-01"));
}

TEST(Network, ContributionIsWeightTimesYearsForStatesAndWeightForEvents) {
    const Network network = test::network(south_asia);
    EXPECT_EQ(network.weight(relation(1)), 8);
    EXPECT_EQ(network.weight(relation(3)), 3);
    EXPECT_EQ(network.contribution(relation(0), network.observed()), 10);
    EXPECT_EQ(network.contribution(relation(0), interval("1955", "1957")), 5);
    EXPECT_DOUBLE_EQ(network.contribution(relation(0), interval("1955-12", "1957")), 5 * 31.0 / 365);
    EXPECT_EQ(network.contribution(relation(0), interval("1957", "1958")), 0);
    EXPECT_EQ(network.contribution(relation(1), interval("1955", "1956")), 8);
    EXPECT_EQ(network.contribution(relation(1), interval("1956", "1957")), 0);
    EXPECT_EQ(network.contribution(relation(4), interval("1950", "1951")), -4);
}

TEST(Network, RelationsInAPeriodComeInOrder) {
    const Network network = test::network(south_asia);
    const auto in = [&](const char* start, const char* end) {
        std::vector<std::size_t> out;
        for (const RelationIndex each : network.relations_in(interval(start, end))) {
            out.push_back(position(each));
        }
        return out;
    };
    EXPECT_THAT(in("1950", "1960"), ElementsAre(0, 1, 2, 3, 4, 5));
    EXPECT_THAT(in("1954", "1955"), ElementsAre(0, 2, 4));
    EXPECT_THAT(in("1956", "1957"), ElementsAre(3, 4));
    EXPECT_THAT(in("1958-07", "1960"), ElementsAre(5));
    EXPECT_THAT(in("1900", "1950"), IsEmpty());
    EXPECT_THAT(in("1960", "2000"), IsEmpty());
    EXPECT_THAT(in("1955", "1955"), IsEmpty());
    EXPECT_THAT(in("1956", "1954"), IsEmpty());
}

TEST(Network, MayBeEmpty) {
    const Network network = test::network("observed 1950..1960\n");
    EXPECT_THAT(network.relations_in(network.observed()), IsEmpty());
    EXPECT_FALSE(network.find_actor("usa"));
    EXPECT_FALSE(network.focus());
}

/// A network of many ties of random dates between two actors.
Draft random_ties(std::size_t count) {
    Draft draft = test::draft(
        "observed 1950..1960\na state\nb state\n"
        "a - b bond 1 1950..\na > b visit 1 1950\n");
    const Day start = test::day("1950");
    draft.relations.clear();
    for (std::size_t i = 0; i < count; ++i) {
        Draft::Relation tie;
        tie.record.id = "r" + std::to_string(i);
        tie.source = "a";
        tie.target = "b";
        const Day from = start + std::chrono::days(*rc::gen::inRange(0, 3651));
        if (*rc::gen::arbitrary<bool>()) {
            tie.type = "visit";
            tie.record.date = Date::of(from);
        } else {
            tie.type = "bond";
            tie.record.start = Date::of(from);
            const int length = *rc::gen::inRange(0, 2000);
            if (length > 0) {
                tie.record.end = Date::of(from + std::chrono::days(length));
            }
        }
        draft.relations.push_back(tie);
    }
    return draft;
}

RC_GTEST_PROP(NetworkProperty, RelationsInAPeriodAreThoseThatMeetIt, ()) {
    const Network network = test::build(random_ties(*rc::gen::inRange<std::size_t>(0, 60)));
    const Day start = test::day("1949-06") + std::chrono::days(*rc::gen::inRange(0, 4200));
    const Interval period{start, start + std::chrono::days(*rc::gen::inRange(-2, 1500))};
    std::vector<RelationIndex> expected;
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        if (overlap_days(network.when(relation(i)), period) > 0) {
            expected.push_back(relation(i));
        }
    }
    RC_ASSERT(network.relations_in(period) == expected);
}

RC_GTEST_PROP(NetworkProperty, ContributionsOfPartsAddUp, ()) {
    const Network network = test::build(random_ties(5));
    const Interval whole = network.observed();
    const Day cut = whole.start + std::chrono::days(*rc::gen::inRange(0, 3652));
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const double parts = network.contribution(relation(i), {whole.start, cut}) +
                             network.contribution(relation(i), {cut, whole.end});
        RC_ASSERT(std::abs(parts - network.contribution(relation(i), whole)) < 1e-9);
    }
}

}  // namespace

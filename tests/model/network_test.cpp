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

constexpr RelationIndex relation(std::size_t i) {
    return index_at<RelationIndex>(i);
}

//   usa --pact-- pakistan     usa --aid--> pakistan
//    |                         india --visit--> usa (1954, day unknown)
//   cia
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
    "india - pakistan rivalry -4 1949..\n";

TEST(Network, FindsByIdAndFollowsParents) {
    const Network network = test::network(south_asia);
    EXPECT_EQ(network.actors().size(), 5U);
    EXPECT_EQ(network[*network.find_actor("cia")].id, "cia");
    EXPECT_FALSE(network.find_actor("kgb"));
    EXPECT_FALSE(network.find_type("war"));
    EXPECT_EQ(network[*network.find_type("aid")].weight, 8);
    EXPECT_EQ(network.root(actor(network, "lab")), actor(network, "usa"));
    EXPECT_EQ(network.root(actor(network, "india")), actor(network, "india"));
    EXPECT_EQ((*network.focus())[0], actor(network, "pakistan"));
    EXPECT_EQ((*network.focus())[1], actor(network, "usa"));
}
}  // namespace

#include "entente/graph/selection.hpp"

#include <gtest/gtest.h>

#include "support/builders.hpp"

namespace entente::graph {
namespace {

using test::actor;

const model::Network& two_states_and_agencies() {
    static const model::Network network = test::network(
        "usa state\n"
        "cia agency usa\n"
        "station agency cia\n"
        "pakistan state\n"
        "isi agency pakistan\n");
    return network;
}

TEST(AppearsAs, IsTheActorItselfWithoutRollUp) {
    const auto& n = two_states_and_agencies();
    EXPECT_EQ(appears_as(n, {}, actor(n, "station")), actor(n, "station"));
}

TEST(AppearsAs, IsTheOutermostParentUnderRollUp) {
    const auto& n = two_states_and_agencies();
    Selection selection;
    selection.roll_up = true;
    EXPECT_EQ(appears_as(n, selection, actor(n, "station")), actor(n, "usa"));
    EXPECT_EQ(appears_as(n, selection, actor(n, "usa")), actor(n, "usa"));
    EXPECT_EQ(appears_as(n, selection, actor(n, "isi")), actor(n, "pakistan"));
}

TEST(Selects, AllWhenNothingIsListed) {
    const auto& n = two_states_and_agencies();
    EXPECT_TRUE(selects(n, {}, actor(n, "cia")));
}

TEST(Selects, ByActorAndByKindTogether) {
    const auto& n = two_states_and_agencies();
    Selection selection;
    selection.actors = {actor(n, "usa"), actor(n, "cia")};
    EXPECT_TRUE(selects(n, selection, actor(n, "usa")));
    EXPECT_FALSE(selects(n, selection, actor(n, "pakistan")));
    selection.kinds = {model::ActorKind::agency};
    EXPECT_FALSE(selects(n, selection, actor(n, "usa")));
    EXPECT_TRUE(selects(n, selection, actor(n, "cia")));
    EXPECT_FALSE(selects(n, selection, actor(n, "isi")));
}

TEST(Selects, AListedAgencyStandsForItsParentUnderRollUp) {
    const auto& n = two_states_and_agencies();
    Selection selection;
    selection.roll_up = true;
    selection.actors = {actor(n, "cia")};
    EXPECT_TRUE(selects(n, selection, actor(n, "usa")));
    EXPECT_FALSE(selects(n, selection, actor(n, "pakistan")));
}

}  // namespace
}  // namespace entente::graph

// Records that stand for many events, and relations that come resolved, by the million.
#include <gmock/gmock.h>

#include <cmath>

#include "model/good_draft.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FoldedEvents, HaveACountAndAnOffset) {
    const auto event = [](std::uint32_t count, double offset) {
        return problems([&](Draft& d) {
            d.relations[1].record.count = count;  // aid of weight 8
            d.relations[1].record.offset = offset;
        });
    };
    EXPECT_THAT(event(12, 0), IsEmpty());
    EXPECT_THAT(event(12, 12), IsEmpty());  // 108 points of aid, 12 of conflict: 10 a head
    EXPECT_THAT(event(12, 12.5),
                ElementsAre("relations[1].offset: the offset 12.5 is not between 0 and 12, which is all that "
                            "12 events of mean weight 8 leave; give the smaller of their cooperation and "
                            "their conflict, in Goldstein points"));
    EXPECT_THAT(event(12, -1).size(), 1);
    EXPECT_THAT(event(12, std::nan("")).size(), 1);
    EXPECT_THAT(
        event(1, 1),
        ElementsAre("relations[1].offset: a single event has no `offset`; take it out, or give its `count`"));
    EXPECT_THAT(event(0, 0).size(), 1);
    EXPECT_THAT(event(1'000'000'001, 0).size(), 1);
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].record.count = 2; }),
                ElementsAre("relations[0].count: \"pact\" is a state: it has no `count`; take it out, or use "
                            "a type whose nature is event"));
}

/// The relations of a draft as a program would give them: references as positions.
std::vector<Relation> taken_out(Draft& draft) {
    const Network resolved = test::build(draft);
    draft.relations.clear();
    return resolved.relations();
}

TEST(ResolvedRelations, MakeTheSameNetwork) {
    Draft draft = good();
    const Network drafted = test::build(draft);
    auto built = Network::build(draft, taken_out(draft));
    const Network& network = std::get<Network>(built);
    EXPECT_EQ(network.relations(), drafted.relations());
    EXPECT_EQ(network.relations_in(network.observed()), drafted.relations_in(drafted.observed()));
}

TEST(ResolvedRelations, AreCheckedAlike) {
    Draft draft = good();
    std::vector<Relation> relations = taken_out(draft);
    relations[1].id = relations[0].id;
    relations[1].own_weight = 11;
    relations[2].date = date("1800");
    const auto built = Network::build(draft, relations);
    std::vector<std::string> paths;
    for (const Problem& problem : std::get<std::vector<Problem>>(built)) paths.push_back(problem.path);
    EXPECT_THAT(paths, ElementsAre("relations[1].id", "relations[1].weight", "relations[2].date",
                                   "relations[2].date", "relations[2].date"));  // period, both actors
}

TEST(ResolvedRelations, MayNotPointOutsideTheDraft) {
    Draft draft = good();
    std::vector<Relation> relations = taken_out(draft);
    relations[0].target = index_at<ActorIndex>(99);
    EXPECT_THROW(Network::build(draft, relations), std::out_of_range);
    EXPECT_THROW(Network::build(good(), relations), std::invalid_argument);
}

}  // namespace

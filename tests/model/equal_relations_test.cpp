#include "entente/model/equal_relations.hpp"

#include <gmock/gmock.h>

#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using testing::ElementsAre;
using testing::IsEmpty;

/// `relation=first` of each.
std::vector<std::string> equal(const Network& network) {
    std::vector<std::string> out;
    for (const auto& [relation, first] : equal_relations(network)) {
        out.push_back(network[relation].id + "=" + network[first].id);
    }
    return out;
}

TEST(EqualRelations, AreAlikeInAllButIdWeightAndNote) {
    EXPECT_THAT(equal(test::network("a state\nb state\nc state\n"
                                    "a - b pact 5 1950..1960\n"
                                    "b - a pact 5 1950..1960\n"  // no direction
                                    "a > b raid -5 1950-03-01\n"
                                    "b > a raid -5 1950-03-01\n"  // the other way
                                    "a > b raid -4 1950-03-01\n"  // another weight
                                    "a > b raid -5 1950-03\n"     // less is known
                                    "a - b pact 5 1950..1961\n"
                                    "a - c pact 5 1950..1960\n"
                                    "a - b pact 5 1950..1960\n")),
                ElementsAre("r1=r0", "r4=r2", "r8=r0"));
}

TEST(EqualRelations, DifferByLabelsAndSources) {
    Draft draft =
        test::draft("a state\nb state\na > b raid -5 1950\na > b raid -5 1950\na > b raid -5 1950\n");
    draft.relations[1].record.label = "second";
    draft.sources.push_back({"s", "S", "", "", {}, "", ""});
    draft.relations[2].sources = {{"s", "p. 1"}};
    draft.relations.push_back(draft.relations[2]);
    draft.relations.back().record.id = "r3";
    draft.relations.push_back(draft.relations[2]);
    draft.relations.back().record.id = "r4";
    draft.relations.back().sources = {{"s", "p. 2"}};
    EXPECT_THAT(equal(test::build(draft)), ElementsAre("r3=r2"));
    EXPECT_THAT(equal(test::network("a state\n")), IsEmpty());
}

/// Against every pair, one by one.
TEST(EqualRelations, AreThoseOfTheSlowWay) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Draft draft = test::random_draft(seed);
        const std::size_t some = draft.relations.size() / 3;
        for (std::size_t i = 0; i < some; ++i) {
            draft.relations.push_back(draft.relations[i * 2]);
            draft.relations.back().record.id = "again" + std::to_string(i);
        }
        const Network network = test::build(draft);
        std::vector<std::string> slow;
        for (std::size_t i = 0; i < network.relations().size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                Relation a = network.relations()[i], b = network.relations()[j];
                const bool swapped =
                    !network[a.type].directed && a.source == b.target && a.target == b.source;
                if (swapped) std::swap(b.source, b.target);
                for (Relation* each : {&a, &b}) {
                    each->id.clear();
                    each->own_weight.reset();
                    each->note.clear();
                    each->confidence.reset();
                    each->count = 1;
                    each->offset = 0;
                }
                if (a == b) {
                    slow.push_back(network.relations()[i].id + "=" + network.relations()[j].id);
                    break;
                }
            }
        }
        EXPECT_EQ(equal(network), slow) << seed;
    }
}

}  // namespace

#include "entente/graph/measures.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::whole;

TEST(Measures, OfTheStandardSortAreTheColumnsOfTheCentralityTableInOrder) {
    std::vector<std::string_view> names;
    for (const Measure& row : measures()) {
        if (row.standard) names.push_back(row.name);
    }
    EXPECT_THAT(
        names, ::testing::ElementsAre("degree", "in_degree", "out_degree", "strength", "cooperation_strength",
                                      "conflict_strength", "net_strength", "betweenness", "closeness",
                                      "harmonic", "eigenvector", "pagerank", "core"));
}

TEST(Measures, SayAllThatANumberNeedsToBeRead) {
    std::set<std::string_view> labels;
    for (const Measure& row : measures()) {
        EXPECT_TRUE(labels.insert(row.label).second) << row.label;
        for (const auto text :
             {row.label, row.unit, row.range, row.convention, row.undefined, row.citation}) {
            EXPECT_FALSE(text.empty()) << row.name;
        }
        EXPECT_EQ(find_measure(row.name), &row);
    }
    EXPECT_EQ(find_measure("influence"), nullptr);
    EXPECT_EQ(find_measure(""), nullptr);
}

TEST(Measures, GiveEveryVertexAFiniteValueOrNone) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        Selection selection;
        selection.roll_up = seed % 2 == 1;
        const Snapshot all = whole(n, selection);
        const double others = static_cast<double>(all.actors().size()) - 1;
        for (const Measure& row : measures()) {
            const Values values = measure(all, row);
            ASSERT_EQ(values.size(), all.actors().size()) << row.name;
            for (const auto& value : values) {
                if (!value) {
                    EXPECT_NE(row.undefined, "never") << row.name;
                    continue;
                }
                EXPECT_TRUE(std::isfinite(*value)) << row.name;
                EXPECT_GE(*value, row.range == "any" || row.range[0] == '-' ? -1e9 : 0) << row.name;
                if (row.range.substr(0, 4) == "0..1") {
                    EXPECT_LE(*value, 1 + 1e-12) << row.name;
                }
                if (row.range == "0..n-1") {
                    EXPECT_LE(*value, others) << row.name;
                }
            }
        }
    }
}

TEST(Measures, AreTheSameToTheLastBitWhateverTheOrderOfTheRelations) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        model::Draft draft = test::random_draft(seed);
        const auto n = test::build(draft);
        test::Dice(seed).shuffle(draft.relations);
        const auto shuffled = test::build(draft);
        for (const Measure& row : measures()) {
            EXPECT_EQ(measure(whole(n), row), measure(whole(shuffled), row)) << row.name << ' ' << seed;
        }
    }
}

void make_positive(test::ByActor& values) {
    for (auto& entry : values) {
        if (entry.second) entry.second = std::abs(*entry.second);
    }
}

TEST(Measures, FollowTheActorsWhenTheyAreRelabelled) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        model::Draft draft = test::random_draft(seed);
        const auto n = test::build(draft);
        test::Dice(seed + 1000).shuffle(draft.actors);
        const auto shuffled = test::build(draft);
        for (const Measure& row : measures()) {
            SCOPED_TRACE(row.name);
            auto found = test::measured(shuffled, whole(shuffled), row.name);
            auto expected = test::measured(n, whole(n), row.name);
            if (row.name == "signed_eigenvector") {  // which side is positive depends on who comes first
                make_positive(found);
                make_positive(expected);
            }
            test::expect_values(found, expected, 1e-9);
        }
    }
}

}  // namespace
}  // namespace entente::graph

#include "entente/graph/alignment_definitions.hpp"

#include <gtest/gtest.h>

#include <set>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {
namespace {

TEST(alignment_definitions, say_everything_under_a_name_of_their_own) {
    std::set<std::string_view> names;
    for (const SimilarityMeasure& measure : similarity_measures()) names.insert(measure.name);
    for (const Definition& one : alignment_definitions()) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name;
        EXPECT_EQ(find_alignment_definition(one.name), &one);
        for (const std::string_view text : {one.label, one.formula, one.unit, one.range, one.convention,
                                            one.undefined, one.citation, one.meaning}) {
            EXPECT_FALSE(text.empty()) << one.name;
        }
    }
    EXPECT_EQ(find_alignment_definition("none of them"), nullptr);
}

}  // namespace
}  // namespace entente::graph

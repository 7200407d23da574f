#include "entente/report/profile_tables.hpp"

#include <gmock/gmock.h>

#include "support/builders.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

//      items a  b  c        and the second period has alba's answer to a alone
// alba       1  0 -1
// brava      1  1 -1
model::Profiles small() {
    model::Profiles profiles;
    profiles.actors = {"alba", "brava"};
    profiles.items = {"a", "b", "c"};
    profiles.periods = {"9", ""};
    profiles.answers = {{0, 0, 0, 1}, {0, 1, 0, 0},  {0, 2, 0, -1}, {1, 0, 0, 1},
                        {1, 1, 0, 1}, {1, 2, 0, -1}, {0, 0, 1, 1}};
    profiles.least = -1;
    profiles.greatest = 1;
    return profiles;
}

const graph::SimilarityMeasures two = {graph::find_similarity_measure("s"),
                                       graph::find_similarity_measure("identical")};

TEST(profile_similarity_table, has_a_row_a_dyad_and_a_column_a_measure) {
    const model::Profiles profiles = small();
    const auto rows = graph::profile_similarity(profiles, two, {{}, std::pair(0U, 1U)});
    const std::string csv = to_csv(profile_similarity_table(profiles, rows, two));
    EXPECT_THAT(csv, StartsWith("period,actor1,actor2,items,only1,only2,s,identical,undefined\n"
                                "9,alba,brava,3,0,0,0.66666666666666"));
    EXPECT_THAT(csv, HasSubstr("\n,alba,brava,0,1,0,,,the second answered nothing in the period\n"));
}

TEST(profile_similarity_table, takes_names_from_a_network) {
    const model::Profiles profiles = small();
    const model::Network network = test::network("observed 1950..1951\nalba state\ncoro state\n");
    const auto rows = graph::profile_similarity(profiles, two);
    const Table table = profile_similarity_table(profiles, rows, two, &network);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.columns[3].name, "name1");
    EXPECT_EQ(table.rows[0][3], Cell(network[*network.find_actor("alba")].name));
    EXPECT_EQ(table.rows[0][4], Cell());
    EXPECT_EQ(table.rows[0].size(), table.columns.size());
}

TEST(profile_similarity_table, says_the_convention_of_each_measure) {
    const Table table = profile_similarity_table(small(), {}, two);
    EXPECT_THAT(table.columns[6].meaning, HasSubstr("Signorino and Ritter"));
    EXPECT_THAT(convention_of(*two[0]), StartsWith("S-score, -1..1. 1 less twice"));
}

}  // namespace
}  // namespace entente::report

#include <gmock/gmock.h>

#include "entente/graph/balance_definitions.hpp"

namespace entente::graph {
namespace {

TEST(BalanceDefinitions, AreOnePerColumn) {
    std::vector<std::string_view> names;
    for (const Definition& entry : balance_definitions()) names.push_back(entry.name);
    EXPECT_THAT(names, ::testing::ElementsAre("triads_ppp", "triads_ppn", "triads_pnn", "triads_nnn",
                                              "balance", "walk_balance", "frustration", "frustration_lower",
                                              "frustration_normalised", "k_balance", "modularity", "blocs",
                                              "triad_census"));
}

TEST(BalanceDefinitions, SayAllThatANumberNeedsToBeRead) {
    for (const Definition& entry : balance_definitions()) {
        for (const auto text : {entry.label, entry.formula, entry.unit, entry.range, entry.convention,
                                entry.undefined, entry.citation, entry.meaning}) {
            EXPECT_FALSE(text.empty()) << entry.name;
        }
        EXPECT_EQ(find_balance_definition(entry.name), &entry);
    }
    EXPECT_EQ(find_balance_definition("harmony"), nullptr);
}

}  // namespace
}  // namespace entente::graph

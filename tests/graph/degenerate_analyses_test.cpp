// Alignment, shifts, changes and comparison with chance on networks that leave them little or nothing to work
// on: what is defined, and that the rest is empty with a reason.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "entente/graph/network_change.hpp"
#include "entente/graph/null_model.hpp"
#include "entente/graph/period_balance.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "graph/degenerate_networks.hpp"
#include "graph/support.hpp"

namespace entente::graph {
namespace {

using test::whole;

const auto& networks() {
    return test::degenerate_networks();
}

TEST(DegenerateNetworks, SayWhyTwoActorsHaveNoAlignment) {
    SimilarityMeasures all;
    for (const SimilarityMeasure& row : similarity_measures()) all.push_back(&row);
    for (const auto& [name, text] : networks()) {
        const auto n = test::network(text);
        const Snapshot snapshot = whole(n);
        for (const TieSimilarity& row : tie_similarity({&snapshot, 1}, all)) {
            bool empty = false;
            for (const auto& value : row.values) {
                EXPECT_TRUE(!value || std::isfinite(*value)) << name;
                empty = empty || !value;
            }
            EXPECT_EQ(empty, !why_undefined(row, snapshot, all).empty()) << name;
            EXPECT_TRUE(!row.net || std::abs(*row.net) <= 1) << name;
        }
    }
}

void expect_numbers(const Phases& found) {
    EXPECT_TRUE(found.shifts.empty());
    EXPECT_FALSE(found.p_value.has_value());
    for (const double level : found.levels) EXPECT_TRUE(std::isfinite(level));
}

TEST(DegenerateNetworks, HaveNoShifts) {
    const PeriodRule year{PeriodUnit::year, 1};
    for (const auto& [name, text] : networks()) {
        SCOPED_TRACE(name);
        const auto n = test::network(text);
        expect_numbers(network_phases(n, year));
        if (n.actors().empty()) continue;
        expect_numbers(actor_phases(n, model::ActorIndex{0}, year));
        if (n.actors().size() < 2) continue;
        expect_numbers(phases(n, model::ActorIndex{0}, model::ActorIndex{1}, year));
    }
}

TEST(DegenerateNetworks, ChangeNothingOrSayWhyThatIsUndefined) {
    for (const auto& [name, text] : networks()) {
        SCOPED_TRACE(name);
        const auto n = test::network(text);
        const std::vector<Snapshot> twice(5, whole(n));
        for (const NetworkChange& change : network_changes(twice)) {
            const bool all =
                change.appeared && change.vanished && change.flipped && change.lad && change.deltacon;
            EXPECT_EQ(all, change.undefined.empty()) << change.undefined;
            for (const auto& value :
                 {change.appeared, change.vanished, change.flipped, change.lad, change.deltacon}) {
                EXPECT_NEAR(value.value_or(0), 0, 1e-7);
            }
            EXPECT_TRUE(change.carriers.empty());
        }
    }
}

TEST(DegenerateNetworks, AreComparedWithChanceWhereTheNumberIsDefined) {
    BalanceOptions options;
    options.null_networks = 9;
    for (const auto& [name, text] : networks()) {
        SCOPED_TRACE(name);
        const auto n = test::network(text);
        const PeriodBalance found = period_balance(whole(n), options);
        ASSERT_TRUE(found.null.has_value());
        EXPECT_EQ(found.null->balance.p_less.has_value(), found.triads.balance().has_value());
        EXPECT_EQ(found.null->walk_balance.p_less.has_value(), found.walks.network.has_value());
        EXPECT_EQ(found.null->frustration.p_less, 1);  // nothing else has these degrees
    }
}

}  // namespace
}  // namespace entente::graph

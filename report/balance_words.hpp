// What tables and sections about balance have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "entente/report/balance_tables.hpp"

namespace entente::report {

struct SignCounts {
    std::size_t positive = 0;
    std::size_t negative = 0;
};

SignCounts sign_counts(const graph::SignedGraph& graph);

/// By vertex: whether it has a friendly or hostile tie.
std::vector<bool> with_signed_ties(const graph::SignedGraph& graph);

/// Blocs that hold an actor with signed ties. An actor without any is no bloc to speak of.
std::size_t blocs_with_ties(const graph::PeriodBalance& found);

/// By period, by vertex: the number that the actor's bloc keeps over time, and the one it had when it last
/// had signed ties, where the two differ. Empty for actors without signed ties.
struct FollowedBlocs {
    std::vector<std::vector<std::optional<std::uint32_t>>> label;
    std::vector<std::vector<std::optional<std::uint32_t>>> moved_from;
};

FollowedBlocs follow(const BalanceFindings& findings);

}  // namespace entente::report

// Everything about balance in one period, as the command and the report show it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "entente/graph/balance.hpp"
#include "entente/graph/blocs.hpp"
#include "entente/graph/frustration.hpp"
#include "entente/graph/null_model.hpp"
#include "entente/graph/signed_graph.hpp"
#include "entente/model/progress.hpp"

namespace entente::graph {

/// What period_balance() compares with, and how long it may search.
struct BalanceOptions {
    /// Called at the start of each search for a frustration index; what it gives is
    /// FrustrationOptions::expired. Empty: every index is searched for until it is proven.
    std::function<std::function<bool()>()> start_clock = {};
    std::size_t null_networks = 0;  ///< random networks to compare with; 0: none
    std::uint64_t seed = 1;         ///< of the blocs and of the random networks
    /// Counts networks, those of the data and the random ones; may be nullptr, else it must outlive the call.
    model::Progress* progress = nullptr;
};

/// The numbers beside those of random networks with the same degrees and signs.
struct BalanceNull {
    NullComparison balance;       ///< of SignedTriads::balance()
    NullComparison walk_balance;  ///< of WalkBalance::network
    NullComparison frustration;   ///< over the random networks whose index was proven in time
};

/// All that is known of one period's balance.
struct PeriodBalance {
    SignedGraph graph;                ///< the signs of its dyads
    SignedTriads triads;              ///< its triangles
    WalkBalance walks;                ///< closed walks
    Frustration frustration;          ///< the least ties against two camps
    Blocs blocs;                      ///< of the largest signed modularity
    std::optional<BalanceNull> null;  ///< empty when BalanceOptions::null_networks is 0
};

/// The balance of one snapshot.
PeriodBalance period_balance(const Snapshot& snapshot, const BalanceOptions& options = {});

/// By snapshot, in parallel; the same for any number of threads as long as no clock runs out.
std::vector<PeriodBalance> period_balance(std::span<const Snapshot> snapshots,
                                          const BalanceOptions& options = {});

}  // namespace entente::graph

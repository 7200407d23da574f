// How much a network changed from one period to the next, and whose ties changed.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "entente/graph/definition.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// From a period to the next one.
struct NetworkChange {
    /// Shares of the dyads that have a tie in either period, counting only actors that exist in both: those
    /// that came, went, and changed their sign. Empty without such a dyad.
    std::optional<double> appeared, vanished, flipped;
    /// 1 less the cosine between this period's largest singular values of the Laplacian of cooperation and
    /// conflict and the typical ones of the `window` periods before (LAD: Huang, Hitti, Rabusseau & Rabbany,
    /// KDD 2020); empty while fewer than `window` precede, or where a side is all 0.
    std::optional<double> lad;
    /// Matusita distance between the two periods' affinities by fast belief propagation over the actors that
    /// exist in both (DeltaCon: Koutra, Shah, Vogelstein, Gallagher & Faloutsos, ACM TKDD 10 (2016)); 0: no
    /// change. Empty without common actors.
    std::optional<double> deltacon;
    std::vector<Carrier> carriers;  ///< largest share of the change of net strengths first, at most 5
    std::string undefined;          ///< `lad: fewer than 3 periods before`; empty when all are defined
};

struct NetworkChangeOptions {
    std::size_t window = 3;    ///< periods before that LAD compares with, >= 1
    std::size_t singular = 6;  ///< singular values that LAD compares, >= 1; fewer in smaller networks
};

/// By snapshot but the first: the change from the one before. Throws std::invalid_argument for an option out
/// of range.
std::vector<NetworkChange> network_changes(std::span<const Snapshot> snapshots,
                                           const NetworkChangeOptions& options = {});

/// What the columns mean, for `entente explain` and the docs.
std::span<const Definition> network_change_definitions();

}  // namespace entente::graph

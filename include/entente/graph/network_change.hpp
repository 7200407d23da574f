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
#include "entente/model/progress.hpp"

namespace entente::graph {

/// From a period to the next one. All numbers but the shares are made of strengths of a year, compressed as
/// asinh(x / 10); an actor that exists in only one of the periods compared changes nothing. See
/// graph/phases/change/network_change.cpp.
struct NetworkChange {
    /// Shares of the dyads that have cooperation or conflict in either period, counting only actors that
    /// exist in both: those that came, went, and changed the sign of their net. Empty without such a dyad.
    std::optional<double> appeared;
    std::optional<double> vanished;  ///< see `appeared`
    std::optional<double> flipped;   ///< see `appeared`
    /// 1 less the cosine between this period's largest singular values of the Laplacians of cooperation and
    /// conflict and what those of the `window` periods before have in common, over the actors of all these
    /// (LAD: Huang, Hitti, Rabusseau & Rabbany, KDD 2020); empty while fewer than `window` precede, or where
    /// this period or all those before have no tie.
    std::optional<double> lad;
    /// Matusita distance between the two periods' affinities by fast belief propagation over the actors that
    /// exist in both, cooperation and conflict apart, then the root of the sum of squares (DeltaCon: Koutra,
    /// Shah, Vogelstein, Gallagher & Faloutsos, ACM TKDD 10 (2016)); 0: no change. Empty without common
    /// actors, and when more than 1,500 hang together.
    std::optional<double> deltacon;
    std::vector<Carrier> carriers;  ///< largest share of the change of net strengths first, at most 5; none
                                    ///< when they are as they were
    std::string undefined;  ///< `lad: fewer than 3 periods before`, with `; ` between; empty when all are
                            ///< defined
};

/// What LAD compares.
struct NetworkChangeOptions {
    std::size_t window = 3;    ///< periods before that LAD compares with, >= 1
    std::size_t singular = 6;  ///< singular values of either sign that LAD compares, >= 1; 0 is taken for
                               ///< those that smaller networks don't have
    /// Counts pairs of periods; may be nullptr, else it must outlive the call.
    model::Progress* progress = nullptr;
};

/// By snapshot but the first: the change from the one before. Throws std::invalid_argument for an option out
/// of range.
std::vector<NetworkChange> network_changes(std::span<const Snapshot> snapshots,
                                           const NetworkChangeOptions& options = {});

/// What the columns mean, for `entente explain` and the docs.
std::span<const Definition> network_change_definitions();

}  // namespace entente::graph

// All ties of a network, or of one actor, over all periods: what is cut jointly. Private to this layer.
#pragma once

#include <optional>
#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// A dyad's net strength in every period, in Goldstein points a year; 0 in those without a tie.
struct TieSeries {
    model::ActorIndex first{};
    model::ActorIndex second{};
    std::vector<double> strength;
};

struct TieTable {
    /// Sums over the ties, evidence of all of them. No value in periods without cooperation or conflict.
    std::vector<SeriesPoint> points;
    /// Those that have a net strength in some period, sorted by (first, second).
    std::vector<TieSeries> ties;
};

/// Of all dyads that the selection shows; with `ego`, which appears as itself, of its own only. Throws what
/// dyad_series() throws.
TieTable tie_table(const model::Network& network, const std::optional<model::ActorIndex>& ego,
                   const PeriodRule& rule, const Selection& selection,
                   const std::optional<model::Interval>& within, const std::optional<double>& half_life);

}  // namespace entente::graph

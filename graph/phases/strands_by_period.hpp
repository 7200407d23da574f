// What of each relation counts in which period. Private to this layer.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "entente/graph/periods.hpp"
#include "graph/strands.hpp"

namespace entente::graph {

/// By period, which follow each other without overlap: the strands that count in it, with what they count
/// there, in their order. A state counts while it holds; an event in the period of its day, or with a
/// half-life (in days) from its day on, see half_life.cpp. Throws std::invalid_argument for a half-life that
/// is not a finite number above 0.
std::vector<std::vector<Strand>> strands_by_period(const model::Network& network,
                                                   std::span<const Period> periods,
                                                   std::span<const Strand> strands,
                                                   const std::optional<double>& half_life);

}  // namespace entente::graph

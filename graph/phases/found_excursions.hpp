// The excursions that a series was cut without, as runs with dates, levels and drivers.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Of phases whose segmentation and levels are there; without drivers. A run is of values next to each other
/// among those used, all on one side of their level.
std::vector<Excursion> found_excursions(const Phases& phases);

/// Sets the drivers of all: relations that moved the run away from at most `reach` periods of the level
/// before it; at the beginning of the series, of the level after it.
void find_excursion_drivers(const model::Network& network, Phases& phases, std::size_t reach,
                            std::size_t count);

}  // namespace entente::graph

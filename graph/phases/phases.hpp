// What phases() and series_phases() do alike with a series once it is there.
#pragma once

#include <cstddef>
#include <span>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Cuts the values of phases.series on phases.scale by `options.segmentation` and fills used, segmentation,
/// levels, dates, ranges and levels of shifts and excursions, and the uncertainty if it is asked for. Drivers
/// are left to the caller.
void cut(Phases& phases, const PhaseOptions& options);

/// The points from the used position `first` up to, but not with, `last`; gaps among them included.
std::span<const SeriesPoint> stretch(const Phases& phases, std::size_t first, std::size_t last);

}  // namespace entente::graph

// What phases() and series_phases() do alike with a series once it is there.
#pragma once

#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Cuts the values of phases.series on phases.scale by `options.segmentation` and fills used, segmentation,
/// levels, the shifts' dates, ranges and levels, and the uncertainty if it is asked for. Drivers are left to
/// the caller.
void cut(Phases& phases, const PhaseOptions& options);

}  // namespace entente::graph

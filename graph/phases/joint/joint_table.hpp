// The values that are cut jointly. Private to this layer.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/phases.hpp"
#include "graph/phases/joint/tie_table.hpp"

namespace entente::graph {

/// A column a tie: its strengths in the used periods of `phases`, on its scale.
SeriesTable values_of(const Phases& phases, const std::vector<TieSeries>& ties);

/// The same for JointCost::mean: each column in units of its own noise, excursions reined in if options say
/// so. See joint_table.cpp.
SeriesTable in_units_of_noise(SeriesTable table, const SegmentationOptions& options);

}  // namespace entente::graph

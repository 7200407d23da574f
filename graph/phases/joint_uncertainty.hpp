// How sure shifts of many ties at once are. Private to this layer.
#pragma once

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Fills what Phases has when PhaseOptions::uncertainty is set, from the table that was segmented with
/// `options`. The posterior and what comes of it for JointCost::mean only, and for at most 1,000 periods.
void add_joint_uncertainty(Phases& phases, const SeriesTable& table, JointCost cost,
                           const SegmentationOptions& options, const PermutationTest& test);

}  // namespace entente::graph

// How sure shifts of many ties at once are. Private to this layer.
#pragma once

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// What was cut: for JointCost::mean in units of noise.
struct JointValues {
    const SeriesTable& cut;
    const SeriesTable& whole;  ///< before excursions were reined in
    JointCost cost = JointCost::mean;
};

/// Fills what Phases has when PhaseOptions::uncertainty is set; `options` are those it was cut with. The
/// posterior and what comes of it for JointCost::mean only, and for at most 1,000 periods; nothing for more
/// than 2,000.
void add_joint_uncertainty(Phases& phases, const JointValues& values, const SegmentationOptions& options,
                           const PermutationTest& test);

}  // namespace entente::graph

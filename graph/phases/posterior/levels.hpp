// The level at each position, over all segmentations. Private to this layer.
#pragma once

#include <span>
#include <vector>

#include "graph/phases/posterior/backward_walk.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {

struct LevelBand {
    std::vector<double> mean;
    std::vector<double> low, high;
};

/// at: by position, the probability that a segment starts there. probability: of the interval [low, high] at
/// each position, in (0, 1).
LevelBand level_band(BackwardWalk& walk, const SegmentModel& model, std::span<const double> at,
                     double probability);

}  // namespace entente::graph

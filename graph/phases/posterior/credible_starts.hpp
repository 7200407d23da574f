// Where the shifts asked for lie. Private to this layer.
#pragma once

#include <span>
#include <vector>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/posterior/backward_walk.hpp"

namespace entente::graph {

/// By start: its credible interval. visited: visits(walk). The starts are ascending, at least min_length from
/// each other and from both ends.
std::vector<CredibleStart> credible_starts(BackwardWalk& walk, const SegmentModel& model,
                                           std::span<const Band> visited, std::span<const std::size_t> starts,
                                           std::size_t min_length, double level);

}  // namespace entente::graph

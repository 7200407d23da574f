// Shortest paths from one vertex, whatever the lengths and the number of paths. Private to this layer.
#pragma once

#include <vector>

#include "graph/kernels/lengths.hpp"
#include "graph/kernels/weighted_paths.hpp"

namespace entente::graph {

/// The distances from `source`, and to `betweenness` its dependency on every other vertex is added: the sum
/// over targets of the share of the shortest paths from `source` that run through it. `in` is `out` with each
/// arc turned round.
DistanceSums careful_paths(const LengthRows& out, const LengthRows& in, Vertex source,
                           std::vector<double>& betweenness);

}  // namespace entente::graph

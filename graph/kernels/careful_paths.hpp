// Shortest paths from one vertex, whatever the lengths and the number of paths. Private to this layer.
#pragma once

#include "graph/kernels/lengths.hpp"
#include "graph/kernels/weighted_paths.hpp"

namespace entente::graph {

/// Adds to `sums` what `source` gives: its own distances, and the dependency of `source` on the others.
/// `in` is `out` with each arc turned round.
void add_careful_paths(const LengthRows& out, const LengthRows& in, Vertex source, WeightedPaths& sums);

}  // namespace entente::graph

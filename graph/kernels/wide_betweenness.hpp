// Betweenness from one source, however many paths there are. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// Adds to `sums`, by vertex, the dependency of `source` on it: the sum over all t of the share of the
/// shortest paths from `source` to t that run through it.
void add_wide_dependencies(const Arcs& out, Vertex source, std::vector<double>& sums);

}  // namespace entente::graph

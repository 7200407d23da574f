// Betweenness over rows of arcs, every arc one step. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// By vertex: the sum over ordered pairs of other vertices s, t, with a path from s to t, of the share of the
/// shortest paths from s to t that run through it. When the arcs go either way, each pair is thus counted
/// twice. The same bytes for any number of threads.
std::vector<double> betweenness_sums(const BothWays& arcs);

}  // namespace entente::graph

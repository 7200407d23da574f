// Core numbers over compressed sparse rows. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// By vertex: the largest k whose k-core holds it, the k-core being the largest set of vertices each of whom
/// is tied with at least k others in it. `dyads` must be symmetric.
std::vector<Vertex> core_numbers(const Arcs& dyads);

}  // namespace entente::graph

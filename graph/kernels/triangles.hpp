// Triangles over compressed sparse rows. Private to this layer.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// By vertex: how many pairs of its partners are tied with each other. `dyads` must be symmetric.
std::vector<std::uint64_t> triangles(const Arcs& dyads);

}  // namespace entente::graph

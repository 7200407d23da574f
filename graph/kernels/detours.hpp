// Arcs that no shortest path takes. Private to this layer.
#pragma once

#include "graph/kernels/lengths.hpp"

namespace entente::graph {

/// Removes arcs that are longer than some other way between their ends by more than length_tolerance of any
/// distance in the graph: neither the distances nor the shortest paths, told by that tolerance, change.
/// Finds many of them, not all. `in` is `out` with each arc turned round, or the same object.
void drop_detours(LengthRows& out, LengthRows& in);

}  // namespace entente::graph

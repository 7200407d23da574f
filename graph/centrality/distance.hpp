// Closeness and harmonic centrality: how few steps an actor is from the others. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values closeness(const Snapshot& snapshot);
Values harmonic(const Snapshot& snapshot);

}  // namespace entente::graph

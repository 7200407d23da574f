// Closeness and harmonic centrality: how few steps an actor is from the others. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values closeness(Measurement& measurement);
Values harmonic(Measurement& measurement);

}  // namespace entente::graph

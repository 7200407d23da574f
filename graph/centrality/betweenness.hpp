// Betweenness: the share of shortest paths that run through an actor. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values betweenness(Measurement& measurement);

}  // namespace entente::graph

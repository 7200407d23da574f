// Average neighbour degree: how well connected an actor's partners are. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values neighbour_degree(Measurement& measurement);

}  // namespace entente::graph

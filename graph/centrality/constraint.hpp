// Structural holes: how far an actor's contacts are tied with each other. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values constraint(Measurement& measurement);
Values effective_size(Measurement& measurement);
Values efficiency(Measurement& measurement);

}  // namespace entente::graph

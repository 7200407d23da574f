// Katz status. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values katz(Measurement& measurement);

}  // namespace entente::graph

// Core number: how dense a group an actor is part of. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values core_number(Measurement& measurement);

}  // namespace entente::graph

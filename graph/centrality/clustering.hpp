// Local clustering: whether an actor's partners are tied with each other. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values clustering(Measurement& measurement);

}  // namespace entente::graph

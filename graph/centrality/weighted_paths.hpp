// Betweenness, closeness and harmonic centrality where strong ties are short. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values weighted_betweenness(Measurement& measurement);
Values weighted_closeness(Measurement& measurement);
Values weighted_harmonic(Measurement& measurement);

}  // namespace entente::graph

// Eigenvector centrality and PageRank: standing that comes from those one is tied with. Private to
// this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values eigenvector(Measurement& measurement);
Values pagerank(Measurement& measurement);

}  // namespace entente::graph

// Eigenvector centrality and PageRank: standing that comes from those one is tied with. Private to
// this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values eigenvector(const Snapshot& snapshot);
Values pagerank(const Snapshot& snapshot);

}  // namespace entente::graph

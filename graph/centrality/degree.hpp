// Degree and strength: how many partners, and how much passes with them. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values degree(const Snapshot& snapshot);
Values in_degree(const Snapshot& snapshot);
Values out_degree(const Snapshot& snapshot);
Values strength(const Snapshot& snapshot);
Values cooperation_strength(const Snapshot& snapshot);
Values conflict_strength(const Snapshot& snapshot);
Values net_strength(const Snapshot& snapshot);

}  // namespace entente::graph

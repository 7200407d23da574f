// Degree and strength: how many partners, and how much passes with them. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values degree(Measurement& measurement);
Values in_degree(Measurement& measurement);
Values out_degree(Measurement& measurement);
Values strength(Measurement& measurement);
Values cooperation_strength(Measurement& measurement);
Values conflict_strength(Measurement& measurement);
Values net_strength(Measurement& measurement);

}  // namespace entente::graph

// Degree and strength: how many partners, and how much passes with them. Private to this layer.
#pragma once

#include "entente/graph/measures.hpp"

namespace entente::graph {

Values degree(Measurement& measurement);
Values in_degree(Measurement& measurement);
Values out_degree(Measurement& measurement);
Values positive_degree(Measurement& measurement);
Values negative_degree(Measurement& measurement);
Values net_degree(Measurement& measurement);
Values degree_ratio(Measurement& measurement);
Values strength(Measurement& measurement);
Values in_strength(Measurement& measurement);
Values out_strength(Measurement& measurement);
Values cooperation_strength(Measurement& measurement);
Values conflict_strength(Measurement& measurement);
Values net_strength(Measurement& measurement);
Values strength_ratio(Measurement& measurement);

}  // namespace entente::graph

// How far two graphs on the same vertices are apart.
#pragma once

#include <cstddef>
#include <optional>

#include "graph/phases/change/weighted_graph.hpp"

namespace entente::graph {

/// No more vertices than that may hang together: affinities are dense.
inline constexpr std::size_t deltacon_limit = 1500;

/// The epsilon of fast belief propagation for graphs of which no vertex has more than that degree.
double affinity_strength(double greatest_degree);

/// The squared Matusita distance between the affinities of two graphs, see deltacon.cpp; >= 0. Empty when
/// more than deltacon_limit vertices hang together.
std::optional<double> squared_affinity_distance(const WeightedGraph& before, const WeightedGraph& after,
                                                double epsilon);

}  // namespace entente::graph

// Shortest paths over ties of different lengths, from every vertex to every other. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// Paths are of equal length when they differ by no more than this share of the shortest: one that ends with
/// the arc u -> v counts among the shortest to v when
/// distance(u) + length(u, v) <= distance(v) * (1 + length_tolerance). So 0.1 + 0.2 equals 0.3.
constexpr double length_tolerance = 1e-10;

/// The length of a tie, strength^length_exponent, is kept between these, so that sums of lengths and of their
/// inverses stay finite.
constexpr double shortest_length = 1e-250;
constexpr double longest_length = 1e250;

/// By vertex. Sums over other vertices that a path leads to; ties of strength 0 carry no path.
struct WeightedPaths {
    /// Sum over ordered pairs s, t of other vertices of the share of the shortest paths from s to t that run
    /// through the vertex.
    std::vector<double> betweenness;
    std::vector<double> within_reach;        ///< how many others
    std::vector<double> length_sum;          ///< of the distances to them
    std::vector<double> inverse_length_sum;  ///< of 1 / distance
};

/// Paths follow `ways.out`. The same to the last bit for any number of threads.
WeightedPaths weighted_paths(const BothWays& ways, double length_exponent);

}  // namespace entente::graph

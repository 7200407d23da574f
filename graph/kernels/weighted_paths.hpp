// Shortest paths over ties of different lengths, from every vertex to every other. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// Paths are of equal length when they differ by no more than this share of the shortest: a path from s that
/// ends with the arc u -> v counts among the shortest to v when u is nearer to s than v is and
/// distance(u) + length(u, v) <= distance(v) * (1 + length_tolerance). So 0.1 + 0.2 equals 0.3. The share is
/// taken as seen from s, where all distances are sums of what was stepped over: where lengths differ by ten
/// orders of magnitude, the way from v to s may tell apart what the way from s to v does not.
constexpr double length_tolerance = 1e-10;

/// The length of a tie, strength^length_exponent, is kept between these, so that sums of lengths and of their
/// inverses stay finite.
constexpr double shortest_length = 1e-250;
constexpr double longest_length = 1e250;

/// Of one vertex, over the others that a path leads to.
struct DistanceSums {
    double within_reach = 0;    ///< how many
    double length = 0;          ///< sum of the distances
    double inverse_length = 0;  ///< sum of 1 / distance

    bool operator==(const DistanceSums&) const = default;
};

/// By vertex.
struct WeightedPaths {
    /// Sum over ordered pairs s, t of other vertices, t within reach of s, of the share of the shortest paths
    /// from s to t that run through the vertex.
    std::vector<double> betweenness;
    std::vector<DistanceSums> distances;

    bool operator==(const WeightedPaths&) const = default;
};

/// Paths follow `ways.out`; ties of strength 0 carry none. The same to the last bit for any number of
/// threads.
WeightedPaths weighted_paths(const BothWays& ways, double length_exponent);

}  // namespace entente::graph

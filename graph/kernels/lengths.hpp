// The arcs that weighted paths follow, with their lengths. Private to this layer.
#pragma once

#include <span>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// As Arcs, without those of strength 0.
struct LengthRows {
    std::vector<Vertex> start{0};
    std::vector<Vertex> column;
    std::vector<double> length;  ///< in [shortest_length, longest_length]

    [[nodiscard]] std::size_t size() const { return start.size() - 1; }
};

/// The length of an arc is strength^exponent, kept within shortest_length and longest_length.
LengthRows with_lengths(const Arcs& arcs, double exponent);

}  // namespace entente::graph

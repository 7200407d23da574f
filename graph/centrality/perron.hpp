// The positive eigenvector of a non-negative matrix. Private to this layer.
#pragma once

#include <optional>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// A x = value * scale * x with x > 0 of Euclidean length 1. `scale` is the largest entry of A, and the
/// factor between 0 and the size of A, so that neither overflows where their product does.
struct PerronPair {
    double value = 0;
    double scale = 1;
    std::vector<double> vector;
};

/// The rows are those of a symmetric matrix, with both halves; strengths above 0, and the graph of the
/// entries connected, of two vertices or more. Empty when a large matrix does not converge.
std::optional<PerronPair> perron(const Arcs& matrix);

/// The same for rows that need not be symmetric, of a strongly connected graph.
std::optional<PerronPair> perron_directed(const Arcs& matrix);

}  // namespace entente::graph

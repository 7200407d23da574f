// Systems that measures of status by walks come down to. Private to this layer.
#pragma once

#include <optional>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// The x of (I - M) x = 1. The rows of M are those of a symmetric matrix, both halves, here of any sign
/// (Arcs::strength), and all its eigenvalues are below 1. Residual 1e-15 relative to the right-hand side, in
/// Euclidean length. Empty when rounding keeps it from getting there.
std::optional<std::vector<double>> solve_identity_minus(const Arcs& matrix);

}  // namespace entente::graph

// Whether the spectrum of a network leaves that of the periods before.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "graph/phases/change/weighted_graph.hpp"

namespace entente::graph {

/// The `count` largest singular values of the graph's Laplacian, descending, 0 where it has fewer; they are
/// its eigenvalues, as it has no negative ones. Empty when the iteration for a large part did not converge.
std::optional<std::vector<double>> laplacian_spectrum(const WeightedGraph& graph, std::size_t count);

/// The vector of length 1 that the vectors have most in common: the principal left singular vector of the
/// matrix that has them, each scaled to length 1, as columns; nonnegative as they are. Vectors of zeros don't
/// count; empty when all are.
std::vector<double> typical_spectrum(std::span<const std::vector<double>> spectra);

/// 1 less the cosine of the two, in [0, 1] for nonnegative vectors; empty when either is empty or all 0.
std::optional<double> spectral_distance(std::span<const double> spectrum, std::span<const double> typical);

}  // namespace entente::graph

// Fast searches for a long series of normal values of one spread.
#pragma once

#include <cstddef>

#include "graph/phases/cut/search.hpp"

namespace entente::graph {

/// The optimum of optimal_partition() with cost `mean`, in about n log n time. Of segmentations whose costs
/// are equal up to rounding it takes any. At least two segments must fit.
OptimalCut fpop(const MeanCost& mean, std::size_t n, std::size_t min_length, double penalty);

/// The same when each segment costs ln(length / n) more.
OptimalCut fpop_with_length_term(const MeanCost& mean, std::size_t n, std::size_t min_length, double penalty);

}  // namespace entente::graph

// Posterior of the shifts of several series at once. Private to this layer.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "entente/graph/shift_posterior.hpp"

namespace entente::graph {

/// What a segment [first, last) costs: twice the negative log-likelihood at its best parameters.
using SegmentCostOf = std::function<double(std::size_t first, std::size_t last)>;

/// Of the times of `total`, whose levels are given back: each segmentation with the probability
/// exp(-(cost + penalty * shifts) / 2), up to a common factor. options: min_length, level, and least_noise of
/// the total, > 0.
ShiftPosterior joint_shift_posterior(const SegmentCostOf& cost, double penalty,
                                     const std::vector<double>& total, std::span<const std::size_t> starts,
                                     const PosteriorOptions& options);

}  // namespace entente::graph

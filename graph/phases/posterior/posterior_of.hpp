// The posterior of whatever a SegmentModel models. Private to this layer.
#pragma once

#include <span>

#include "entente/graph/shift_posterior.hpp"
#include "graph/phases/posterior/segment_model.hpp"

namespace entente::graph {

/// Of n >= 1 values. log_odds: by how much one more shift multiplies the prior probability of a segmentation,
/// as a logarithm. options: min_length and level; the others are the model's affair.
ShiftPosterior posterior_of(const SegmentModel& model, std::size_t n, double log_odds,
                            std::span<const std::size_t> starts, const PosteriorOptions& options);

}  // namespace entente::graph

// Exact posterior of the shifts of several series at once. Private to this layer.
#pragma once

#include <span>
#include <vector>

#include "entente/graph/shift_posterior.hpp"

namespace entente::graph {

/// As shift_posterior() for SegmentCost::mean, of all columns of the table together, which are taken to be
/// independent given the shifts; each has the noise of its own, at least options.least_noise > 0. Levels are
/// those of `total`, a series of the same times. Columns are taken as they are, without reining in.
ShiftPosterior joint_shift_posterior(const SeriesTable& table, const std::vector<double>& total,
                                     std::span<const std::size_t> starts, const PosteriorOptions& options);

}  // namespace entente::graph

// How sure the shifts of a series are: posterior, penalties, p-value.
#pragma once

#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Fills what Phases has when PhaseOptions::uncertainty is set, from the values that were segmented with
/// `options`. Beyond 5,000 values the posterior, whose time grows with their square, and what of each shift
/// comes of it are left out; beyond 100,000 all else too.
void add_uncertainty(Phases& phases, const std::vector<double>& values, const SegmentationOptions& options,
                     const PermutationTest& test);

}  // namespace entente::graph

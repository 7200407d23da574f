// The exact frustration index of a reduced problem.
#pragma once

#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

/// Proven, unless stopped before: then with the bounds reached, of which `lower` is at least that of a
/// packing of negative cycles.
Answer branch_and_cut(const Problem& problem, Stop& stop);

}  // namespace entente::graph::two_camps

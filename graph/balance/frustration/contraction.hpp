// Merging vertices that some optimal camps never part from each other.
#pragma once

#include "graph/balance/frustration/reduction.hpp"

namespace entente::graph::two_camps {

/// Contracts dominating edges until there are none, and states each in `relations`. Returns what is left
/// without its isolated vertices, and adds to `constant` what every partition must pay.
Part contract(const Part& part, ParitySets& relations, std::int64_t& constant);

}  // namespace entente::graph::two_camps

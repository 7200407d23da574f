// Values on the scale on which they are cut.
#pragma once

#include <span>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// Of all values, in their order.
std::vector<double> put_on(const ValueScale& scale, std::span<const double> values);

}  // namespace entente::graph

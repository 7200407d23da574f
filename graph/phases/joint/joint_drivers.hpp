// Which relations a joint shift of many ties rests on. Private to this layer.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/phases/joint/tie_table.hpp"

namespace entente::graph {

/// The relations whose mean contribution a year moves the way that the net strength of their own dyad moves
/// from the one stretch to the other, at most `count`; effects have either sign. First those that move the
/// sum of all ties in the `direction` (its sign) of the shift, then the others, each strongest first; without
/// a direction (0) all by strength. Each stretch must hold a point with a value.
std::vector<Driver> joint_drivers(const model::Network& network, const Selection& selection,
                                  std::span<const SeriesPoint> before, std::span<const SeriesPoint> after,
                                  double direction, std::size_t count);

}  // namespace entente::graph

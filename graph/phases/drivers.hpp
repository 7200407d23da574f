// Which relations a shift of level rests on.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "entente/graph/phases.hpp"

namespace entente::graph {

/// The relations of either stretch whose mean contribution a year moves the way of `direction`
/// (its sign; 0: none), strongest first, at most `count`; see drivers.cpp. Gaps do not count. Each stretch
/// must hold a point with a value.
std::vector<Driver> drivers(const model::Network& network, std::span<const SeriesPoint> before,
                            std::span<const SeriesPoint> after, double direction, std::size_t count);

}  // namespace entente::graph

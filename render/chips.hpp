// Where the numbers of the key stand on their arcs.
#pragma once

#include <span>
#include <vector>

#include "render/route/arcs.hpp"

namespace entente::render {

/// Radius of a chip.
inline constexpr double chip_radius = 6.8;

/// A place on each of the `marked` curves (indices into `curves`, in order of importance), near its
/// middle, away from boxes, from other curves and from the other chips.
std::vector<Point> place_chips(std::span<const Curve> curves, std::span<const std::size_t> marked,
                               std::span<const Stop> stops);

}  // namespace entente::render

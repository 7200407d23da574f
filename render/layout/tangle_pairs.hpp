// What two straight ties, or a tie and a box, do to each other.
#pragma once

#include <cmath>

#include "render/geometry.hpp"

namespace entente::render {

/// Whether the segment from `a` along `way` runs through the box of that half size: no line along the box's
/// sides or along the tie parts the two.
inline bool runs_through(Point a, Point way, Point centre, Size half) {
    const Point to = centre - a;
    if (std::abs(2 * to.x - way.x) >= 2 * half.width + std::abs(way.x)) return false;
    if (std::abs(2 * to.y - way.y) >= 2 * half.height + std::abs(way.y)) return false;
    return std::abs(cross(way, to)) < half.width * std::abs(way.y) + half.height * std::abs(way.x);
}

/// 1 for two ties that leave their common end in the same direction, 0 from about 8 degrees on. `u` and `v`
/// lead from there to their other ends.
inline double sharpness(Point u, Point v) {
    constexpr double sharp_sine = 0.14;
    const double turn = cross(u, v), square = dot(u, u) * dot(v, v);
    if (dot(u, v) <= 0 || turn * turn >= sharp_sine * sharp_sine * square) return 0;
    return 1 - std::abs(turn) / (sharp_sine * std::sqrt(square) + 1e-9);
}

}  // namespace entente::render

// Cubic Bezier curves.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "render/geometry.hpp"

namespace entente::render {

using Curve = std::array<Point, 4>;

/// The cubic that is the quadratic with this one control point.
Curve from_quadratic(Point start, Point control, Point end);

/// The point at t in [0, 1].
inline Point point_on(const Curve& c, double t) {
    const double u = 1 - t;
    return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t) + c[3] * (t * t * t);
}

/// The part from t0 to t1 as a curve of its own.
Curve part_of(const Curve& curve, double t0, double t1);

/// `steps` + 1 points, evenly spaced in t. Requires steps > 0.
std::vector<Point> sampled(const Curve& curve, std::size_t steps);

/// Length of the control polygon, an upper bound of the curve's.
double polygon_length(const Curve& curve);

}  // namespace entente::render

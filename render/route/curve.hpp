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
Point point_on(const Curve& curve, double t);

/// The part from t0 to t1 as a curve of its own.
Curve part_of(const Curve& curve, double t0, double t1);

/// `steps` + 1 points, evenly spaced in t. Requires steps > 0.
std::vector<Point> sampled(const Curve& curve, std::size_t steps);

/// Length of the control polygon, an upper bound of the curve's.
double polygon_length(const Curve& curve);

}  // namespace entente::render

// The line of a tie: room for its arrowheads, its straight stand-in, and how far it reaches.
#pragma once

#include "render/route/curve.hpp"

namespace entente::render {

/// The curve without the stretches within `at_start` of its first and `at_end` of its last point, so
/// that arrowheads that long fit there; neither takes more than 40 % of a short curve.
Curve with_room_for_heads(const Curve& curve, double at_start, double at_end);

/// The straight line with the same ends.
Curve straightened(const Curve& curve);

/// The smallest box that holds the curve, to within a small fraction of a unit.
Box extent(const Curve& curve);

}  // namespace entente::render

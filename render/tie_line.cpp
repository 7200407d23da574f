#include "render/tie_line.hpp"

namespace entente::render {
namespace {

constexpr int steps = 64;

Curve reversed(const Curve& c) {
    return {c[3], c[2], c[1], c[0]};
}

// The parameter where the curve gets farther than `reach` from its first point; at most 0.4.
double leaves(const Curve& curve, double reach) {
    constexpr double at_most = 0.4;
    double inside = 0;
    for (int i = 1; i <= steps; ++i) {
        double outside = at_most * i / steps;
        if (distance(curve[0], point_on(curve, outside)) < reach) {
            inside = outside;
            continue;
        }
        for (int halving = 0; halving < 20; ++halving) {
            const double middle = (inside + outside) / 2;
            (distance(curve[0], point_on(curve, middle)) < reach ? inside : outside) = middle;
        }
        return outside;
    }
    return at_most;
}

}  // namespace

Curve with_room_for_heads(const Curve& curve, double at_start, double at_end) {
    const double from = at_start > 0 ? leaves(curve, at_start) : 0;
    const double to = at_end > 0 ? 1 - leaves(reversed(curve), at_end) : 1;
    return part_of(curve, from, to);
}

Curve straightened(const Curve& c) {
    return {c[0], between(c[0], c[3], 1.0 / 3), between(c[0], c[3], 2.0 / 3), c[3]};
}

Box extent(const Curve& curve) {
    Box box{curve[0], curve[0]};
    for (int i = 1; i <= steps; ++i) extend(box, point_on(curve, static_cast<double>(i) / steps));
    return box;
}

}  // namespace entente::render

#include "render/route/curve.hpp"

namespace entente::render {

Curve from_quadratic(Point start, Point control, Point end) {
    return {start, between(start, control, 2.0 / 3), between(end, control, 2.0 / 3), end};
}

// The new control points are values of the curve's blossom (its symmetric affine form).
Curve part_of(const Curve& c, double t0, double t1) {
    const auto blossom = [&](double r, double s, double t) {
        const Point ab = between(c[0], c[1], r), bc = between(c[1], c[2], r), cd = between(c[2], c[3], r);
        return between(between(ab, bc, s), between(bc, cd, s), t);
    };
    return {blossom(t0, t0, t0), blossom(t0, t0, t1), blossom(t0, t1, t1), blossom(t1, t1, t1)};
}

std::vector<Point> sampled(const Curve& curve, std::size_t steps) {
    std::vector<Point> points;
    points.reserve(steps + 1);
    for (std::size_t i = 0; i <= steps; ++i) {
        points.push_back(point_on(curve, static_cast<double>(i) / static_cast<double>(steps)));
    }
    return points;
}

double polygon_length(const Curve& c) {
    return distance(c[0], c[1]) + distance(c[1], c[2]) + distance(c[2], c[3]);
}

}  // namespace entente::render

// Points, segments and boxes on the stage.
#pragma once

#include <algorithm>
#include <cmath>

#include "entente/render/layout.hpp"

namespace entente::render {

inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
inline Point operator*(Point a, double factor) {
    return {a.x * factor, a.y * factor};
}
inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
inline double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
inline double length(Point a) {
    return std::sqrt(dot(a, a));
}
inline double distance(Point a, Point b) {
    return length(b - a);
}
inline Point between(Point a, Point b, double t) {
    return a + (b - a) * t;
}

/// An upright rectangle.
struct Box {
    Point low;
    Point high;

    [[nodiscard]] double width() const { return high.x - low.x; }
    [[nodiscard]] double height() const { return high.y - low.y; }
    [[nodiscard]] Point centre() const { return between(low, high, 0.5); }
    [[nodiscard]] bool contains(Point p) const {
        return p.x > low.x && p.x < high.x && p.y > low.y && p.y < high.y;
    }
    [[nodiscard]] bool meets(const Box& other) const {
        return low.x < other.high.x && other.low.x < high.x && low.y < other.high.y && other.low.y < high.y;
    }
};

inline Box box_at(Point centre, Size size, double margin = 0) {
    const Point half = {size.width / 2 + margin, size.height / 2 + margin};
    return {centre - half, centre + half};
}

inline Box box_of(const Placement& placement, double margin = 0) {
    return box_at(placement.centre, placement.size, margin);
}

inline void extend(Box& box, Point p) {
    box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
    box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
}

/// Distance from a point to a box; 0 inside it.
inline double distance_to(const Box& box, Point p) {
    return length({std::max({box.low.x - p.x, p.x - box.high.x, 0.0}),
                   std::max({box.low.y - p.y, p.y - box.high.y, 0.0})});
}

/// Whether two segments cross at a point inside both.
inline bool segments_cross(Point a, Point b, Point c, Point d) {
    const Point ab = b - a, cd = d - c;
    return cross(ab, c - a) * cross(ab, d - a) < 0 && cross(cd, a - c) * cross(cd, b - c) < 0;
}

/// The part of a segment that lies in a box, as a share of its length in [0, 1]: Liang and Barsky,
/// "A new concept and method for line clipping", ACM Transactions on Graphics 3 (1984).
inline double share_inside(Point a, Point b, const Box& box) {
    double from = 0, to = 1;
    const auto clip = [&](double start, double step, double low, double high) {
        if (step == 0) return start > low && start < high;
        const double t1 = (low - start) / step, t2 = (high - start) / step;
        from = std::max(from, std::min(t1, t2));
        to = std::min(to, std::max(t1, t2));
        return from < to;
    };
    if (!clip(a.x, b.x - a.x, box.low.x, box.high.x)) return 0;
    if (!clip(a.y, b.y - a.y, box.low.y, box.high.y)) return 0;
    return to - from;
}

}  // namespace entente::render

#include "render/shape.hpp"

#include <algorithm>
#include <cmath>

#include "render/geometry.hpp"

namespace entente::render {
namespace {

constexpr double octagon_cut = 1.41421356237;  // where |x|/a + |y|/b cuts the corners off

bool inside_rounded(Point p, Size half, double radius) {
    const double over_x = p.x - (half.width - radius), over_y = p.y - (half.height - radius);
    if (over_x <= 0 || over_y <= 0) return true;
    return over_x * over_x + over_y * over_y < radius * radius;
}

}  // namespace

double corner_radius(Shape shape, Size size) {
    const double shorter = std::min(size.width, size.height);
    if (shape == Shape::pill) return shorter / 2;
    if (shape == Shape::rounded_box) return std::min(12.0, shorter / 3);
    return 0;
}

bool inside_shape(Shape shape, Size size, Point at, double margin) {
    const Size half = {size.width / 2 + margin, size.height / 2 + margin};
    const Point p = {std::abs(at.x), std::abs(at.y)};
    if (p.x >= half.width || p.y >= half.height) return false;
    const double x = p.x / half.width, y = p.y / half.height;
    switch (shape) {
        case Shape::ellipse:
            return x * x + y * y < 1;
        case Shape::octagon:
            return x + y < octagon_cut;
        case Shape::hexagon:
            return x + y / 2 < 1;
        case Shape::rounded_box:
        case Shape::pill:
            return inside_rounded(p, half, std::max(0.0, corner_radius(shape, size) + margin));
        case Shape::box:
            break;
    }
    return true;
}

double width_around_text(Shape shape, double text_width, double text_height, double height) {
    const double share =
        (text_height + 2) / height;  // of the height that the text's corners reach, with room
    switch (shape) {
        case Shape::ellipse:
            return text_width / std::sqrt(1 - share * share) + 7;
        case Shape::octagon:
            return std::max(text_width + 16, text_width / (octagon_cut - share) + 5);
        case Shape::hexagon:
            return text_width / (1 - share / 2) + 8;
        case Shape::pill: {
            const double radius = height / 2, reach = text_height / 2;
            return text_width + 2 * (radius - std::sqrt(radius * radius - reach * reach)) + 9;
        }
        case Shape::rounded_box:
            return text_width + 12;
        case Shape::box:
            break;
    }
    return text_width + 10;
}

}  // namespace entente::render

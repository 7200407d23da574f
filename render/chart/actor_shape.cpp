#include "render/chart/actor_shape.hpp"

#include <span>

#include "entente/render/text.hpp"
#include "render/shape.hpp"

namespace entente::render {
namespace {

// Corners of a polygon, as shares of the width and height of its box.
constexpr Point octagon[] = {{0.29, 0}, {0.71, 0}, {1, 0.29}, {1, 0.71},
                             {0.71, 1}, {0.29, 1}, {0, 0.71}, {0, 0.29}};
constexpr Point hexagon[] = {{0.25, 0}, {0.75, 0}, {1, 0.5}, {0.75, 1}, {0.25, 1}, {0, 0.5}};

std::string corners(const Box& box, std::span<const Point> shares) {
    std::string out;
    for (const Point share : shares) {
        out += (out.empty() ? "" : " ") + svg_number(box.low.x + share.x * box.width()) + ',' +
               svg_number(box.low.y + share.y * box.height());
    }
    return out;
}

std::vector<Attribute> outline_of(Shape shape, const Box& box) {
    const Point centre = box.centre();
    switch (shape) {
        case Shape::ellipse:
            return {{"cx", centre.x}, {"cy", centre.y}, {"rx", box.width() / 2}, {"ry", box.height() / 2}};
        case Shape::octagon:
            return {{"points", corners(box, octagon)}};
        case Shape::hexagon:
            return {{"points", corners(box, hexagon)}};
        case Shape::rounded_box:
        case Shape::pill:
        case Shape::box:
            break;
    }
    const double radius = corner_radius(shape, {box.width(), box.height()});
    return {{"x", box.low.x},
            {"y", box.low.y},
            {"width", box.width()},
            {"height", box.height()},
            {"rx", radius > 0 ? svg_number(radius) : std::string()}};
}

std::string_view element_of(Shape shape) {
    if (shape == Shape::ellipse) return "ellipse";
    return shape == Shape::octagon || shape == Shape::hexagon ? "polygon" : "rect";
}

}  // namespace

void draw_shape(SvgWriter& svg, const NodeStyle& style, const Box& box) {
    std::vector<Attribute> attributes = outline_of(style.shape, box);
    attributes.emplace_back("fill", style.fill);
    attributes.emplace_back("stroke", style.stroke);
    attributes.emplace_back("stroke-width", style.stroke_width);
    svg.leaf(element_of(style.shape), attributes);
}

}  // namespace entente::render

#include "render/page_shape.hpp"

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

Box text_box(const XmlElement& text) {
    const double size = length_of(text, "font-size");
    const double width = text_width(text.text, size, text.attribute("font-weight") == "bold");
    const std::string_view anchor = text.attribute("text-anchor");
    const double x = length_of(text, "x"), y = length_of(text, "y");
    const double left = x - (anchor == "middle" ? width / 2 : anchor == "end" ? width : 0);
    return {{left, y - size}, {left + width, y + 0.3 * size}};
}

/// Of `translate(0 495.05)`.
Point shift_of(std::string_view transform) {
    constexpr std::string_view opening = "translate(";
    if (!transform.starts_with(opening)) return {};
    transform.remove_prefix(opening.size());
    const std::size_t middle = transform.find(' ');
    return {number_in(transform.substr(0, middle)),
            number_in(transform.substr(middle + 1, transform.find(')') - middle - 1))};
}

void include(std::optional<Box>& all, const XmlElement& element, Point origin) {
    origin = origin + shift_of(element.attribute("transform"));
    for (const XmlElement& child : element.children) include(all, child, origin);
    const std::optional<Box> box = box_of(element);
    if (!box) return;
    if (!all) all = Box{box->low + origin, box->high + origin};
    extend(*all, box->low + origin);
    extend(*all, box->high + origin);
}

}  // namespace

double length_of(const XmlElement& element, std::string_view name) {
    const std::string_view value = element.attribute(name);
    return value.empty() ? 0.0 : number_in(value);
}

Outline outline_of(const XmlElement& element) {
    constexpr double hardly_round = 2;
    const auto length = [&element](std::string_view name) { return length_of(element, name); };
    if (element.name == "path") return outline_of_path(element.attribute("d"));
    if (element.name == "polygon" || element.name == "polyline")
        return outline_of_points(element.attribute("points"), element.name == "polygon");
    if (element.name == "rect" && length("rx") <= hardly_round) {
        const Point corner{length("x"), length("y")};
        return outline_of_box({corner, corner + Point{length("width"), length("height")}});
    }
    if (element.name != "line") return {};
    std::string points;
    for (const std::string_view name : {"x1", "y1", "x2", "y2"}) points += svg_number(length(name)) + ' ';
    return outline_of_points(points, false);
}

std::optional<Box> box_of(const XmlElement& element) {
    const Outline outline = outline_of(element);
    if (!outline.empty()) return bounds(outline);
    if (element.name == "text") return text_box(element);
    const auto length = [&element](std::string_view name) { return length_of(element, name); };
    if (element.name == "rect") {
        const Point corner{length("x"), length("y")};
        return Box{corner, corner + Point{length("width"), length("height")}};
    }
    if (element.name != "circle" && element.name != "ellipse") return std::nullopt;
    return box_at({length("cx"), length("cy")},
                  {2 * (length("r") + length("rx")), 2 * (length("r") + length("ry"))});
}

std::optional<Box> box_of_groups(const XmlElement& svg) {
    std::optional<Box> all;
    for (const XmlElement& child : svg.children) {
        if (child.name == "g") include(all, child, {});
    }
    return all;
}

}  // namespace entente::render

#include "render/layout/labels.hpp"

#include <algorithm>
#include <cmath>

#include "entente/render/text.hpp"
#include "render/shape.hpp"

namespace entente::render {
namespace {

constexpr double widest_line = 132;
constexpr std::size_t most_lines = 3;
constexpr double line_height = 1.15;  // of the type size
constexpr double cap_height = 0.72;   // of the type size

double widest(const std::vector<std::string>& lines, double size, bool bold) {
    double width = 0;
    for (const std::string& line : lines) width = std::max(width, text_width(line, size, bold));
    return width;
}

std::vector<std::string> label_lines(const std::string& name, double size, bool bold) {
    std::vector<std::string> lines = wrap_name(name, size, bold);
    if (widest(lines, size, bold) <= widest_line) return lines;
    lines = wrap_text(name, size, widest_line, bold);
    if (lines.size() > most_lines) {
        for (std::size_t i = most_lines; i < lines.size(); ++i) lines[most_lines - 1] += ' ' + lines[i];
        lines.resize(most_lines);
    }
    for (std::string& line : lines) line = ellipsize(line, size, widest_line, bold);
    return lines;
}

double padding(Shape shape) {
    switch (shape) {
        case Shape::ellipse:
            return 10;
        case Shape::octagon:
        case Shape::hexagon:
            return 9;
        case Shape::box:
            return 6;
        case Shape::rounded_box:
        case Shape::pill:
            break;
    }
    return 8;
}

double tenths(double value) {
    return std::ceil(value * 10) / 10;
}

}  // namespace

Shape shape_of(const Theme& theme, model::ActorKind kind, bool focal) {
    return focal ? theme.focal.shape : theme.style(kind).shape;
}

Placement labelled(const model::Network& network, model::ActorIndex actor, const Theme& theme, bool focal) {
    const double size = theme.label_size * (focal ? theme.focal_scale : 1);
    const Shape shape = shape_of(theme, network[actor].kind, focal);
    Placement placement;
    placement.actor = actor;
    placement.focal = focal;
    placement.lines = label_lines(clean_text(display_name(network[actor])), size, focal);
    const auto lines = static_cast<double>(placement.lines.size());
    const double extra = focal ? 5 : 0;
    const double height = lines * size * line_height + padding(shape) + extra;
    const double text_height = ((lines - 1) * line_height + cap_height) * size;
    const double width = width_around_text(shape, widest(placement.lines, size, focal), text_height, height);
    placement.size = {tenths(std::max(width + extra, height)), tenths(height)};
    return placement;
}

}  // namespace entente::render

#include "render/chart/bloc_marks.hpp"

#include <fmt/format.h>

#include "entente/render/text.hpp"

namespace entente::render {

void draw_beginning(SvgWriter& svg, Point at, const Theme& theme) {
    const double x = at.x - bloc_stub + 2;
    svg.line({x, at.y}, at, theme.muted, stay_width);
    svg.leaf("path", {{"d", fmt::format("M{} {}h0.1", svg_number(x - 0.05), svg_number(at.y))},
                      {"fill", "none"},
                      {"stroke", theme.muted},
                      {"stroke-width", 4},
                      {"stroke-linecap", "round"}});
}

void draw_end(SvgWriter& svg, Point at, const Theme& theme) {
    const double x = at.x + bloc_stub - 2;
    svg.line(at, {x, at.y}, theme.muted, stay_width);
    svg.line({x, at.y - 3}, {x, at.y + 3}, theme.muted, stay_width);
}

void draw_bloc(SvgWriter& svg, Point corner, Size size, const Theme& theme) {
    svg.leaf("rect", {{"x", corner.x},
                      {"y", corner.y},
                      {"width", size.width},
                      {"height", size.height},
                      {"rx", 2},
                      {"fill", theme.hull},
                      {"stroke", theme.ghost},
                      {"stroke-width", 0.8}});
}

std::string flow_curve(Point from, Point to) {
    const double middle = (from.x + to.x) / 2;
    return fmt::format("M{} {}C{} {} {} {} {} {}", svg_number(from.x), svg_number(from.y), svg_number(middle),
                       svg_number(from.y), svg_number(middle), svg_number(to.y), svg_number(to.x),
                       svg_number(to.y));
}

void draw_curves(SvgWriter& svg, const std::string& curves, const std::string& colour, double width,
                 const char* pattern) {
    if (curves.empty()) return;
    svg.leaf("path", {{"d", curves},
                      {"fill", "none"},
                      {"stroke", colour},
                      {"stroke-width", width},
                      {"stroke-dasharray", pattern}});
}

}  // namespace entente::render

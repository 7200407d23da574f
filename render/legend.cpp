#include "render/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "entente/render/text.hpp"
#include "render/furniture.hpp"
#include "render/geometry.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

constexpr double line_swatch = 26;
constexpr double shape_swatch = 17;
constexpr double middle_of_text = 3.5;  // above the baseline

void draw_tie_swatch(SvgWriter& svg, Sign sign, Point at, const Theme& theme) {
    const double width = line_width(sign, 2, theme), y = at.y - middle_of_text;
    const auto strand = [&](double offset, const std::string& colour, const std::string& pattern) {
        svg.line({at.x, y + offset}, {at.x + line_swatch, y + offset}, colour, width, pattern);
    };
    if (sign == Sign::mixed) {
        strand(-1, theme.cooperation, {});
        strand(1, theme.conflict, {});
    } else {
        strand(0, sign_colour(sign, theme), sign == Sign::conflict ? dashes(width) : std::string());
    }
}

void draw_width_swatch(SvgWriter& svg, Point at, const Theme& theme) {
    for (std::size_t i = 0; i < theme.widths.size(); ++i) {
        const double x = at.x + 13 * static_cast<double>(i), y = at.y - middle_of_text;
        svg.line({x, y}, {x + 10, y}, theme.muted, theme.widths[i]);
    }
}

void draw_arrow_swatch(SvgWriter& svg, Point at, const Theme& theme) {
    const double y = at.y - middle_of_text, tip = at.x + line_swatch;
    svg.line({at.x, y}, {tip - 8, y}, theme.muted, theme.widths[1]);
    const auto corner = [](double px, double py) { return svg_number(px) + ',' + svg_number(py) + ' '; };
    svg.leaf("polygon", {{"points", corner(tip, y) + corner(tip - 8.5, y - 3.1) + corner(tip - 8.5, y + 3.1)},
                         {"fill", theme.muted}});
}

// Corners of a polygon in a box, given as shares of its width and height.
std::string corners(Point top_left, Size size, const std::vector<Point>& shares) {
    std::string out;
    for (const Point share : shares) {
        out += svg_number(top_left.x + share.x * size.width) + ',' +
               svg_number(top_left.y + share.y * size.height) + ' ';
    }
    if (!out.empty()) out.pop_back();
    return out;
}

void draw_shape_swatch(SvgWriter& svg, const NodeStyle& style, Point at) {
    const Size size = {16, 11};
    const Point corner = {at.x + 0.5, at.y - middle_of_text - size.height / 2};
    std::vector<Attribute> paint = {{"fill", style.fill}, {"stroke", style.stroke}, {"stroke-width", 1.0}};
    const auto leaf = [&](std::string_view element, std::vector<Attribute> attributes) {
        attributes.insert(attributes.end(), paint.begin(), paint.end());
        svg.leaf(element, attributes);
    };
    const auto rounded = [&](double radius) {
        leaf("rect", {{"x", corner.x},
                      {"y", corner.y},
                      {"width", size.width},
                      {"height", size.height},
                      {"rx", radius > 0 ? svg_number(radius) : std::string()}});
    };
    switch (style.shape) {
        case Shape::ellipse:
            leaf("ellipse", {{"cx", corner.x + size.width / 2},
                             {"cy", corner.y + size.height / 2},
                             {"rx", size.width / 2},
                             {"ry", size.height / 2}});
            return;
        case Shape::octagon:
            leaf("polygon", {{"points", corners(corner, size,
                                                {{0.29, 0},
                                                 {0.71, 0},
                                                 {1, 0.29},
                                                 {1, 0.71},
                                                 {0.71, 1},
                                                 {0.29, 1},
                                                 {0, 0.71},
                                                 {0, 0.29}})}});
            return;
        case Shape::hexagon:
            leaf("polygon",
                 {{"points",
                   corners(corner, size, {{0.25, 0}, {0.75, 0}, {1, 0.5}, {0.75, 1}, {0.25, 1}, {0, 0.5}})}});
            return;
        case Shape::rounded_box:
            return rounded(4);
        case Shape::pill:
            return rounded(size.height / 2);
        case Shape::box:
            break;
    }
    rounded(0);
}

void draw_bar(SvgWriter& svg, const StripBar& bar, Box room, const Theme& theme) {
    const double middle = room.centre().y;
    if (!bar.score) {
        svg.line({room.centre().x, middle - 3}, {room.centre().x, middle + 3},
                 bar.current ? theme.ink : theme.muted, bar.current ? 2 : 1);
        return;
    }
    const double score = std::clamp(*bar.score, -1.0, 1.0);
    const double height = std::max(std::abs(score) * room.height() / 2, 1.2);
    const std::string& filled = sign_colour(sign_of(1 + score, 1 - score), theme);
    svg.rectangle({room.low.x, score >= 0 ? middle - height : middle}, {room.width(), height},
                  bar.current ? filled : theme.muted, bar.current ? 1 : 0.3);
}

std::string score_text(const StripBar& bar) {
    if (!bar.score) return "no tie";
    const std::string two_digits = fmt::format("{:.2f}", std::abs(*bar.score));
    if (two_digits == "0.00") return two_digits;
    return (*bar.score < 0 ? "−" : "+") + two_digits;
}

constexpr double score_size = 12;
constexpr double gap = 8;

}  // namespace

double draw_legend(SvgWriter& svg, const Diagram& diagram, const Theme& theme, double top, double width) {
    LegendRow row(top, width, theme);
    const auto item = [&](double swatch, const std::string& label, const auto& draw) {
        const Point at = row.place(swatch, label);
        draw(at);
        row.draw_label(svg, at, swatch, label);
    };
    constexpr std::pair<Sign, const char*> signs[] = {
        {Sign::cooperation, "Cooperation"}, {Sign::mixed, "Mixed"}, {Sign::conflict, "Conflict"}};
    for (const auto& [sign, label] : signs) {
        item(line_swatch, label, [&, s = sign](Point at) { draw_tie_swatch(svg, s, at, theme); });
    }
    item(36, "Weak to strong", [&](Point at) { draw_width_swatch(svg, at, theme); });
    if (diagram.arrows) item(line_swatch, "Directed", [&](Point at) { draw_arrow_swatch(svg, at, theme); });
    row.new_row();
    for (const model::ActorKind kind : diagram.kinds) {
        item(shape_swatch, std::string(model::label(kind)),
             [&](Point at) { draw_shape_swatch(svg, theme.style(kind), at); });
    }
    return row.bottom();
}

double strip_width(const std::vector<StripBar>& strip, double bars_width) {
    if (strip.empty()) return 0;
    double score = 0;
    for (const StripBar& bar : strip) {
        if (bar.current) score = std::max(score, text_width(score_text(bar), score_size, true));
    }
    return bars_width + (score > 0 ? score + gap : 0);
}

void draw_strip(SvgWriter& svg, const std::vector<StripBar>& strip, const Theme& theme, Point corner,
                double bars_width) {
    if (strip.empty()) return;
    model::Interval span = strip.front().interval;
    for (const StripBar& bar : strip) {
        span.start = std::min(span.start, bar.interval.start);
        span.end = std::max(span.end, bar.interval.end);
    }
    const double height = 27, left = corner.x - bars_width, middle = corner.y + height / 2;
    const double days = std::max<double>(static_cast<double>((span.end - span.start).count()), 1);
    const auto x = [&](model::Day day) {
        return left + static_cast<double>((day - span.start).count()) / days * bars_width;
    };
    for (const StripBar& bar : strip) {
        const double from = x(bar.interval.start) + 0.8, to = std::max(x(bar.interval.end) - 0.8, from + 0.8);
        draw_bar(svg, bar, {{from, corner.y}, {to, corner.y + height}}, theme);
        if (!bar.current) continue;
        const std::string& tone =
            bar.score ? sign_colour(sign_of(1 + *bar.score, 1 - *bar.score), theme) : theme.muted;
        svg.text({left - gap, middle + 4.2}, score_text(bar), {score_size, tone, true, Anchor::end});
    }
    svg.line({left, middle}, {corner.x, middle}, theme.muted, 0.8);
    const auto year = [](model::Day day) { return model::iso_date(day).substr(0, 4); };
    const double baseline = corner.y + height + theme.small_size;
    svg.text({left, baseline}, year(span.start), {theme.small_size, theme.muted});
    const std::string last = year(span.end - std::chrono::days(1));
    if (last != year(span.start)) {
        svg.text({corner.x, baseline}, last, {theme.small_size, theme.muted, false, Anchor::end});
    }
}

}  // namespace entente::render

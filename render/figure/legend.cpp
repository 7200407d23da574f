#include "render/figure/legend.hpp"

#include <span>

#include "entente/render/text.hpp"
#include "render/figure/furniture.hpp"
#include "render/styling.hpp"
#include "render/wording.hpp"

namespace entente::render {
namespace {

constexpr double line_swatch = 26;
constexpr double width_swatch = 36;
constexpr double shape_swatch = 17;
constexpr double narrow_below = 500;    // such a figure has no room for a row of ties and one of actors
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

// Corners of a polygon, as shares of the width and height of its box.
constexpr Point octagon[] = {{0.29, 0}, {0.71, 0}, {1, 0.29}, {1, 0.71},
                             {0.71, 1}, {0.29, 1}, {0, 0.71}, {0, 0.29}};
constexpr Point hexagon[] = {{0.25, 0}, {0.75, 0}, {1, 0.5}, {0.75, 1}, {0.25, 1}, {0, 0.5}};

std::string corners(Point top_left, Size size, std::span<const Point> shares) {
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
            return leaf("polygon", {{"points", corners(corner, size, octagon)}});
        case Shape::hexagon:
            return leaf("polygon", {{"points", corners(corner, size, hexagon)}});
        case Shape::rounded_box:
            return rounded(4);
        case Shape::pill:
            return rounded(size.height / 2);
        case Shape::box:
            return rounded(0);
    }
}

/// Draws swatches with their labels, one after another.
class Legend {
public:
    Legend(SvgWriter& svg, const Diagram& diagram, const Theme& theme, double top, double width)
        : svg_(svg), diagram_(diagram), theme_(theme), say_(diagram.language), row_(top, width, theme) {}

    void draw_ties(bool narrow) {
        sign(Sign::cooperation, say_.as("sign", "Cooperation"));
        sign(Sign::mixed, say_.as("sign", "Mixed"));
        sign(Sign::conflict, say_.as("sign", "Conflict"));
        if (diagram_.difference) {
            draw_changes();
        } else {
            item(width_swatch, narrow ? say_("Strength") : say_("Weak to strong"),
                 [&](Point at) { draw_width_swatch(svg_, at, theme_); });
        }
        if (diagram_.arrows)
            item(line_swatch, say_("Directed"), [&](Point at) { draw_arrow_swatch(svg_, at, theme_); });
        if (!narrow) row_.new_row();
    }

    void draw_kinds() {
        for (const model::ActorKind kind : diagram_.kinds) {
            item(shape_swatch, say_.text(model::label(kind)),
                 [&](Point at) { draw_shape_swatch(svg_, theme_.style(kind), at); });
        }
    }

    [[nodiscard]] double bottom() const { return row_.bottom(); }

private:
    template <class Draw>
    void item(double swatch, const std::string& label, const Draw& draw) {
        const Point at = row_.place(swatch, label);
        draw(at);
        row_.draw_label(svg_, at, swatch, label);
    }

    void sign(Sign sign, const std::string& label) {
        item(line_swatch, label, [&](Point at) { draw_tie_swatch(svg_, sign, at, theme_); });
    }

    void plain(Point at, const std::string& colour, double thick, const char* pattern) {
        const double y = at.y - middle_of_text;
        svg_.line({at.x, y}, {at.x + line_swatch, y}, colour, thick, pattern);
    }

    void draw_changes() {
        row_.new_row();
        const Theme pale = faded(theme_);
        const auto word = [&](Change change) { return change_word(say_, change); };
        item(line_swatch, word(Change::appeared),
             [&](Point at) { plain(at, theme_.ink, theme_.widths[2], ""); });
        item(line_swatch, word(Change::vanished),
             [&](Point at) { plain(at, theme_.muted, theme_.widths[0], dots); });
        item(line_swatch, word(Change::flipped), [&](Point at) {
            plain(at, theme_.ink, theme_.widths[2], "");
            draw_mark(svg_, {at.x + line_swatch / 2, at.y - middle_of_text}, "", theme_.ink, theme_, true);
        });
        item(line_swatch, word(Change::unchanged),
             [&](Point at) { plain(at, pale.cooperation, theme_.widths[1], ""); });
    }

    SvgWriter& svg_;
    const Diagram& diagram_;
    const Theme& theme_;
    words::Say say_;
    LegendRow row_;
};

}  // namespace

double draw_legend(SvgWriter& svg, const Diagram& diagram, const Theme& theme, double top, double width) {
    Legend legend(svg, diagram, theme, top, width);
    legend.draw_ties(width < narrow_below);
    legend.draw_kinds();
    return legend.bottom();
}

}  // namespace entente::render

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "entente/render/text.hpp"
#include "render/chart/actor_shape.hpp"
#include "render/chart/panels.hpp"
#include "render/route/curve.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

constexpr double thinner = 0.62;  // lines than in a figure of its own
constexpr double strands_apart = 0.8;
constexpr double ghost_radius = 1.5;

class StageOfPanel {
public:
    StageOfPanel(SvgWriter& svg, const Panels& panels, Point origin, const Theme& theme)
        : svg_(svg), panels_(panels), origin_(origin), theme_(theme) {}

    void draw(const Diagram& diagram) {
        for (int level = 1; level <= 3; ++level) {
            for (const Sign sign : {Sign::mixed, Sign::cooperation, Sign::conflict})
                draw_arcs(diagram, sign, level);
        }
        std::string ghosts;
        for (const Node& node : diagram.nodes) {
            if (node.ghost) ghosts += dot_at(place(node.placement.centre));
        }
        if (!ghosts.empty()) {
            svg_.leaf("path", {{"d", ghosts},
                               {"fill", "none"},
                               {"stroke", theme_.rule},
                               {"stroke-width", 2 * ghost_radius},
                               {"stroke-linecap", "round"}});
        }
        for (const Node& node : diagram.nodes) {
            if (!node.ghost) draw_node(node);
        }
    }

private:
    [[nodiscard]] Point place(Point p) const { return origin_ + (p - panels_.extent.low) * panels_.scale; }

    static std::string number(double value) { return svg_number(value, 1); }

    /// As a line of hardly any length with round ends.
    static std::string dot_at(Point p) { return fmt::format("M{} {}h0.1", number(p.x - 0.05), number(p.y)); }

    /// The curve in the figure, moved sideways.
    [[nodiscard]] std::string path_of(const Curve& curve, double aside) const {
        Curve c;
        for (std::size_t i = 0; i < c.size(); ++i) c[i] = place(curve[i]);
        const auto normal = [](Point from, Point to) {
            const double apart = std::max(distance(from, to), 1e-6);
            return Point{(to.y - from.y) / apart, (from.x - to.x) / apart};
        };
        const Point first = normal(c[0], distance(c[0], c[1]) > 1e-3 ? c[1] : c[3]) * aside;
        const Point last = normal(distance(c[2], c[3]) > 1e-3 ? c[2] : c[0], c[3]) * aside;
        c = {c[0] + first, c[1] + first, c[2] + last, c[3] + last};
        return fmt::format("M{} {}C{} {} {} {} {} {}", number(c[0].x), number(c[0].y), number(c[1].x),
                           number(c[1].y), number(c[2].x), number(c[2].y), number(c[3].x), number(c[3].y));
    }

    void draw_arcs(const Diagram& diagram, Sign sign, int level) {
        std::string paths, others;
        for (const Arc& arc : diagram.arcs) {
            if (arc.sign != sign || arc.level != level) continue;
            const double aside = sign == Sign::mixed ? strands_apart : 0;
            paths += path_of(arc.curve, aside);
            if (sign == Sign::mixed) others += path_of(arc.curve, -aside);
        }
        const double width = std::max(thinner * line_width(sign, level, theme_), 0.6);
        if (sign == Sign::mixed) {
            stroke(paths, theme_.cooperation, width, "");
            stroke(others, theme_.conflict, width, "");
        } else {
            stroke(paths, sign_colour(sign, theme_), width,
                   sign == Sign::conflict ? fmt::format("{},{}", number(std::max(3.0, 2.3 * width)),
                                                        number(std::max(2.0, 1.5 * width)))
                                          : std::string());
        }
    }

    void stroke(const std::string& paths, const std::string& colour, double width,
                const std::string& pattern) {
        if (paths.empty()) return;
        svg_.leaf("path", {{"d", paths},
                           {"fill", "none"},
                           {"stroke", colour},
                           {"stroke-width", width},
                           {"stroke-dasharray", pattern}});
    }

    void draw_node(const Node& node) {
        const Placement& placement = node.placement;
        NodeStyle style = style_of(node, theme_);
        style.stroke_width *= 0.8;
        const Point centre = place(placement.centre);
        draw_shape(
            svg_, style,
            box_at(centre, {placement.size.width * panels_.scale, placement.size.height * panels_.scale}));
        if (placement.lines.empty()) return;
        const double size = placement.focal ? focal_code_size : code_size;
        svg_.text({centre.x, centre.y + 0.36 * size}, placement.lines.front(),
                  {size, style.text, placement.focal, Anchor::middle});
    }

    SvgWriter& svg_;
    const Panels& panels_;
    Point origin_;
    const Theme& theme_;
};

}  // namespace

void draw_panel_stage(SvgWriter& svg, const Panels& panels, const Panel& panel, Point origin,
                      const Theme& theme) {
    StageOfPanel(svg, panels, origin, theme).draw(panel.diagram);
}

}  // namespace entente::render

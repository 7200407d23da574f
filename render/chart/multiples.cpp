// A panel a period, read like a page: rows from the left to the right. What all panels share is said once,
// under them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/page.hpp"
#include "render/chart/palette.hpp"
#include "render/chart/panels.hpp"
#include "render/figure/furniture.hpp"
#include "render/figure/legend.hpp"
#include "words/say.hpp"

namespace entente::render {
namespace {

using namespace words;

constexpr double widest_panel = 400, narrowest_panel = 210;
constexpr double gutter = 12;
constexpr double inset = 8;  // between a panel's edge and what is in it
constexpr double header_top = 8;
constexpr double least_stage = 60;

class Multiples {
public:
    Multiples(const model::Network& network, const Panels& panels, const ChartText& text, const Theme& theme,
              double width, double panel_width)
        : network_(network),
          panels_(panels),
          text_(text),
          theme_(theme),
          say_(text.language),
          width_(width),
          panel_width_(panel_width) {}

    DrawnChart draw() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width_ - 2 * figure_margin, theme_) + 10;
        if (panels_.panels.empty()) {
            draw_message(svg_, say_("There is no period."), {width_ / 2, y + 30}, width_ - 2 * figure_margin,
                         theme_.label_size, theme_);
            y += 50;
        } else {
            y = draw_panels(y);
        }
        Diagram shared;
        shared.kinds = panels_.kinds;
        shared.language = text_.language;
        y = draw_legend(svg_, shared, theme_, y + 2, width_);
        y = draw_code_key(svg_, code_key(network_, panels_.coded, panels_.codes), y + 3, width_, theme_);
        y = draw_source(svg_, note(), y - 2, width_, theme_) - 4;
        const bool both = !text_.source_line.empty() && !panels_.left_out.empty();
        y = draw_source(svg_, text_.source_line + (both ? " " : "") + panels_.left_out, y, width_, theme_);
        return {svg_, {width_, y}, description()};
    }

private:
    [[nodiscard]] double title_size() const { return theme_.label_size; }
    [[nodiscard]] double years_size() const { return theme_.small_size + 0.3; }

    [[nodiscard]] std::string score_of(const Panel& panel) const {
        if (!panels_.scored) return {};
        return panel.score ? two_decimals(*panel.score) : "–";
    }

    [[nodiscard]] double title_room(const Panel& panel) const {
        const std::string score = score_of(panel);
        return panel_width_ - 2 * inset -
               (score.empty() ? 0 : text_width(score, title_size(), true) + gutter);
    }

    [[nodiscard]] std::vector<std::string> title_lines(const Panel& panel) const {
        return fitted_lines(panel.label, title_size(), title_room(panel), true);
    }

    /// Whether the years stand behind the title's last line.
    [[nodiscard]] bool years_beside(const Panel& panel) const {
        return text_width(title_lines(panel).back(), title_size(), true) + 8 +
                   text_width(panel.years, years_size()) <=
               title_room(panel);
    }

    [[nodiscard]] double header_height() const {
        double most = 1;
        for (const Panel& panel : panels_.panels) {
            const bool below = !panel.years.empty() && !years_beside(panel);
            most = std::max(most, static_cast<double>(title_lines(panel).size()) + (below ? 1 : 0));
        }
        return header_top + most * 1.2 * title_size() + 5;
    }

    [[nodiscard]] std::size_t columns() const {
        const double room = width_ - 2 * figure_margin + gutter;
        return static_cast<std::size_t>(std::lround(room / (panel_width_ + gutter)));
    }

    /// Of the panels from `first` on that stand in one row: down to the lowest thing in any of them. The
    /// upper edge stays, so that places compare.
    [[nodiscard]] double stage_height(std::size_t first) const {
        double height = least_stage;
        for (std::size_t i = first; i < std::min(first + columns(), panels_.panels.size()); ++i) {
            height = std::max(height, panels_.panels[i].reach * panels_.scale);
        }
        return height;
    }

    double draw_panels(double top) {
        const double header = header_height();
        double y = top;
        for (std::size_t first = 0; first < panels_.panels.size(); first += columns()) {
            const double height = header + stage_height(first) + inset;
            double x = figure_margin;
            for (std::size_t i = first; i < std::min(first + columns(), panels_.panels.size()); ++i) {
                draw_panel(i, {x, y}, header, height);
                x += panel_width_ + gutter;
            }
            y += height + gutter;
        }
        return y;
    }

    void draw_panel(std::size_t i, Point corner, double header, double height) {
        const Panel& panel = panels_.panels[i];
        svg_.open("g", {{"id", fmt::format("{}-panel-{}", id_prefix(text_.id), i + 1)}, {"class", "panel"}});
        svg_.leaf("rect", {{"x", corner.x},
                           {"y", corner.y},
                           {"width", panel_width_},
                           {"height", height},
                           {"rx", 6},
                           {"fill", "none"},
                           {"stroke", theme_.rule}});
        draw_header(panel, corner);
        const double stage_width = panels_.extent.width() * panels_.scale;
        const Point origin = {corner.x + (panel_width_ - stage_width) / 2, corner.y + header};
        if (panel.diagram.nodes.empty()) {
            draw_message(svg_, say_("No actor is recorded."),
                         {corner.x + panel_width_ / 2, origin.y + least_stage / 2}, panel_width_ - 2 * inset,
                         theme_.small_size, theme_);
        } else {
            draw_panel_stage(svg_, panels_, panel, origin, theme_);
        }
        svg_.close();
    }

    void draw_header(const Panel& panel, Point corner) {
        const double size = title_size(), x = corner.x + inset;
        const auto lines = title_lines(panel);
        const double first = corner.y + header_top + size;
        const double after = draw_lines(svg_, lines, {x, first}, {size, theme_.ink, true}, 1.2);
        if (!panel.years.empty()) {
            const bool beside = years_beside(panel);
            const double indent = beside ? text_width(lines.back(), size, true) + 8 : 0;
            svg_.text({x + indent, beside ? after - 1.2 * size : after}, panel.years,
                      {years_size(), theme_.muted});
        }
        const std::string score = score_of(panel);
        if (score.empty()) return;
        const std::string& colour = !panel.score       ? theme_.muted
                                    : *panel.score > 0 ? theme_.cooperation
                                    : *panel.score < 0 ? theme_.conflict
                                                       : theme_.mixed;
        svg_.text({corner.x + panel_width_ - inset, first}, score,
                  {size, text_colour(theme_, colour), true, Anchor::end});
    }

    [[nodiscard]] std::string note() const {
        std::string out = say_("Same place, same actor.");
        if (panels_.scored) {
            const bool undefined =
                std::ranges::any_of(panels_.panels, [](const Panel& panel) { return !panel.score; });
            out += ' ' + what_numbers_are(undefined);
        }
        if (panels_.ghosts) out += ' ' + say_("Grey dot: no tie.");
        if (panels_.uncoded) out += ' ' + say_("Without a code: less prominent actors.");
        return out;
    }

    [[nodiscard]] std::string what_numbers_are(bool undefined) const {
        const auto focal = focal_names();
        if (undefined) {
            return say_("Number: net cooperation of {first} and {second}, −1 to +1 (–: nothing recorded).",
                        "first"_a = focal[0], "second"_a = focal[1]);
        }
        return say_("Number: net cooperation of {first} and {second}, −1 to +1.", "first"_a = focal[0],
                    "second"_a = focal[1]);
    }

    [[nodiscard]] std::array<std::string, 2> focal_names() const {
        std::array<std::string, 2> names;
        std::size_t found = 0;
        for (const Panel& panel : panels_.panels) {
            for (const Node& node : panel.diagram.nodes) {
                if (!node.placement.focal || found == 2) continue;
                const std::string& name = display_name(network_[node.placement.actor]);
                if (found == 0 || names[0] != name) names[found++] = name;
            }
        }
        return names;
    }

    [[nodiscard]] std::string description() const {
        std::string out = say_.count(panels_.panels.size(), "{} diagram.", "{} diagrams beside each other.");
        for (const Panel& panel : panels_.panels) {
            const auto ghosts = std::ranges::count_if(panel.diagram.nodes, &Node::ghost);
            const auto actors = static_cast<std::ptrdiff_t>(panel.diagram.nodes.size()) - ghosts;
            out += fmt::format(" {}{}{}: ", panel.label, panel.years.empty() ? "" : ", ", panel.years);
            if (panels_.scored) {
                out += (panel.score ? say_("net cooperation {}", two_decimals(*panel.score))
                                    : say_("nothing recorded between the two")) +
                       ", ";
            }
            out +=
                fmt::format("{}, {}.", say_.count(static_cast<std::size_t>(actors), "{} actor", "{} actors"),
                            say_.count(panel.diagram.arcs.size(), "{} tie", "{} ties"));
        }
        return out;
    }

    const model::Network& network_;
    const Panels& panels_;
    const ChartText& text_;
    const Theme& theme_;
    Say say_;
    double width_;
    double panel_width_;
    SvgWriter svg_;
};

double panel_width_of(double width, double columns) {
    return (width - 2 * figure_margin + gutter) / columns - gutter;
}

/// As few columns as panels of the usual width need.
double usual_columns(double width) {
    return std::max(std::ceil((width - 2 * figure_margin + gutter) / (widest_panel + gutter)), 1.0);
}

}  // namespace

std::string multiples_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                          const std::vector<graph::Snapshot>& snapshots, const Layout& layout,
                          const Excerpt& excerpt, const ChartText& text, const Theme& theme) {
    if (periods.size() != snapshots.size() || excerpt.ties.size() != snapshots.size())
        throw std::invalid_argument("as many snapshots as periods, and an excerpt of them");
    const auto panels_in = [&](double panel_width) {
        return make_panels(network, periods, snapshots, layout, excerpt, theme, panel_width - 2 * inset,
                           text.language);
    };
    const auto drawn = [&](const Panels& panels, double width, double panel_width) {
        return Multiples(network, panels, text, theme, width, panel_width).draw();
    };
    std::optional<Panels> roughly;  // as they are in one size, to see what fits a page: ties take time
    return finished_chart(text, theme, [&](double width, double) {
        double columns = usual_columns(width);
        if (text.page) {
            if (!roughly) roughly = panels_in(panel_width_of(width, columns));
            const double room = width * text.page->height / text.page->width;
            // More columns make a lower figure, as long as codes have room in them.
            for (;; ++columns) {
                const double panel_width = panel_width_of(width, columns);
                roughly->scale =
                    (panel_width - 2 * inset) / std::max({layout.area.width, roughly->extent.width(), 1.0});
                const DrawnChart chart = drawn(*roughly, width, panel_width);
                if (chart.size.height <= room) break;
                if (panel_width_of(width, columns + 1) < narrowest_panel) return chart;  // too high
            }
        }
        const double panel_width = panel_width_of(width, columns);
        return drawn(panels_in(panel_width), width, panel_width);
    });
}

}  // namespace entente::render

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/bands.hpp"
#include "render/chart/page.hpp"
#include "render/chart/timeline_marks.hpp"
#include "render/chart/timeline_parts.hpp"
#include "render/chart/timeline_words.hpp"
#include "render/figure/furniture.hpp"
#include "render/geometry.hpp"

namespace entente::render {
namespace {

constexpr double right_margin = 12;
constexpr double two_columns_from = 500;
constexpr double plot_height = 184;
constexpr double tallest = 420;  // of the plot, on a page with room
constexpr double apart = 17;     // of the values on the axis
constexpr double swatch = 16;    // of the legend

class Timeline {
public:
    Timeline(const model::Network& network, const graph::Phases& phases, const ChartText& text,
             const Theme& theme, double width, double spare)
        : network_(network),
          phases_(phases),
          text_(text),
          theme_(theme),
          say_(text.language),
          width_(width),
          plot_height_(std::min(plot_height + spare, std::max(plot_height, tallest))),
          axes_{{span(), 0, width - right_margin},
                value_scale(values(), 0, plot_height_, phases.scale),
                theme} {
        axes_.time.left = left();
        bands_.emplace(network.eras(), axes_.time, axes_.time.left - 6, width - 3, theme);
        marks_.emplace(phases, axes_);
    }

    DrawnChart draw() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width_ - 2 * figure_margin, theme_) + 6;
        y = draw_plot(y);
        y = draw_key(svg_, marks_->key(say_, network_), y, width_, width_ < two_columns_from ? 1 : 2, theme_);
        y = draw_key(svg_, bands_->key(), y + 4, width_, width_ < two_columns_from ? 2 : 3, theme_);
        y = draw_legend(y + 4);
        y = draw_source(svg_, timeline_note(say_, phases_), y, width_, theme_) - 4;
        y = draw_source(svg_, text_.source_line, y, width_, theme_);
        return {svg_, {width_, y}, timeline_description(say_, network_, phases_, axes_.time.span)};
    }

private:
    [[nodiscard]] model::Interval span() const {
        if (phases_.series.empty()) return network_.observed();
        return {phases_.series.front().period.interval.start, phases_.series.back().period.interval.end};
    }

    /// All that the plot must hold.
    [[nodiscard]] std::vector<double> values() const {
        std::vector<double> values = phases_.levels;
        for (const auto& point : phases_.series) {
            if (point.strength) values.push_back(*point.strength);
        }
        if (!has_level_band(phases_)) return values;
        for (std::size_t i = 0; i < phases_.used.size(); ++i) {
            const auto [low, high] = level_interval(phases_, i);
            values.insert(values.end(), {low, high});
        }
        return values;
    }

    /// Where the plot begins, so that the numbers of its axis have room.
    [[nodiscard]] double left() const {
        double room = 0;
        for (const Tick& tick : value_ticks(axes_.value, apart)) {
            room = std::max(room, text_width(tick.label, axis_size()));
        }
        return figure_margin + 6 + std::max(room, text_width("+50", axis_size()));
    }

    [[nodiscard]] double right() const { return axes_.time.right; }
    [[nodiscard]] double axis_size() const { return theme_.small_size + 0.5; }

    double draw_plot(double top) {
        const double names = bands_->label_height();
        axes_.value.top = top + names + marks_->height() + 4;
        axes_.value.bottom = axes_.value.top + plot_height_;
        const double labels = axes_.value.bottom + 4;
        const double strip = has_labels(phases_) ? labels + label_lane_height + 6 : labels + 2;
        const double bottom = shows_probabilities(phases_) ? strip + probability_height
                              : has_labels(phases_)        ? labels + label_lane_height
                                                           : axes_.value.bottom;
        bands_->draw(svg_, top, bottom);
        draw_grid(bottom);
        draw_level_band(svg_, phases_, axes_);
        draw_ground(svg_, phases_, axes_);
        marks_->draw_lines(svg_, top + names);
        draw_steps(svg_, phases_, axes_);
        draw_levels(svg_, phases_, axes_);
        marks_->draw(svg_, top + names);
        if (has_labels(phases_)) unsaid_ = draw_label_lane(svg_, say_, phases_, axes_, labels);
        if (shows_probabilities(phases_)) draw_probabilities(svg_, phases_, axes_, strip);
        if (phases_.used.empty()) {
            draw_message(svg_, no_values(say_, phases_),
                         {(axes_.time.left + right()) / 2, axes_.value.ground() - 20},
                         right() - axes_.time.left, theme_.note_size, theme_);
        }
        return bottom + 24;
    }

    void draw_grid(double bottom) {
        for (const Tick& tick : value_ticks(axes_.value, apart)) {
            const bool zero = tick.label == "0";
            if (!zero && phases_.used.empty()) continue;
            if (!zero) svg_.line({axes_.time.left, tick.at}, {right(), tick.at}, theme_.rule, 0.8);
            svg_.text({axes_.time.left - 6, tick.at + 3.3}, tick.label,
                      {axis_size(), theme_.muted, false, Anchor::end});
        }
        for (const Tick& tick : time_ticks(axes_.time, axis_size(), right_margin - 1)) {
            svg_.line({tick.at, bottom}, {tick.at, bottom + 4}, theme_.muted, 0.8);
            svg_.text({tick.at, bottom + 14}, tick.label, {axis_size(), theme_.muted, false, Anchor::middle});
        }
    }

    double draw_legend(double top) {
        LegendRow row(top, width_, theme_);
        const auto item = [&](const std::string& label, const auto& draw) {
            const Point at = row.place(swatch, label);
            draw(Point{at.x, at.y - 8});
            row.draw_label(svg_, at, swatch, label);
        };
        const auto block = [&](std::string colour, double opacity) {
            return [this, colour = std::move(colour), opacity](Point corner) {
                svg_.rectangle(corner, {swatch, 9}, colour, opacity);
            };
        };
        if (phases_.subject != graph::PhaseSubject::series) {
            const auto [cooperation, conflict] = signs_of(phases_);
            if (cooperation) item(say_.as("sign", "Cooperation"), block(theme_.cooperation, step_opacity));
            if (conflict) item(say_.as("sign", "Conflict"), block(theme_.conflict, step_opacity));
        }
        if (!phases_.levels.empty()) {
            const bool band = has_level_band(phases_);
            item(band ? say_("Level, {} band", percent(phases_.level)) : say_("Level"),
                 [&](Point corner) { draw_level_swatch(corner, band); });
        }
        if (!phases_.shifts.empty()) {
            item(range_label(), [&](Point corner) {
                for (const double end : {corner.x + 1, corner.x + swatch - 1})
                    draw_range_end(svg_, corner.x + swatch / 2, end, corner.y + 4.5, theme_.muted);
            });
        }
        if (!phases_.used.empty() && phases_.used.size() < phases_.series.size()) {
            const bool series = phases_.subject == graph::PhaseSubject::series;
            item(series ? say_("No value") : say_("Nothing recorded"), [&](Point corner) {
                svg_.line({corner.x, corner.y + 4.5}, {corner.x + swatch, corner.y + 4.5}, theme_.muted, 1,
                          gap_dashes);
            });
        }
        if (shows_probabilities(phases_)) {
            item(say_("Probability of a shift"), [&](Point corner) {
                constexpr std::array<double, 3> bars = {3, 9, 5};
                for (std::size_t i = 0; i < bars.size(); ++i) {
                    svg_.rectangle({corner.x + 1.5 + 5 * static_cast<double>(i), corner.y + 9 - bars[i]},
                                   {3.4, bars[i]}, theme_.muted);
                }
            });
        }
        if (!unsaid_.empty()) row.new_row();
        for (const graph::PhaseLabel label : unsaid_) {
            item(say_.text(graph::name_of(label)), block(label_hue(label, theme_), label_opacity(label)));
        }
        return row.bottom();
    }

    void draw_level_swatch(Point corner, bool band) {
        if (band) svg_.rectangle(corner, {swatch, 9}, theme_.ink, band_opacity);
        svg_.line({corner.x, corner.y + 4.5}, {corner.x + swatch, corner.y + 4.5}, theme_.ink, level_width);
    }

    [[nodiscard]] std::string range_label() const {
        const bool credible = std::any_of(phases_.shifts.begin(), phases_.shifts.end(),
                                          [](const graph::Shift& shift) { return shift.credible; });
        return credible ? say_("Start of a shift, {}", percent(phases_.level)) : say_("Start of a shift");
    }

    const model::Network& network_;
    const graph::Phases& phases_;
    const ChartText& text_;
    const Theme& theme_;
    words::Say say_;
    double width_;
    double plot_height_;
    TimelineAxes axes_;
    std::optional<EraBands> bands_;
    std::optional<TimelineMarks> marks_;
    SvgWriter svg_;
    std::vector<graph::PhaseLabel> unsaid_;  ///< labels that the legend has to name
};

}  // namespace

std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme) {
    return finished_chart(text, theme, [&](double width, double spare) {
        return Timeline(network, phases, text, theme, width, spare).draw();
    });
}

}  // namespace entente::render

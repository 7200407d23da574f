#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/bands.hpp"
#include "render/chart/timeline_parts.hpp"
#include "render/chart/timeline_words.hpp"
#include "render/figure/furniture.hpp"
#include "render/geometry.hpp"

namespace entente::render {
namespace {

constexpr double width = 640;
constexpr double least_left = 46;
constexpr double plot_right = width - 12;
constexpr double plot_height = 184;
constexpr double mark_height = 16;  // of a row of shift numbers
constexpr double apart = 17;        // of the values on the axis
constexpr double swatch = 16;       // of the legend
constexpr double range_opacity = 0.12;

bool rises(const graph::Shift& shift) {
    return shift.after > shift.before;
}

class Timeline {
public:
    Timeline(const model::Network& network, const graph::Phases& phases, const ChartText& text,
             const Theme& theme)
        : network_(network),
          phases_(phases),
          text_(text),
          theme_(theme),
          axes_{{span(), 0, plot_right}, value_scale(values(), 0, plot_height, phases.scale), theme} {
        axes_.time.left = left();
        bands_.emplace(network.eras(), axes_.time, theme);
    }

    std::string write() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width - 2 * figure_margin, theme_) + 6;
        y = draw_plot(y);
        y = draw_key(svg_, key(), y, width, 2, theme_);
        y = draw_key(svg_, bands_->key(), y + 4, width, 3, theme_);
        y = draw_legend(y + 4);
        y = draw_source(svg_, timeline_note(phases_), y, width, theme_) - 4;
        y = draw_source(svg_, text_.source_line, y, width, theme_);
        const std::string description = timeline_description(network_, phases_, axes_.time.span);
        return svg_document({text_.id, text_.title, description, {width, std::ceil(y)}}, theme_, svg_);
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
        double room = least_left;
        for (const Tick& tick : value_ticks(axes_.value, apart)) {
            room = std::max(room, figure_margin + 6 + text_width(tick.label, axis_size()));
        }
        return room;
    }

    [[nodiscard]] double axis_size() const { return theme_.small_size + 0.5; }

    [[nodiscard]] const std::string& rise_colour(bool rise) const {
        if (phases_.subject == graph::PhaseSubject::series) return theme_.mixed;
        return rise ? theme_.cooperation : theme_.conflict;
    }

    double draw_plot(double top) {
        const double names = bands_->label_height();
        place_marks();
        axes_.value.top = top + names + static_cast<double>(mark_rows_) * mark_height + 4;
        axes_.value.bottom = axes_.value.top + plot_height;
        const double labels = axes_.value.bottom + 4;
        const double strip = has_labels(phases_) ? labels + label_lane_height + 6 : labels + 2;
        const double bottom = phases_.posterior && !phases_.used.empty() ? strip + probability_height
                              : has_labels(phases_)                      ? labels + label_lane_height
                                                                         : axes_.value.bottom;
        bands_->draw(svg_, top, bottom);
        draw_ranges(bottom);
        draw_level_band(svg_, phases_, axes_);
        draw_grid(bottom);
        draw_shifts(top + names);
        draw_steps(svg_, phases_, axes_);
        draw_levels(svg_, phases_, axes_);
        draw_marks(top + names);
        if (has_labels(phases_)) unsaid_ = draw_label_lane(svg_, phases_, axes_, labels);
        if (phases_.posterior && !phases_.used.empty()) draw_probabilities(svg_, phases_, axes_, strip);
        if (phases_.used.empty()) {
            svg_.text({(axes_.time.left + plot_right) / 2, axes_.value.ground() - 8}, no_values(phases_),
                      {theme_.note_size, theme_.muted, false, Anchor::middle});
        }
        return bottom + 22;
    }

    void draw_grid(double bottom) {
        for (const Tick& tick : value_ticks(axes_.value, apart)) {
            const bool zero = tick.label == "0";
            if (!zero && phases_.used.empty()) continue;
            svg_.line({axes_.time.left, tick.at}, {plot_right, tick.at}, zero ? theme_.muted : theme_.rule,
                      zero ? 1 : 0.8);
            svg_.text({axes_.time.left - 6, tick.at + 3.3}, tick.label,
                      {axis_size(), theme_.muted, false, Anchor::end});
        }
        for (const Tick& tick : time_ticks(axes_.time, axis_size(), width - plot_right - 1)) {
            svg_.line({tick.at, bottom}, {tick.at, bottom + 4}, theme_.muted, 0.8);
            svg_.text({tick.at, bottom + 14}, tick.label, {axis_size(), theme_.muted, false, Anchor::middle});
        }
    }

    // Where the number of every shift stands: on its line, in the first row where it is free.
    void place_marks() {
        std::vector<double> taken;  // by row: up to where
        for (const graph::Shift& shift : phases_.shifts) {
            const double x = axes_.left_of(shift.first_after);
            const double centre = std::clamp(x, axes_.time.left + 7, plot_right - 7);
            std::size_t row = 0;
            while (row < taken.size() && taken[row] > centre - 8) ++row;
            if (row == taken.size()) taken.push_back(0);
            taken[row] = centre + 8;
            marks_.push_back({centre, (static_cast<double>(row) + 0.5) * mark_height});
        }
        mark_rows_ = taken.size();
    }

    void draw_ranges(double bottom) {
        for (const graph::Shift& shift : phases_.shifts) {
            const double from = axes_.time.x(std::max(range_of(shift).start, axes_.time.span.start));
            const double to = axes_.time.x(std::min(range_of(shift).end, axes_.time.span.end));
            svg_.rectangle({from, axes_.value.top}, {std::max(to - from, 0.0), bottom - axes_.value.top},
                           rise_colour(rises(shift)), range_opacity);
            svg_.line({from, axes_.value.top}, {to, axes_.value.top}, rise_colour(rises(shift)), 2.2);
        }
    }

    void draw_shifts(double top) {
        for (std::size_t i = 0; i < phases_.shifts.size(); ++i) {
            const std::string& colour = rise_colour(rises(phases_.shifts[i]));
            const double x = axes_.left_of(phases_.shifts[i].first_after);
            svg_.line({marks_[i].x, top + marks_[i].y}, {x, axes_.value.top}, colour, 1, "2,2.5");
            svg_.line({x, axes_.value.top}, {x, axes_.value.bottom}, colour, 1, "2,2.5");
        }
    }

    void draw_marks(double top) {
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            draw_mark(svg_, {marks_[i].x, top + marks_[i].y}, std::to_string(i + 1),
                      rise_colour(rises(phases_.shifts[i])), theme_);
        }
    }

    [[nodiscard]] std::vector<KeyItem> key() const {
        std::vector<KeyItem> items;
        for (const graph::Shift& shift : phases_.shifts) {
            items.push_back({std::to_string(items.size() + 1), rise_colour(rises(shift)),
                             shift_caption(network_, phases_, shift)});
        }
        return items;
    }

    double draw_legend(double top) {
        LegendRow row(top, width, theme_);
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
            item("Cooperation prevails", block(theme_.cooperation, 0.24));
            item("Conflict prevails", block(theme_.conflict, 0.24));
        }
        if (!phases_.levels.empty()) {
            item(phases_.shifts.empty() ? "Level" : "Level between shifts", [&](Point corner) {
                svg_.line({corner.x, corner.y + 4.5}, {corner.x + swatch, corner.y + 4.5}, theme_.ink, 1.1);
            });
        }
        if (has_level_band(phases_)) {
            item(fmt::format("The level, {}", percent(phases_.level)), block(theme_.ink, 0.17));
        }
        draw_range_legend(item);
        for (const graph::PhaseLabel label : unsaid_) {
            item(std::string(graph::name_of(label)), block(label_fill(label, theme_), 1));
        }
        if (phases_.posterior && !phases_.used.empty()) {
            item("Probability that a shift begins", block(theme_.ink, 1));
        }
        return row.bottom();
    }

    /// A swatch in both colours: the band of a rise and that of a fall.
    template <class Item>
    void draw_range_legend(const Item& item) {
        if (phases_.shifts.empty()) return;
        const bool credible = std::any_of(phases_.shifts.begin(), phases_.shifts.end(),
                                          [](const graph::Shift& shift) { return shift.credible; });
        const std::string label = credible ? "When a shift began, " + percent(phases_.level)
                                           : std::string("When a shift may have begun");
        item(label, [&](Point corner) {
            for (const bool rise : {true, false}) {
                const Point at = {corner.x + (rise ? 0 : swatch / 2), corner.y};
                svg_.rectangle(at, {swatch / 2, 9}, rise_colour(rise), range_opacity);
                svg_.line(at, {at.x + swatch / 2, at.y}, rise_colour(rise), 2.2);
            }
        });
    }

    const model::Network& network_;
    const graph::Phases& phases_;
    const ChartText& text_;
    const Theme& theme_;
    TimelineAxes axes_;
    std::optional<EraBands> bands_;
    SvgWriter svg_;
    std::vector<Point> marks_;
    std::size_t mark_rows_ = 0;
    std::vector<graph::PhaseLabel> unsaid_;  ///< labels that the legend has to name
};

}  // namespace

std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme) {
    return Timeline(network, phases, text, theme).write();
}

}  // namespace entente::render

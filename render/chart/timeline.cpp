// What is drawn is what graph::phases() cut: net strength, in Goldstein points a year, on the scale on
// which it was cut. Every period is a step over its own length, so that a gap, a single year and a long
// period all show as what they are.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/bands.hpp"
#include "render/chart/scale.hpp"
#include "render/figure/furniture.hpp"
#include "render/geometry.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

constexpr double width = 640;
constexpr double plot_left = 46;
constexpr double plot_right = width - 12;
constexpr double plot_height = 184;
constexpr double lane_height = 16;  // of a row of shift numbers

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
          time_{span(), plot_left, plot_right},
          bands_(network.eras(), time_, theme) {}

    std::string write() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width - 2 * figure_margin, theme_) + 6;
        y = draw_plot(y);
        y = draw_key(svg_, key(), y, width, 2, theme_);
        y = draw_key(svg_, bands_.key(), y + 4, width, 3, theme_);
        y = draw_legend(y + 4);
        y = draw_source(svg_, note(), y, width, theme_) - 4;
        y = draw_source(svg_, text_.source_line, y, width, theme_);
        return svg_document({text_.id, text_.title, description(), {width, std::ceil(y)}}, theme_, svg_);
    }

private:
    [[nodiscard]] model::Interval span() const {
        if (phases_.series.empty()) return network_.observed();
        return {phases_.series.front().period.interval.start, phases_.series.back().period.interval.end};
    }

    [[nodiscard]] const std::string& rise_colour(bool rise) const {
        return rise ? theme_.cooperation : theme_.conflict;
    }

    double draw_plot(double top) {
        const double names = bands_.label_height();
        place_marks();
        const double plot_top = top + names + static_cast<double>(mark_rows_) * lane_height + 4;
        const double bottom = plot_top + plot_height;
        std::vector<double> values = phases_.levels;
        for (const auto& point : phases_.series) {
            if (point.strength) values.push_back(*point.strength);
        }
        scale_ = value_scale(values, plot_top, bottom);
        bands_.draw(svg_, top, bottom);
        draw_grid(bottom);
        draw_shifts(top + names, bottom);
        draw_series();
        draw_levels();
        draw_marks(top + names);
        if (values.empty()) {
            svg_.text({(plot_left + plot_right) / 2, scale_.y(0) - 8},
                      "No relation is recorded between the two.",
                      {theme_.note_size, theme_.muted, false, Anchor::middle});
        }
        return bottom + 22;
    }

    void draw_grid(double bottom) {
        for (const Tick& tick : value_ticks(scale_, 17)) {
            const bool zero = tick.label == "0";
            if (!zero && phases_.used.empty()) continue;
            svg_.line({plot_left, tick.at}, {plot_right, tick.at}, zero ? theme_.muted : theme_.rule,
                      zero ? 1 : 0.8);
            svg_.text({plot_left - 6, tick.at + 3.3}, tick.label,
                      {theme_.small_size + 0.5, theme_.muted, false, Anchor::end});
        }
        for (const Tick& tick : time_ticks(time_, theme_.small_size + 0.5, width - plot_right - 1)) {
            svg_.line({tick.at, bottom}, {tick.at, bottom + 4}, theme_.muted, 0.8);
            svg_.text({tick.at, bottom + 14}, tick.label,
                      {theme_.small_size + 0.5, theme_.muted, false, Anchor::middle});
        }
    }

    // Where the number of every shift stands: on its line, in the first row where it is free.
    void place_marks() {
        std::vector<double> taken;  // by row: up to where
        for (const graph::Shift& shift : phases_.shifts) {
            const double x = time_.x(shift.first_after.interval.start);
            const double centre = std::clamp(x, plot_left + 7, plot_right - 7);
            std::size_t row = 0;
            while (row < taken.size() && taken[row] > centre - 8) ++row;
            if (row == taken.size()) taken.push_back(0);
            taken[row] = centre + 8;
            marks_.push_back({centre, (static_cast<double>(row) + 0.5) * lane_height});
        }
        mark_rows_ = taken.size();
    }

    void draw_shifts(double top, double bottom) {
        for (std::size_t i = 0; i < phases_.shifts.size(); ++i) {
            const graph::Shift& shift = phases_.shifts[i];
            const std::string& colour = rise_colour(rises(shift));
            const double from = time_.x(std::max(shift.between.start, time_.span.start));
            const double to = time_.x(std::min(shift.between.end, time_.span.end));
            svg_.rectangle({from, scale_.top}, {std::max(to - from, 0.0), bottom - scale_.top}, theme_.muted,
                           0.1);
            const double x = time_.x(shift.first_after.interval.start);
            svg_.line({marks_[i].x, top + marks_[i].y}, {x, scale_.top}, colour, 1, "2,2.5");
            svg_.line({x, scale_.top}, {x, bottom}, colour, 1, "2,2.5");
        }
    }

    void draw_marks(double top) {
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            draw_mark(svg_, {marks_[i].x, top + marks_[i].y}, std::to_string(i + 1),
                      rise_colour(rises(phases_.shifts[i])), theme_);
        }
    }

    // Areas and outlines of one sign; zero lines belong to cooperation's path but have no height.
    void draw_series() {
        std::string areas[2], lines[2];
        const double zero = scale_.y(0);
        const graph::SeriesPoint* before = nullptr;
        for (const graph::SeriesPoint& point : phases_.series) {
            if (!point.strength) {
                before = nullptr;
                continue;
            }
            const double from = time_.x(point.period.interval.start), to = time_.x(point.period.interval.end);
            const double y = scale_.y(*point.strength);
            const std::size_t side = *point.strength < 0 ? 1 : 0;
            areas[side] += path("M{} {}V{}H{}V{}Z", from, zero, y, to, zero);
            if (before != nullptr) join(lines, *before->strength, *point.strength, from);
            lines[side] += path("M{} {}H{}", from, y, to);
            before = &point;
        }
        for (const std::size_t side : {0U, 1U}) {
            const std::string& colour = rise_colour(side == 0);
            if (areas[side].empty()) continue;
            svg_.leaf("path", {{"d", areas[side]}, {"fill", colour}, {"fill-opacity", 0.24}});
            svg_.leaf("path", {{"d", lines[side]},
                               {"fill", "none"},
                               {"stroke", colour},
                               {"stroke-width", 1.6},
                               {"stroke-linecap", "round"}});
        }
    }

    // The upright stroke between two steps, in each sign's colour on its side of zero.
    void join(std::string (&lines)[2], double from, double to, double x) {
        const double zero = scale_.y(0);
        if ((from < 0) == (to < 0)) {
            lines[from < 0 ? 1 : 0] += path("M{} {}V{}", x, scale_.y(from), scale_.y(to));
            return;
        }
        lines[0] += path("M{} {}V{}", x, zero, scale_.y(std::max(from, to)));
        lines[1] += path("M{} {}V{}", x, zero, scale_.y(std::min(from, to)));
    }

    template <class... Numbers>
    static std::string path(const char* format, Numbers... numbers) {
        return fmt::format(fmt::runtime(format), svg_number(numbers)...);
    }

    // The level of every segment, from its first period to the next segment's.
    void draw_levels() {
        const auto& starts = phases_.segmentation.starts;
        for (std::size_t i = 0; i < phases_.levels.size(); ++i) {
            const auto period = [&](std::size_t at) {
                return phases_.series[phases_.used[at]].period.interval;
            };
            const model::Day from = period(i == 0 ? 0 : starts[i - 1]).start;
            const model::Day to =
                i < starts.size() ? period(starts[i]).start : period(phases_.used.size() - 1).end;
            const double y = scale_.y(phases_.levels[i]);
            svg_.line({time_.x(from), y}, {time_.x(to), y}, theme_.ink, 1.1);
        }
    }

    [[nodiscard]] std::vector<KeyItem> key() const {
        std::vector<KeyItem> items;
        for (const graph::Shift& shift : phases_.shifts) {
            std::string caption =
                fmt::format("{} {}{}", rises(shift) ? "↑" : "↓", shift.first_after.label, range_text(shift));
            if (!shift.drivers.empty()) caption += ": " + driver_text(shift.drivers.front());
            items.push_back({std::to_string(items.size() + 1), rise_colour(rises(shift)), caption});
        }
        return items;
    }

    // The periods that may be the first of the new level, if there is more than one.
    [[nodiscard]] std::string range_text(const graph::Shift& shift) const {
        const std::string *first = nullptr, *last = nullptr;
        for (const graph::SeriesPoint& point : phases_.series) {
            if (point.period.interval.start == shift.between.start) first = &point.period.label;
            if (point.period.interval.end == shift.between.end) last = &point.period.label;
        }
        if (first == nullptr || last == nullptr || *first == *last) return {};
        return fmt::format(" ({}–{})", *first, *last);
    }

    // A relation moves a level against its own sign by ceasing to count.
    [[nodiscard]] std::string driver_text(const graph::Driver& driver) const {
        const model::Relation& relation = network_[driver.relation];
        const model::RelationType& type = network_[relation.type];
        std::string what = relation.label;
        if (what.empty()) {
            what = fmt::format("{}, {} – {}", type.label, model::display_name(network_[relation.source]),
                               model::display_name(network_[relation.target]));
        }
        if ((driver.effect > 0) == (network_.weight(driver.relation) > 0)) return what;
        return what + (type.nature == model::Nature::state ? " (ended)" : " (past)");
    }

    double draw_legend(double top) {
        constexpr double swatch = 16;
        LegendRow row(top, width, theme_);
        const auto item = [&](const std::string& label, const auto& draw) {
            const Point at = row.place(swatch, label);
            draw(Point{at.x, at.y - 8});
            row.draw_label(svg_, at, swatch, label);
        };
        const auto block = [&](const std::string& colour, double opacity) {
            return [this, &colour, opacity](Point corner) {
                svg_.rectangle(corner, {swatch, 9}, colour, opacity);
            };
        };
        item("Cooperation prevails", block(theme_.cooperation, 0.24));
        item("Conflict prevails", block(theme_.conflict, 0.24));
        if (!phases_.levels.empty()) {
            item(phases_.shifts.empty() ? "Level" : "Level between shifts", [&](Point corner) {
                svg_.line({corner.x, corner.y + 4.5}, {corner.x + swatch, corner.y + 4.5}, theme_.ink, 1.1);
            });
        }
        if (!phases_.shifts.empty()) item("When a shift may have begun", block(theme_.muted, 0.1));
        return row.bottom();
    }

    [[nodiscard]] std::string note() const {
        const bool gaps = phases_.used.size() < phases_.series.size();
        return "Net strength in Goldstein points a year; the scale is about linear up to 10 and logarithmic "
               "beyond." +
               std::string(gaps ? " Gap: no relation of either sign recorded." : "");
    }

    [[nodiscard]] std::string description() const {
        std::string out = fmt::format(
            "Net strength of the relations between {} and {}, {} to {}: {} shifts.",
            model::display_name(network_[phases_.first]), model::display_name(network_[phases_.second]),
            model::iso_date(time_.span.start).substr(0, 4),
            model::iso_date(time_.span.end - std::chrono::days(1)).substr(0, 4), phases_.shifts.size());
        for (const graph::Shift& shift : phases_.shifts) {
            out += fmt::format(" {}: from {} to {}.", shift.first_after.label, signed_number(shift.before, 1),
                               signed_number(shift.after, 1));
        }
        return out;
    }

    const model::Network& network_;
    const graph::Phases& phases_;
    const ChartText& text_;
    const Theme& theme_;
    TimeScale time_;
    EraBands bands_;
    ValueScale scale_;
    SvgWriter svg_;
    std::vector<Point> marks_;
    std::size_t mark_rows_ = 0;
};

}  // namespace

std::string timeline_svg(const model::Network& network, const graph::Phases& phases, const ChartText& text,
                         const Theme& theme) {
    return Timeline(network, phases, text, theme).write();
}

}  // namespace entente::render

// A column a period: on its left net cooperation, a bar from zero in the colour of its sign; on its right
// the similarity, a point with its interval. The two are not added up or compared; they answer different
// questions, so they look different.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/columns.hpp"
#include "render/chart/page.hpp"
#include "render/chart/palette.hpp"
#include "render/chart/scale.hpp"
#include "render/chart/timeline_words.hpp"
#include "render/figure/furniture.hpp"
#include "render/geometry.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

using namespace words;

constexpr double plot_left = 46;
constexpr double right_margin = 12;
constexpr double plot_height = 170;
constexpr double tallest = 420;  // of the plot, on a page with room
constexpr double widest_column = 110;
constexpr double narrowest_numbered = 58;  // column in which both numbers have room
constexpr double narrowest_marked = 14;    // column in which a dash for what is undefined has room
constexpr double head_room = 14;           // for a number beyond the last value
constexpr std::array<double, 5> grid = {-1, -0.5, 0, 0.5, 1};
constexpr std::size_t most_named = 6;  // periods listed under a reason

class AlignmentChart {
public:
    AlignmentChart(const std::vector<AlignmentPoint>& points, const SimilarityCaption& similarity,
                   const ChartText& text, const Theme& theme, double width, double spare)
        : points_(points),
          similarity_(similarity),
          text_(text),
          theme_(theme),
          say_(text.language),
          width_(width),
          plot_height_(std::min(plot_height + spare, tallest)) {
        const double room = width_ - right_margin - plot_left;
        column_ = points.empty() ? room : std::min(room / static_cast<double>(points.size()), widest_column);
        std::vector<graph::Period> periods;
        for (const AlignmentPoint& point : points) periods.push_back(point.period);
        headings_ = column_headings(say_, periods, column_, theme.small_size);
    }

    DrawnChart draw() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width_ - 2 * figure_margin, theme_) + 8;
        y = draw_plot(y);
        y = draw_headings(y + 4);
        y = draw_legend(y + 6);
        for (const std::string& note : {headings_.key, undefined_note()}) {
            if (!note.empty()) y = draw_source(svg_, note, y, width_, theme_) - 4;
        }
        y = draw_source(svg_, text_.source_line, y, width_, theme_);
        return {svg_, {width_, y}, description()};
    }

private:
    [[nodiscard]] double middle(std::size_t i) const {
        return plot_left + (static_cast<double>(i) + 0.5) * column_;
    }
    [[nodiscard]] double right() const { return middle(points_.size()) - column_ / 2; }
    [[nodiscard]] bool numbered() const { return column_ >= narrowest_numbered; }

    // Some measures go below -1; one that stays within keeps the axis that readers know.
    void make_scale(double top) {
        double low = -1, high = 1;
        for (const AlignmentPoint& point : points_) {
            for (const auto& value : {point.net, point.similarity}) {
                if (!value) continue;
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
            if (!point.interval) continue;
            low = std::min(low, point.interval->low);
            high = std::max(high, point.interval->high);
        }
        scale_ = {low, high, top + head_room, top + head_room + plot_height_, {}};
    }

    double draw_plot(double top) {
        make_scale(top);
        const double bottom = scale_.bottom + head_room;
        draw_grid(top, bottom);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            draw_net(i);
            draw_similarity(i);
        }
        if (points_.empty()) {
            draw_message(svg_, say_("There is no period."),
                         {(plot_left + width_ - right_margin) / 2, scale_.y(0) - 8},
                         width_ - right_margin - plot_left, theme_.note_size, theme_);
        }
        return bottom;
    }

    void draw_grid(double top, double bottom) {
        const double end = points_.empty() ? width_ - right_margin : right();
        for (std::size_t i = 0; i < points_.size() && column_ > 3; i += 2) {
            svg_.rectangle({middle(i) - column_ / 2, top}, {column_, bottom - top}, theme_.hull);
        }
        for (const double value : grid) {
            const double y = scale_.y(value);
            svg_.line({plot_left, y}, {end, y}, value == 0 ? theme_.muted : theme_.rule,
                      value == 0 ? 1 : 0.8);
            svg_.text({plot_left - 6, y + 3.3}, value == 0 ? "0" : signed_number(value, 1),
                      {theme_.small_size + 0.5, theme_.muted, false, Anchor::end});
        }
    }

    void draw_net(std::size_t i) {
        const auto& net = points_[i].net;
        const double x = middle(i) - column_ * 0.23;
        if (!net) return draw_undefined(x);
        const double bar = std::min(column_ * 0.36, 26.0);
        const double zero = scale_.y(0), y = scale_.y(*net);
        const std::string& colour = *net < 0 ? theme_.conflict : theme_.cooperation;
        svg_.leaf("rect", {{"x", x - bar / 2},
                           {"y", std::min(zero, y)},
                           {"width", bar},
                           {"height", std::abs(y - zero)},
                           {"fill", colour},
                           {"fill-opacity", 0.3},
                           {"stroke", colour},
                           {"stroke-width", std::min(1.2, bar / 4)}});
        number(i, *net, x, y, *net < 0, colour);
    }

    void draw_similarity(std::size_t i) {
        const AlignmentPoint& point = points_[i];
        const double x = middle(i) + column_ * 0.23;
        if (!point.similarity) return draw_undefined(x);
        const double y = scale_.y(*point.similarity);
        double end = y;
        if (point.interval) {
            const double low = scale_.y(point.interval->low), high = scale_.y(point.interval->high);
            const double cap = std::min(column_ * 0.1, 3.5);
            svg_.line({x, low}, {x, high}, theme_.ink, std::min(1.2, column_ / 4));
            for (const double at : {low, high}) svg_.line({x - cap, at}, {x + cap, at}, theme_.ink, 1.2);
            end = high;
        }
        svg_.leaf("circle",
                  {{"cx", x}, {"cy", y}, {"r", std::clamp(column_ * 0.1, 0.6, 3.4)}, {"fill", theme_.ink}});
        number(i, *point.similarity, x, std::min(end, y - 2), false, theme_.ink);
    }

    // Above what it is of, or below it; on its column's ground where a line of the grid would run through it.
    void number(std::size_t i, double value, double x, double y, bool below, const std::string& colour) {
        if (!numbered()) return;
        const double size = theme_.small_size, baseline = below ? y + size + 2 : y - 4;
        const std::string text = two_decimals(value);
        for (const double line : grid) {
            const double at = scale_.y(line);
            if (line == 0 || at < baseline - size || at > baseline + 1) continue;
            const double half = text_width(text, size) / 2 + 1.5;
            svg_.rectangle({x - half, at - 1}, {2 * half, 2}, i % 2 == 0 ? theme_.hull : theme_.paper);
        }
        svg_.text({x, baseline}, text, {size, text_colour(theme_, colour), false, Anchor::middle});
    }

    void draw_undefined(double x) {
        if (column_ < narrowest_marked) return;
        svg_.text({x, scale_.y(0) - 4}, "–", {theme_.label_size, theme_.muted, true, Anchor::middle});
    }

    double draw_headings(double top) {
        if (points_.empty()) return top;
        for (std::size_t i = 0; i < headings_.lines.size(); ++i) {
            draw_lines(svg_, headings_.lines[i], {middle(i), top + theme_.small_size},
                       {theme_.small_size, theme_.muted, false, Anchor::middle});
        }
        return top + static_cast<double>(headings_.rows) * theme_.small_size * 1.25;
    }

    double draw_legend(double top) {
        constexpr double swatch = 16;
        LegendRow row(top, width_, theme_);
        const auto item = [&](const std::string& label, const auto& draw) {
            const Point at = row.place(swatch, label);
            draw(Point{at.x, at.y - 8});
            row.draw_label(svg_, at, swatch, label);
        };
        item(say_("Net cooperation with each other"), [&](Point corner) {
            svg_.rectangle(corner, {8, 9}, theme_.cooperation, 0.3);
            svg_.rectangle({corner.x + 8, corner.y}, {8, 9}, theme_.conflict, 0.3);
        });
        const bool bars = std::any_of(points_.begin(), points_.end(),
                                      [](const AlignmentPoint& point) { return point.interval.has_value(); });
        item(similarity_label(bars), [&](Point corner) {
            const double x = corner.x + swatch / 2;
            if (bars) svg_.line({x, corner.y - 2}, {x, corner.y + 11}, theme_.ink, 1.2);
            svg_.leaf("circle", {{"cx", x}, {"cy", corner.y + 4.5}, {"r", 3.4}, {"fill", theme_.ink}});
        });
        return row.bottom();
    }

    [[nodiscard]] std::string similarity_label(bool intervals) const {
        const std::string measure = ellipsize(similarity_.label, theme_.note_size, 200);
        if (!intervals) return say_("{}: similarity of their ties", measure);
        return say_("{measure}: similarity of their ties, {level} interval", "measure"_a = measure,
                    "level"_a = percent(similarity_.level));
    }

    /// Every reason once, with its periods.
    [[nodiscard]] std::string undefined_note() const {
        std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
        const auto add = [&](const std::string& what, const std::string& why, const std::string& period) {
            const std::string reason = why.empty() ? what : say_.as("list", "{0}, {1}", what, say_.text(why));
            auto at = std::find_if(reasons.begin(), reasons.end(),
                                   [&](const auto& entry) { return entry.first == reason; });
            if (at == reasons.end()) at = reasons.insert(at, {reason, {}});
            at->second.push_back(period);
        };
        for (const AlignmentPoint& point : points_) {
            if (!point.net) add(say_("net cooperation"), point.net_undefined, point.period.label);
            if (!point.similarity) add(similarity_.label, point.undefined, point.period.label);
        }
        std::string note;
        for (const auto& [reason, periods] : reasons) {
            note += fmt::format("{}{} ({})", note.empty() ? "" : "; ", reason, listed(periods));
        }
        return note.empty() ? note : say_("Undefined (–): {}.", note);
    }

    [[nodiscard]] std::string listed(const std::vector<std::string>& periods) const {
        if (periods.size() > most_named) return say_.count(periods.size(), "{} period", "{} periods");
        return fmt::format("{}", fmt::join(periods, ", "));
    }

    [[nodiscard]] std::string description() const {
        std::string out = say_("Net cooperation and {} by period.", similarity_.label);
        const auto value = [this](const std::optional<double>& of) {
            return of ? two_decimals(*of) : say_.as("value", "undefined");
        };
        for (const AlignmentPoint& point : points_) {
            out += fmt::format(" {}: {}, {}", point.period.label, value(point.net), value(point.similarity));
            if (point.interval) {
                const std::string low = two_decimals(point.interval->low);
                const std::string high = two_decimals(point.interval->high);
                out += fmt::format(" ({})", say_("{low} to {high}", "low"_a = low, "high"_a = high));
            }
            out += '.';
        }
        return out;
    }

    const std::vector<AlignmentPoint>& points_;
    const SimilarityCaption& similarity_;
    const ChartText& text_;
    const Theme& theme_;
    Say say_;
    double width_;
    double plot_height_;
    double column_ = 0;
    ColumnHeadings headings_;
    ValueScale scale_;
    SvgWriter svg_;
};

}  // namespace

std::string alignment_svg(const std::vector<AlignmentPoint>& points, const SimilarityCaption& similarity,
                          const ChartText& text, const Theme& theme) {
    return finished_chart(text, theme, [&](double width, double spare) {
        return AlignmentChart(points, similarity, text, theme, width, spare).draw();
    });
}

}  // namespace entente::render

// Columns are periods, boxes in them blocs, lines actors. Hue stays with sign and says nothing here: who
// moved is told by the darkness and width of its line.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <stdexcept>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/bloc_flow.hpp"
#include "render/chart/bloc_marks.hpp"
#include "render/chart/bloc_words.hpp"
#include "render/chart/codes.hpp"
#include "render/chart/columns.hpp"
#include "render/chart/page.hpp"
#include "render/figure/furniture.hpp"
#include "render/geometry.hpp"

namespace entente::render {
namespace {

constexpr double row_height = 12.5;
constexpr double tallest_row = 22;  // on a page with room
constexpr double head_height = 12;  // of a bloc's letter
constexpr double box_pad = 2.5;
constexpr double box_gap = 9;
constexpr double label_pad = 5;        // beside a name in its box
constexpr double least_run = 15;       // of a line between two columns
constexpr double least_run_full = 40;  // of one between columns with names in full
constexpr double narrow_below = 500;
constexpr double swatch = 22;
constexpr double bold_as_wide = 1.1;  // as bold type is against regular

class BlocChart {
public:
    BlocChart(const model::Network& network, const std::vector<graph::Period>& periods, const BlocFlow& flow,
              const std::string& left_out, const ChartText& text, const Theme& theme, double width,
              double spare)
        : network_(network),
          periods_(periods),
          flow_(flow),
          left_out_(left_out),
          text_(text),
          theme_(theme),
          say_(text.language),
          narrow_(width < narrow_below),
          width_(width),
          metrics_{row_height, head_height, box_pad, box_gap, 0} {
        codes_ = actor_codes(network, flow.actors);
        measure();
        stretch(spare);
        headings_ = column_headings(say_, periods, heading_room(), bold_as_wide * theme.small_size);
        for (const graph::BlocMove& move : flow.moves) moved_.insert({move.period, move.actor});
    }

    DrawnChart draw() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width_ - 2 * figure_margin, theme_) + 10;
        if (flow_.actors.empty()) {
            draw_message(svg_, say_("No tie with a sign is recorded."), {width_ / 2, y + 30},
                         width_ - 2 * figure_margin, theme_.label_size, theme_);
            y += 50;
        } else {
            y = draw_legend(draw_flow(draw_headings(y)) + 8) + 2;
        }
        if (!full_names_) {
            y = draw_code_key(svg_, code_key(network_, flow_.actors, codes_), y, width_, theme_);
        }
        if (!headings_.key.empty()) y = draw_source(svg_, headings_.key, y, width_, theme_) - 4;
        const bool both = !text_.source_line.empty() && !left_out_.empty();
        y = draw_source(svg_, text_.source_line + (both ? " " : "") + left_out_, y, width_, theme_);
        return {svg_, {width_, y}, blocs_description(say_, network_, periods_, flow_)};
    }

private:
    [[nodiscard]] double label_size() const { return theme_.small_size - (narrow_ ? 1 : 0); }
    [[nodiscard]] std::size_t columns() const { return flow_.columns.size(); }

    [[nodiscard]] const std::string& label_of(model::ActorIndex actor) const {
        if (full_names_) return display_name(network_[actor]);
        const auto at = std::ranges::lower_bound(flow_.actors, actor);
        return codes_[static_cast<std::size_t>(at - flow_.actors.begin())];
    }

    // Names in full if columns stay far enough apart for the lines between them; else codes, in a wider
    // figure if need be.
    void measure() {
        const double room = width_ - 2 * figure_margin - 2 * bloc_stub;
        const double gaps = std::max(static_cast<double>(columns()), 2.0) - 1;
        full_names_ = true;
        box_ = widest_label();
        if (box_ * (gaps + 1) + least_run_full * gaps > room) {
            full_names_ = false;
            box_ = widest_label();
        }
        pitch_ = std::max((room - box_) / gaps, box_ + least_run);
        width_ = std::max(width_, std::ceil(pitch_ * gaps + box_ + 2 * (figure_margin + bloc_stub)));
    }

    [[nodiscard]] double widest_label() const {
        double widest = 18;
        for (const model::ActorIndex actor : flow_.actors)
            widest = std::max(widest, text_width(label_of(actor), label_size(), true));
        return widest + (narrow_ ? 1 : 2) * label_pad;
    }

    void stretch(double spare) {
        std::size_t rows = 1;
        for (const FlowColumn& column : flow_.columns) {
            std::size_t members = 0;
            for (const FlowGroup& group : column) members += group.members.size();
            rows = std::max(rows, members);
        }
        metrics_.row = std::min(row_height + spare / static_cast<double>(rows), tallest_row);
    }

    [[nodiscard]] double left(std::size_t column) const {
        return figure_margin + bloc_stub + static_cast<double>(column) * pitch_;
    }

    // Headings may be wider than their boxes; those at the ends move inward, towards their neighbours.
    [[nodiscard]] double heading_room() const {
        return std::min(pitch_, (pitch_ + box_ / 2 + figure_margin + bloc_stub - 6) / 1.5);
    }

    double draw_headings(double top) {
        const double size = theme_.small_size, last = top + size * 1.15 * static_cast<double>(headings_.rows);
        for (std::size_t c = 0; c < columns(); ++c) {
            const auto& lines = headings_.lines[c];
            const double first = last - (static_cast<double>(lines.size()) - 1) * size * 1.15;
            draw_lines(svg_, lines, {heading_middle(c), first}, {size, theme_.muted, true, Anchor::middle},
                       1.15);
        }
        return last + 7;
    }

    // Over its column, but inside the figure.
    [[nodiscard]] double heading_middle(std::size_t column) const {
        double half = 0;
        for (const std::string& line : headings_.lines[column])
            half = std::max(half, text_width(line, theme_.small_size, true) / 2);
        return std::clamp(left(column) + box_ / 2, half + 2, std::max(width_ - half - 2, half + 2));
    }

    double draw_flow(double top) {
        const auto tops = flow_tops(flow_, metrics_);
        std::vector<std::map<model::ActorIndex, double>> middles(columns());
        double bottom = top;
        for (std::size_t c = 0; c < columns(); ++c) {
            for (std::size_t g = 0; g < flow_.columns[c].size(); ++g) {
                const FlowGroup& group = flow_.columns[c][g];
                for (std::size_t m = 0; m < group.members.size(); ++m) {
                    middles[c][group.members[m]] =
                        top + tops[c][g] + member_offset(flow_, group, m, metrics_);
                }
                bottom = std::max(bottom, top + tops[c][g] + group_height(flow_, group, metrics_));
            }
        }
        draw_lines_between(middles);
        for (std::size_t c = 0; c < columns(); ++c) {
            for (std::size_t g = 0; g < flow_.columns[c].size(); ++g)
                draw_group(c, flow_.columns[c][g], top + tops[c][g]);
        }
        return bottom;
    }

    // Those who stay first, so that the lines of those who move lie over them.
    void draw_lines_between(const std::vector<std::map<model::ActorIndex, double>>& middles) {
        std::string stays, moves, absences;
        for (std::size_t c = 0; c < columns(); ++c) {
            for (const auto& [actor, y] : middles[c]) {
                const bool begins = c > 0 && !middles[c - 1].contains(actor);
                if (begins) draw_beginning(svg_, {left(c), y}, theme_);
                begins_ = begins_ || begins;
                if (c + 1 == columns()) continue;
                const auto next = middles[c + 1].find(actor);
                if (next == middles[c + 1].end()) {
                    draw_end(svg_, {left(c) + box_, y}, theme_);
                    ends_ = true;
                    continue;
                }
                const bool absent = without_tie(c, actor) || without_tie(c + 1, actor);
                std::string& path = moved_.contains({c + 1, actor}) && !without_tie(c + 1, actor) ? moves
                                    : absent                                                      ? absences
                                                                                                  : stays;
                path += flow_curve({left(c) + box_, y}, {left(c + 1), next->second});
            }
        }
        draw_curves(svg_, absences, theme_.muted, stay_width, absence_dashes);
        draw_curves(svg_, stays, theme_.ghost, stay_width, "");
        draw_curves(svg_, moves, theme_.ink, move_width, "");
    }

    [[nodiscard]] bool without_tie(std::size_t column, model::ActorIndex actor) const {
        const FlowColumn& groups = flow_.columns[column];
        return !groups.empty() && !groups.back().label &&
               std::ranges::find(groups.back().members, actor) != groups.back().members.end();
    }

    void draw_group(std::size_t column, const FlowGroup& group, double top) {
        const double x = left(column), height = group_height(flow_, group, metrics_);
        const std::string name = group.label ? flow_.name(*group.label) : std::string();
        if (group.label) draw_bloc(svg_, {x, top}, {box_, height}, theme_);
        if (!name.empty()) {
            svg_.text({x + box_ / 2, top + box_pad + head_height - 3}, name,
                      {label_size(), theme_.muted, true, Anchor::middle});
        }
        for (std::size_t m = 0; m < group.members.size(); ++m) {
            const model::ActorIndex actor = group.members[m];
            const double y = top + member_offset(flow_, group, m, metrics_);
            const bool moved = group.label && moved_.contains({column, actor});
            if (is_focal(actor) && group.label) draw_focal({x + 1.5, y - metrics_.row / 2 + 0.6});
            const std::string& ink = !group.label      ? theme_.muted
                                     : is_focal(actor) ? theme_.focal.text
                                                       : theme_.ink;
            svg_.text({x + box_ / 2, y + 0.36 * label_size()}, label_of(actor),
                      {label_size(), ink, moved, Anchor::middle});
        }
    }

    [[nodiscard]] bool is_focal(model::ActorIndex actor) const {
        const auto& focus = network_.focus();
        return focus && ((*focus)[0] == actor || (*focus)[1] == actor);
    }

    // The ground of a focal actor's name, so that it is found in every column.
    void draw_focal(Point corner) {
        svg_.leaf("rect", {{"x", corner.x},
                           {"y", corner.y},
                           {"width", box_ - 3},
                           {"height", metrics_.row - 1.2},
                           {"rx", 3},
                           {"fill", theme_.focal.fill}});
    }

    double draw_legend(double top) {
        LegendRow row(top, width_, theme_);
        const auto item = [&](const std::string& label, const auto& draw) {
            const Point at = row.place(swatch, label);
            draw(Point{at.x, at.y - 3.5});
            row.draw_label(svg_, at, swatch, label);
        };
        const auto line = [&](const std::string& colour, double width, const char* pattern) {
            return [this, colour, width, pattern](Point from) {
                svg_.line(from, {from.x + swatch, from.y}, colour, width, pattern);
            };
        };
        item(say_("Bloc"), [&](Point at) { draw_bloc(svg_, {at.x, at.y - 5.5}, {swatch, 11}, theme_); });
        if (columns() > 1) item(say_.as("actor in a bloc", "Stays"), line(theme_.ghost, stay_width, ""));
        if (!flow_.moves.empty()) item(say_("Moves to another bloc"), line(theme_.ink, move_width, ""));
        if (begins_)
            item(say_.as("actor in a bloc", "Appears"), [&](Point at) {
                draw_beginning(svg_, {at.x + swatch / 2 + bloc_stub / 2, at.y}, theme_);
            });
        if (ends_)
            item(say_.as("actor in a bloc", "Leaves"), [&](Point at) {
                draw_end(svg_, {at.x + swatch / 2 - bloc_stub / 2, at.y}, theme_);
            });
        const bool absent = std::ranges::any_of(
            flow_.columns, [](const FlowColumn& column) { return !column.empty() && !column.back().label; });
        if (absent) item(say_("No tie with a sign"), line(theme_.muted, stay_width, absence_dashes));
        return row.bottom();
    }

    const model::Network& network_;
    const std::vector<graph::Period>& periods_;
    const BlocFlow& flow_;
    const std::string& left_out_;
    const ChartText& text_;
    const Theme& theme_;
    words::Say say_;
    bool narrow_;
    double width_;
    FlowMetrics metrics_;
    std::vector<std::string> codes_;                             // by position in BlocFlow::actors
    std::set<std::pair<std::size_t, model::ActorIndex>> moved_;  // period, actor
    ColumnHeadings headings_;
    SvgWriter svg_;
    double box_ = 0;
    double pitch_ = 0;
    bool full_names_ = false;
    bool begins_ = false;
    bool ends_ = false;
};

}  // namespace

std::string blocs_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                      const std::vector<graph::Snapshot>& snapshots, const ChartText& text,
                      const Theme& theme, std::size_t most_actors) {
    if (periods.size() != snapshots.size()) throw std::invalid_argument("as many snapshots as periods");
    const BlocFlow flow = bloc_flow(snapshots, most_actors);
    const std::string left_out = blocs_left_out(text.language, flow);
    return finished_chart(text, theme, [&](double width, double spare) {
        return BlocChart(network, periods, flow, left_out, text, theme, width, spare).draw();
    });
}

}  // namespace entente::render

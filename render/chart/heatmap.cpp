// Rows are actors, columns periods, once for either pole. In columns too narrow for a mark, sign shows
// in where a cell is filled: its upper half for cooperation, its lower half for conflict.
#include <algorithm>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/columns.hpp"
#include "render/chart/grid.hpp"
#include "render/chart/heat_cells.hpp"
#include "render/chart/heat_words.hpp"
#include "render/chart/page.hpp"
#include "render/chart/palette.hpp"
#include "render/figure/furniture.hpp"
#include "words/say.hpp"

namespace entente::render {
namespace {

using namespace words;

constexpr double widest_names = 150;
constexpr double widest_names_narrow = 104;
constexpr double narrow_below = 500;
constexpr double tallest_row = 26;  // on a page with room
constexpr double panel_gap = 20;
constexpr double panel_gap_narrow = 10;
constexpr double narrowest_marked = 7.5;  // column that a mark fits into
constexpr double narrowest = 0.5;
constexpr double widest_column = 48;
constexpr double row_height = 17;

class Heatmap {
public:
    Heatmap(const model::Network& network, const std::vector<graph::Period>& periods,
            const std::vector<graph::Snapshot>& snapshots, const std::array<model::ActorIndex, 2>& poles,
            const ChartText& text, const Theme& theme, std::size_t most_actors, double width, double spare)
        : network_(network),
          periods_(periods),
          poles_(poles),
          text_(text),
          theme_(theme),
          say_(text.language),
          asked_(width),
          groups_(heat_grid(network, periods, snapshots, poles)) {
        if (most_actors > 0) leave_out(snapshots, most_actors);
        measure();
        stretch(spare);
        cells_ = HeatCells(column_, marked_);
        headings_ = column_headings(say_, periods, column_, heading_size());
    }

    DrawnChart draw() {
        double y = draw_title(svg_, text_.title, text_.subtitle, width_ - 2 * figure_margin, theme_) + 12;
        if (groups_.empty()) {
            draw_message(svg_, say_("No actor has a recorded tie with either."), {width_ / 2, y + 30},
                         width_ - 2 * figure_margin, theme_.label_size, theme_);
            y += 50;
        } else if (stacked_) {
            y = draw_panels(draw_panels(y, {0}) + 14, {1});
        } else {
            y = draw_panels(y, {0, 1});
        }
        y = draw_legend(y + 8);
        cells_.write(svg_, theme_);
        if (!headings_.key.empty()) y = draw_source(svg_, headings_.key, y, width_, theme_) - 4;
        const bool both = !text_.source_line.empty() && !left_out_.empty();
        y = draw_source(svg_, text_.source_line + (both ? " " : "") + left_out_, y, width_, theme_);
        return {svg_, {width_, y}, heat_description(say_, network_, groups_, poles_, periods_.size())};
    }

private:
    [[nodiscard]] double heading_size() const { return theme_.small_size - (narrow() ? 1 : 0); }
    [[nodiscard]] double name_size() const { return theme_.note_size; }
    [[nodiscard]] double cells_left() const { return figure_margin + names_ + 8; }

    void leave_out(const std::vector<graph::Snapshot>& snapshots, std::size_t most) {
        const std::size_t all = keep_strongest(groups_, snapshots, poles_, most);
        if (all <= most) return;
        left_out_ = say_.count(
            all, "Shown: of {0} actor with a tie with one of the two, the {shown} with the strongest.",
            "Shown: of {0} actors with a tie with one of the two, the {shown} with the strongest.",
            "shown"_a = grouped(most));
    }

    // Both panels side by side if their columns can hold marks, else one under the other.
    void measure() {
        for (const GridGroup& group : groups_) {
            for (const GridRow& row : group.rows) {
                names_ = std::max(names_, text_width(display_name(network_[row.actor]), name_size()));
            }
        }
        names_ = std::clamp(names_, 60.0, narrow() ? widest_names_narrow : widest_names);
        const auto columns = static_cast<double>(std::max<std::size_t>(periods_.size(), 1));
        const double room = asked_ - cells_left() - figure_margin;
        column_ = (room - gap()) / 2 / columns;
        stacked_ = column_ < narrowest_marked;
        if (stacked_) column_ = std::max(room / columns, narrowest);
        column_ = std::min(column_, widest_column);
        marked_ = column_ >= narrowest_marked;
        width_ = std::max(asked_, cells_left() + columns * column_ + figure_margin);
    }

    // Higher rows where the page has room for them.
    void stretch(double spare) {
        std::size_t rows = 0;
        for (const GridGroup& group : groups_) rows += group.rows.size() + 1;
        if (stacked_) rows *= 2;
        if (rows > 0) row_height_ = std::min(row_height + spare / static_cast<double>(rows), tallest_row);
    }

    [[nodiscard]] bool narrow() const { return asked_ < narrow_below; }
    [[nodiscard]] double gap() const { return narrow() ? panel_gap_narrow : panel_gap; }
    [[nodiscard]] double panel_width() const { return column_ * static_cast<double>(periods_.size()); }

    // Headings and all rows with the cells of these poles beside each other.
    double draw_panels(double top, const std::vector<std::size_t>& poles) {
        double y = top;
        for (std::size_t i = 0; i < poles.size(); ++i)
            y = std::max(y, draw_heading(panel_left(i), top, poles[i]));
        for (const GridGroup& group : groups_) {
            svg_.text({figure_margin, y + 12}, kind_heading(say_, group.kind),
                      {theme_.small_size + 0.3, theme_.muted, true});
            y += row_height_;
            for (const GridRow& row : group.rows) {
                const double height = draw_name(row, y);
                for (std::size_t i = 0; i < poles.size(); ++i) {
                    cells_.add_row(row.cells[poles[i]], {panel_left(i), y}, height);
                }
                y += height;
            }
            y += 5;
        }
        return y;
    }

    [[nodiscard]] double panel_left(std::size_t i) const {
        return cells_left() + static_cast<double>(i) * (panel_width() + gap());
    }

    double draw_heading(double left, double top, std::size_t pole) {
        const double size = heading_size();
        const std::string& name = display_name(network_[poles_[pole]]);
        const auto lines = fitted_lines(name, theme_.label_size, std::max(panel_width(), 80.0), true);
        double y = draw_lines(svg_, lines, {left + panel_width() / 2, top + theme_.label_size},
                              {theme_.label_size, theme_.ink, true, Anchor::middle});
        y += size + 2 - theme_.label_size;
        const double last = y + static_cast<double>(headings_.rows - 1) * size * 1.15;
        for (std::size_t i = 0; i < periods_.size(); ++i) {
            const auto& heading = headings_.lines[i];
            const double x = left + (static_cast<double>(i) + 0.5) * column_;
            const double first = last - (static_cast<double>(heading.size()) - 1) * size * 1.15;
            draw_lines(svg_, heading, {x, first}, {size, theme_.muted, false, Anchor::middle}, 1.15);
        }
        return last + 6;
    }

    // Right-aligned before the cells; returns the row's height.
    double draw_name(const GridRow& row, double top) {
        const auto lines = fitted_lines(display_name(network_[row.actor]), name_size(), names_);
        const double leading = name_size() * 1.1, count = static_cast<double>(lines.size());
        const double height = std::max(row_height_, count * leading + 4);
        const double baseline = top + height / 2 + 0.35 * name_size() - (count - 1) / 2 * leading;
        draw_lines(svg_, lines, {figure_margin + names_, baseline},
                   {name_size(), theme_.ink, false, Anchor::end}, 1.1);
        return height;
    }

    // What the ends and the middle of the scale of colours stand for; returns the last baseline.
    double draw_scale(double baseline, double width, double size) {
        constexpr double leading = 1.25;
        const auto conflict = fitted_lines(say_("−1 conflict"), size, width / 2 - size);
        const auto cooperation = fitted_lines(say_("cooperation +1"), size, width / 2 - size);
        draw_lines(svg_, conflict, {figure_margin, baseline}, {size, theme_.muted}, leading);
        svg_.text({figure_margin + width / 2, baseline}, "0", {size, theme_.muted, false, Anchor::middle});
        draw_lines(svg_, cooperation, {figure_margin + width, baseline},
                   {size, theme_.muted, false, Anchor::end}, leading);
        const std::size_t lines = std::max(conflict.size(), cooperation.size());
        return baseline + static_cast<double>(lines - 1) * leading * size;
    }

    double draw_legend(double top) {
        constexpr double swatch = 26, height = 12, between = 20, leading = 1.25;
        const double size = theme_.small_size + 0.3;
        const double scale = cells_.add_steps({figure_margin, top}, {swatch, height});
        const double below = draw_scale(top + height + size + 2, scale, size);
        // The states without a value, each after the other as long as there is room.
        const double first = figure_margin + scale + between;
        Point at = {first, top};
        double row = height + 4, lowest = below;
        const auto item = [&](const std::string& label, double box, const auto& draw_box) {
            const auto lines = fitted_lines(label, size, width_ - figure_margin - first - box);
            double needed = box;
            for (const std::string& line : lines) needed = std::max(needed, box + text_width(line, size));
            if (at.x > first && at.x + needed > width_ - figure_margin) {
                at = {first, at.y + row};
                row = height + 4;
            }
            draw_box(at);
            draw_lines(svg_, lines, {at.x + box, at.y + 9.5}, {size, theme_.muted}, leading);
            const double more = static_cast<double>(lines.size() - 1) * leading * size;
            row = std::max(row, height + 4 + more);
            lowest = std::max(lowest, at.y + 9.5 + more);
            at.x += needed + between;
        };
        const Size cell = {swatch, height - 1};
        item(say_("No recorded tie"), swatch + 6, [&](Point corner) { cells_.add_untied(corner, cell); });
        if (any_unsigned()) {
            item(say_("No sign"), swatch + 6, [&](Point corner) { cells_.add_unsigned(corner, cell); });
        }
        item(say_("Blank: did not exist"), 0, [](Point) {});
        return lowest + 4;
    }

    [[nodiscard]] bool any_unsigned() const {
        const auto has = [](const GridRow& row) {
            return std::ranges::any_of(row.cells, [](const std::vector<Cell>& cells) {
                return std::ranges::any_of(
                    cells, [](const Cell& cell) { return cell.state == CellState::unsigned_tie; });
            });
        };
        return std::ranges::any_of(
            groups_, [&](const GridGroup& group) { return std::ranges::any_of(group.rows, has); });
    }

    const model::Network& network_;
    const std::vector<graph::Period>& periods_;
    const std::array<model::ActorIndex, 2>& poles_;
    const ChartText& text_;
    const Theme& theme_;
    Say say_;
    double asked_;  // width
    std::vector<GridGroup> groups_;
    std::string left_out_;  // a sentence; empty: nothing
    ColumnHeadings headings_;
    HeatCells cells_{0, true};
    SvgWriter svg_;
    double names_ = 0;
    double column_ = 0;
    double row_height_ = row_height;
    double width_ = 0;
    bool stacked_ = false;
    bool marked_ = true;
};

}  // namespace

std::string heatmap_svg(const model::Network& network, const std::vector<graph::Period>& periods,
                        const std::vector<graph::Snapshot>& snapshots,
                        const std::array<model::ActorIndex, 2>& poles, const ChartText& text,
                        const Theme& theme, std::size_t most_actors) {
    return finished_chart(text, theme, [&](double width, double spare) {
        return Heatmap(network, periods, snapshots, poles, text, theme, most_actors, width, spare).draw();
    });
}

}  // namespace entente::render

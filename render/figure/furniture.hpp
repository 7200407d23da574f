// What stands round the drawing in every figure and chart: title, numbered key, legend, source line.
// Text never leaves its column: it is wrapped, and a word longer than the column is broken.
#pragma once

#include <string>
#include <vector>

#include "render/svg.hpp"

namespace entente::render {

inline constexpr double figure_margin = 8;

/// wrap_text(), with words wider than `width` broken between characters; at least one line.
std::vector<std::string> fitted_lines(const std::string& text, double size, double width, bool bold = false);

/// Lines under each other, the first on baseline `at.y`; returns the baseline after the last.
double draw_lines(SvgWriter& svg, const std::vector<std::string>& lines, Point at, const TextStyle& style,
                  double line_height = 1.25);

/// What stands in the place of a drawing of nothing: its first line with its middle at `at`, no line wider
/// than `width`.
void draw_message(SvgWriter& svg, const std::string& message, Point at, double width, double size,
                  const Theme& theme);

/// Title and subtitle at the top left of a figure, no wider than `width`; returns how far down they reach.
double draw_title(SvgWriter& svg, const std::string& title, const std::string& subtitle, double width,
                  const Theme& theme);

/// A mark in a circle and what it stands for.
struct KeyItem {
    std::string mark;
    std::string colour;
    std::string caption;
    bool diamond = false;  ///< the mark stands in a diamond
};

/// The circle with its mark, as it stands on an arc or a line.
void draw_mark(SvgWriter& svg, Point centre, const std::string& mark, const std::string& colour,
               const Theme& theme, bool diamond = false);

/// The items in reading order down columns, captions wrapped: the number of columns up to
/// `most_columns` that makes the key least high without breaking a word. `top` is where the key begins.
/// Returns how far down it reaches; `top` without items.
double draw_key(SvgWriter& svg, const std::vector<KeyItem>& items, double top, double width,
                std::size_t most_columns, const Theme& theme);

/// The source line in small type, wrapped; returns how far down it reaches.
double draw_source(SvgWriter& svg, const std::string& source, double top, double width, const Theme& theme);

/// Places legend items side by side from the left margin, on a new row when one would not fit. A label longer
/// than a row goes on under itself.
class LegendRow {
public:
    LegendRow(double top, double width, const Theme& theme);

    /// Where a swatch this wide and its label go: x of the swatch, y of the label's baseline.
    Point place(double swatch_width, const std::string& label);
    void draw_label(SvgWriter& svg, Point at, double swatch_width, const std::string& label) const;
    /// Begins a new row, unless this one is empty.
    void new_row();
    [[nodiscard]] double bottom() const { return baseline_ + lines_below() + 6; }

private:
    [[nodiscard]] double label_size() const;
    [[nodiscard]] double room_for_label(double swatch_width) const;
    [[nodiscard]] double lines_below() const;  // height of a row's lines after the first

    const Theme* theme_;
    double right_;
    double x_ = figure_margin;
    double baseline_;
    std::size_t lines_ = 1;  // of the tallest label in the row
};

}  // namespace entente::render

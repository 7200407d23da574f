#include "render/figure/furniture.hpp"

#include <algorithm>
#include <utility>

#include "entente/render/text.hpp"
#include "render/utf8.hpp"

namespace entente::render {
namespace {

constexpr double mark_radius = 6.3;
constexpr double caption_indent = 17;
constexpr double column_gap = 12;
constexpr double line_spacing = 1.25;  // of the type size
constexpr double item_gap = 0.25;      // of the type size, between items of a key
constexpr double legend_gap = 5;       // between swatch and label

// The bytes of `word` that fit, at least one character.
std::size_t fitting_bytes(std::string_view word, double size, double width, bool bold) {
    std::size_t at = 0, kept = 0;
    while (at < word.size()) {
        next_character(word, at);
        if (kept > 0 && text_width(word.substr(0, at), size, bold) > width) break;
        kept = at;
    }
    return kept;
}

/// Columns of a key.
struct KeyLayout {
    std::size_t rows = 1;  ///< items a column
    double room = 0;       ///< for a caption
    double height = 0;     ///< of the tallest column, in units of the type size
};

KeyLayout key_in(const std::vector<KeyItem>& items, double width, std::size_t columns, double size) {
    const auto n = static_cast<double>(columns);
    KeyLayout layout;
    layout.rows = (items.size() + columns - 1) / columns;
    layout.room = (width - 2 * figure_margin - (n - 1) * column_gap) / n - caption_indent;
    for (std::size_t first = 0; first < items.size(); first += layout.rows) {
        double height = 0;
        for (std::size_t i = first; i < std::min(items.size(), first + layout.rows); ++i) {
            const auto lines = fitted_lines(items[i].caption, size, layout.room).size();
            height += static_cast<double>(lines) * line_spacing + item_gap;
        }
        layout.height = std::max(layout.height, height);
    }
    return layout;
}

bool breaks_words(const std::vector<KeyItem>& items, double size, double room) {
    return std::any_of(items.begin(), items.end(), [&](const KeyItem& item) {
        const auto words = wrap_text(clean_text(item.caption), size, 0);
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text_width(word, size) > room; });
    });
}

// The fewest columns that make the key least high without breaking a word.
KeyLayout shortest_key(const std::vector<KeyItem>& items, double width, std::size_t most_columns,
                       double size) {
    KeyLayout best = key_in(items, width, 1, size);
    for (std::size_t columns = 2; columns <= std::min(most_columns, items.size()); ++columns) {
        const KeyLayout layout = key_in(items, width, columns, size);
        if (layout.height < best.height && !breaks_words(items, size, layout.room)) best = layout;
    }
    return best;
}

}  // namespace

std::vector<std::string> fitted_lines(const std::string& text, double size, double width, bool bold) {
    std::vector<std::string> lines;
    for (std::string& line : wrap_text(clean_text(text), size, width, bold)) {
        std::string_view rest = line;
        while (text_width(rest, size, bold) > width) {
            const std::size_t bytes = fitting_bytes(rest, size, width, bold);
            lines.emplace_back(rest.substr(0, bytes));
            rest.remove_prefix(bytes);
        }
        if (!rest.empty()) lines.emplace_back(rest);
    }
    if (lines.empty()) lines.emplace_back();
    return lines;
}

double draw_lines(SvgWriter& svg, const std::vector<std::string>& lines, Point at, const TextStyle& style,
                  double line_height) {
    for (const std::string& line : lines) {
        svg.text(at, line, style);
        at.y += style.size * line_height;
    }
    return at.y;
}

void draw_message(SvgWriter& svg, const std::string& message, Point at, double width, double size,
                  const Theme& theme) {
    draw_lines(svg, fitted_lines(message, size, width), at, {size, theme.muted, false, Anchor::middle});
}

double draw_title(SvgWriter& svg, const std::string& title, const std::string& subtitle, double width,
                  const Theme& theme) {
    double baseline = 4 + theme.title_size;
    const auto title_lines = fitted_lines(title, theme.title_size, width, true);
    baseline = draw_lines(svg, title_lines, {figure_margin, baseline}, {theme.title_size, theme.ink, true});
    if (!subtitle.empty()) {
        baseline += theme.note_size - theme.title_size + 3;
        baseline = draw_lines(svg, fitted_lines(subtitle, theme.note_size, width), {figure_margin, baseline},
                              {theme.note_size, theme.muted});
        return baseline - theme.note_size + 2;
    }
    return baseline - theme.title_size + 3;
}

void draw_mark(SvgWriter& svg, Point centre, const std::string& mark, const std::string& colour,
               const Theme& theme, bool diamond) {
    const double size = mark.size() > 1 || diamond ? theme.small_size - 1.5 : theme.small_size;
    if (diamond) {
        constexpr double reach = 8.4;
        const auto corner = [&](double x, double y) {
            return svg_number(centre.x + x) + ',' + svg_number(centre.y + y) + ' ';
        };
        svg.leaf("polygon",
                 {{"points", corner(0, -reach) + corner(reach, 0) + corner(0, reach) + corner(-reach, 0)},
                  {"fill", theme.paper},
                  {"stroke", colour},
                  {"stroke-width", 1.2}});
    } else {
        svg.leaf("circle", {{"cx", centre.x},
                            {"cy", centre.y},
                            {"r", mark_radius},
                            {"fill", theme.paper},
                            {"stroke", colour},
                            {"stroke-width", 1.2}});
    }
    svg.text({centre.x, centre.y + 0.36 * size}, mark,
             {size, text_colour(theme, colour), true, Anchor::middle});
}

double draw_key(SvgWriter& svg, const std::vector<KeyItem>& items, double top, double width,
                std::size_t most_columns, const Theme& theme) {
    if (items.empty()) return top;
    const KeyLayout layout = shortest_key(items, width, most_columns, theme.note_size);
    const double size = theme.note_size;
    double bottom = top;
    for (std::size_t column = 0; column * layout.rows < items.size(); ++column) {
        const double x =
            figure_margin + static_cast<double>(column) * (layout.room + caption_indent + column_gap);
        double baseline = top + size;
        for (std::size_t i = column * layout.rows; i < std::min(items.size(), (column + 1) * layout.rows);
             ++i) {
            draw_mark(svg, {x + mark_radius, baseline - 0.35 * size}, items[i].mark, items[i].colour, theme,
                      items[i].diamond);
            const auto lines = fitted_lines(items[i].caption, size, layout.room);
            baseline =
                draw_lines(svg, lines, {x + caption_indent, baseline}, {size, theme.ink}) + item_gap * size;
        }
        bottom = std::max(bottom, baseline - size);
    }
    return bottom + 2;
}

double draw_source(SvgWriter& svg, const std::string& source, double top, double width, const Theme& theme) {
    if (source.empty()) return top + 4;
    const double size = theme.small_size;
    const auto lines = fitted_lines(source, size, width - 2 * figure_margin);
    return draw_lines(svg, lines, {figure_margin, top + size + 2}, {size, theme.muted}) - size + 6;
}

LegendRow::LegendRow(double top, double width, const Theme& theme)
    : theme_(&theme), right_(width - figure_margin), baseline_(top + theme.note_size) {}

double LegendRow::room_for_label(double swatch_width) const {
    return right_ - figure_margin - swatch_width - legend_gap;
}

Point LegendRow::place(double swatch_width, const std::string& label) {
    const double width = text_width(label, label_size()), room = room_for_label(swatch_width);
    const double needed = swatch_width + legend_gap + std::min(width, room);
    if (x_ > figure_margin && x_ + needed > right_) new_row();
    if (width > room) lines_ = std::max(lines_, fitted_lines(label, label_size(), room).size());
    const Point at = {x_, baseline_};
    x_ += needed + 13;
    return at;
}

void LegendRow::draw_label(SvgWriter& svg, Point at, double swatch_width, const std::string& label) const {
    const Point start = {at.x + swatch_width + legend_gap, at.y};
    const TextStyle style = {label_size(), theme_->muted};
    const double room = room_for_label(swatch_width);
    if (text_width(label, label_size()) <= room) return svg.text(start, label, style);
    draw_lines(svg, fitted_lines(label, label_size(), room), start, style, line_spacing);
}

void LegendRow::new_row() {
    if (x_ <= figure_margin) return;
    x_ = figure_margin;
    baseline_ += theme_->note_size * 1.7 + lines_below();
    lines_ = 1;
}

double LegendRow::label_size() const {
    return theme_->note_size - 0.5;
}

double LegendRow::lines_below() const {
    return static_cast<double>(lines_ - 1) * label_size() * line_spacing;
}

}  // namespace entente::render

// A table as columns of text. One that is too wide for the terminal first loses the ends of its
// longest texts; if that does not do, its columns are printed in blocks one under the other, each
// beginning with the columns that say what the row is.
#include <algorithm>

#include "cli/output.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

using report::Cell;
using report::Table;

constexpr std::size_t gap = 2;
constexpr std::size_t least_text = 8;  ///< cells that a column of text keeps at least

struct ColumnText {
    std::string head;
    std::vector<std::string> cells;
    std::size_t width = 0;
    bool numbers = false;  ///< right-aligned, never cut
    bool dates = false;    ///< never cut
};

using Columns = std::vector<ColumnText*>;

bool is_date(const std::string& text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
           text.find_first_not_of("0123456789-") == std::string::npos;
}

ColumnText column_text(const Table& table, std::size_t index) {
    ColumnText column;
    column.head = printable(table.columns[index].name);
    column.width = display_width(column.head);
    bool any = false, text = false;
    column.dates = !table.rows.empty();
    for (const std::vector<Cell>& row : table.rows) {
        const Cell& cell = row[index];
        any = any || !std::holds_alternative<std::monostate>(cell);
        text = text || std::holds_alternative<std::string>(cell);
        column.cells.push_back(printable(report::format_cell(cell, table.columns[index])));
        column.width = std::max(column.width, display_width(column.cells.back()));
        column.dates = column.dates && is_date(column.cells.back());
    }
    column.numbers = any && !text;
    return column;
}

std::size_t width_of(const Columns& columns) {
    std::size_t width = columns.empty() ? 0 : gap * (columns.size() - 1);
    for (const ColumnText* column : columns) width += column->width;
    return width;
}

/// The width below which a column is not cut.
std::size_t least_width(const ColumnText& column) {
    if (column.numbers || column.dates) return column.width;
    return std::min(column.width, std::max(least_text, display_width(column.head)));
}

/// Takes cells from the widest column that can spare them, one at a time, until the columns fit.
void cut(const Columns& columns, std::size_t width) {
    for (std::size_t total = width_of(columns); total > width; --total) {
        ColumnText* widest = nullptr;
        for (ColumnText* column : columns) {
            const bool can_spare = column->width > least_width(*column);
            if (can_spare && (widest == nullptr || column->width > widest->width)) widest = column;
        }
        if (widest == nullptr) return;
        --widest->width;
    }
}

bool can_fit(const Columns& columns, std::size_t width) {
    std::size_t least = columns.empty() ? 0 : gap * (columns.size() - 1);
    for (const ColumnText* column : columns) least += least_width(*column);
    return least <= width;
}

/// Lets the last columns of `keys` stand among the rest while one of these would have no room beside them.
void leave_room(Columns& keys, Columns& rest, std::size_t width) {
    const auto needed = [&] {
        std::size_t widest = 0;
        for (const ColumnText* column : rest) widest = std::max(widest, least_width(*column));
        return width_of(keys) + gap + widest;
    };
    while (keys.size() > 1 && needed() > width) {
        rest.insert(rest.begin(), keys.back());
        keys.pop_back();
    }
}

/// Blocks of columns that fit, each begun by the columns of text that stand before the first number,
/// dates apart, which get up to half the width.
std::vector<Columns> blocks(const Columns& columns, std::size_t width) {
    Columns keys, rest;
    bool before_numbers = true;
    for (ColumnText* column : columns) {
        before_numbers = before_numbers && !column->numbers;
        (before_numbers && !column->dates ? keys : rest).push_back(column);
    }
    if (rest.empty()) return {keys};
    cut(keys, width / 2);
    leave_room(keys, rest, width);
    std::vector<Columns> parts = {keys};
    for (ColumnText* column : rest) {
        if (parts.back().size() > keys.size() && width_of(parts.back()) + gap + column->width > width) {
            parts.push_back(keys);
        }
        parts.back().push_back(column);
        if (parts.back().size() == keys.size() + 1)
            cut({column}, width - std::min(width, width_of(keys) + gap));
    }
    return parts;
}

void append(std::string& line, const std::string& text, const ColumnText& column, bool last) {
    const std::string shown = cut_to_width(text, column.width);
    const std::size_t blanks = column.width - display_width(shown);
    if (column.numbers) line.append(blanks, ' ');
    line += shown;
    if (!column.numbers && !last) line.append(blanks, ' ');
    if (!last) line.append(gap, ' ');
}

std::string block_text(const Columns& block, std::size_t rows, bool color) {
    std::string head, rule, body;
    for (const ColumnText* column : block) {
        append(head, column->head, *column, column == block.back());
        for (std::size_t i = 0; i < column->width; ++i) rule += "─";
        if (column != block.back()) rule.append(gap, ' ');
    }
    for (std::size_t row = 0; row < rows; ++row) {
        for (const ColumnText* column : block)
            append(body, column->cells[row], *column, column == block.back());
        body += '\n';
    }
    if (color) return "\x1b[1m" + head + "\x1b[0m\n\x1b[2m" + rule + "\x1b[0m\n" + body;
    return head + "\n" + rule + "\n" + body;
}

}  // namespace

std::string to_terminal(const Table& table, const TableStyle& style) {
    std::vector<ColumnText> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(column_text(table, i));
    Columns all;
    for (ColumnText& column : columns) all.push_back(&column);
    std::vector<Columns> parts = {all};
    if (style.width > 0 && can_fit(all, style.width)) {
        cut(all, style.width);
    } else if (style.width > 0) {
        parts = blocks(all, style.width);
    }
    std::string text;
    for (const Columns& block : parts) {
        text += (text.empty() ? "" : "\n") + block_text(block, table.rows.size(), style.color);
    }
    return text;
}

}  // namespace entente::cli

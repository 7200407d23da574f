// A table as columns of text.
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
    std::vector<std::string> cells;
    std::string head;
    std::size_t width = 0;
    bool numbers = false;  ///< right-aligned, never cut
};

ColumnText column_text(const Table& table, std::size_t index) {
    ColumnText column;
    column.head = printable(table.columns[index].name);
    column.numbers = true;
    bool any = false;
    for (const std::vector<Cell>& row : table.rows) {
        const Cell& cell = row[index];
        if (std::holds_alternative<std::string>(cell)) column.numbers = false;
        any = any || !std::holds_alternative<std::monostate>(cell);
        column.cells.push_back(printable(report::format_cell(cell, table.columns[index])));
    }
    column.numbers = column.numbers && any;
    column.width = display_width(column.head);
    for (const std::string& cell : column.cells) column.width = std::max(column.width, display_width(cell));
    return column;
}

/// Takes cells from the widest column of text, one at a time, until the table fits or all are narrow.
void fit(std::vector<ColumnText>& columns, std::size_t width) {
    std::size_t total = columns.empty() ? 0 : gap * (columns.size() - 1);
    for (const ColumnText& column : columns) total += column.width;
    while (total > width) {
        ColumnText* widest = nullptr;
        for (ColumnText& column : columns) {
            if (column.numbers || column.width <= std::max(least_text, display_width(column.head))) continue;
            if (widest == nullptr || column.width > widest->width) widest = &column;
        }
        if (widest == nullptr) return;
        --widest->width;
        --total;
    }
}

void append(std::string& line, const std::string& text, const ColumnText& column, bool last) {
    const std::string shown = cut_to_width(text, column.width);
    const std::size_t blanks = column.width - display_width(shown);
    if (column.numbers) line.append(blanks, ' ');
    line += shown;
    if (!column.numbers && !last) line.append(blanks, ' ');
    if (!last) line.append(gap, ' ');
}

}  // namespace

std::string to_terminal(const Table& table, const TableStyle& style) {
    std::vector<ColumnText> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(column_text(table, i));
    if (style.width > 0) fit(columns, style.width);
    std::string head, rule, body;
    for (const ColumnText& column : columns) {
        const bool last = &column == &columns.back();
        append(head, column.head, column, last);
        for (std::size_t i = 0; i < column.width; ++i) rule += "─";
        if (!last) rule.append(gap, ' ');
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (const ColumnText& column : columns)
            append(body, column.cells[row], column, &column == &columns.back());
        body += '\n';
    }
    if (style.color) return "\x1b[1m" + head + "\x1b[0m\n\x1b[2m" + rule + "\x1b[0m\n" + body;
    return head + "\n" + rule + "\n" + body;
}

}  // namespace entente::cli

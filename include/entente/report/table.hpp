// A result as a table of typed cells, and its text forms.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace entente::report {

/// Empty (undefined), text, whole number, or number.
using Cell = std::variant<std::monostate, std::string, long, double>;

/// A column's name and how its numbers are shown.
struct Column {
    std::string name = {};     ///< as in CSV: `net`
    std::string meaning = {};  ///< for the notes under a table; may be empty
    int decimals = 2;          ///< in tables for people; CSV and JSON have full precision
};

/// Columns and rows, each row as long as `columns`.
struct Table {
    std::vector<Column> columns = {};          ///< in order
    std::vector<std::vector<Cell>> rows = {};  ///< by row, by column
};

/// RFC 4180, UTF-8, header first, LF. Numbers in the shortest form that reads back exactly. Text
/// that a spreadsheet would run as a formula (= + - @ tab at its start) gets a leading apostrophe.
std::string to_csv(const Table& table);

/// A Markdown table, numbers right-aligned and rounded to the column's decimals.
std::string to_markdown(const Table& table);

/// The `value` as people read it: that many `decimals`, a true minus sign (U+2212); whole numbers as they
/// are.
std::string format_number(double value, int decimals);

/// The cell as people read it; `–` when empty.
std::string format_cell(const Cell& cell, const Column& column);

}  // namespace entente::report

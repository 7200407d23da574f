// The text forms of a table. CSV is for programs (full precision, empty where undefined), Markdown
// for people (rounded, aligned, a dash where undefined).
#include "entente/report/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "entente/model/csv.hpp"
#include "entente/render/text.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

constexpr std::size_t widest_padding = 40;  ///< wider cells are not padded to: lines would be endless

std::string csv_text(std::string_view text) {
    const std::string clean = render::clean_text(text);
    // Cleaning may take away what makes a spreadsheet run it: a tab becomes a blank.
    const bool hidden = model::runs_as_formula(text) && !model::runs_as_formula(clean);
    return model::csv_cell(hidden ? "'" + clean : clean);
}

std::string csv_cell(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return csv_text(*text);
    if (const auto* whole = std::get_if<long>(&cell)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return shortest_number(*number);
    return "";
}

bool is_number(const Cell& cell) {
    return std::holds_alternative<long>(cell) || std::holds_alternative<double>(cell);
}

/// A column is right-aligned when it holds numbers and nothing else but gaps.
bool right_aligned(const Table& table, std::size_t column) {
    bool numbers = false;
    for (const auto& row : table.rows) {
        if (is_number(row[column])) numbers = true;
        if (std::holds_alternative<std::string>(row[column])) return false;
    }
    return numbers;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::size_t length = character_count(text);
    const std::string pad(length < width ? width - length : 0, ' ');
    return right ? pad + text : text + pad;
}

struct MarkdownColumn {
    std::vector<std::string> cells;  ///< head first
    std::size_t width = 3;
    bool right = false;
};

MarkdownColumn markdown_column(const Table& table, std::size_t index) {
    MarkdownColumn out;
    out.right = right_aligned(table, index);
    out.cells.push_back(escape_markdown(table.columns[index].name));
    for (const auto& row : table.rows) {
        out.cells.push_back(escape_markdown(format_cell(row[index], table.columns[index])));
    }
    for (const std::string& cell : out.cells) out.width = std::max(out.width, character_count(cell));
    out.width = std::min(out.width, widest_padding);
    return out;
}

}  // namespace

std::string to_csv(const Table& table) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) out += ',';
        out += csv_text(table.columns[i].name);
    }
    out += '\n';
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += ',';
            out += csv_cell(row[i]);
        }
        out += '\n';
    }
    return out;
}

std::string to_markdown(const Table& table) {
    std::vector<MarkdownColumn> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) columns.push_back(markdown_column(table, i));
    std::string out;
    for (std::size_t line = 0; line <= table.rows.size(); ++line) {
        for (const MarkdownColumn& column : columns) {
            out += "| " + padded(column.cells[line], column.width, column.right) + ' ';
        }
        out += "|\n";
        if (line > 0) continue;
        for (const MarkdownColumn& column : columns) {
            out +=
                (column.right ? "|" : "|:") + std::string(column.width + 1, '-') + (column.right ? ":" : "");
        }
        out += "|\n";
    }
    return out;
}

std::string format_number(double value, int decimals) {
    if (!std::isfinite(value)) return "–";
    std::string text = fmt::format("{:.{}f}", std::fabs(value), std::max(decimals, 0));
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !zero ? std::string(minus_sign) + text : text;
}

std::string format_cell(const Cell& cell, const Column& column) {
    if (const auto* text = std::get_if<std::string>(&cell)) return *text;
    if (const auto* whole = std::get_if<long>(&cell)) {
        const std::string digits = std::to_string(*whole);
        return *whole < 0 ? std::string(minus_sign) + digits.substr(1) : digits;
    }
    if (const auto* number = std::get_if<double>(&cell)) return format_number(*number, column.decimals);
    return "–";
}

}  // namespace entente::report

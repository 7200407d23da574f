// Results on their way out: as a table for people, CSV, JSON or Markdown, to stdout or a file.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/options.hpp"
#include "entente/report/table.hpp"

namespace entente::cli {

enum class Format { table, csv, json, md };

/// How a table for people may look where it is printed.
struct TableStyle {
    std::size_t width = 0;  ///< cells of the terminal; 0: no limit
    bool color = false;
};

/// What a command gives that has one table.
struct Result {
    std::string command;
    std::string network;                                      ///< its id; empty: there is none
    std::vector<std::pair<std::string, report::Cell>> facts;  ///< what else JSON says, by key
    report::Table table;
};

/// `--format`, else the ending of `-o`, else table. Throws UsageError for what is neither, so that a
/// command can ask before it starts to work.
Format format_of(const OutputOptions& output);

/// The style of what goes to stdout or the file. Throws UsageError for a wrong `--color`.
TableStyle style_of(const OutputOptions& output);

/// Throws UsageError when the output goes to stdout, for what is a file and no text (a database).
void refuse_stdout(const OutputOptions& output);

/// Writes `text` to the file of `-o`, or to stdout.
void emit(const OutputOptions& output, const std::string& text);

/// The result in the format asked for, written where it was asked to go.
void emit(const OutputOptions& output, const Result& result);

/// Columns two blanks apart under a rule, numbers right-aligned and rounded, `–` where undefined.
/// Where the style limits the width, long texts are cut (numbers and dates never), and columns that
/// still have no room follow in further blocks.
std::string to_terminal(const report::Table& table, const TableStyle& style);

/// `{"command": …, "network": …, facts…, "rows": [{…}, …]}`: a row a line, full precision, null
/// where undefined.
std::string to_json(const Result& result);

/// The rows as a JSON array of objects, as deep in the text as to_json() has them.
std::string json_rows(const report::Table& table);

/// A JSON string with its quotes.
std::string json_text(const std::string& text);

}  // namespace entente::cli

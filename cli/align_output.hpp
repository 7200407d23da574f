// What entente align writes: a table with what its numbers mean under it, or rows for a program.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/align_options.hpp"
#include "cli/output.hpp"

namespace entente::cli {

/// A result in both its forms.
struct AlignResult {
    std::string network;  ///< id; empty: none
    std::vector<std::pair<std::string, report::Cell>> facts;
    report::Table rows;              ///< for CSV and JSON
    std::string heading;             ///< over the table for people; may be empty
    report::Table brief;             ///< for people
    std::string closing;             ///< a line right under it; may be empty
    std::vector<std::string> notes;  ///< `name: words`, under it
};

/// The measures' conventions: a line each, or with `--conventions` formula, pitfalls and all.
std::vector<std::string> measure_notes(const request::Alignment& how, bool in_full);

/// `facts` with a convention a measure, as JSON has them.
void add_convention_facts(AlignResult& result, const request::Alignment& how);

/// Writes it in the format asked for.
void write(const OutputOptions& output, const AlignResult& result);

/// Text for people from several tables: heading, table and closing line of each, then the notes.
struct AlignPanel {
    std::string heading;
    report::Table table;
    std::string closing;
};
void write_panels(const OutputOptions& output, const std::vector<AlignPanel>& panels,
                  const std::vector<std::string>& notes);

/// Whether the output is for people (a table or Markdown). Throws UsageError for no format, and for
/// `--conventions` where there is no place for them.
bool for_people(const AlignOptions& options);

}  // namespace entente::cli

// Tables of types, eras and sources, and of the network itself, as ingest/tables/record_tables.hpp writes
// them.
#pragma once

#include "ingest/formats/source_list.hpp"
#include "ingest/formats/tie_rows.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// Where the rows go. The focus is left as the row has it, in the words that the file has for actors.
struct Records {
    model::Draft& draft;
    TieRows& ties;
    SourceList& sources;
    ImportLog& log;
    bool end_included = false;  ///< see ImportOptions
    bool* differing = nullptr;  ///< set when two rows of the network observe different periods
};

/// Whether the header is that of such a table.
bool holds_records(const TableReader& table);

/// Reads its rows, each used or skipped with its reason; a second row of the network itself replaces the
/// first, but for the observation period, which is what both have, and is noted.
void read_records(TableReader& table, const Records& records);

/// Puts ids in the place of the words that the focus has; leaves it out, with a remark, when there is no such
/// actor. `ids` is by word.
void settle_focus(const std::map<std::string, std::string>& ids, model::Draft& draft, ImportLog& log);

}  // namespace entente::ingest

// Columns of a table that say nothing: most often misspelt ones.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// `columns not used: Wieght (is "weight" meant?), mood`, with `known` for the names that columns could have
/// and the table lacks; empty when all are used. `used` are positions in the header. A column without a name
/// is not worth a word.
std::string unused_columns(const TableReader& table, const std::set<std::size_t>& used,
                           const std::vector<std::string>& known);

}  // namespace entente::ingest

// Whether a database is one of ours, before a row of it is read.
#pragma once

#include <string_view>

#include "ingest/database/sqlite.hpp"

namespace entente::ingest {

/// Throws model::DataError when it ends early, is of another program, of a later version, or lacks a table or
/// column, or when one of them is a view, a virtual table or computed.
void check_shape(const Connection& connection, const DatabasePlace& place);

/// Whether there is a table or view of that name.
bool has_table(const Connection& connection, std::string_view name);

}  // namespace entente::ingest

// Whether a database is one of ours, before a row of it is read.
#pragma once

#include "ingest/database/sqlite.hpp"

namespace entente::ingest {

/// Throws model::DataError when it ends early, is of another program, of a later version, or lacks a table or
/// column, or when one of them is a view, a virtual table or computed.
void check_shape(const Connection& connection, const DatabasePlace& place);

}  // namespace entente::ingest

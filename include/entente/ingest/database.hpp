// Large networks on disk: one SQLite file that R, Python and any SQL tool can query.
#pragma once

#include <string>
#include <string_view>

#include "entente/ingest/events.hpp"
#include "entente/model/network.hpp"
#include "entente/model/progress.hpp"

namespace entente::ingest {

/// Whether `head`, the first bytes of a file (16 are enough), is that of a SQLite file.
bool is_database(std::string_view head);

/// Reads the network in the file at `path`. Throws model::DataError, with the table and row as the
/// problem's path, when the file is not one of ours, is damaged, or holds what model::Network::build()
/// refuses. Takes nothing in the file on trust: views, triggers and functions in it are not run. `progress`
/// counts relations; nullptr: nobody looks on. It must outlive the call.
model::Network read_database(const std::string& path, model::Progress* progress = nullptr);
/// The same for a database whose `bytes` are in memory, such as one that came through a pipe; `name` is what
/// messages call it.
model::Network read_database_bytes(std::string_view bytes, const std::string& name,
                                   model::Progress* progress = nullptr);

/// Writes a new file at `path`, which must not exist or be empty; the caller moves it into place. Same
/// network, same bytes. Throws model::DataError when the disk is full or the like.
void write_database(const std::string& path, const model::Network& network);
/// Writes folded events to `path` likewise, row by row, without making a network of them in memory;
/// read_database() of it is network_of() of the import.
void write_database(const std::string& path, const EventImport& import);

}  // namespace entente::ingest

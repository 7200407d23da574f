// How a network lies in a database: docs/data-format.md describes it for those who query it.
#pragma once

#include <span>
#include <string_view>

namespace entente::ingest {

/// `Ente` in ASCII, by which file(1) and others may know our files.
constexpr int database_application = 0x456e7465;
/// Goes up when an earlier program could no longer read what a later one writes.
constexpr int database_version = 1;
constexpr std::string_view database_format = "entente-network/1";

/// A table and the columns of it that are read, with blanks between them. Others may be there.
struct TableShape {
    std::string_view name;
    std::string_view columns;
    bool optional = false;  ///< files of earlier programs of the same version do not have it
};
std::span<const TableShape> table_shapes();

/// Statements that make the empty tables and the views.
std::string_view create_tables();
/// Statements that make the indices: after the rows are in, since that is many times faster.
std::string_view create_indices();

}  // namespace entente::ingest

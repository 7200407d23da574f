// All of a network but its relations, out of a database.
#pragma once

#include "entente/model/network.hpp"
#include "ingest/database/keys.hpp"
#include "ingest/database/table_rows.hpp"

namespace entente::ingest {

struct Tables {
    model::Draft draft;  ///< without relations
    Keys eras, types, sources, actors;
};

/// What is wrong goes into `reading`; the tables are whole only when nothing is.
Tables read_tables(const Connection& connection, Reading& reading);

const TableShape& table_shape(std::string_view name);

}  // namespace entente::ingest

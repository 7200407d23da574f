// The table of relations, which may hold millions, out of a database.
#pragma once

#include <vector>

#include "entente/model/progress.hpp"
#include "entente/model/records.hpp"
#include "ingest/database/keys.hpp"
#include "ingest/database/read_tables.hpp"

namespace entente::ingest {

struct Relations {
    std::vector<model::Relation> rows;
    Keys keys;
};

/// Their references are positions in `tables`. What is wrong goes into `reading`; the rows are of use
/// only when nothing is. `progress` counts them; nullptr: nobody looks on.
Relations read_relations(const DatabasePlace& place, const Connection& connection, const Tables& tables,
                         Reading& reading, model::Progress* progress);

}  // namespace entente::ingest

// The records that folded events become, in a network or in a database.
#pragma once

#include <functional>
#include <string_view>

#include "entente/ingest/events.hpp"

namespace entente::ingest {

/// Gets a record's id and what cell_relation() makes the rest of.
using TakeRecord = std::function<void(std::string_view id, const Cell& cell)>;

/// Every record of the import, in the order of the cells, with the ids `c1`, `c2`, … by the place of the
/// cell. A cell whose two codes are of one actor gives none; one of more events than a record may stand
/// for gives several of the same mean and of nearly one size, `c7.1`, `c7.2`, …. Throws model::DataError
/// when there are no cells.
void each_event_record(const EventImport& import, const TakeRecord& take);

}  // namespace entente::ingest

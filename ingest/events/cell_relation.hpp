// What a cell of folded events says as an event record: the one mapping that networks and databases share.
#pragma once

#include <cstdint>
#include <string>

#include "entente/ingest/cells.hpp"
#include "entente/model/date.hpp"

namespace entente::ingest {

struct CellRelation {
    model::Date date;         ///< the day, the month or the year; of a week its Monday
    double weight = 0;        ///< mean Goldstein value, points
    std::uint32_t count = 0;  ///< events
    double offset = 0;        ///< points of cooperation that as much conflict cancels in the mean, >= 0
    std::string locator;      ///< ids of the first and last event, `17–42`; one id once; empty: none given
};

/// `cell` must be valid: a count from 1 to 1e9, a period whose year is from 1 to 9998. Sums are divided
/// once, by the correctly rounded decimal, so that 3.4 in the file is 3.4 here.
CellRelation cell_relation(CellPeriod period, const Cell& cell);

}  // namespace entente::ingest

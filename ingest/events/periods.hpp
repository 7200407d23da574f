// Days and the calendar periods that cells are folded by.
#pragma once

#include <cstdint>

#include "entente/ingest/cells.hpp"

namespace entente::ingest {

/// The first day of the period in which `day` lies. Days count from 1970-01-01.
std::int32_t period_start(CellPeriod period, std::int32_t day);
/// The day after the period that begins on `first_day`.
std::int32_t period_end(CellPeriod period, std::int32_t first_day);

}  // namespace entente::ingest

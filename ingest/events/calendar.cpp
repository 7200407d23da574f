#include "ingest/events/calendar.hpp"

namespace entente::ingest {

Calendar::Calendar(CellPeriod period) : period_(period) {
    first_days_.reserve(static_cast<std::size_t>(end - begin));
    for (std::int32_t day = begin; day < end; ++day) {
        first_days_.push_back(period_start(period, day));
    }
}

}  // namespace entente::ingest

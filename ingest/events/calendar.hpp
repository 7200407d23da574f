// The period in which a day lies, looked up: the calendar is worked out once, not once a row.
#pragma once

#include <cstdint>
#include <vector>

#include "ingest/events/periods.hpp"

namespace entente::ingest {

/// period_start() as a table for the years from which event data are.
class Calendar {
public:
    explicit Calendar(CellPeriod period);
    [[nodiscard]] std::int32_t first_day(std::int32_t day) const {
        const auto at = static_cast<std::uint32_t>(day - begin);
        return at < first_days_.size() ? first_days_[at] : period_start(period_, day);
    }

private:
    static constexpr std::int32_t begin = -8401;  // 1947-01-01
    static constexpr std::int32_t end = 47847;    // 2101-01-01
    CellPeriod period_;
    std::vector<std::int32_t> first_days_;
};

}  // namespace entente::ingest

// Half-open stretches of days, and how much of a year two of them share.
#pragma once

#include "entente/model/date.hpp"

namespace entente::model {

/// The days from `start` up to, but not with, `end`. Empty when end <= start.
struct Interval {
    Day start;  ///< the first day
    Day end;    ///< the first day after it

    /// Whether `day` is one of its days.
    [[nodiscard]] bool contains(Day day) const { return start <= day && day < end; }
    /// Whether it has no day.
    [[nodiscard]] bool empty() const { return end <= start; }
    friend bool operator==(const Interval&, const Interval&) = default;  ///< the same start and end
};

/// The days that both hold; an empty interval when there are none.
Interval intersection(const Interval& a, const Interval& b);

/// Number of days that both hold, >= 0.
long overlap_days(const Interval& a, const Interval& b);

/// Length in years, each day counted as the part it is of its own calendar year (actual/actual), so
/// that a whole calendar year is exactly 1. 0 when empty.
double years(const Interval& interval);

}  // namespace entente::model

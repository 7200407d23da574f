// A series of dated values from outside: aid by year, distance of two states' ideal points by session.
#pragma once

#include <optional>

#include "entente/model/date.hpp"

namespace entente::model {

/// A value at a date, known to the year, the month or the day.
struct DatedValue {
    Date date;                         ///< when
    std::optional<double> value = {};  ///< empty: a gap
};

}  // namespace entente::model

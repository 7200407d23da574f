// Decisions on sums that do not depend on the order in which they were added up.
#pragma once

#include <cmath>

namespace entente::render {

/// The value to six decimals. The order of a data set's rows changes a sum of weights in its last
/// bits; rounded, equal sums compare equal, and a figure does not change with the order of rows.
inline double rounded(double value) {
    constexpr double unit = 1e6;
    return std::round(value * unit) / unit;
}

}  // namespace entente::render

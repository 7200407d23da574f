// What the views of alignment share: rows by period, and values compared as people would compare them.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "entente/graph/alignment_views.hpp"

namespace entente::graph {

/// Positions in `rows` of each period, both ascending.
inline std::map<std::uint32_t, std::vector<std::size_t>> rows_by_period(std::span<const DyadValues> rows) {
    std::map<std::uint32_t, std::vector<std::size_t>> periods;
    for (std::size_t i = 0; i < rows.size(); ++i) periods[rows[i].period].push_back(i);
    return periods;
}

/// The value to 12 decimals. S and agreement order dyads alike, but the last bits of their sums need not;
/// without this a tie under one would be an order under the other.
inline double without_rounding_error(double value) {
    constexpr double steps = 1e12;
    return std::round(value * steps) / steps;
}

}  // namespace entente::graph

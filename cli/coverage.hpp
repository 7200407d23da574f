// When there are data: how many relations are on record, period by period, as lines of blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "entente/model/network.hpp"

namespace entente::cli {

/// `Relations by year, 1947 to 2015`, and under it a line each for states and events with the least and the
/// most of a period. Periods are years, months where there are few years, or blocks of years where one a cell
/// would be wider than `width`. Empty for a network without relations.
std::string coverage_lines(const model::Network& network, const std::optional<model::Interval>& within,
                           std::size_t width);

}  // namespace entente::cli

// Private to the model: the index behind Network::relations_in().
#pragma once

#include <cstdint>
#include <vector>

#include "entente/model/interval.hpp"

namespace entente::model {

struct TimeIndex {
    std::vector<std::uint32_t> by_start;  ///< positions of the intervals that are not empty, by start
    std::vector<Day> subtree_end;         ///< latest end in the subtree of each
};

TimeIndex make_time_index(const std::vector<Interval>& when);

}  // namespace entente::model

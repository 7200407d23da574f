// How well a shift is placed. Private to this layer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace entente::graph {

constexpr double usual_range = 3.84;  // 95 % point of chi-squared with 1 degree of freedom

/// By shift: the first and last place for its start at which, its neighbours held, the two segments cost at
/// most `within` more than where it is.
template <class Cost>
std::vector<std::pair<std::size_t, std::size_t>> ranges_of(const Cost& costs, std::size_t n,
                                                           const std::vector<std::size_t>& starts,
                                                           std::size_t min_length, double within) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t from = i == 0 ? 0 : starts[i - 1];
        const std::size_t to = i + 1 < starts.size() ? starts[i + 1] : n;
        const auto cost = [&](std::size_t place) { return costs.cost(from, place) + costs.cost(place, to); };
        const double limit = cost(starts[i]) + within;
        std::pair<std::size_t, std::size_t> range{starts[i], starts[i]};
        for (std::size_t place = from + min_length; place + min_length <= to; ++place) {
            if (cost(place) > limit) continue;
            range.first = std::min(range.first, place);
            range.second = std::max(range.second, place);
        }
        ranges.push_back(range);
    }
    return ranges;
}

}  // namespace entente::graph

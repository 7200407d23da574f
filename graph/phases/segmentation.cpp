// Idea: a series is a level that holds for a while, shifts, and holds again, under noise. Each shift more
// makes the fit better; it is worth having only if it lowers the cost of the segments by more than a penalty.
// costs.cpp says what segments cost, penalty.cpp what a shift does, noise.cpp how the noise is estimated,
// excursions.cpp how values that stand alone are reined in first, and search.cpp how the optimum is found.
//
// Convention: how well a shift is placed is said by the places at which it would cost at most 3.84 more
// while the shifts beside it stay, a likelihood interval (without MBIC's length terms). The place of a
// shift is no smooth parameter, so its coverage is not exactly 95 %.
#include "entente/graph/segmentation.hpp"

#include <algorithm>
#include <cmath>

#include "graph/phases/prepared.hpp"

namespace entente::graph {

namespace {

constexpr double within_range = 3.84;  // 95 % point of chi-squared with 1 degree of freedom

template <class Cost>
std::pair<std::size_t, std::size_t> range_of(const Cost& costs, std::size_t from, std::size_t start,
                                             std::size_t to, std::size_t min_length) {
    const auto cost = [&](std::size_t place) { return costs.cost(from, place) + costs.cost(place, to); };
    const double limit = cost(start) + within_range;
    std::pair<std::size_t, std::size_t> range{start, start};
    for (std::size_t place = from + min_length; place + min_length <= to; ++place) {
        if (cost(place) > limit) continue;
        range.first = std::min(range.first, place);
        range.second = std::max(range.second, place);
    }
    return range;
}

void describe_segments(Segmentation& result, const Prepared& prepared) {
    std::vector<std::size_t> bounds{0};
    bounds.insert(bounds.end(), result.starts.begin(), result.starts.end());
    bounds.push_back(prepared.n);
    for (std::size_t i = 1; i < bounds.size(); ++i) {
        result.means.push_back(mean_of(prepared, bounds[i - 1], bounds[i]));
    }
    const auto find_ranges = [&](const auto& costs) {
        for (std::size_t i = 1; i + 1 < bounds.size(); ++i) {
            result.ranges.push_back(
                range_of(costs, bounds[i - 1], bounds[i], bounds[i + 1], prepared.search.min_length));
        }
    };
    std::visit(find_ranges, prepared.costs);
}

}  // namespace

Segmentation segment(const std::vector<double>& series, const SegmentationOptions& options) {
    check_segmentable(series, options);
    Segmentation result;
    if (series.empty()) return result;
    Prepared prepared = prepare(series, options);
    result.noise = prepared.noise;
    result.penalty = prepared.search.penalty;
    result.isolated = std::move(prepared.isolated);
    if (prepared.divisible) {
        Cut found = cut(prepared.costs, prepared.n, prepared.search);
        result.starts = std::move(found.starts);
        result.cost = found.cost;
    } else {
        result.cost = cost_of(prepared.costs, prepared.n, {}, prepared.search.length_term);
    }
    describe_segments(result, prepared);
    return result;
}

}  // namespace entente::graph

// Idea: a series is a level that holds for a while, shifts, and holds again, under noise. Each shift more
// makes the fit better; it is worth having only if it lowers the cost of the segments by more than a penalty.
// costs.cpp says what segments cost, penalty.cpp what a shift does, noise.cpp how the noise is estimated,
// excursions.cpp which values stand alone and are left out first, and search.cpp how the optimum is found.
//
// Convention: how well a shift is placed is said by the places at which it would cost at most 3.84 more
// while the shifts beside it stay, a likelihood interval (without MBIC's length terms). The place of a
// shift is no smooth parameter, so its coverage is not exactly 95 %.
#include "entente/graph/segmentation.hpp"

#include "graph/phases/cut/prepared.hpp"
#include "graph/phases/cut/ranges.hpp"

namespace entente::graph {

namespace {

// `starts` are places among the values searched.
void describe_segments(Segmentation& result, const Prepared& prepared, const std::vector<double>& series,
                       const std::vector<std::size_t>& starts) {
    result.means = means_of(prepared, starts);
    result.starts = prepared.kept.starts(starts, result.means, series);
    const auto find_ranges = [&](const auto& costs) {
        return ranges_of(costs, prepared.n, starts, prepared.search.min_length, usual_range);
    };
    for (const auto& [first, last] : std::visit(find_ranges, prepared.costs)) {
        result.ranges.push_back(prepared.kept.places(first, last));
    }
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
    const OptimalCut found =
        prepared.divisible
            ? cut(prepared.costs, prepared.n, prepared.search)
            : OptimalCut{{}, cost_of(prepared.costs, prepared.n, {}, prepared.search.length_term)};
    result.cost = found.cost;
    describe_segments(result, prepared, series, found.starts);
    return result;
}

}  // namespace entente::graph

// Idea: a series is a level that holds for a while, shifts, and holds again, under noise. Each shift more
// makes the fit better; it is worth having only if it lowers the cost of the segments by more than a penalty.
// costs.cpp says what segments cost, penalty.cpp what a shift does, noise.cpp how the noise is estimated,
// excursions.cpp how values that stand alone are reined in first, and search.cpp how the optimum is found.
//
// Convention: how well a shift is placed is said by the places at which it would cost at most 3.84 more
// while the shifts beside it stay, a likelihood interval (without MBIC's length terms). The place of a
// shift is no smooth parameter, so its coverage is not exactly 95 %.
#include "entente/graph/segmentation.hpp"

#include "graph/phases/cut/prepared.hpp"
#include "graph/phases/cut/ranges.hpp"

namespace entente::graph {

namespace {

void describe_segments(Segmentation& result, const Prepared& prepared) {
    std::vector<std::size_t> bounds{0};
    bounds.insert(bounds.end(), result.starts.begin(), result.starts.end());
    bounds.push_back(prepared.n);
    for (std::size_t i = 1; i < bounds.size(); ++i) {
        result.means.push_back(mean_of(prepared, bounds[i - 1], bounds[i]));
    }
    const auto find_ranges = [&](const auto& costs) {
        return ranges_of(costs, prepared.n, result.starts, prepared.search.min_length, usual_range);
    };
    result.ranges = std::visit(find_ranges, prepared.costs);
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
        OptimalCut found = cut(prepared.costs, prepared.n, prepared.search);
        result.starts = std::move(found.starts);
        result.cost = found.cost;
    } else {
        result.cost = cost_of(prepared.costs, prepared.n, {}, prepared.search.length_term);
    }
    describe_segments(result, prepared);
    return result;
}

}  // namespace entente::graph

// Optimal partitioning for any cost, with PELT's pruning.
//
// Idea: the best segmentation of the first e values ends in a segment [s, e) and is, before s, the best of
// the first s values; so one pass over e, trying every s, finds the optimum of all of them (Jackson et
// al. 2005). A start s that already costs more than the best of the first e values never leads to an optimum
// that ends min_length or more after e, because a shift at e would be better there, so it is tried no
// more from then on (Killick et al. 2012). Where nothing changes no start is ever ruled out and the time
// is that of the square of n; fpop.cpp has a better way for the mean.
//
// Convention: of segmentations whose costs differ by less than 1e-9 of themselves, the one with fewer
// shifts, then with the earlier last shift.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "graph/phases/cut/search.hpp"

namespace entente::graph {

/// The best segmentation of the values before some position.
struct Best {
    double cost = std::numeric_limits<double>::infinity();
    std::size_t shifts = 0;
    std::size_t last_start = 0;
};

inline double tie_width(double cost) {
    constexpr double relative_tie = 1e-9;
    return relative_tie * (1 + std::abs(cost));
}

inline bool better(const Best& a, const Best& b) {
    if (std::isinf(b.cost)) return true;
    if (std::abs(a.cost - b.cost) > tie_width(b.cost)) return a.cost < b.cost;
    return a.shifts < b.shifts;
}

/// The starts that the best segmentations lead back through from the end.
inline std::vector<std::size_t> trace_back(const std::vector<Best>& best) {
    std::vector<std::size_t> starts;
    for (std::size_t end = best.size() - 1; best[end].last_start > 0; end = best[end].last_start) {
        starts.push_back(best[end].last_start);
    }
    std::reverse(starts.begin(), starts.end());
    return starts;
}

/// cost_of(first, last): of one segment. At least two segments must fit.
template <class SegmentCostOf>
OptimalCut optimal_partition(const SegmentCostOf& cost_of, std::size_t n, std::size_t min_length,
                             double penalty) {
    struct Start {
        std::size_t at;
        std::size_t useless_from;  // first end for which it can't be the last start of an optimum
    };
    constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
    std::vector<Best> best(n + 1);
    best[0].cost = 0;
    std::vector<Start> starts;
    std::vector<double> costs;
    for (std::size_t end = min_length; end <= n; ++end) {
        if (!std::isinf(best[end - min_length].cost)) starts.push_back({end - min_length, never});
        std::erase_if(starts, [&](const Start& start) { return start.useless_from <= end; });
        costs.clear();
        for (const Start& start : starts) {
            const std::size_t shift = start.at > 0 ? 1 : 0;
            const Best& before = best[start.at];
            costs.push_back(before.cost + cost_of(start.at, end) + (shift == 1 ? penalty : 0));
            const Best candidate{costs.back(), before.shifts + shift, start.at};
            if (better(candidate, best[end])) best[end] = candidate;
        }
        const double limit = best[end].cost + penalty + tie_width(best[end].cost);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (costs[i] > limit) starts[i].useless_from = std::min(starts[i].useless_from, end + min_length);
        }
    }
    return {trace_back(best), best[n].cost};
}

}  // namespace entente::graph

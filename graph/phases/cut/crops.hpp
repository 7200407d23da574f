// Every optimal segmentation over a range of penalties, whatever is cut. Private to this layer.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {

/// The best segmentation at some penalty.
struct Optimum {
    std::vector<std::size_t> starts;
    double cost = 0;  ///< of its segments, without penalties

    [[nodiscard]] std::size_t shifts() const { return starts.size(); }
};

using OptimumAt = std::function<Optimum(double penalty)>;

/// As penalty_path(). `at` is asked for finite penalties, and for infinity when `to` is.
std::vector<PenaltySpan> penalty_spans(const OptimumAt& at, double from, double to);

}  // namespace entente::graph

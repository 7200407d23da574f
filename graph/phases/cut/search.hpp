// The search for the segmentation of least cost.
#pragma once

#include <cstddef>
#include <vector>

#include "graph/phases/cut/costs.hpp"

namespace entente::graph {

/// How the search cuts.
struct Search {
    std::size_t min_length = 2;
    double penalty = 0;
    bool length_term = false;  ///< each segment costs parameters * ln(length / n) more (MBIC)
};

/// The segmentation of least cost, and what it costs.
struct OptimalCut {
    std::vector<std::size_t> starts;
    double cost = 0;  ///< of its segments and its penalties
};

/// n values, n >= 1; no shift when they are fewer than two segments.
OptimalCut cut(const Costs& costs, std::size_t n, const Search& search);

/// Sum of segment costs of a segmentation, length terms included, penalties not.
double cost_of(const Costs& costs, std::size_t n, const std::vector<std::size_t>& starts, bool length_term);

}  // namespace entente::graph

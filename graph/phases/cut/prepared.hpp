// A series made ready for the search: checked, scaled, without its excursions.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/kept.hpp"
#include "graph/phases/cut/search.hpp"

namespace entente::graph {

/// What segment() and penalty_path() search in, and what they say about it.
struct Prepared {
    Costs costs;
    std::size_t n = 0;  ///< values searched, without the excursions
    Search search;
    bool divisible = false;             ///< at least two segments fit, and something varies
    int exponent = 0;                   ///< the values were divided by two to this power
    double noise = 0;                   ///< in the series' own units; 0: none, or a cost that takes none
    Kept kept;                          ///< where they stand in the series
    std::vector<std::size_t> isolated;  ///< the others
};

/// n >= 1. Throws what segment() throws.
Prepared prepare(const std::vector<double>& series, const SegmentationOptions& options);

/// Throws std::invalid_argument for what segment() can't cut.
void check_segmentable(const std::vector<double>& series, const SegmentationOptions& options);

/// Of the segment [first, last) of the values searched, in the series' own units.
double mean_of(const Prepared& prepared, std::size_t first, std::size_t last);

/// Of the segments with these starts among the values searched, likewise.
std::vector<double> means_of(const Prepared& prepared, const std::vector<std::size_t>& starts);

}  // namespace entente::graph

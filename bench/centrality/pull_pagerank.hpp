// PageRank as the reference of the GAP benchmark suite has it: the yardstick for ours.
#pragma once

#include <cstddef>
#include <vector>

#include "bench/centrality/graphs.hpp"

namespace entente::bench {

struct PullPageRank {
    std::vector<double> rank;
    std::size_t rounds = 0;
};

PullPageRank pull_pagerank(const RandomGraph& graph);

}  // namespace entente::bench

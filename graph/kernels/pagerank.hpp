// PageRank over compressed rows. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

struct PageRank {
    std::vector<double> values;  ///< by vertex, above 0, sum 1; with damping 0 all alike
    int iterations = 0;          ///< sweeps over all arcs
    bool converged = true;       ///< false: given up, since `damping` is too near 1 for `tolerance`
};

/// Arcs are followed in proportion to their strength; vertices that send nothing pass their rank to all
/// evenly. Stops when the absolute changes of one sweep add up to `tolerance` or less (of values that add up
/// to 1), or when rounding keeps them from becoming smaller; the absolute errors then add up to at most
/// tolerance / (1 - damping), and what rounding leaves. `damping` in [0, 1), `tolerance` above 0.
PageRank page_rank(const BothWays& arcs, double damping, double tolerance);

}  // namespace entente::graph

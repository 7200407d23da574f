#include "graph/kernels/weighted_paths.hpp"

#include "graph/kernels/careful_paths.hpp"

namespace entente::graph {

WeightedPaths weighted_paths(const BothWays& ways, double length_exponent) {
    const LengthRows out = with_lengths(ways.out, length_exponent);
    const LengthRows in = with_lengths(ways.in, length_exponent);
    const std::vector<double> zero(out.size(), 0.0);
    WeightedPaths sums{zero, zero, zero, zero};
    for (Vertex source = 0; source < out.size(); ++source) add_careful_paths(out, in, source, sums);
    return sums;
}

}  // namespace entente::graph

#include "graph/kernels/lengths.hpp"

#include <algorithm>
#include <cmath>

#include "graph/kernels/weighted_paths.hpp"

namespace entente::graph {
namespace {

double length_of(double strength, double exponent) {
    if (exponent == -1) return 1 / strength;
    return std::pow(strength, exponent);
}

}  // namespace

LengthRows with_lengths(const Arcs& arcs, double exponent) {
    LengthRows rows;
    rows.start.reserve(arcs.start.size());
    rows.column.reserve(arcs.column.size());
    rows.length.reserve(arcs.column.size());
    for (std::size_t v = 0; v < arcs.size(); ++v) {
        for (std::size_t at = arcs.start[v]; at < arcs.start[v + 1]; ++at) {
            if (!(arcs.strength[at] > 0)) continue;
            rows.column.push_back(arcs.column[at]);
            rows.length.push_back(
                std::clamp(length_of(arcs.strength[at], exponent), shortest_length, longest_length));
        }
        rows.start.push_back(static_cast<Vertex>(rows.column.size()));
    }
    return rows;
}

}  // namespace entente::graph

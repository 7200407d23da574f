#include "graph/kernels/triangles.hpp"

#include <algorithm>

namespace entente::graph {

std::vector<std::uint64_t> triangles(const Arcs& dyads) {
    std::vector<std::uint64_t> result(dyads.size(), 0);
    std::vector<bool> partner(dyads.size(), false);
    for (std::size_t v = 0; v < dyads.size(); ++v) {
        for (const Vertex w : dyads.row(v)) partner[w] = true;
        for (const Vertex w : dyads.row(v)) {
            for (const Vertex x : dyads.row(w)) result[v] += x > w && partner[x];
        }
        for (const Vertex w : dyads.row(v)) partner[w] = false;
    }
    return result;
}

}  // namespace entente::graph

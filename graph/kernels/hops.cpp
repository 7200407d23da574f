#include "graph/kernels/hops.hpp"

#include <numeric>

namespace entente::graph {

std::vector<HopSummary> hop_summaries(const BothWays& arcs, std::span<const Vertex> sources) {
    std::vector<HopSummary> result;
    for (const Vertex source : sources) {
        HopSummary summary;
        std::vector<bool> reached(arcs.out.size(), false);
        reached[source] = true;
        std::vector<Vertex> ring{source};
        for (std::uint64_t steps = 1; !ring.empty(); ++steps) {
            std::vector<Vertex> next;
            for (const Vertex v : ring) {
                for (const Vertex w : arcs.out.row(v)) {
                    if (reached[w]) continue;
                    reached[w] = true;
                    next.push_back(w);
                }
            }
            summary.reached += next.size();
            summary.steps += next.size() * steps;
            summary.inverse += static_cast<double>(next.size()) / static_cast<double>(steps);
            ring = std::move(next);
        }
        result.push_back(summary);
    }
    return result;
}

std::vector<HopSummary> hop_summaries(const BothWays& arcs) {
    std::vector<Vertex> all(arcs.out.size());
    std::iota(all.begin(), all.end(), Vertex{0});
    return hop_summaries(arcs, all);
}

}  // namespace entente::graph

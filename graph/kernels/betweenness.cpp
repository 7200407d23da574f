#include "graph/kernels/betweenness.hpp"

#include <limits>

namespace entente::graph {

std::vector<double> betweenness_sums(const BothWays& arcs) {
    constexpr Vertex unreached = std::numeric_limits<Vertex>::max();
    const std::size_t n = arcs.out.size();
    std::vector<double> sums(n, 0.0);
    for (Vertex source = 0; source < n; ++source) {
        std::vector<Vertex> distance(n, unreached);
        std::vector<double> paths(n, 0.0);
        std::vector<double> dependency(n, 0.0);
        std::vector<Vertex> order{source};
        distance[source] = 0;
        paths[source] = 1;
        for (std::size_t at = 0; at < order.size(); ++at) {
            const Vertex v = order[at];
            for (const Vertex w : arcs.out.row(v)) {
                if (distance[w] == unreached) {
                    distance[w] = distance[v] + 1;
                    order.push_back(w);
                }
                if (distance[w] == distance[v] + 1) paths[w] += paths[v];
            }
        }
        for (std::size_t at = order.size(); at-- > 1;) {
            const Vertex v = order[at];
            for (const Vertex w : arcs.out.row(v)) {
                if (distance[w] == distance[v] + 1) {
                    dependency[v] += paths[v] / paths[w] * (1 + dependency[w]);
                }
            }
            sums[v] += dependency[v];
        }
    }
    return sums;
}

}  // namespace entente::graph

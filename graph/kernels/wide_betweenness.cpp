// A breadth-first search counts the shortest paths to every vertex, each count with an exponent of its own;
// going back from the farthest, each vertex takes from those behind it the share of the paths that it
// carries.
//
// Brandes, Journal of Mathematical Sociology 25 (2001) 163-177.
#include "graph/kernels/wide_betweenness.hpp"

#include <limits>

#include "graph/kernels/wide_count.hpp"

namespace entente::graph {

void add_wide_dependencies(const Arcs& out, Vertex source, std::vector<double>& sums) {
    constexpr Vertex unreached = std::numeric_limits<Vertex>::max();
    std::vector<Vertex> distance(out.size(), unreached);
    std::vector<WideCount> paths(out.size());
    std::vector<Vertex> reached{source};  // in order of distance
    distance[source] = 0;
    paths[source] = WideCount(1);
    for (std::size_t next = 0; next < reached.size(); ++next) {
        const Vertex v = reached[next];
        for (const Vertex w : out.row(v)) {
            if (distance[w] == unreached) {
                distance[w] = distance[v] + 1;
                reached.push_back(w);
            }
            if (distance[w] == distance[v] + 1) paths[w] += paths[v];
        }
    }
    std::vector<double> dependency(out.size(), 0.0);
    for (std::size_t i = reached.size(); i-- > 1;) {
        const Vertex v = reached[i];
        for (const Vertex w : out.row(v)) {
            if (distance[w] == distance[v] + 1) {
                dependency[v] += ratio(paths[v], paths[w]) * (1 + dependency[w]);
            }
        }
        sums[v] += dependency[v];
    }
}

}  // namespace entente::graph

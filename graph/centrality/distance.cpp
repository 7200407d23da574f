// Both follow from how many actors lie at each distance, found by one breadth-first search a vertex
// in the undirected simple graph of all dyads; every tie is one step, whatever its sign and strength.
//
// Closeness, with r others within reach at distances that sum to s, is (r/s) * r/(n-1): the inverse
// mean distance to those within reach, scaled by their share of all others, so that a small
// component does not look central. An isolate has no distances and no closeness.
// Harmonic centrality is the mean of 1/distance to all others, 1/infinity being 0.
//
// Freeman, Social Networks 1 (1979) 215-239; Wasserman and Faust, Social Network Analysis (1994),
// p. 201. Marchiori and Latora, Physica A 285 (2000) 539-546; Boldi and Vigna, Internet Mathematics 10
// (2014) 222-262.
#include "graph/centrality/distance.hpp"

#include <tbb/parallel_for.h>

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// By distance, from 1 on: how many vertices lie there.
std::vector<std::size_t> counts_by_distance(const DyadGraph& graph, Vertex source) {
    std::vector<bool> reached(num_vertices(graph), false);
    reached[source] = true;
    std::vector<Vertex> ring{source};
    std::vector<std::size_t> counts;
    for (std::vector<Vertex> next; !ring.empty(); std::swap(ring, next), next.clear()) {
        for (const Vertex v : ring) {
            for (const Vertex w : neighbours(v, graph)) {
                if (reached[w]) continue;
                reached[w] = true;
                next.push_back(w);
            }
        }
        if (!next.empty()) counts.push_back(next.size());
    }
    return counts;
}

template <class Summary>
Values by_distances(const Snapshot& snapshot, const Summary& summary) {
    const DyadGraph& graph = snapshot.graph().dyads;
    Values result(num_vertices(graph));
    tbb::parallel_for(Vertex{0}, num_vertices(graph),
                      [&](Vertex v) { result[v] = summary(counts_by_distance(graph, v)); });
    return result;
}

}  // namespace

Values closeness(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const double others = static_cast<double>(snapshot.actors().size()) - 1;
    return by_distances(snapshot, [&](const std::vector<std::size_t>& counts) -> std::optional<double> {
        double within_reach = 0;
        double steps = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            within_reach += static_cast<double>(counts[i]);
            steps += static_cast<double>(counts[i]) * static_cast<double>(i + 1);
        }
        if (within_reach == 0) return std::nullopt;
        return within_reach / steps * (within_reach / others);
    });
}

Values harmonic(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const double others = static_cast<double>(snapshot.actors().size()) - 1;
    return by_distances(snapshot, [&](const std::vector<std::size_t>& counts) -> std::optional<double> {
        if (others < 1) return std::nullopt;
        double sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            sum += static_cast<double>(counts[i]) / static_cast<double>(i + 1);
        }
        return sum / others;
    });
}

}  // namespace entente::graph

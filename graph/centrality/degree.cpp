// Degree is the number of other actors that an actor is tied with, not the number of relations:
// parallel relations are one tie. A relation of weight 0 ties too. Directed relations count where
// they start (out) and where they end (in), undirected ones in both; the total counts a partner once.
// Strength sums over dyads, so that a relation counts once for either end, whichever way it runs.
//
// Freeman, Social Networks 1 (1979) 215-239. Strength: Barrat, Barthelemy, Pastor-Satorras and
// Vespignani, PNAS 101 (2004) 3747-3752, here by sign.
#include "graph/centrality/degree.hpp"

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// The sum of `part(strength)` over the dyads of each vertex.
template <class Part>
Values sum_over_dyads(const Snapshot& snapshot, const Part& part) {
    const DyadGraph& graph = snapshot.graph().dyads;
    Values result(num_vertices(graph), 0.0);
    for (const Vertex v : vertex_range(graph)) {
        for (const auto arc : out_arcs(v, graph)) *result[v] += part(graph[arc]);
    }
    return result;
}

}  // namespace

Values degree(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    return sum_over_dyads(snapshot, [](const bundle::Strength&) { return 1.0; });
}

Values in_degree(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const TieGraph& graph = snapshot.graph().ties;
    Values result;
    for (const Vertex v : vertex_range(graph)) result.emplace_back(in_degree(v, graph));
    return result;
}

Values out_degree(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const TieGraph& graph = snapshot.graph().ties;
    Values result;
    for (const Vertex v : vertex_range(graph)) result.emplace_back(out_degree(v, graph));
    return result;
}

Values strength(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    return sum_over_dyads(snapshot, [](const bundle::Strength& s) { return s.cooperation + s.conflict; });
}

Values cooperation_strength(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    return sum_over_dyads(snapshot, [](const bundle::Strength& s) { return s.cooperation; });
}

Values conflict_strength(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    return sum_over_dyads(snapshot, [](const bundle::Strength& s) { return s.conflict; });
}

Values net_strength(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    return sum_over_dyads(snapshot, [](const bundle::Strength& s) { return s.cooperation - s.conflict; });
}

}  // namespace entente::graph

#include "entente/graph/signed_graph.hpp"

#include <cmath>

#include "graph/bgl.hpp"

namespace entente::graph {
namespace {

std::int8_t sign_of(double net) {
    return net > 0 ? std::int8_t{1} : std::int8_t{-1};
}

double net_of(const bundle::Strength& strength) {
    return strength.cooperation - strength.conflict;
}

}  // namespace

SignedGraph signed_graph(const Snapshot& snapshot) {
    SignedGraph graph;
    graph.vertices = snapshot.actors().size();
    const DyadGraph& dyads = snapshot.graph().dyads;
    for (const Vertex v : vertex_range(dyads)) {
        for (const auto arc : out_arcs(v, dyads)) {
            const Vertex w = target(arc, dyads);
            if (w < v) continue;
            const double net = net_of(dyads[arc]);
            if (net == 0) {
                ++graph.unsigned_dyads;
            } else {
                graph.ties.push_back({v, w, sign_of(net), std::abs(net)});
            }
        }
    }
    return graph;
}

SignedDigraph signed_digraph(const Snapshot& snapshot) {
    SignedDigraph graph;
    graph.vertices = snapshot.actors().size();
    const TieGraph& ties = snapshot.graph().ties;
    for (const Vertex v : vertex_range(ties)) {
        for (const auto arc : out_arcs(v, ties)) {
            const double net = net_of(ties[arc]);
            if (net != 0) graph.arcs.push_back({v, target(arc, ties), sign_of(net)});
        }
    }
    return graph;
}

}  // namespace entente::graph

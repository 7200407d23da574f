#include "entente/graph/signed_graph.hpp"

#include <cmath>

namespace entente::graph {
namespace {

std::int8_t sign_of(double net) {
    return net > 0 ? std::int8_t{1} : std::int8_t{-1};
}

std::uint32_t vertex_of(const Snapshot& snapshot, model::ActorIndex actor) {
    return static_cast<std::uint32_t>(*snapshot.vertex(actor));
}

}  // namespace

SignedGraph signed_graph(const Snapshot& snapshot) {
    SignedGraph graph;
    graph.vertices = snapshot.actors().size();
    for (const Dyad& dyad : snapshot.dyads()) {
        const double net = dyad.net();
        if (net == 0) {
            ++graph.unsigned_dyads;
            continue;
        }
        graph.ties.push_back(
            {vertex_of(snapshot, dyad.first), vertex_of(snapshot, dyad.second), sign_of(net), std::abs(net)});
    }
    return graph;
}

SignedDigraph signed_digraph(const Snapshot& snapshot) {
    SignedDigraph graph;
    graph.vertices = snapshot.actors().size();
    for (const Tie& tie : snapshot.ties()) {
        if (tie.net() == 0) continue;
        graph.arcs.push_back(
            {vertex_of(snapshot, tie.source), vertex_of(snapshot, tie.target), sign_of(tie.net())});
    }
    return graph;
}

}  // namespace entente::graph

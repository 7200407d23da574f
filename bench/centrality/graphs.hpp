// The graphs that all are measured on, in a form that nobody has an advantage from.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "entente/graph/signed_graph.hpp"
#include "entente/graph/snapshot.hpp"
#include "graph/measurement.hpp"

namespace entente::bench {

/// No loops and no repeats. Without a direction each edge stands once, the lower end first.
struct RandomGraph {
    graph::Vertex vertices = 0;
    bool directed = false;
    std::vector<std::pair<graph::Vertex, graph::Vertex>> edges;  // ascending
    std::vector<double> strength;  // by edge, in [0.5, 10.5): no two shortest paths are equally long
};

/// G(n, m) of Erdős and Rényi. The same for the same seed on every machine.
RandomGraph random_graph(graph::Vertex vertices, std::size_t edges, bool directed, std::uint32_t seed);

/// Rows for our kernels; an edge without direction is in both.
graph::ArcArrays rows_of(const RandomGraph& graph);

// Those of the table, drawn at their first use.
const RandomGraph& graph_2k();      ///< 2,000 vertices, 20,000 edges
const RandomGraph& graph_20k();     ///< 20,000 and 200,000
const RandomGraph& graph_100k();    ///< 100,000 and 1,000,000
const RandomGraph& digraph_100k();  ///< the same with directions

/// The sources of the row of 1000 sources: the first ones, as good as any in a random graph.
inline constexpr graph::Vertex distance_sources = 1000;

/// 70 years of 250 actors, 534,100 dyads in all: half of the relations have a direction, 40 % are conflict.
const std::vector<graph::Snapshot>& yearly_snapshots();

/// Two camps drawn at random, ties friendly within and hostile between; then `percent` of the signs turned.
graph::SignedGraph planted_camps(graph::Vertex vertices, std::size_t ties, unsigned percent);
/// Each tie hostile with probability 1/2.
graph::SignedGraph random_signs(graph::Vertex vertices, std::size_t ties);
/// One graph a window of the signed alliances that the environment variable ENTENTE_ALLIANCES names
/// (list_index,list_name,from,to,sign), by number of the window; empty when it names nothing.
std::vector<graph::SignedGraph> alliance_windows();

}  // namespace entente::bench

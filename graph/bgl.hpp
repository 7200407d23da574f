// The Boost graphs behind a Snapshot. Private to this layer: no public header includes this file.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/range/iterator_range.hpp>
#include <cstddef>
#include <cstdint>

#include "entente/graph/snapshot.hpp"

namespace entente::graph {

// Bundled properties live in a namespace that holds no functions: BGL finds its own `num_vertices`,
// `out_degree`, … by argument-dependent look-up, and a function of such a name beside a bundled type
// would silently take their place.
namespace bundle {

struct Actor {
    model::ActorIndex index{};
};

struct Strength {
    double cooperation = 0;
    double conflict = 0;
};

}  // namespace bundle

using Vertex = std::uint32_t;

/// Arcs are the snapshot's ties, in their order: the edge index is the position in ties().
using TieGraph = boost::compressed_sparse_row_graph<boost::bidirectionalS, bundle::Actor, bundle::Strength,
                                                    boost::no_property, Vertex, Vertex>;

/// The undirected simple graph of the dyads, each as an arc either way; neighbours ascending.
using DyadGraph = boost::compressed_sparse_row_graph<boost::directedS, bundle::Actor, bundle::Strength,
                                                     boost::no_property, Vertex, Vertex>;

/// What the layer's sources get from Snapshot::graph(). Vertices of both are those of the snapshot.
class BoostGraph {
public:
    TieGraph ties;
    DyadGraph dyads;
};

template <class Graph>
auto vertex_range(const Graph& graph) {
    return boost::make_iterator_range(vertices(graph));
}

/// The vertices that arcs of `vertex` lead to: a stretch of the CSR column array.
template <class Graph>
auto neighbours(Vertex vertex, const Graph& graph) {
    return boost::make_iterator_range(adjacent_vertices(vertex, graph));
}

template <class Graph>
auto out_arcs(Vertex vertex, const Graph& graph) {
    return boost::make_iterator_range(out_edges(vertex, graph));
}

}  // namespace entente::graph

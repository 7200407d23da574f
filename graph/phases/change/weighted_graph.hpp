// Weighted undirected graphs on a fixed set of vertices, as the distances between networks take them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::graph {

struct WeightedTie {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    double weight = 0;  ///< > 0
};

/// Each pair of vertices at most once.
struct WeightedGraph {
    std::size_t vertices = 0;
    std::vector<WeightedTie> ties;
};

/// The largest sum of weights at a vertex; 0 without ties.
double greatest_degree(const WeightedGraph& graph);

/// Vertices that hang together by the ties of any of several graphs, and the ties of each among them.
struct ConnectedPart {
    std::vector<std::uint32_t> vertices;           ///< ascending
    std::vector<std::vector<WeightedTie>> graphs;  ///< by graph; ends are places in `vertices`
};

/// The parts of graphs on the same vertices, in order of their first vertex; vertices without a tie in any
/// graph are in none.
std::vector<ConnectedPart> parts_of(std::span<const WeightedGraph* const> graphs);

}  // namespace entente::graph

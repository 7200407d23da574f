// A graph in the parts that walks hold together, each as a matrix of its own. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// Vertices, and the arcs among them, but for those of strength 0: row and column i are vertices[i].
struct Block {
    std::vector<Vertex> vertices;
    ArcArrays matrix;
};

/// The connected components of arcs that run both ways; strengths may have any sign, and arcs of strength 0
/// join nobody. Each in ascending order, the components in the order of their first vertices. Lone vertices
/// are left out.
std::vector<Block> connected_blocks(const Arcs& symmetric);

/// The strong components, each in ascending order, so that every arc between two runs from a later one to an
/// earlier one. Lone vertices are there too.
std::vector<std::vector<Vertex>> strong_components(const Arcs& arcs);

/// Those of two vertices or more, in that order.
std::vector<Block> strong_blocks(const Arcs& arcs);

}  // namespace entente::graph

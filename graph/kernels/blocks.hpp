// A graph in the parts that walks hold together, each as a matrix of its own. Private to this layer.
#pragma once

#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// Vertices, and the arcs of positive strength among them: row and column i are vertices[i].
struct Block {
    std::vector<Vertex> vertices;
    ArcArrays matrix;
};

/// The connected components of the arcs of positive strength, which must run both ways. Each in ascending
/// order, the components in the order of their first vertices. Lone vertices are left out.
std::vector<Block> connected_blocks(const Arcs& symmetric);

/// The strong components, each in ascending order, so that every arc between two runs from a later one to an
/// earlier one. Lone vertices are there too.
std::vector<std::vector<Vertex>> strong_components(const Arcs& arcs);

/// The strong components of two vertices or more, in that order, by arcs of positive strength.
std::vector<Block> strong_blocks(const Arcs& arcs);

}  // namespace entente::graph

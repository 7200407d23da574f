// The parts of a signed graph that walks cannot leave. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

/// A connected component. Ends of ties are positions in `vertices`.
struct WalkComponent {
    std::vector<std::uint32_t> vertices;  ///< in order of discovery from the lowest
    std::vector<SignedTie> ties;
    bool balanced = true;  ///< no cycle of it has an odd number of hostile ties
};

/// In the order of their lowest vertex; isolated vertices too.
std::vector<WalkComponent> walk_components(const SignedGraph& graph);

}  // namespace entente::graph

// The two steps of the search for blocs that move vertices. Private to this layer.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/balance/modularity_graph.hpp"
#include "graph/balance/seeded.hpp"

namespace entente::graph {

/// Moves single vertices to the bloc where they add most, until none gains by a move. Labels are below
/// graph.size(). True when a vertex was moved.
bool move_vertices(const ModularityGraph& graph, std::vector<std::uint32_t>& bloc, Seeded& random);

/// A partition finer than `bloc`: starts from vertices by themselves and lets each that is still alone join
/// a group within its bloc that it improves; the best one, or when `bold` any of them.
std::vector<std::uint32_t> refined(const ModularityGraph& graph, const std::vector<std::uint32_t>& bloc,
                                   Seeded& random, bool bold);

}  // namespace entente::graph

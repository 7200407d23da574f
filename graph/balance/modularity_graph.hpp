// What the search for blocs moves about: vertices, or groups of them that stay together for a while. Private
// to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

/// Undirected, with signed weights, as compressed sparse rows. Loops are left out: what is inside a vertex
/// counts the same in every partition.
struct ModularityGraph {
    std::vector<std::uint32_t> start{0};
    std::vector<std::uint32_t> column;
    std::vector<double> weight;
    std::vector<double> positive;  ///< by vertex: sum of the weights of friendly ties
    std::vector<double> negative;  ///< likewise, of hostile ties
    /// 1 over the sum of `positive` and of `negative`; 0 where there is none.
    double positive_share = 0;
    double negative_share = 0;

    [[nodiscard]] std::size_t size() const { return positive.size(); }
};

ModularityGraph modularity_graph(const SignedGraph& graph);

/// Each group becomes a vertex. `group` holds all numbers from 0 to `groups` - 1.
ModularityGraph aggregated(const ModularityGraph& graph, std::span<const std::uint32_t> group,
                           std::size_t groups);

/// Numbers labels anew, from 0 in the order of first appearance; returns how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& label);

}  // namespace entente::graph

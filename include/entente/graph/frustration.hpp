// The frustration index: how few ties stand between a signed graph and two camps at odds.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

/// When the search for the least number of frustrated ties may end early.
struct FrustrationOptions {
    /// Asked now and then, from one thread or several; once it says yes, the search ends with the bounds it
    /// has. Empty: until proven. The result then depends on what the machine got done.
    std::function<bool()> expired = {};
};

/// A two-camp partition with the ties that go against it (friendly between the camps or hostile within one),
/// and a proof that no partition has fewer. Both bounds meet unless time ran out.
/// Harary (1959); Aref, Mason and Wilson, Networks 75 (2020) 95-110.
struct Frustration {
    std::uint64_t lower = 0;         ///< proven: every partition has at least that many frustrated ties
    std::uint64_t upper = 0;         ///< frustrated.size()
    std::vector<std::uint8_t> camp;  ///< by vertex, 0 or 1: the partition. In each connected component the
                                     ///< lowest vertex is in camp 0
    std::vector<std::size_t> frustrated;  ///< positions in SignedGraph::ties, ascending
    std::size_t ties = 0;                 ///< SignedGraph::ties.size()

    /// Whether the partition is proven to be the best.
    [[nodiscard]] bool exact() const { return lower == upper; }
    /// 1 - 2L/m in [0, 1], 1: balanced; `index` is L: one of the bounds. Undefined without ties.
    /// Aref and Wilson, Journal of Complex Networks 6 (2018) 163-189.
    [[nodiscard]] std::optional<double> normalised(std::uint64_t index) const;
};

/// Exact. The same partition for any number of threads when time does not run out.
Frustration frustration(const SignedGraph& graph, const FrustrationOptions& options = {});

}  // namespace entente::graph

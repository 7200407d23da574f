// The signs of a snapshot's dyads and ties: what structural balance is measured on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// An undirected tie that is friendly (+1) or hostile (-1). `first` < `second`, both vertices.
struct SignedTie {
    std::uint32_t first = 0;   ///< the lower vertex
    std::uint32_t second = 0;  ///< the higher vertex
    std::int8_t sign = 1;      ///< +1 or -1
    double weight = 1;         ///< above 0: |net| in Goldstein points
};

/// A simple undirected signed graph. Ties ascend by (first, second); no loops, no two between the same ends.
struct SignedGraph {
    std::size_t vertices = 0;     ///< how many; those without a tie count too
    std::vector<SignedTie> ties;  ///< ascending
    /// Dyads with relations but no sign, since what is good and bad between them cancels, or since all of
    /// it weighs 0. They are in no count of balance.
    std::size_t unsigned_dyads = 0;
};

/// The sign of a dyad is that of its net cooperation C - K over all relations in the interval, whichever way
/// they run. Vertices are those of the snapshot.
SignedGraph signed_graph(const Snapshot& snapshot);

/// A directed tie from `source` to `target`.
struct SignedArc {
    std::uint32_t source = 0;  ///< a vertex
    std::uint32_t target = 0;  ///< a vertex
    std::int8_t sign = 1;      ///< +1 or -1
};

/// A simple directed signed graph. Arcs ascend by (source, target).
struct SignedDigraph {
    std::size_t vertices = 0;     ///< how many; those without an arc count too
    std::vector<SignedArc> arcs;  ///< ascending
};

/// The sign of a tie is that of its net; ties of net 0 are left out.
SignedDigraph signed_digraph(const Snapshot& snapshot);

}  // namespace entente::graph

// Whom two actors both befriend or both oppose. Private to this layer; the counts are public.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/tie_similarity.hpp"

namespace entente::graph {

/// Friends and enemies of every actor of a snapshot, by the sign of its dyads' net strength, as in
/// signed_graph(). A dyad of net strength 0 makes neither.
class SignedNeighbours {
public:
    explicit SignedNeighbours(const Snapshot& snapshot);

    /// Of two vertices. Neither is its own friend, so that none of the two counts.
    [[nodiscard]] ThirdParties shared(std::size_t a, std::size_t b) const;

private:
    std::size_t words_;
    std::vector<std::uint64_t> friends_, enemies_;  // a row of words_ a vertex, a bit a vertex
};

}  // namespace entente::graph

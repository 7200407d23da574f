// One actor's closed walks, length by length. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/balance/walk_components.hpp"

namespace entente::graph {

/// exp(A)_ii / exp(|A|)_ii as two sums of A^k_ii / k! side by side. Slower than eigenvectors by far, but
/// without a loss where the entry is tiny beside the largest: what is summed for |A| is positive throughout,
/// and bounds the error of the other.
class WalkSeries {
public:
    explicit WalkSeries(const WalkComponent& component);

    [[nodiscard]] double ratio(std::size_t vertex) const;

private:
    struct Arc {
        std::uint32_t vertex;
        double sign;
    };
    std::vector<std::size_t> start_;
    std::vector<Arc> arcs_;
};

}  // namespace entente::graph

// The positive eigenvectors of a snapshot's ties, which eigenvector and Katz centrality share. Private to
// this layer.
#pragma once

#include <optional>
#include <vector>

#include "graph/centrality/perron.hpp"
#include "graph/kernels/blocks.hpp"

namespace entente::graph {

struct PerronBlock {
    Block block;
    std::optional<PerronPair> pair;  ///< empty when it did not converge
};

struct PerronBlocks {
    std::vector<PerronBlock> blocks;
};

/// Of what walks follow (Measurement::paths): connected components when the direction is ignored, else strong
/// components. A x = lambda x, with the arcs of vertex v in row v of A.
const PerronBlocks& perron_blocks(Measurement& measurement, TieKind kind);

}  // namespace entente::graph

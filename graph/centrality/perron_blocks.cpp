#include "graph/centrality/perron_blocks.hpp"

namespace entente::graph {

const PerronBlocks& perron_blocks(Measurement& measurement, TieKind kind) {
    return measurement.once<PerronBlocks>(kind, [&] {
        const BothWays& paths = measurement.paths(kind);
        PerronBlocks result;
        for (Block& block : paths.symmetric ? connected_blocks(paths.out) : strong_blocks(paths.out)) {
            const Arcs matrix = block.matrix.arcs();
            auto pair = paths.symmetric ? perron(matrix) : perron_directed(matrix);
            result.blocks.push_back({std::move(block), std::move(pair)});
        }
        return result;
    });
}

}  // namespace entente::graph

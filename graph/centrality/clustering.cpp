// Of the d(d-1)/2 pairs of an actor's d partners, the share that are tied with each other.
//
// Convention: the undirected simple graph of the dyads of the kind asked for. With fewer than two partners
// there is no pair, and no clustering: some programs write 0 there, which lowers the mean over actors.
//
// Watts and Strogatz, Nature 393 (1998) 440-442.
#include "graph/centrality/clustering.hpp"

#include "graph/kernels/triangles.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {

Values clustering(Measurement& measurement) {
    const Arcs& dyads = measurement.dyads(measurement.kind_or(TieKind::all));
    const std::vector<std::uint64_t> closed = triangles(dyads);
    Values result(dyads.size());
    for (std::size_t v = 0; v < dyads.size(); ++v) {
        const double partners = static_cast<double>(dyads.row(v).size());
        if (partners < 2) continue;
        result[v] = static_cast<double>(closed[v]) / (partners * (partners - 1) / 2);
    }
    return result;
}

}  // namespace entente::graph

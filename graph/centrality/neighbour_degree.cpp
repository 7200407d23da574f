// The mean, over an actor's partners, of how many partners they have.
//
// Convention: the undirected simple graph of the dyads of the kind asked for, every tie counting alike;
// Barrat et al. (2004) weight the mean by the strength of the ties. Without partners there is no mean:
// networkx writes 0 there, which no actor with a partner can have.
//
// Pastor-Satorras, Vázquez and Vespignani, Physical Review Letters 87 (2001) 258701.
#include "graph/centrality/neighbour_degree.hpp"

#include "graph/measurement.hpp"

namespace entente::graph {

Values neighbour_degree(Measurement& measurement) {
    const Arcs& dyads = measurement.dyads(measurement.kind_or(TieKind::all));
    Values result(dyads.size());
    for (std::size_t v = 0; v < dyads.size(); ++v) {
        const auto partners = dyads.row(v);
        if (partners.empty()) continue;
        std::size_t sum = 0;
        for (const Vertex partner : partners) sum += dyads.row(partner).size();
        result[v] = static_cast<double>(sum) / static_cast<double>(partners.size());
    }
    return result;
}

}  // namespace entente::graph

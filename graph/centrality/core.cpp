// The k-core is the largest set of actors each of whom is tied with at least k others in it; an actor's core
// number is the largest k whose core holds it. Found by graph/kernels/core.hpp.
//
// Convention: the undirected simple graph of the dyads of the kind asked for.
//
// Seidman, Social Networks 5 (1983) 269-287.
#include "graph/centrality/core.hpp"

#include "graph/kernels/core.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {

Values core_number(Measurement& measurement) {
    const std::vector<Vertex> cores = core_numbers(measurement.dyads(measurement.kind_or(TieKind::all)));
    return {cores.begin(), cores.end()};
}

}  // namespace entente::graph

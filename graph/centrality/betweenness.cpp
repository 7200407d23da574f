// Convention: the simple graph of the dyads, or of the ties along or against their direction, each one step
// whatever its strength; a pair without a path adds nothing. Normalised by the pairs of other actors:
// (n-1)(n-2)/2 when a pair is the same either way, (n-1)(n-2) when it is not, so that one formula serves
// both.
//
// Freeman, Sociometry 40 (1977) 35-41; directed: White and Borgatti, Social Networks 16 (1994) 335-346.
#include "graph/centrality/betweenness.hpp"

#include "graph/kernels/betweenness.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {

Values betweenness(Measurement& measurement) {
    const std::size_t n = measurement.size();
    if (n < 3) return Values(n);
    const BothWays& paths = measurement.paths(measurement.kind_or(TieKind::all));
    double unit = paths.symmetric ? 2 : 1;
    if (measurement.options().normalised) unit = (static_cast<double>(n) - 1) * (static_cast<double>(n) - 2);
    Values result;
    for (const double sum : betweenness_sums(paths)) result.emplace_back(sum / unit);
    return result;
}

}  // namespace entente::graph

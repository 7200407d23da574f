// Both follow from how many actors lie at each distance, in the simple graph of the dyads, each one step
// whatever its sign and strength, or along the ties of one direction: `out` from the actor to those it
// reaches, `in` from those who reach it.
//
// Closeness, with r others within reach at distances that sum to s, is (r/s) * r/(n-1): the inverse
// mean distance to those within reach, scaled by their share of all others, so that a small
// component does not look central. An isolate has no distances and no closeness.
// Harmonic centrality is the mean of 1/distance to all others, 1/infinity being 0.
//
// Freeman, Social Networks 1 (1979) 215-239; Wasserman and Faust, Social Network Analysis (1994),
// p. 201. Marchiori and Latora, Physica A 285 (2000) 539-546; Boldi and Vigna, Internet Mathematics 10
// (2014) 222-262.
#include "graph/centrality/distance.hpp"

#include "graph/kernels/hops.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// One search for both.
const std::vector<HopSummary>& hops(Measurement& measurement) {
    const TieKind kind = measurement.kind_or(TieKind::all);
    return measurement.once<std::vector<HopSummary>>(kind,
                                                     [&] { return hop_summaries(measurement.paths(kind)); });
}

}  // namespace

Values closeness(Measurement& measurement) {
    const double others = static_cast<double>(measurement.size()) - 1;
    Values result;
    for (const HopSummary& hop : hops(measurement)) {
        const auto reached = static_cast<double>(hop.reached);
        if (hop.reached == 0) {
            result.emplace_back();
        } else {
            result.emplace_back(reached / static_cast<double>(hop.steps) * (reached / others));
        }
    }
    return result;
}

Values harmonic(Measurement& measurement) {
    const double others = static_cast<double>(measurement.size()) - 1;
    if (others < 1) return Values(measurement.size());
    Values result;
    for (const HopSummary& hop : hops(measurement)) result.emplace_back(hop.inverse / others);
    return result;
}

}  // namespace entente::graph

// Eigenvector centrality: an actor's value is proportional to the sum of its partners' values, each times the
// strength of the tie between them; the positive solution on a connected graph is the eigenvector to the
// largest eigenvalue. On a disconnected one the textbook eigenvector is 0 outside the strongest component, or
// arbitrary where two are equally strong; so each component is solved by itself and scaled to length 1, and
// values are compared within a component only. Along directed ties a positive solution needs walks both ways
// between any two, so the components are the strong ones there. By default the ties are cooperation: with
// negative entries the solution need not be positive (see signed_eigenvector.cpp).
//
// PageRank: the share of time that a walker spends at each actor who follows ties forward with probability
// `damping`, each in proportion to its strength, and else starts again anywhere; who gets stuck at an actor
// that sends nothing starts again anywhere too (graph/kernels/pagerank.cpp).
//
// Bonacich, Journal of Mathematical Sociology 2 (1972) 113-120. Brin and Page, Computer Networks and ISDN
// Systems 30 (1998) 107-117; Langville and Meyer, Internet Mathematics 1 (2004) 335-380.
#include "graph/centrality/spectral.hpp"

#include <algorithm>

#include "graph/centrality/perron_blocks.hpp"
#include "graph/kernels/pagerank.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// Bound on the sum of PageRank's absolute errors, near what rounding leaves.
constexpr double pagerank_error = 1e-13;

}  // namespace

Values eigenvector(Measurement& measurement) {
    Values result(measurement.size());
    for (const auto& [block, pair] :
         perron_blocks(measurement, measurement.kind_or(TieKind::cooperation)).blocks) {
        if (!pair) continue;
        for (std::size_t i = 0; i < block.vertices.size(); ++i) {
            result[block.vertices[i]] = pair->vector[i];
        }
    }
    return result;
}

Values pagerank(Measurement& measurement) {
    const double damping = measurement.options().damping;
    const PageRank rank = page_rank(measurement.ties(measurement.kind_or(TieKind::cooperation)), damping,
                                    std::max(1e-15, pagerank_error * (1 - damping)));
    if (!rank.converged) return Values(measurement.size());
    return {rank.values.begin(), rank.values.end()};
}

}  // namespace entente::graph

#include <array>

#include "graph/centrality/spectral.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{
        {"eigenvector", "Eigenvector centrality", "A x = lambda_max x", "none", "0..1",
         "Entry of the principal eigenvector of the matrix of cooperation (or of the ties chosen), scaled to "
         "Euclidean length 1 on each connected component; compare within a component only. Each dyad is one "
         "tie either way; where a direction is chosen, x sums over the ties sent (out) or received (in) and "
         "the components are the strong ones.",
         "the actor has no such tie in the period, or along a direction no way back; or its component has "
         "more than 4096 actors and the iteration does not converge",
         "Bonacich, Journal of Mathematical Sociology 2 (1972) 113-120",
         "A high value: tied with actors that are themselves well tied."},
        TieKind::cooperation,
        true,
        eigenvector},
    Measure{
        {"pagerank", "PageRank", "p = (1-d)/n + d W p", "share", "0..1, sum 1",
         "Ties of cooperation (or of the kind chosen) followed in their direction in proportion to their "
         "strength, with damping d = 0.85 unless another is asked for; actors that send none pass their rank "
         "to all evenly. The absolute errors add up to 1e-13 at most.",
         "d is so near 1 that 100,000 sweeps do not converge",
         "Brin and Page, Computer Networks and ISDN Systems 30 (1998) 107-117; Langville and Meyer, "
         "Internet Mathematics 1 (2004) 335-380",
         "Its share of the time of a walker who follows ties at random."},
        TieKind::cooperation,
        true,
        pagerank},
};

}  // namespace

std::span<const Measure> spectral_measures() {
    return rows;
}

}  // namespace entente::graph

#include <array>

#include "graph/centrality/spectral.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{{"eigenvector", "Eigenvector centrality", "A x = lambda_max x", "none", "0..1",
             "Entry of the principal eigenvector of the cooperation matrix (both directions added), scaled "
             "to Euclidean length 1 on each connected component of the cooperation graph; compare within a "
             "component only. Conflict plays no part.",
             "the actor has no cooperation in the period; or its component has more than 512 actors and the "
             "iteration does not converge",
             "Bonacich, Journal of Mathematical Sociology 2 (1972) 113-120",
             "A high value: tied with actors that are themselves well tied."},
            TieKind::cooperation,
            true,
            eigenvector},
    Measure{{"pagerank", "PageRank", "p = (1-d)/n + d W p", "share", "0..1, sum 1",
             "Ties followed in their direction in proportion to their cooperation, damping 0.85; actors that "
             "send none pass their rank to all evenly. Conflict plays no part.",
             "never",
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

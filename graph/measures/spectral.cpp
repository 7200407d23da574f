#include <array>

#include "graph/centrality/hits.hpp"
#include "graph/centrality/katz.hpp"
#include "graph/centrality/spectral.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view kleinberg = "Kleinberg, Journal of the ACM 46 (1999) 604-632";
constexpr std::string_view hits_convention =
    "Ties of cooperation (or of the kind chosen) in their direction, undirected relations both ways. Scaled "
    "to "
    "Euclidean length 1 on each component of the graph that joins senders to receivers; compare within a "
    "component only. Kleinberg's iteration leaves 0 on all but the strongest.";
constexpr std::string_view hits_undefined =
    "the actor has no such tie in the period; or its component has more than 4096 sides and the iteration "
    "does "
    "not converge";

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
         "to all evenly. The absolute errors add up to 1e-13 at most, for d up to 0.99.",
         "d is so near 1 that 100,000 sweeps do not converge",
         "Brin and Page, Computer Networks and ISDN Systems 30 (1998) 107-117; Langville and Meyer, "
         "Internet Mathematics 1 (2004) 335-380",
         "Its share of the time of a walker who follows ties at random."},
        TieKind::cooperation,
        true,
        pagerank},
    Measure{
        {"katz", "Katz status", "x = 1 + alpha A x, alpha = share / lambda_max", "none", "0..1",
         "All walks along ties of cooperation (or of the kind chosen) that end at the actor, each step "
         "weighing alpha times the tie's strength, the walk of no step 1; the share is 0.85 unless another "
         "is asked for. One alpha and one scale, to Euclidean length 1, for all actors, isolates too. Each "
         "dyad is one tie either way; where a direction is chosen, x sums over the ties sent (out) or "
         "received (in, Katz's status), and where those form no cycle, so that lambda_max is 0, alpha is the "
         "share over the largest strength of an actor.",
         "lambda_max is not found (more than 4096 actors), the share is too near 1 for the sum to converge, "
         "or it overflows",
         "Katz, Psychometrika 18 (1953) 39-43", "A high value: much tied, with actors who are much tied."},
        TieKind::cooperation,
        false,
        katz},
    Measure{{"hub", "Hub", "A A' h = sigma^2 h", "none", "0..1", hits_convention, hits_undefined, kleinberg,
             "A high value: the actor sends to those who receive much; 0: it sends nothing."},
            TieKind::cooperation,
            false,
            hub},
    Measure{{"authority", "Authority", "A' A a = sigma^2 a", "none", "0..1", hits_convention, hits_undefined,
             kleinberg, "A high value: the actor receives from those who send much; 0: it receives nothing."},
            TieKind::cooperation,
            false,
            authority},
};

}  // namespace

std::span<const Measure> spectral_measures() {
    return rows;
}

}  // namespace entente::graph

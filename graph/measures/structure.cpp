#include <array>

#include "graph/centrality/clustering.hpp"
#include "graph/centrality/core.hpp"
#include "graph/centrality/neighbour_degree.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{{"core", "Core number", "largest k whose k-core holds the actor", "actors", "0..n-1",
             "Largest k such that the actor belongs to a group in which each is tied with at least k others. "
             "Degree is that in the undirected network: each dyad with a tie of the kind asked for (of any "
             "kind by default) is one tie, whatever its direction and strength.",
             "never",
             "Seidman, Social Networks 5 (1983) 269-287; computed after Batagelj and Zaversnik (2003), "
             "arXiv:cs/0310049",
             "A high value: part of a dense group; 0: an isolate."},
            TieKind::all,
            true,
            core_number},
    Measure{{"clustering", "Local clustering", "triangles through the actor / (d (d-1) / 2), of d partners",
             "share of pairs", "0..1",
             "Share of the pairs of the actor's partners that are tied with each other, in the undirected "
             "network: each dyad with a tie of the kind asked for (of any kind by default) is one tie, "
             "whatever its direction and strength.",
             "the actor has fewer than two partners", "Watts and Strogatz, Nature 393 (1998) 440-442",
             "1: all its partners deal with each other, too; 0: no two of them do, and it stands between "
             "them."},
            TieKind::all,
            false,
            clustering},
    Measure{{"neighbour_degree", "Average neighbour degree",
             "sum over partners of their degree / d, of d partners", "actors", "1..n-1",
             "Mean number of partners of the actor's partners, in the undirected network: each dyad with a "
             "tie of the kind asked for (of any kind by default) is one tie, whatever its direction and "
             "strength.",
             "the actor has no partner",
             "Pastor-Satorras, Vázquez and Vespignani, Physical Review Letters 87 (2001) 258701",
             "Above the actor's own degree: it is tied to actors with more ties than itself, as the "
             "periphery is to the core; below: a hub of less connected ones."},
            TieKind::all,
            false,
            neighbour_degree},
};

}  // namespace

std::span<const Measure> structure_measures() {
    return rows;
}

}  // namespace entente::graph

#include <array>

#include "graph/centrality/pn.hpp"
#include "graph/centrality/signed_eigenvector.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view everett_borgatti = "Everett and Borgatti, Social Networks 38 (2014) 111-120";
constexpr std::string_view pn_directed =
    "A = P - 2N, P and N the 0/1 matrices of ties whose net is above and below 0; ties of net 0 are left "
    "out, "
    "undirected relations run both ways. Equal to the undirected value where all ties run both ways.";
constexpr std::string_view pn_directed_undefined =
    "fewer than 2 actors in the period; two of which one is hostile; or everybody hostile to everybody";

const std::array rows = {
    Measure{
        {"pn", "PN centrality", "(I - A/(2n-2))^-1 1, A = P - 2N", "none", "any",
         "P and N are the 0/1 matrices of dyads whose net is above and below 0, whichever way relations run; "
         "dyads of net 0 are left out. n counts all actors of the period.",
         "fewer than 2 actors in the period, or just two, hostile", everett_borgatti,
         "1: an isolate. Above 1: friends outweigh foes, friends of friends and foes of foes counting too; "
         "below 1: the other way round."},
        std::nullopt,
        false,
        pn},
    Measure{{"pn_in", "PN centrality, in", "(I - A'A/(2n-2)^2)^-1 (I + A'/(2n-2)) 1", "none", "any",
             pn_directed, pn_directed_undefined, everett_borgatti,
             "Above 1: befriended by those who know whom to befriend; below 1: shunned by them."},
            std::nullopt,
            false,
            pn_in},
    Measure{{"pn_out", "PN centrality, out", "(I - AA'/(2n-2)^2)^-1 (I + A/(2n-2)) 1", "none", "any",
             pn_directed, pn_directed_undefined, everett_borgatti,
             "Above 1: friendly to those whom others befriend; below 1: hostile to them."},
            std::nullopt,
            false,
            pn_out},
    Measure{
        {"signed_eigenvector", "Signed eigenvector centrality", "A x = lambda x, |lambda| the largest",
         "none", "-1..1",
         "A has +1 for dyads whose net is above 0, -1 for those below, 0 for the others. Scaled to Euclidean "
         "length 1 on each connected component, the entry of largest absolute value positive (the first of "
         "several); compare within a component only.",
         "the actor has no signed dyad in the period; or two eigenvalues of its component have the same "
         "largest absolute value, to 1e-8 of it, as in every component without odd cycles; or the iteration "
         "does not converge",
         "Bonacich and Lloyd, Social Networks 26 (2004) 331-338",
         "Far from 0: amid a camp; actors of opposite sign are in opposite camps."},
        std::nullopt,
        false,
        signed_eigenvector},
};

}  // namespace

std::span<const Measure> signed_measures() {
    return rows;
}

}  // namespace entente::graph

#include <array>

#include "entente/graph/network_change.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view tie_convention =
    "Dyads between actors that exist in both periods and have cooperation or conflict in either: all their "
    "relations added up, whichever way they run. An actor's own coming or going changes nothing.";
constexpr std::string_view no_tie = "no two actors of both periods have a tie in either";
constexpr std::string_view shares_citation =
    "Snijders, van de Bunt and Steglich, Social Networks 32 (2010) 44-60, whose Jaccard index is 1 - "
    "appeared "
    "- vanished";

const std::array definitions = {
    Definition{"appeared", "Ties that appeared", "dyads tied now and not before / dyads tied in either",
               "share of dyads", "0..1", tie_convention, no_tie, shares_citation,
               "0: no tie is new; 1: all are. High values in every period: ties are events, not states."},
    Definition{"vanished", "Ties that vanished", "dyads tied before and not now / dyads tied in either",
               "share of dyads", "0..1", tie_convention, no_tie, shares_citation,
               "0: every tie goes on; near 1: the network of the period before is gone."},
    Definition{"flipped", "Ties that changed sign",
               "dyads whose net cooperation turned from above to below 0 or back / dyads tied in either",
               "share of dyads", "0..1", tie_convention, no_tie,
               "Doreian and Mrvar, Journal of Social Structure 16 (2015) 1-49 (change of signs)",
               "Friends that became enemies, and enemies that became friends: 0.05 is much."},
    Definition{
        "lad", "Change of shape (LAD)",
        "1 - cos(s, s'), s: the largest singular values of the Laplacians of cooperation and of "
        "conflict, s': what those of the periods before have most in common",
        "none", "0..1",
        "Strengths of a year, compressed as asinh(x / 10). The singular values of cooperation, then of "
        "conflict, in one vector of length 1; s' is the principal left singular vector of the matrix "
        "that has the vectors of the periods before as columns. Actors that exist in all periods "
        "compared. It does not see which actors they are.",
        "there are fewer periods before than the window has, or no tie between actors of all periods "
        "compared, in this one or in those before",
        "Huang, Hitti, Rabusseau and Rabbany, KDD 2020, 349-358",
        "0: the network is as the periods before; a peak: ties gather elsewhere, or turned from "
        "cooperation to conflict, in a way the periods before did not have. Compare it within a "
        "series only."},
    Definition{"deltacon", "Distance of the networks (DeltaCon)",
               "sqrt(sum over i, j and both signs of (sqrt S_ij - sqrt S'_ij)^2), S = (I + e^2 D - e A)^-1",
               "none", "0 up",
               "A has the strengths of a year, compressed as asinh(x / 10), of cooperation or of conflict; D "
               "their sums by actor; e is 1 / (1 + the largest of these sums), of both signs and periods. "
               "Actors that exist in both periods. The two signs are combined as the root of the sum of "
               "squares.",
               "no actor exists in both periods; or more than 1,500 actors hang together",
               "Koutra, Shah, Vogelstein, Gallagher and Faloutsos, ACM Transactions on Knowledge Discovery "
               "from Data 10 (2016) 28",
               "0: nothing changed. A tie that held two groups together counts more than one of many within "
               "a group, a strong tie more than a weak one. It grows with the number of actors; compare it "
               "within a series only."},
    Definition{"carriers", "Carriers of the change",
               "sum over the actor's dyads of (x - x')^2 / 2, over the same sum of all actors", "share",
               "0..1",
               "x is the dyad's net strength of a year, compressed as asinh(x / 10), x' that of the period "
               "before; 0 without a tie. Each dyad counts half for either end. Dyads between actors that "
               "exist in both periods. The five largest shares.",
               no_tie, "this program",
               "0.5, the largest there is: the actor has a part in every change. Two actors with 0.5: it "
               "is all between them."},
};

}  // namespace

std::span<const Definition> network_change_definitions() {
    return definitions;
}

}  // namespace entente::graph

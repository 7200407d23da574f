#include <array>

#include "graph/centrality/betweenness.hpp"
#include "graph/centrality/distance.hpp"
#include "graph/centrality/weighted_paths.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{
        {"betweenness", "Betweenness", "sum over pairs s, t of paths(s,t|v) / paths(s,t)", "share of pairs",
         "0..1",
         "Share of the shortest paths between other actors that run through this one, over all pairs of "
         "them, unless the sum over pairs is asked for; every dyad is one step, whatever its strength; pairs "
         "without a path add 0. Dyads run either way and there are (n-1)(n-2)/2 pairs; where a direction "
         "is chosen, paths follow it and there are (n-1)(n-2), ordered.",
         "fewer than 3 actors in the period",
         "Freeman, Sociometry 40 (1977) 35-41; directed: White and Borgatti, Social Networks 16 (1994) "
         "335-346; computed after Brandes, Journal of Mathematical Sociology 25 (2001) 163-177",
         "A high value: many others reach each other only through the actor; 0: nobody needs it as a "
         "go-between."},
        TieKind::all,
        true,
        betweenness},
    Measure{{"closeness", "Closeness", "r / sum of distances * r / (n-1), with r others within reach",
             "1 / steps", "0..1",
             "Inverse mean distance to the actors within reach, times their share of all others; every dyad "
             "is one step, whatever its strength. Dyads run either way; where a direction is chosen, "
             "distances are those from the actor to whom it reaches (out), or from those who reach it (in).",
             "no path leads to or from another actor",
             "Wasserman and Faust, Social Network Analysis (1994), p. 201; after Freeman, Social Networks 1 "
             "(1979) 215-239",
             "1: one step from everybody; a low value: far from the others, or cut off from most of them."},
            TieKind::all,
            true,
            closeness},
    Measure{
        {"harmonic", "Harmonic centrality", "sum of 1 / distance / (n-1)", "1 / steps", "0..1",
         "Mean over all others of 1 / distance, 0 for those out of reach; every dyad is one step, whatever "
         "its strength. Dyads run either way; where a direction is chosen, distances are those from the "
         "actor to whom it reaches (out), or from those who reach it (in).",
         "fewer than 2 actors in the period",
         "Marchiori and Latora, Physica A 285 (2000) 539-546; Boldi and Vigna, Internet Mathematics 10 "
         "(2014) 222-262",
         "1: one step from everybody; 0: cut off from everybody."},
        TieKind::all,
        true,
        harmonic},
    Measure{
        {"weighted_betweenness", "Weighted betweenness",
         "sum over pairs s, t of paths(s,t|v) / paths(s,t), shortest by the sum of strength^-1 over a path",
         "share of pairs", "0..1",
         "Share of the shortest paths between other actors that run through this one, over all pairs, "
         "unless the sum over pairs is asked for; a tie is as long as 1 / strength unless another "
         "exponent is chosen, and ties of strength 0 carry no path. Each dyad runs either way; where a "
         "direction is chosen, paths follow it and pairs are ordered. Paths that differ by less than "
         "1e-10 of their length are equally short; pairs without a path add 0.",
         "fewer than 3 actors in the period",
         "Freeman, Sociometry 40 (1977) 35-41, with lengths after Newman, Physical Review E 64 (2001) "
         "016132, and Opsahl, Agneessens and Skvoretz, Social Networks 32 (2010) 245-251; computed after "
         "Brandes, Journal of Mathematical Sociology 25 (2001) 163-177",
         "A high value: the ways between others that run over strong ties run through the actor."},
        TieKind::all,
        false,
        weighted_betweenness},
    Measure{
        {"weighted_closeness", "Weighted closeness",
         "r / sum of distances * r / (n-1), with r others within reach", "1 / length", ">= 0",
         "Inverse mean distance to the actors within reach, times their share of all others; a tie is as "
         "long as 1 / strength unless another exponent is chosen, and ties of strength 0 carry no path. "
         "Each dyad runs either way; where a direction is chosen, distances are those from the actor "
         "(out) or to it (in). Not scaled by mean strength.",
         "no path leads to or from another actor",
         "Newman, Physical Review E 64 (2001) 016132; Opsahl, Agneessens and Skvoretz, Social Networks 32 "
         "(2010) 245-251; out of reach as in Wasserman and Faust, Social Network Analysis (1994), p. 201",
         "A high value: near the others by strong ties; a low one: tied weakly, or cut off from most."},
        TieKind::all,
        false,
        weighted_closeness},
    Measure{
        {"weighted_harmonic", "Weighted harmonic centrality", "sum of 1 / distance / (n-1)", "1 / length",
         ">= 0",
         "Mean over all others of 1 / distance, 0 for those out of reach; a tie is as long as 1 / "
         "strength unless another exponent is chosen, and ties of strength 0 carry no path. Each dyad "
         "runs either way; where a direction is chosen, distances are those from the actor (out) or to it "
         "(in). Not scaled by mean strength.",
         "fewer than 2 actors in the period",
         "Marchiori and Latora, Physica A 285 (2000) 539-546, with lengths after Newman, Physical Review "
         "E 64 (2001) 016132, and Opsahl, Agneessens and Skvoretz, Social Networks 32 (2010) 245-251",
         "A high value: near the others by strong ties; 0: no tie that carries a path."},
        TieKind::all,
        false,
        weighted_harmonic},
};

}  // namespace

std::span<const Measure> path_measures() {
    return rows;
}

}  // namespace entente::graph

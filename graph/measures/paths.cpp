#include <array>

#include "graph/centrality/betweenness.hpp"
#include "graph/centrality/distance.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

const std::array rows = {
    Measure{{"betweenness", "Betweenness", "sum over pairs s, t of paths(s,t|v) / paths(s,t)",
             "share of pairs", "0..1",
             "Share of the shortest paths between other actors that run through this one, over all "
             "(n-1)(n-2)/2 pairs; every dyad is one step either way, whatever its sign and strength; pairs "
             "without a path add 0.",
             "fewer than 3 actors in the period",
             "Freeman, Sociometry 40 (1977) 35-41; computed after Brandes, Journal of Mathematical Sociology "
             "25 (2001) 163-177",
             "A high value: many others reach each other only through the actor."},
            TieKind::all,
            true,
            betweenness},
    Measure{{"closeness", "Closeness", "r / sum of distances * r / (n-1), with r others within reach",
             "1 / steps", "0..1",
             "Inverse mean distance to the actors within reach, times their share of all others; every dyad "
             "is one step either way, whatever its sign and strength.",
             "the actor has no relation in the period, so no distance to anybody",
             "Wasserman and Faust, Social Network Analysis (1994), p. 201; after Freeman, Social Networks 1 "
             "(1979) 215-239",
             "1: tied with everybody; a low value: far from the others, or cut off from most of them."},
            TieKind::all,
            true,
            closeness},
    Measure{{"harmonic", "Harmonic centrality", "sum of 1 / distance / (n-1)", "1 / steps", "0..1",
             "Mean over all others of 1 / distance, 0 for those out of reach; every dyad is one step either "
             "way, whatever its sign and strength.",
             "fewer than 2 actors in the period",
             "Marchiori and Latora, Physica A 285 (2000) 539-546; Boldi and Vigna, Internet Mathematics 10 "
             "(2014) 222-262",
             "1: tied with everybody; 0: tied with nobody."},
            TieKind::all,
            true,
            harmonic},
};

}  // namespace

std::span<const Measure> path_measures() {
    return rows;
}

}  // namespace entente::graph

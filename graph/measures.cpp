#include "entente/graph/measures.hpp"

#include <algorithm>
#include <array>

#include "graph/centrality/betweenness.hpp"
#include "graph/centrality/core.hpp"
#include "graph/centrality/degree.hpp"
#include "graph/centrality/distance.hpp"
#include "graph/centrality/spectral.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view freeman = "Freeman, Social Networks 1 (1979) 215-239";
constexpr std::string_view barrat =
    "Barrat, Barthelemy, Pastor-Satorras and Vespignani, PNAS 101 (2004) 3747-3752; weights on the "
    "scale of Goldstein, Journal of Conflict Resolution 36 (1992) 369-385";
constexpr std::string_view never = "never";

const std::array table = {
    Measure{"degree", "Degree", "actors", "0..n-1",
            "Number of other actors with at least one relation to this one in the period, whatever its "
            "direction, sign and weight.",
            never, freeman, degree},
    Measure{"in_degree", "In-degree", "actors", "0..n-1",
            "Number of other actors from whom a relation runs to this one; undirected relations count as "
            "running both ways.",
            never, freeman, in_degree},
    Measure{"out_degree", "Out-degree", "actors", "0..n-1",
            "Number of other actors to whom a relation runs from this one; undirected relations count as "
            "running both ways.",
            never, freeman, out_degree},
    Measure{"strength", "Strength", "Goldstein points", ">= 0",
            "Cooperation and conflict with all others, added without sign; each relation counts once, "
            "whichever way it runs; a lasting one by its weight times its years in the period.",
            never, barrat, strength},
    Measure{"cooperation_strength", "Cooperation", "Goldstein points", ">= 0",
            "The positive part of strength: the sum over relations of positive weight.", never, barrat,
            cooperation_strength},
    Measure{"conflict_strength", "Conflict", "Goldstein points", ">= 0",
            "The negative part of strength, given as a positive number: the sum over relations of negative "
            "weight.",
            never, barrat, conflict_strength},
    Measure{"net_strength", "Net strength", "Goldstein points", "any",
            "Cooperation less conflict, summed over all others.", never, barrat, net_strength},
    Measure{"betweenness", "Betweenness", "share of pairs", "0..1",
            "Share of the shortest paths between other actors that run through this one, over all "
            "(n-1)(n-2)/2 pairs; every dyad is one step either way, whatever its sign and strength; pairs "
            "without a path add 0.",
            "fewer than 3 actors in the period",
            "Freeman, Sociometry 40 (1977) 35-41; computed after Brandes, Journal of Mathematical Sociology "
            "25 (2001) 163-177",
            betweenness},
    Measure{"closeness", "Closeness", "1 / steps", "0..1",
            "Inverse mean distance to the actors within reach, times their share of all others; every dyad "
            "is one step either way, whatever its sign and strength.",
            "the actor has no relation in the period, so no distance to anybody",
            "Wasserman and Faust, Social Network Analysis (1994), p. 201; after Freeman, Social Networks 1 "
            "(1979) 215-239",
            closeness},
    Measure{"harmonic", "Harmonic centrality", "1 / steps", "0..1",
            "Mean over all others of 1 / distance, 0 for those out of reach; every dyad is one step either "
            "way, whatever its sign and strength.",
            "fewer than 2 actors in the period",
            "Marchiori and Latora, Physica A 285 (2000) 539-546; Boldi and Vigna, Internet Mathematics 10 "
            "(2014) 222-262",
            harmonic},
    Measure{"eigenvector", "Eigenvector centrality", "none", "0..1",
            "Entry of the principal eigenvector of the cooperation matrix (both directions added), scaled "
            "to Euclidean length 1 on each connected component of the cooperation graph; compare within a "
            "component only. Conflict plays no part.",
            "the actor has no cooperation in the period; or its component has more than 512 actors and the "
            "iteration does not converge",
            "Bonacich, Journal of Mathematical Sociology 2 (1972) 113-120", eigenvector},
    Measure{"pagerank", "PageRank", "share", "0..1, sum 1",
            "Ties followed in their direction in proportion to their cooperation, damping 0.85; actors that "
            "send none pass their rank to all evenly. Conflict plays no part.",
            never,
            "Brin and Page, Computer Networks and ISDN Systems 30 (1998) 107-117; Langville and Meyer, "
            "Internet Mathematics 1 (2004) 335-380",
            pagerank},
    Measure{"core", "Core number", "actors", "0..n-1",
            "Largest k such that the actor belongs to a group in which each is tied with at least k others; "
            "all dyads count, whatever their direction, sign and strength.",
            never,
            "Seidman, Social Networks 5 (1983) 269-287; computed after Batagelj and Zaversnik (2003), "
            "arXiv:cs/0310049",
            core_number},
};

}  // namespace

std::span<const Measure> measures() {
    return table;
}

const Measure* find_measure(std::string_view name) {
    const auto* const at =
        std::find_if(table.begin(), table.end(), [&](const Measure& row) { return row.name == name; });
    return at == table.end() ? nullptr : at;
}

}  // namespace entente::graph

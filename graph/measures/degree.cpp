#include <array>

#include "graph/centrality/degree.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view freeman = "Freeman, Social Networks 1 (1979) 215-239";
constexpr std::string_view barrat =
    "Barrat, Barthelemy, Pastor-Satorras and Vespignani, PNAS 101 (2004) 3747-3752; weights on the "
    "scale of Goldstein, Journal of Conflict Resolution 36 (1992) 369-385";
constexpr std::string_view never = "never";

const std::array rows = {
    Measure{
        {"degree", "Degree", "number of partners", "actors", "0..n-1",
         "Number of other actors with at least one tie to this one in the period, whatever its direction; "
         "all relations count, of weight 0 too, unless the kind of ties is chosen.",
         never, freeman, "A high value: the actor deals with many others. 0: an isolate."},
        TieKind::all,
        true,
        degree},
    Measure{{"in_degree", "In-degree", "number of actors with a relation to this one", "actors", "0..n-1",
             "Number of other actors from whom a relation runs to this one; undirected relations count as "
             "running both ways.",
             never, freeman, "A high value: many others turn to the actor, in help or in attack."},
            TieKind::all,
            true,
            in_degree},
    Measure{{"out_degree", "Out-degree", "number of actors that a relation of this one runs to", "actors",
             "0..n-1",
             "Number of other actors to whom a relation runs from this one; undirected relations count as "
             "running both ways.",
             never, freeman, "A high value: the actor turns to many others, in help or in attack."},
            TieKind::all,
            true,
            out_degree},
    Measure{{"strength", "Strength", "C + K over all partners", "Goldstein points", ">= 0",
             "Cooperation and conflict with all others, added without sign; each relation counts once, "
             "whichever way it runs; a lasting one by its weight times its years in the period.",
             never, barrat, "A high value: much passes between the actor and others, good or bad."},
            TieKind::all,
            true,
            strength},
    Measure{{"cooperation_strength", "Cooperation", "C over all partners", "Goldstein points", ">= 0",
             "The positive part of strength: the sum over relations of positive weight.", never, barrat,
             "A high value: the actor cooperates much."},
            std::nullopt,
            true,
            cooperation_strength},
    Measure{{"conflict_strength", "Conflict", "K over all partners", "Goldstein points", ">= 0",
             "The negative part of strength, given as a positive number: the sum over relations of negative "
             "weight.",
             never, barrat, "A high value: the actor is much in conflict."},
            std::nullopt,
            true,
            conflict_strength},
    Measure{{"net_strength", "Net strength", "C - K over all partners", "Goldstein points", "any",
             "Cooperation less conflict, summed over all others.", never, barrat,
             "Above 0: cooperation outweighs conflict; below 0: the other way round."},
            std::nullopt,
            true,
            net_strength},
};

}  // namespace

std::span<const Measure> degree_measures() {
    return rows;
}

}  // namespace entente::graph

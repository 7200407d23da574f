#include <array>

#include "graph/centrality/degree.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view freeman = "Freeman, Social Networks 1 (1979) 215-239";
constexpr std::string_view barrat =
    "Barrat, Barthelemy, Pastor-Satorras and Vespignani, PNAS 101 (2004) 3747-3752; weights on the "
    "scale of Goldstein, Journal of Conflict Resolution 36 (1992) 369-385";
constexpr std::string_view signed_ties = "Everett and Borgatti, Social Networks 38 (2014) 111-120";
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
             "running both ways; all relations count, of weight 0 too, unless the kind of ties is chosen.",
             never, freeman, "A high value: many others turn to the actor, in help or in attack."},
            TieKind::all,
            true,
            in_degree},
    Measure{{"out_degree", "Out-degree", "number of actors that a relation of this one runs to", "actors",
             "0..n-1",
             "Number of other actors to whom a relation runs from this one; undirected relations count as "
             "running both ways; all relations count, of weight 0 too, unless the kind of ties is chosen.",
             never, freeman, "A high value: the actor turns to many others, in help or in attack."},
            TieKind::all,
            true,
            out_degree},
    Measure{{"positive_degree", "Positive degree", "d+ = number of friendly partners", "actors", "0..n-1",
             "Partners with whom net cooperation C - K, summed over all relations of the dyad either way, is "
             "above 0. A partner with whom it is 0 is neither friendly nor hostile.",
             never, signed_ties, "A high value: the actor has many friends on balance."},
            std::nullopt,
            false,
            positive_degree},
    Measure{{"negative_degree", "Negative degree", "d- = number of hostile partners", "actors", "0..n-1",
             "Partners with whom net cooperation C - K, summed over all relations of the dyad either way, is "
             "below 0. A partner with whom it is 0 is neither friendly nor hostile.",
             never, signed_ties, "A high value: the actor has many adversaries on balance."},
            std::nullopt,
            false,
            negative_degree},
    Measure{{"net_degree", "Net degree", "d+ - d-", "actors", "-(n-1)..n-1",
             "Friendly less hostile partners, a dyad having the sign of its net cooperation.", never,
             signed_ties, "Above 0: more friends than adversaries; below 0: the other way round."},
            std::nullopt,
            false,
            net_degree},
    Measure{{"degree_ratio", "Degree ratio", "(d+ - d-) / (d+ + d-)", "none", "-1..1",
             "Friendly less hostile partners over both, a dyad having the sign of its net cooperation. The "
             "share of friends among them, which others call the ratio, is (1 + this) / 2.",
             "the actor has neither a friendly nor a hostile partner", signed_ties,
             "1: friends only; -1: adversaries only; 0: as many of either."},
            std::nullopt,
            false,
            degree_ratio},
    Measure{
        {"strength", "Strength", "C + K over all partners", "Goldstein points", ">= 0",
         "Cooperation and conflict with all others, added without sign (one of the two when the kind of ties "
         "is chosen); each relation counts once, whichever way it runs; a lasting one by its weight times "
         "its years in the period. Another thing than strength of entente align, (C - K) a year of one dyad.",
         never, barrat, "A high value: much passes between the actor and others, good or bad."},
        TieKind::all,
        true,
        strength},
    Measure{{"in_strength", "In-strength", "C + K over the ties to the actor", "Goldstein points", ">= 0",
             "Cooperation and conflict that others direct at the actor, added without sign (one of the two "
             "when the kind of ties is chosen); undirected relations count as running both ways.",
             never, barrat, "A high value: much is directed at the actor, good or bad."},
            TieKind::all,
            false,
            in_strength},
    Measure{{"out_strength", "Out-strength", "C + K over the ties from the actor", "Goldstein points", ">= 0",
             "Cooperation and conflict that the actor directs at others, added without sign (one of the two "
             "when the kind of ties is chosen); undirected relations count as running both ways.",
             never, barrat, "A high value: the actor directs much at others, good or bad."},
            TieKind::all,
            false,
            out_strength},
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
    Measure{{"net_strength", "Net of all ties", "C - K over all partners", "Goldstein points", "any",
             "Cooperation less conflict, summed over all others, and over the period: not a year, as net "
             "strength "
             "of phases and timelines is.",
             never, barrat, "Above 0: cooperation outweighs conflict; below 0: the other way round."},
            std::nullopt,
            true,
            net_strength},
    Measure{{"strength_ratio", "Strength ratio", "(C - K) / (C + K) over all partners", "none", "-1..1",
             "Cooperation less conflict over both, each summed over all others first.",
             "the actor has neither cooperation nor conflict in the period", barrat,
             "1: all that passes with others is cooperation; -1: all is conflict; 0: as much of either."},
            std::nullopt,
            false,
            strength_ratio},
};

}  // namespace

std::span<const Measure> degree_measures() {
    return rows;
}

}  // namespace entente::graph

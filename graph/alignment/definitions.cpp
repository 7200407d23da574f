#include <algorithm>
#include <array>

#include "entente/graph/alignment_definitions.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view points =
    "C and K are sums of Goldstein points over the relations of the two in the period, whichever way they "
    "run: an "
    "event counts its weight, a state its weight times the years for which it held.";
constexpr std::string_view goldstein = "Goldstein, Journal of Conflict Resolution 36 (1992) 369-385";
constexpr std::string_view heider =
    "Heider, Journal of Psychology 21 (1946) 107-112; Cartwright and Harary, Psychological Review 63 (1956) "
    "277-293";
constexpr std::string_view third_convention =
    "A third actor counts when it has a tie of net cooperation other than 0 with both. Friendly: above 0; "
    "hostile: "
    "below.";
constexpr std::string_view third_range = "0..n-2";
constexpr std::string_view pole_convention =
    "A difference of similarities under one measure, not a ratio, as they may be negative or 0.";
constexpr std::string_view no_source =
    "This program's own: a difference, with no claim beyond its definition";

const std::array definitions = {
    Definition{
        "net", "Net cooperation", "(C - K) / (C + K)", "none", "-1..1", points,
        "no relation of the two has points in the period", goldstein,
        "1: all is cooperation; 0: as much conflict; -1: all is conflict. One relation can make it 1 or -1: "
        "look at the number of relations beside it."},
    Definition{
        "strength", "Mean signed strength", "(C - K) / years of the period", "Goldstein points a year", "any",
        points, "one of the two does not exist in the period or is not selected", goldstein,
        "How much cooperation outweighs conflict a year. Unlike net it grows with how much is recorded, so "
        "compare it within one data set only. Another thing than the centrality of that name, which is C + K "
        "over all of an actor's ties."},
    Definition{"shared_friends", "Shared friends", "third actors friendly with both", "actors", third_range,
               third_convention, "never", heider,
               "Each makes a triad that a friendly tie of the two balances."},
    Definition{"shared_enemies", "Shared enemies", "third actors hostile to both", "actors", third_range,
               third_convention, "never", heider,
               "Each makes a triad that a friendly tie of the two balances: the enemy of my enemy."},
    Definition{"divided", "Divided third actors", "third actors friendly with one and hostile to the other",
               "actors", third_range, third_convention, "never", heider,
               "Each makes a triad that a hostile tie of the two balances."},
    Definition{"balanced_by_friendly", "Triads balanced by a friendly tie", "shared friends + shared enemies",
               "triads", third_range, third_convention, "never", heider,
               "More than those balanced by a hostile tie: third parties pull the two together."},
    Definition{"balanced_by_hostile", "Triads balanced by a hostile tie", "divided third actors", "triads",
               third_range, third_convention, "never", heider,
               "More than those balanced by a friendly tie: third parties pull the two apart."},
    Definition{
        "lean", "Lean between two poles", "alignment with the first - alignment with the second", "none",
        "-2..2", pole_convention, "the actor has no value with one of the poles", no_source,
        "Above 0: nearer to the first pole; below: to the second; 0: as near to both, or as far from both, "
        "which alignment with each tells."},
    Definition{"drift", "Drift between two poles", "lean - lean of the last period in which there was one",
               "none", "-4..4", pole_convention, "the actor has no lean, or had none before", no_source,
               "Above 0: it moved towards the first pole; below: towards the second."},
};

}  // namespace

std::span<const Definition> alignment_definitions() {
    return definitions;
}

const Definition* find_alignment_definition(std::string_view name) {
    const auto* const found = std::ranges::find(definitions, name, &Definition::name);
    return found == definitions.end() ? nullptr : found;
}

}  // namespace entente::graph

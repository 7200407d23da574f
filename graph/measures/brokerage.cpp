#include <array>

#include "graph/centrality/brokerage.hpp"
#include "graph/centrality/constraint.hpp"
#include "graph/measures/families.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view burt = "Burt, Structural Holes: The Social Structure of Competition (1992), ch. 2";
constexpr std::string_view gould_fernandez = "Gould and Fernandez, Sociological Methodology 19 (1989) 89-126";

constexpr std::string_view no_contact = "the actor has no tie of strength above 0, of the kind looked at";
constexpr std::string_view roles =
    "Ordered pairs (a, b) for which ties run from a to the actor v and from v to b, but none from a to b; "
    "undirected relations run both ways; every tie counts, of weight 0 too, unless the kind of ties is "
    "chosen. Groups are the actors' kinds, or their blocs when asked for.";
constexpr std::string_view scores =
    "The count less its expectation, over its standard deviation, in a random digraph of the same group "
    "sizes "
    "and density in which every tie is independent of the others. Undirected relations are not independent "
    "either way, so that among many of them the score is a guide only. Groups and ties as for the count.";
constexpr std::string_view no_deviation =
    "the standard deviation is 0: nobody is tied, everybody is tied with everybody, or the group sizes leave "
    "no pair for the role";
constexpr std::string_view pairs = "ordered pairs of actors";
constexpr std::string_view pairs_range = "0..(n-1)(n-2)";
constexpr std::string_view deviations = "standard deviations";

template <Role role>
Values pairs_of(Measurement& measurement) {
    return brokered_pairs(measurement, role);
}

template <Role role>
Values score_of(Measurement& measurement) {
    return brokered_pairs_z(measurement, role);
}

Values all_pairs(Measurement& measurement) {
    return brokered_pairs(measurement, std::nullopt);
}

Values score_of_all(Measurement& measurement) {
    return brokered_pairs_z(measurement, std::nullopt);
}

constexpr Measure count(std::string_view name, std::string_view label, std::string_view formula,
                        std::string_view meaning, Values (*compute)(Measurement&)) {
    return {{name, label, formula, pairs, pairs_range, roles, "never", gould_fernandez, meaning},
            TieKind::all,
            false,
            compute};
}

constexpr Measure score(std::string_view name, std::string_view label, Values (*compute)(Measurement&)) {
    return {{name, label, "(count - expectation) / standard deviation", deviations, "any", scores,
             no_deviation, gould_fernandez,
             "Above 0: the actor has the role more often than chance gives; beyond 2 or -2 chance seldom "
             "goes."},
            TieKind::all,
            false,
            compute};
}

const std::array rows = {
    Measure{{"constraint", "Constraint", "sum over contacts j of (p_ij + sum over q of p_iq p_qj)^2", "none",
             "0..2",
             "p_ij is the share of i's strength that goes to j, strengths of a dyad added over both "
             "directions and, unless the kind of ties is chosen, over cooperation and conflict. The sum runs "
             "over contacts only, as in igraph and networkx, not over those reached through contacts.",
             no_contact, burt,
             "A low value: the contacts are strangers to each other and the actor stands between them; a "
             "high value: few contacts, or contacts that are tied with each other. It seldom exceeds 1."},
            TieKind::all,
            false,
            constraint},
    Measure{{"effective_size", "Effective size", "sum over contacts j of (1 - sum over q of p_iq m_jq)",
             "actors", "1..n-1",
             "Contacts less their overlap: p_iq is the share of i's strength that goes to q, m_jq the "
             "strength of j and q over j's largest. Burt's weighted formula; when all strengths are equal it "
             "is Borgatti's n - 2t/n with t ties among n contacts (Connections 20 (1997) 35-38).",
             no_contact, burt,
             "A high value: many contacts that are not tied with each other; 1: contacts all tied with each "
             "other, as good as one."},
            TieKind::all,
            false,
            effective_size},
    Measure{{"efficiency", "Efficiency", "effective size / number of contacts", "none", "0..1",
             "Contacts are partners by a tie of strength above 0, so that a relation of weight 0 makes none.",
             no_contact, burt,
             "1: no two contacts are tied with each other; near 0: the contacts duplicate each other."},
            TieKind::all,
            false,
            efficiency},
    count("broker_coordinator", "Coordinator", "pairs with groups A-A-A",
          "A high value: the actor links members of its own group with each other.",
          pairs_of<Role::coordinator>),
    count("broker_itinerant", "Itinerant broker", "pairs with groups A-B-A",
          "A high value: the actor links members of another group with each other.",
          pairs_of<Role::itinerant>),
    count("broker_gatekeeper", "Gatekeeper", "pairs with groups A-B-B",
          "A high value: much that comes from other groups reaches the actor's own through it.",
          pairs_of<Role::gatekeeper>),
    count("broker_representative", "Representative", "pairs with groups A-A-B",
          "A high value: much that goes from the actor's group to others goes through it.",
          pairs_of<Role::representative>),
    count("broker_liaison", "Liaison", "pairs with groups A-B-C",
          "A high value: the actor links other groups with each other.", pairs_of<Role::liaison>),
    count("broker_total", "Brokerage", "pairs with any groups",
          "A high value: many pairs that have no tie are linked by the actor.", all_pairs),
    score("broker_coordinator_z", "Coordinator (z)", score_of<Role::coordinator>),
    score("broker_itinerant_z", "Itinerant broker (z)", score_of<Role::itinerant>),
    score("broker_gatekeeper_z", "Gatekeeper (z)", score_of<Role::gatekeeper>),
    score("broker_representative_z", "Representative (z)", score_of<Role::representative>),
    score("broker_liaison_z", "Liaison (z)", score_of<Role::liaison>),
    score("broker_total_z", "Brokerage (z)", score_of_all),
};

}  // namespace

std::span<const Measure> brokerage_measures() {
    return rows;
}

}  // namespace entente::graph

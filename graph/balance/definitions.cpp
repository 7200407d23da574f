#include <algorithm>
#include <array>

#include "entente/graph/balance_definitions.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view triangle_convention =
    "A triangle is three actors of whom each two have a signed tie. The sign of a tie is that of its net "
    "cooperation, all relations of the two in the period added up whichever way they run; pairs whose net is "
    "0 count as not tied.";
constexpr std::string_view heider =
    "Heider, Journal of Psychology 21 (1946) 107-112; Cartwright and Harary, Psychological Review 63 (1956) "
    "277-293";
constexpr std::string_view frustration_citation =
    "Harary, Behavioral Science 4 (1959) 316-323; computed to a proof as in Aref, Mason and Wilson, Networks "
    "75 (2020) 95-110";
constexpr std::string_view modularity_citation =
    "Gomez, Jensen and Arenas, Physical Review E 80 (2009) 016114; Traag and Bruggeman, Physical Review E 80 "
    "(2009) 036115; search after Traag, Waltman and van Eck, Scientific Reports 9 (2019) 5233";
constexpr std::string_view number_of_triangles = "0..n(n-1)(n-2)/6";
constexpr std::string_view number_of_ties = "0..m/2";

const std::array definitions = {
    Definition{
        "triads_ppp", "Triads +++", "triangles with three friendly ties", "triangles", number_of_triangles,
        triangle_convention, "never", heider,
        "Balanced: three friends. Many of them beside few others: actors gather in groups of friends."},
    Definition{
        "triads_ppn", "Triads ++-", "triangles with two friendly ties and a hostile one", "triangles",
        number_of_triangles, triangle_convention, "never", heider,
        "Not balanced: an actor is friends with two who are hostile to each other. Many of them: actors "
        "stand between two sides."},
    Definition{
        "triads_pnn", "Triads +--", "triangles with a friendly tie and two hostile ones", "triangles",
        number_of_triangles, triangle_convention, "never", heider,
        "Balanced: two friends with an enemy in common. Many of them: alliances against common enemies."},
    Definition{
        "triads_nnn", "Triads ---", "triangles with three hostile ties", "triangles", number_of_triangles,
        triangle_convention, "never",
        "Heider, Journal of Psychology 21 (1946) 107-112; allowed among more than two groups by Davis, "
        "Human Relations 20 (1967) 181-187",
        "Not balanced by Heider's rule, since two of the three could join against the third; no surprise "
        "where there are more than two camps."},
    Definition{
        "balance", "Degree of balance", "(triads +++ and +--) / all triangles", "share of triangles", "0..1",
        "Of triangles of signed ties, those whose signs multiply to +. Triangles count alike, whatever "
        "the strength of their ties; longer cycles play no part.",
        "no three actors have signed ties with each other",
        "Cartwright and Harary, Psychological Review 63 (1956) 277-293",
        "1: every triangle fits two camps; near 0: hardly one does. Signs put on ties at random, half of "
        "them hostile, give about 0.5."},
    Definition{
        "walk_balance", "Walk balance", "tr(exp A) / tr(exp |A|)", "share", "0..1",
        "Closed walks of every length, one of length k with weight 1/k!: positive less negative ones, "
        "over all. A has +1 and -1 for ties, whatever their strength. Actors without ties count, as "
        "balanced.",
        "the period has no actors; or there is a negative cycle and more than 1,500 actors hang together",
        "Estrada and Benzi, Physical Review E 90 (2014) 042802",
        "1: no cycle of any length is negative, so that the network falls into two camps at odds; near "
        "0: walks that come back with the opposite sign are as common as others. Large dense networks "
        "have low values sooner than small ones."},
    Definition{
        "frustration", "Frustration index", "least number of ties against any two camps", "ties",
        number_of_ties,
        "Ties to be taken away, or to change sign, for the network to fall into two camps, friendly "
        "within and hostile between. Each tie counts 1, whatever its strength. It is exact when it equals "
        "frustration_lower; where time ran out before, it is the least number found.",
        "never", frustration_citation,
        "0: two camps at odds, or one camp of friends. A high value: many ties stand against any "
        "division into two sides; they are named by --frustrated."},
    Definition{"frustration_lower", "Lower bound of the frustration index",
               "a number of ties proven to be against any two camps", "ties", number_of_ties,
               "No division into two camps has fewer ties against it. Equal to the frustration index unless "
               "time ran out.",
               "never", frustration_citation,
               "Together with the frustration index it says between what the true index lies."},
    Definition{"frustration_normalised", "Normalised line index of balance", "1 - 2L / m", "share", "0..1",
               "L is the frustration index, m the number of signed ties; no network has an L above m / 2.",
               "the period has no signed ties",
               "Aref and Wilson, Journal of Complex Networks 6 (2018) 163-189",
               "1: balanced; 0: as many ties against the best two camps as there can be."},
    Definition{"k_balance", "Relaxed balance of k blocs",
               "min over partitions into at most k blocs of alpha * (hostile ties within) + (1 - alpha) * "
               "(friendly ties between)",
               "ties, weighted", "0..m * max(alpha, 1 - alpha)",
               "alpha is 0.5 unless chosen; with it and k = 2 this is half the frustration index. Each tie "
               "counts 1, whatever its strength. The least value that a seeded search over relocations and "
               "exchanges of actors comes to, so an upper bound of the least there is.",
               "never",
               "Doreian and Mrvar, Social Networks 18 (1996) 149-168; Doreian and Mrvar, Social Networks 31 "
               "(2009) 1-11",
               "0: the network falls into k blocs, friendly within and hostile between. A value that drops "
               "much from k to k + 1: another bloc explains much of what did not fit."},
    Definition{"modularity", "Signed modularity",
               "1 / (2w+ + 2w-) * sum over i, j in one bloc of [w_ij - (w+_i w+_j / 2w+ - w-_i w-_j / 2w-)]",
               "share of tie strength", "-1..1",
               "Friendliness within blocs and hostility between them beyond what the actors' friendly and "
               "hostile strengths w+_i and w-_i would give at random. Ties weigh the size of their net "
               "cooperation. Of the blocs that a seeded search finds, so a lower bound of the largest.",
               "the period has no signed ties", modularity_citation,
               "Near 0: ties within blocs are no friendlier than between; 0.3 and above: marked blocs."},
    Definition{
        "blocs", "Blocs", "number of blocs in the partition of largest signed modularity found", "blocs",
        "0..n",
        "An actor without signed ties is a bloc of its own. Actors that have the same enemies may be in "
        "one bloc without a tie between them.",
        "never", modularity_citation,
        "The number of sides. How much it says is for the modularity to show: a division can be found in "
        "any network."},
    Definition{
        "triad_census", "Signed triad census",
        "number of triples of actors in each of the 138 classes of signed directed triads", "triples",
        number_of_triangles,
        "A tie runs from one actor to another with the sign of its net; an undirected relation runs both "
        "ways. A class is named by its MAN code, then the ties a->b, a->c, b->a, b->c, c->a, c->b as P, N "
        "or 0, with the three actors called a, b, c so that the letters come first in the order P, N, 0. "
        "The counts add up to n(n-1)(n-2)/6.",
        "never",
        "Davis and Leinhardt, in Berger (ed.), Sociological Theories in Progress 2 (1972) 218-251; "
        "counted after Batagelj and Mrvar, Social Networks 23 (2001) 237-243",
        "Which patterns of friendship and hostility are common: 030T-PP0P00 is a transitive triad of "
        "friends, 021U-N0000N two actors hostile to the same third."},
};

}  // namespace

std::span<const Definition> balance_definitions() {
    return definitions;
}

const Definition* find_balance_definition(std::string_view name) {
    const auto at = std::ranges::find(definitions, name, &Definition::name);
    return at == definitions.end() ? nullptr : &*at;
}

}  // namespace entente::graph

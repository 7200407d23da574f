// Signed modularity: how much more friendliness there is within blocs, and hostility between them, than if
// the actors' friendly and hostile strengths met at random:
//
//     Q = 1 / (2w+ + 2w-)  sum over i, j in one bloc of  w_ij - (p_i p_j / 2w+ - n_i n_j / 2w-)
//
// with w_ij the signed weight of the tie, p and n the actors' friendly and hostile strengths, 2w+ and 2w- the
// sums of those; a term whose sum is 0 is left out.
//
// The search is Leiden's: single actors move to better blocs until none gains; each bloc is taken apart into
// groups that hold together; the groups become the vertices of a smaller graph, on which the same is done,
// and so on; and all of that again from what came out, until nothing improves. It differs in that a refined
// group is chosen by integer random numbers, not by exponential weights, so that every machine gets the same,
// and in that blocs without a tie to the actor are candidates too (modularity_moves.cpp). It starts from
// actors by themselves, from all in one bloc, and from random partitions; the best result is kept, the
// earlier of two equals.
//
// Gómez, Jensen and Arenas, Physical Review E 80 (2009) 016114; Traag and Bruggeman, Physical Review E 80
// (2009) 036115; Traag, Waltman and van Eck, Scientific Reports 9 (2019) 5233.
#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "entente/graph/blocs.hpp"
#include "graph/balance/modularity_graph.hpp"
#include "graph/balance/modularity_moves.hpp"

namespace entente::graph {
namespace {

using Partition = std::vector<std::uint32_t>;

/// Less than that is rounding.
constexpr double same_modularity = 1e-12;
constexpr int rounds = 20;
constexpr std::size_t starts = 6;
/// So many tries in a row that come back to the best partition end the search.
constexpr int enough_agreement = 15;

/// More for small graphs, where they cost nothing.
std::size_t shakes(std::size_t vertices) {
    return vertices <= 100 ? 60 : 24;
}

Partition starting_partition(std::size_t n, std::size_t start, Seeded& random) {
    Partition bloc(n);
    if (start == 0) std::iota(bloc.begin(), bloc.end(), 0U);
    if (start < 2) return bloc;
    const std::size_t blocs = 2 + random.below(std::max<std::size_t>(n / 4, 4));
    for (std::uint32_t& b : bloc) b = static_cast<std::uint32_t>(random.below(std::min(blocs, n)));
    return bloc;
}

/// Some vertices, up to a quarter of them, in the blocs of random others.
Partition shaken(const Partition& bloc, Seeded& random) {
    Partition result = bloc;
    const std::size_t n = bloc.size();
    const std::size_t some = 2 + random.below(std::max<std::size_t>(n / 4, 2));
    for (std::size_t i = 0; i < some; ++i) result[random.below(n)] = bloc[random.below(n)];
    return result;
}

/// One round: `bloc` is improved on coarser and coarser graphs. Labels are below graph.size().
void improve(const ModularityGraph& graph, Partition& bloc, Seeded& random, bool bold) {
    move_vertices(graph, bloc, random);
    Partition group = refined(graph, bloc, random, bold);
    if (renumber(group) == graph.size()) group = bloc;  // nothing holds together: move whole blocs
    const std::uint32_t groups = renumber(group);
    if (groups == graph.size()) return;
    const ModularityGraph coarse = aggregated(graph, group, groups);
    Partition coarse_bloc(groups);
    renumber(bloc);  // at most one for each group
    for (std::size_t v = 0; v < bloc.size(); ++v) coarse_bloc[group[v]] = bloc[v];
    improve(coarse, coarse_bloc, random, bold);
    for (std::size_t v = 0; v < bloc.size(); ++v) bloc[v] = coarse_bloc[group[v]];
}

/// Actors without ties may have ended up anywhere, since they change nothing.
void put_isolates_alone(const ModularityGraph& graph, Partition& bloc) {
    auto label = static_cast<std::uint32_t>(graph.size());
    for (std::size_t v = 0; v < bloc.size(); ++v) {
        if (graph.start[v] == graph.start[v + 1]) bloc[v] = label++;
    }
}

/// Rounds until nothing improves.
void search(const SignedGraph& signed_ties, const ModularityGraph& graph, Partition& bloc, Seeded& random,
            bool bold) {
    double reached = -2;
    for (int round = 0; round < rounds; ++round) {
        Partition next = bloc;
        renumber(next);
        improve(graph, next, random, bold);
        const double value = *signed_modularity(signed_ties, next);
        if (!(value > reached + same_modularity)) break;
        reached = value;
        bloc = std::move(next);
    }
}

/// Strengths so small or large that sums or inverses of them are no numbers, as shares of the largest, which
/// changes nothing else; empty for all others.
std::optional<SignedGraph> with_strengths_in_range(const SignedGraph& graph) {
    const double largest = std::ranges::max(graph.ties, {}, &SignedTie::weight).weight;
    if (largest > 1e-100 && largest < 1e100) return std::nullopt;
    SignedGraph scaled = graph;
    for (SignedTie& tie : scaled.ties) tie.weight /= largest;
    return scaled;
}

}  // namespace

std::optional<double> signed_modularity(const SignedGraph& graph, std::span<const std::uint32_t> bloc) {
    if (bloc.size() != graph.vertices) throw std::invalid_argument("signed_modularity: one bloc a vertex");
    if (graph.ties.empty()) return std::nullopt;
    if (const auto scaled = with_strengths_in_range(graph)) return signed_modularity(*scaled, bloc);
    Partition label(bloc.begin(), bloc.end());
    const std::uint32_t count = renumber(label);
    const ModularityGraph ties = modularity_graph(graph);
    std::vector<double> positive(count, 0);
    std::vector<double> negative(count, 0);
    for (std::size_t v = 0; v < label.size(); ++v) {
        positive[label[v]] += ties.positive[v];
        negative[label[v]] += ties.negative[v];
    }
    double within = 0;
    double total = 0;
    for (const SignedTie& tie : graph.ties) {
        if (label[tie.first] == label[tie.second]) within += 2 * tie.sign * tie.weight;
        total += 2 * tie.weight;
    }
    double expected = 0;
    for (std::uint32_t b = 0; b < count; ++b) {
        expected += positive[b] * (positive[b] * ties.positive_share) -
                    negative[b] * (negative[b] * ties.negative_share);
    }
    return (within - expected) / total;
}

Blocs modularity_blocs(const SignedGraph& graph, std::uint64_t seed) {
    Blocs best;
    best.of.resize(graph.vertices);
    std::iota(best.of.begin(), best.of.end(), 0U);
    best.count = static_cast<std::uint32_t>(graph.vertices);
    if (graph.ties.empty()) return best;
    if (const auto scaled = with_strengths_in_range(graph)) return modularity_blocs(*scaled, seed);
    const ModularityGraph ties = modularity_graph(graph);
    Seeded random(seed);
    int agreement = 0;
    const std::size_t tries = starts + shakes(graph.vertices);
    for (std::size_t i = 0; i < tries && agreement < enough_agreement; ++i) {
        Partition bloc = i < starts ? starting_partition(graph.vertices, i, random) : shaken(best.of, random);
        search(graph, ties, bloc, random, i % 2 == 1);
        const double value = *signed_modularity(graph, bloc);
        if (!best.modularity || value > *best.modularity + same_modularity) {
            best.modularity = value;
            best.of = std::move(bloc);
            agreement = 0;
        } else {
            agreement = value < *best.modularity - same_modularity ? 0 : agreement + 1;
        }
    }
    put_isolates_alone(ties, best.of);
    best.count = renumber(best.of);
    return best;
}

}  // namespace entente::graph

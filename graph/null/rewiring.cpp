// Dyads exchange ends within classes of the same sign and the same pattern of direction: the signs of the
// ties that run either way, whether directed relations are among them, and whether an undirected one joins
// the two. So every actor keeps its friendly, hostile and unsigned partners, and its ties of either sign in
// and out. Within a class a dyad is laid so that the way with the higher pattern leads from tail to head;
// where both ways have the same, the class has no direction.
#include "graph/null/rewiring.hpp"

#include <algorithm>
#include <utility>

namespace entente::graph {
namespace {

/// Attempts to exchange. Milo et al. (2003) find 100 exchanges a dyad to be ample and few to suffice; small
/// networks, where most attempts fail, get more for each dyad.
std::size_t attempts_for(std::size_t dyads) {
    constexpr std::size_t each = 20;
    constexpr std::size_t at_least = 1000;
    return each * dyads + at_least;
}

std::uint32_t sign_code(double net) {
    if (net == 0) return 0;
    return net > 0 ? 1 : 2;
}

}  // namespace

std::uint32_t Rewiring::Way::pattern() const {
    return tie ? 2 + 2 * sign_code(cooperation - conflict) + (directed ? 1 : 0) : 0;
}

std::uint32_t Rewiring::Load::pattern() const {
    const std::uint32_t sign = sign_code(cooperation - conflict);
    return ((sign * 2 + (mutual ? 1 : 0)) * 8 + along.pattern()) * 8 + against.pattern();
}

Rewiring::Way Rewiring::way(model::ActorIndex from, model::ActorIndex to, bool directed) const {
    const auto ties = snapshot_.ties();
    const auto at = std::lower_bound(
        ties.begin(), ties.end(), std::pair(from, to),
        [](const Tie& tie, const auto& wanted) { return std::pair(tie.source, tie.target) < wanted; });
    if (at == ties.end() || at->source != from || at->target != to) return {};
    return {at->cooperation, at->conflict, true, directed};
}

Rewiring::Placed Rewiring::placed(const Dyad& dyad) const {
    Placed result;
    result.ends = {static_cast<std::uint32_t>(*snapshot_.vertex(dyad.first)),
                   static_cast<std::uint32_t>(*snapshot_.vertex(dyad.second))};
    result.load = {dyad.cooperation,
                   dyad.conflict,
                   dyad.relations,
                   dyad.mutual,
                   way(dyad.first, dyad.second, dyad.forward),
                   way(dyad.second, dyad.first, dyad.backward)};
    if (result.load.along.pattern() < result.load.against.pattern()) {
        std::swap(result.load.along, result.load.against);
        std::swap(result.ends.tail, result.ends.head);
    }
    return result;
}

Rewiring::Rewiring(const Snapshot& snapshot) : snapshot_(snapshot) {
    std::vector<Placed> all;
    for (const Dyad& dyad : snapshot.dyads()) all.push_back(placed(dyad));
    std::stable_sort(all.begin(), all.end(),
                     [](const Placed& a, const Placed& b) { return a.load.pattern() < b.load.pattern(); });
    for (const Placed& each : all) {
        const auto dyad = static_cast<std::uint32_t>(loads_.size());
        if (dyad == 0 || loads_.back().pattern() != each.load.pattern()) {
            classes_.push_back({dyad, dyad, each.load.along.pattern() != each.load.against.pattern()});
        }
        ++classes_.back().last;
        ends_.push_back(each.ends);
        loads_.push_back(each.load);
    }
}

Dyad Rewiring::dyad_of(const Load& load, bool low_to_high) const {
    Dyad dyad;
    dyad.cooperation = load.cooperation;
    dyad.conflict = load.conflict;
    dyad.forward = low_to_high ? load.along.directed : load.against.directed;
    dyad.backward = low_to_high ? load.against.directed : load.along.directed;
    dyad.mutual = load.mutual;
    dyad.relations = load.relations;
    return dyad;
}

Snapshot Rewiring::network(std::uint64_t seed) const {
    const auto actors = snapshot_.actors();
    Exchanges exchanges(actors.size(), ends_, classes_);
    Draws draws(seed);
    exchanges.shuffle(attempts_for(ends_.size()), draws);
    std::vector<Tie> ties;
    std::vector<Dyad> dyads;
    ties.reserve(snapshot_.ties().size());
    dyads.reserve(snapshot_.dyads().size());
    const auto by_neighbour = exchanges.sorted();
    for (std::uint32_t v = 0; v < actors.size(); ++v) {
        for (const std::uint32_t at : by_neighbour[v]) {
            const auto [tail, head] = exchanges.ends(at);
            const std::uint32_t w = tail == v ? head : tail;
            const Way& there = tail == v ? loads_[at].along : loads_[at].against;
            if (there.tie) ties.push_back({actors[v], actors[w], there.cooperation, there.conflict, {}});
            if (v > w) continue;
            dyads.push_back(dyad_of(loads_[at], tail == v));
            dyads.back().first = actors[v];
            dyads.back().second = actors[w];
        }
    }
    return snapshot_.with(std::move(ties), std::move(dyads));
}

}  // namespace entente::graph

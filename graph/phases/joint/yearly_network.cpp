#include "graph/phases/joint/yearly_network.hpp"

#include <algorithm>
#include <iterator>

#include "graph/phases/compressed.hpp"

namespace entente::graph {
namespace {

WeightedGraph graph_of(const YearlyNetwork& network, double YearlyTie::*strength) {
    const auto vertex = [&](model::ActorIndex actor) {
        const auto at = std::lower_bound(network.actors.begin(), network.actors.end(), actor);
        return static_cast<std::uint32_t>(at - network.actors.begin());
    };
    WeightedGraph graph{network.actors.size(), {}};
    for (const YearlyTie& tie : network.ties) {
        if (tie.*strength > 0) graph.ties.push_back({vertex(tie.first), vertex(tie.second), tie.*strength});
    }
    return graph;
}

}  // namespace

YearlyNetwork yearly_network(const Snapshot& snapshot) {
    YearlyNetwork result{{snapshot.actors().begin(), snapshot.actors().end()}, {}};
    const double years = model::years(snapshot.interval());
    for (const Dyad& dyad : snapshot.dyads()) {
        if (!(dyad.strength() > 0)) continue;
        result.ties.push_back({dyad.first, dyad.second, compressed(dyad.cooperation / years),
                               compressed(dyad.conflict / years), compressed(dyad.net() / years)});
    }
    return result;
}

Actors common_actors(const Actors& a, const Actors& b) {
    Actors result;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

YearlyNetwork among(const YearlyNetwork& network, const Actors& actors) {
    const auto stays = [&](model::ActorIndex actor) {
        return std::binary_search(actors.begin(), actors.end(), actor);
    };
    YearlyNetwork result{actors, {}};
    std::copy_if(network.ties.begin(), network.ties.end(), std::back_inserter(result.ties),
                 [&](const YearlyTie& tie) { return stays(tie.first) && stays(tie.second); });
    return result;
}

WeightedGraph cooperation_graph(const YearlyNetwork& network) {
    return graph_of(network, &YearlyTie::cooperation);
}

WeightedGraph conflict_graph(const YearlyNetwork& network) {
    return graph_of(network, &YearlyTie::conflict);
}

}  // namespace entente::graph

#include "render/chart/bloc_flow.hpp"

#include <algorithm>
#include <map>

#include "entente/graph/signed_graph.hpp"
#include "entente/render/excerpt.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;

/// The blocs of a snapshot; actors without a tie with a sign are in none.
graph::BlocsOfPeriod blocs_of(const graph::Snapshot& snapshot) {
    const graph::SignedGraph signs = graph::signed_graph(snapshot);
    const graph::Blocs blocs = graph::modularity_blocs(signs);
    std::vector<bool> tied(signs.vertices);
    for (const graph::SignedTie& tie : signs.ties) tied[tie.first] = tied[tie.second] = true;
    graph::BlocsOfPeriod out;
    for (std::size_t vertex = 0; vertex < signs.vertices; ++vertex) {
        if (!tied[vertex]) continue;
        out.actors.push_back(snapshot.actors()[vertex]);
        out.bloc.push_back(blocs.of[vertex]);
    }
    return out;
}

/// First and last period in which an actor is in a bloc.
struct Stay {
    std::size_t first = 0;
    std::size_t last = 0;
};

std::map<ActorIndex, Stay> stays_of(const std::vector<graph::BlocsOfPeriod>& periods) {
    std::map<ActorIndex, Stay> stays;
    for (std::size_t p = 0; p < periods.size(); ++p) {
        for (const ActorIndex actor : periods[p].actors) {
            stays.emplace(actor, Stay{p, p}).first->second.last = p;
        }
    }
    return stays;
}

/// The shown members of every bloc of a period, and who is between two periods with a bloc.
FlowColumn column_of(const graph::BlocsOfPeriod& period, const std::vector<std::uint32_t>& labels,
                     const std::vector<ActorIndex>& shown, const std::map<ActorIndex, Stay>& stays,
                     std::size_t position) {
    std::map<std::uint32_t, std::vector<ActorIndex>> members;
    std::vector<ActorIndex> without;
    for (const ActorIndex actor : shown) {
        const auto at = std::ranges::lower_bound(period.actors, actor);
        const Stay& stay = stays.at(actor);
        if (at != period.actors.end() && *at == actor) {
            members[labels[static_cast<std::size_t>(at - period.actors.begin())]].push_back(actor);
        } else if (stay.first < position && position < stay.last) {
            without.push_back(actor);
        }
    }
    FlowColumn column;
    for (auto& [label, actors] : members) column.push_back({label, std::move(actors)});
    if (!without.empty()) column.push_back({std::nullopt, std::move(without)});
    return column;
}

}  // namespace

std::string BlocFlow::name(std::uint32_t label) const {
    const auto at = std::ranges::lower_bound(named, label);
    if (at == named.end() || *at != label) return {};
    return std::to_string(label + 1);
}

BlocFlow bloc_flow(std::span<const graph::Snapshot> snapshots, std::size_t most) {
    std::vector<graph::BlocsOfPeriod> periods;
    for (const graph::Snapshot& snapshot : snapshots) periods.push_back(blocs_of(snapshot));
    const auto labels = graph::follow_blocs(periods);
    const std::map<ActorIndex, Stay> stays = stays_of(periods);
    ExcerptLimits limits;
    limits.actors = most;
    limits.ties = 0;
    const Excerpt excerpt = make_excerpt(snapshots, limits);
    BlocFlow flow;
    flow.all_actors = stays.size();
    for (const ActorIndex actor : excerpt.actors) {
        if (stays.contains(actor)) flow.actors.push_back(actor);
    }
    for (std::size_t p = 0; p < periods.size(); ++p) {
        flow.columns.push_back(column_of(periods[p], labels[p], flow.actors, stays, p));
        for (const FlowGroup& group : flow.columns.back()) {
            if (group.label && group.members.size() > 1) flow.named.push_back(*group.label);
        }
    }
    std::ranges::sort(flow.named);
    flow.named.erase(std::unique(flow.named.begin(), flow.named.end()), flow.named.end());
    flow.moves = graph::bloc_moves(periods, labels);
    std::erase_if(flow.moves, [&](const graph::BlocMove& move) {
        return !std::ranges::binary_search(flow.actors, move.actor);
    });
    order_flow(flow.columns);
    return flow;
}

}  // namespace entente::render

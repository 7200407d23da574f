#include "entente/graph/snapshot.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/bgl.hpp"
#include "graph/strands.hpp"

namespace entente::graph {
namespace {

using model::ActorIndex;

/// Who is on show: actors that live in the interval, and the ends of the strands.
std::vector<ActorIndex> vertices_of(const model::Network& network, const model::Interval& interval,
                                    const View& view, const std::vector<Strand>& strands) {
    std::vector<ActorIndex> result;
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        const auto actor = model::index_at<ActorIndex>(i);
        if (view.shows(actor) && network.exists(actor, interval)) {
            result.push_back(actor);
        }
    }
    for (const Strand& strand : strands) {
        result.push_back(strand.source);
        result.push_back(strand.target);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Vertex vertex_of(const std::vector<ActorIndex>& actors, ActorIndex actor) {
    return static_cast<Vertex>(std::lower_bound(actors.begin(), actors.end(), actor) - actors.begin());
}

template <class Graph>
void name_vertices(Graph& graph, const std::vector<ActorIndex>& actors) {
    for (Vertex v = 0; v < actors.size(); ++v) graph[v].index = actors[v];
}

TieGraph tie_graph(const std::vector<ActorIndex>& actors, const std::vector<Tie>& ties) {
    std::vector<std::pair<Vertex, Vertex>> arcs;
    std::vector<bundle::Strength> strengths;
    for (const Tie& tie : ties) {
        arcs.emplace_back(vertex_of(actors, tie.source), vertex_of(actors, tie.target));
        strengths.push_back({tie.cooperation, tie.conflict});
    }
    TieGraph graph(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(), strengths.begin(),
                   static_cast<Vertex>(actors.size()));
    name_vertices(graph, actors);
    return graph;
}

DyadGraph dyad_graph(const std::vector<ActorIndex>& actors, const std::vector<Dyad>& dyads) {
    std::vector<std::pair<std::pair<Vertex, Vertex>, const Dyad*>> both_ways;
    for (const Dyad& dyad : dyads) {
        const Vertex a = vertex_of(actors, dyad.first);
        const Vertex b = vertex_of(actors, dyad.second);
        both_ways.push_back({{a, b}, &dyad});
        both_ways.push_back({{b, a}, &dyad});
    }
    std::sort(both_ways.begin(), both_ways.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::pair<Vertex, Vertex>> arcs;
    std::vector<bundle::Strength> strengths;
    for (const auto& [arc, dyad] : both_ways) {
        arcs.push_back(arc);
        strengths.push_back({dyad->cooperation, dyad->conflict});
    }
    DyadGraph graph(boost::edges_are_sorted, arcs.begin(), arcs.end(), strengths.begin(),
                    static_cast<Vertex>(actors.size()));
    name_vertices(graph, actors);
    return graph;
}

}  // namespace

struct Snapshot::Data {
    model::Interval interval;
    std::vector<ActorIndex> actors;
    std::vector<model::ActorKind> kinds;
    std::vector<Tie> ties;
    std::vector<Dyad> dyads;
    BoostGraph graph;

    void build_graph() {
        graph.ties = tie_graph(actors, ties);
        graph.dyads = dyad_graph(actors, dyads);
    }
};

Snapshot::Snapshot(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Snapshot::Snapshot(const model::Network& network, const model::Interval& interval,
                   const Selection& selection) {
    const View view(network, selection);
    const std::vector<Strand> strands = strands_in(network, interval, view);
    auto data = std::make_shared<Data>();
    data->interval = interval;
    data->actors = vertices_of(network, interval, view, strands);
    data->ties = merge_into_ties(strands);
    data->dyads = merge_into_dyads(strands);
    for (const ActorIndex actor : data->actors) data->kinds.push_back(network[actor].kind);
    data->build_graph();
    data_ = std::move(data);
}

Snapshot Snapshot::with(std::vector<Tie> ties, std::vector<Dyad> dyads) const {
    auto data = std::make_shared<Data>();
    data->interval = data_->interval;
    data->actors = data_->actors;
    data->kinds = data_->kinds;
    data->ties = std::move(ties);
    data->dyads = std::move(dyads);
    data->build_graph();
    return Snapshot(std::move(data));
}

const model::Interval& Snapshot::interval() const {
    return data_->interval;
}

std::span<const ActorIndex> Snapshot::actors() const {
    return data_->actors;
}

std::span<const model::ActorKind> Snapshot::kinds() const {
    return data_->kinds;
}

std::optional<std::size_t> Snapshot::vertex(ActorIndex actor) const {
    const auto& actors = data_->actors;
    const auto at = std::lower_bound(actors.begin(), actors.end(), actor);
    if (at == actors.end() || *at != actor) return std::nullopt;
    return static_cast<std::size_t>(at - actors.begin());
}

std::span<const Tie> Snapshot::ties() const {
    return data_->ties;
}

std::span<const Dyad> Snapshot::dyads() const {
    return data_->dyads;
}

const Dyad* Snapshot::dyad(ActorIndex a, ActorIndex b) const {
    const auto ends = std::minmax(a, b);
    const auto& dyads = data_->dyads;
    const auto at =
        std::lower_bound(dyads.begin(), dyads.end(), ends, [](const Dyad& dyad, const auto& wanted) {
            return std::tie(dyad.first, dyad.second) < std::tie(wanted.first, wanted.second);
        });
    const bool found = at != dyads.end() && at->first == ends.first && at->second == ends.second;
    return found ? &*at : nullptr;
}

const BoostGraph& Snapshot::graph() const {
    return data_->graph;
}

std::optional<double> net_cooperation(double cooperation, double conflict) {
    const double all = cooperation + conflict;
    if (!(all > 0)) return std::nullopt;
    return (cooperation - conflict) / all;
}

}  // namespace entente::graph

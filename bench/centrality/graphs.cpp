#include "bench/centrality/graphs.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <variant>

namespace entente::bench {
namespace {

using graph::Vertex;

// The engine is the same everywhere; the standard's distributions are not.
Vertex below(std::mt19937& engine, Vertex n) {
    return static_cast<Vertex>(engine() % n);
}

std::set<std::pair<Vertex, Vertex>> random_pairs(Vertex vertices, std::size_t count, bool directed,
                                                 std::mt19937& engine) {
    std::set<std::pair<Vertex, Vertex>> pairs;
    while (pairs.size() < count) {
        Vertex a = below(engine, vertices);
        Vertex b = below(engine, vertices);
        if (a == b) continue;
        if (!directed && a > b) std::swap(a, b);
        pairs.emplace(a, b);
    }
    return pairs;
}

constexpr Vertex years = 70;
constexpr Vertex first_year = 1950;
constexpr Vertex actors = 250;
constexpr std::size_t dyads_a_year = 7630;

std::string actor_id(Vertex actor) {
    return "a" + std::to_string(1000 + actor);
}

model::Draft::Relation yearly_relation(std::pair<Vertex, Vertex> ends, const model::Date& year,
                                       std::mt19937& engine) {
    model::Draft::Relation relation;
    if (below(engine, 2) == 0) std::swap(ends.first, ends.second);
    relation.source = actor_id(ends.first);
    relation.target = actor_id(ends.second);
    relation.type = below(engine, 2) == 0 ? "joint" : "act";
    const double size = (1 + below(engine, 999)) / 100.0;
    relation.record.own_weight = below(engine, 100) < 40 ? -size : size;
    relation.record.date = year;
    return relation;
}

model::Network yearly_network() {
    std::mt19937 engine(7);
    model::Draft draft;
    draft.id = draft.title = "years";
    draft.types = {{"joint", "joint", model::Nature::event, false, 1, {}},
                   {"act", "act", model::Nature::event, true, 1, {}}};
    for (Vertex actor = 0; actor < actors; ++actor) {
        model::Draft::Actor record;
        record.record.id = record.record.name = actor_id(actor);
        record.record.kind = model::ActorKind::state;
        draft.actors.push_back(std::move(record));
    }
    draft.observed_start = model::Date::parse(std::to_string(first_year));
    draft.observed_end = model::Date::parse(std::to_string(first_year + years));
    for (Vertex year = first_year; year < first_year + years; ++year) {
        const model::Date date = *model::Date::parse(std::to_string(year));
        for (const auto& ends : random_pairs(actors, dyads_a_year, false, engine)) {
            draft.relations.push_back(yearly_relation(ends, date, engine));
            draft.relations.back().record.id = "r" + std::to_string(draft.relations.size());
        }
    }
    auto built = model::Network::build(std::move(draft));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&built)) {
        throw model::DataError(std::move(*problems));
    }
    return std::get<model::Network>(std::move(built));
}

template <class Sign>
graph::SignedGraph signed_pairs(Vertex vertices, std::size_t ties, std::uint32_t seed, const Sign& hostile) {
    std::mt19937 engine(seed);
    graph::SignedGraph graph;
    graph.vertices = vertices;
    for (const auto& [a, b] : random_pairs(vertices, ties, false, engine)) {
        graph.ties.push_back({a, b, static_cast<std::int8_t>(hostile(a, b, engine) ? -1 : 1), 1});
    }
    return graph;
}

}  // namespace

RandomGraph random_graph(Vertex vertices, std::size_t edges, bool directed, std::uint32_t seed) {
    std::mt19937 engine(seed);
    const auto pairs = random_pairs(vertices, edges, directed, engine);
    RandomGraph graph{vertices, directed, {pairs.begin(), pairs.end()}, {}};
    for (std::size_t i = 0; i < edges; ++i)
        graph.strength.push_back(0.5 + static_cast<double>(engine()) / 4294967296.0 * 10);
    return graph;
}

graph::ArcArrays rows_of(const RandomGraph& graph) {
    std::vector<std::pair<std::pair<Vertex, Vertex>, double>> arcs;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const auto [a, b] = graph.edges[i];
        arcs.push_back({{a, b}, graph.strength[i]});
        if (!graph.directed) arcs.push_back({{b, a}, graph.strength[i]});
    }
    std::sort(arcs.begin(), arcs.end());
    graph::ArcArrays rows;
    rows.start.assign(graph.vertices + 1, 0);
    for (const auto& [ends, strength] : arcs) {
        ++rows.start[ends.first + 1];
        rows.column.push_back(ends.second);
        rows.strength.push_back(strength);
    }
    for (Vertex v = 0; v < graph.vertices; ++v) rows.start[v + 1] += rows.start[v];
    return rows;
}

const RandomGraph& graph_2k() {
    static const RandomGraph graph = random_graph(2'000, 20'000, false, 1);
    return graph;
}

const RandomGraph& graph_20k() {
    static const RandomGraph graph = random_graph(20'000, 200'000, false, 2);
    return graph;
}

const RandomGraph& graph_100k() {
    static const RandomGraph graph = random_graph(100'000, 1'000'000, false, 3);
    return graph;
}

const RandomGraph& digraph_100k() {
    static const RandomGraph graph = random_graph(100'000, 1'000'000, true, 4);
    return graph;
}

const std::vector<graph::Snapshot>& yearly_snapshots() {
    static const std::vector<graph::Snapshot> snapshots = [] {
        const model::Network network = yearly_network();
        std::vector<graph::Snapshot> result;
        for (Vertex year = first_year; year < first_year + years; ++year) {
            const model::Interval interval{model::Date::parse(std::to_string(year))->earliest(),
                                           model::Date::parse(std::to_string(year + 1))->earliest()};
            result.emplace_back(network, interval);
        }
        return result;
    }();
    return snapshots;
}

graph::SignedGraph planted_camps(Vertex vertices, std::size_t ties, unsigned percent) {
    std::mt19937 camps(5);
    std::vector<bool> camp(vertices);
    for (Vertex v = 0; v < vertices; ++v) camp[v] = below(camps, 2) == 1;
    return signed_pairs(vertices, ties, 6, [&](Vertex a, Vertex b, std::mt19937& engine) {
        return (camp[a] != camp[b]) != (below(engine, 100) < percent);
    });
}

graph::SignedGraph random_signs(Vertex vertices, std::size_t ties) {
    return signed_pairs(vertices, ties, 8,
                        [](Vertex, Vertex, std::mt19937& engine) { return below(engine, 2) == 0; });
}

std::vector<graph::SignedGraph> alliance_windows() {
    const char* const path = std::getenv("ENTENTE_ALLIANCES");
    if (path == nullptr || *path == '\0') return {};
    std::ifstream file(path);
    std::map<int, std::map<std::pair<std::string, std::string>, std::int8_t>> windows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::erase(line, '"');
        std::istringstream cells(line);
        std::string window, name, from, to, sign;
        std::getline(cells, window, ',');
        std::getline(cells, name, ',');
        std::getline(cells, from, ',');
        std::getline(cells, to, ',');
        std::getline(cells, sign, ',');
        windows[std::stoi(window)][std::minmax(from, to)] = sign.starts_with('-') ? -1 : 1;
    }
    if (windows.empty()) throw std::runtime_error(std::string("no alliances in ") + path);
    std::vector<graph::SignedGraph> result;
    for (const auto& [number, ties] : windows) {
        std::map<std::string, std::uint32_t> vertex;
        for (const auto& [ends, sign] : ties) vertex[ends.first] = vertex[ends.second] = 0;
        std::uint32_t next = 0;
        for (auto& [name, index] : vertex) index = next++;
        graph::SignedGraph graph;
        graph.vertices = vertex.size();
        for (const auto& [ends, sign] : ties) {
            graph.ties.push_back({vertex[ends.first], vertex[ends.second], sign, 1});
        }
        result.push_back(std::move(graph));
    }
    return result;
}

}  // namespace entente::bench

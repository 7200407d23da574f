// All that igraph has of our measures, of every year.
#include <array>
#include <memory>

#include "bench/centrality/igraph_types.hpp"

namespace entente::bench::peer {
namespace {

/// One year as igraph's user would have it: the dyads, the ties, and both by cooperation.
struct Year {
    explicit Year(const graph::Snapshot& snapshot);

    std::unique_ptr<Graph> dyads;
    std::unique_ptr<Graph> ties;
    std::unique_ptr<Graph> cooperation_dyads;
    std::unique_ptr<Graph> cooperation_ties;
};

template <class Items, class Ends, class Weight>
std::unique_ptr<Graph> graph_of(const graph::Snapshot& snapshot, bool directed, const Items& items,
                                const Ends& ends, const Weight& weight) {
    std::vector<std::pair<Vertex, Vertex>> edges;
    std::vector<double> strengths;
    for (const auto& item : items) {
        if (!(weight(item) > 0)) continue;
        const auto [a, b] = ends(item);
        edges.emplace_back(*snapshot.vertex(a), *snapshot.vertex(b));
        strengths.push_back(weight(item));
    }
    return std::make_unique<Graph>(static_cast<Vertex>(snapshot.actors().size()), edges, directed, strengths);
}

Year::Year(const graph::Snapshot& s) {
    const auto dyad_ends = [](const graph::Dyad& dyad) { return std::pair(dyad.first, dyad.second); };
    const auto tie_ends = [](const graph::Tie& tie) { return std::pair(tie.source, tie.target); };
    const auto strength = [](const auto& item) { return item.strength(); };
    const auto cooperation = [](const auto& item) { return item.cooperation; };
    dyads = graph_of(s, false, s.dyads(), dyad_ends, strength);
    ties = graph_of(s, true, s.ties(), tie_ends, strength);
    cooperation_dyads = graph_of(s, false, s.dyads(), dyad_ends, cooperation);
    cooperation_ties = graph_of(s, true, s.ties(), tie_ends, cooperation);
}

void degrees(const Graph& graph, igraph_neimode_t mode) {
    Integers result;
    check(igraph_degree(graph, result, igraph_vss_all(), mode, true));
}

void strengths(const Graph& graph, igraph_neimode_t mode) {
    Vector result;
    check(igraph_strength(graph, result, igraph_vss_all(), mode, true, graph.strength));
}

void closenesses(const Graph& graph, const igraph_vector_t* lengths) {
    Vector result;
    Integers reached;
    check(igraph_closeness(graph, result, reached, nullptr, igraph_vss_all(), IGRAPH_ALL, lengths, true));
}

void harmonics(const Graph& graph, const igraph_vector_t* lengths) {
    Vector result;
    check(igraph_harmonic_centrality(graph, result, igraph_vss_all(), IGRAPH_ALL, lengths, true));
}

void betweennesses(const Graph& graph, const igraph_vector_t* lengths) {
    Vector result;
    check(igraph_betweenness(graph, result, igraph_vss_all(), false, lengths));
}

void eigenvectors(const Graph& graph) {
    Vector result;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    igraph_real_t value = 0;
    check(igraph_eigenvector_centrality(graph, result, &value, false, false, graph.strength, &options));
}

void pageranks(const Graph& graph) {
    Vector result;
    igraph_real_t value = 0;
    check(igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, &value, igraph_vss_all(), true, 0.85,
                          graph.strength, nullptr));
}

void hubs_and_authorities(const Graph& graph) {
    Vector hubs;
    Vector authorities;
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    check(
        igraph_hub_and_authority_scores(graph, hubs, authorities, nullptr, false, graph.strength, &options));
}

void clusterings(const Graph& graph) {
    Vector result;
    check(igraph_transitivity_local_undirected(graph, result, igraph_vss_all(), IGRAPH_TRANSITIVITY_NAN));
}

void constraints(const Graph& graph) {
    Vector result;
    check(igraph_constraint(graph, result, igraph_vss_all(), graph.strength));
}

/// Everything of shared_measures(), hubs and authorities in one call.
void measure_year(const Year& year) {
    for (const auto mode : {IGRAPH_ALL}) degrees(*year.dyads, mode);
    for (const auto mode : {IGRAPH_IN, IGRAPH_OUT}) degrees(*year.ties, mode);
    strengths(*year.dyads, IGRAPH_ALL);
    for (const auto mode : {IGRAPH_IN, IGRAPH_OUT}) strengths(*year.ties, mode);
    const std::array<const igraph_vector_t*, 2> lengths{nullptr, year.dyads->length};
    for (const auto* length : lengths) {
        betweennesses(*year.dyads, length);
        closenesses(*year.dyads, length);
        harmonics(*year.dyads, length);
    }
    eigenvectors(*year.cooperation_dyads);
    pageranks(*year.cooperation_ties);
    hubs_and_authorities(*year.cooperation_ties);
    Integers core;
    check(igraph_coreness(*year.dyads, core, IGRAPH_ALL));
    clusterings(*year.dyads);
    constraints(*year.ties);
}

}  // namespace

void add_years() {
    add(work::years, "igraph", []() -> Run {
        const auto years = std::make_shared<std::vector<Year>>();
        for (const graph::Snapshot& snapshot : yearly_snapshots()) years->emplace_back(snapshot);
        return [years] {
            for (const Year& year : *years) measure_year(year);
            return not_compared;
        };
    });
}

}  // namespace entente::bench::peer

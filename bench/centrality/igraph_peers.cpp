// igraph's C library as one uses it, each graph built before anything is measured.
#include <igraph/igraph.h>

#include <map>
#include <memory>
#include <numeric>
#include <stdexcept>

#include "bench/centrality/graphs.hpp"
#include "bench/centrality/works.hpp"

namespace entente::bench {
namespace {

using graph::Vertex;

void check(igraph_error_t code) {
    if (code != IGRAPH_SUCCESS) throw std::runtime_error(igraph_strerror(code));
}

class Vector {
public:
    Vector() { check(igraph_vector_init(&vector_, 0)); }
    explicit Vector(const std::vector<double>& values) : Vector() {
        for (const double value : values) check(igraph_vector_push_back(&vector_, value));
    }
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;
    ~Vector() { igraph_vector_destroy(&vector_); }

    operator igraph_vector_t*() { return &vector_; }
    operator const igraph_vector_t*() const { return &vector_; }
    [[nodiscard]] double sum_up(double factor = 1) const {
        std::vector<double> values(VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_));
        for (double& value : values) value *= factor;
        return summary(values);
    }

private:
    igraph_vector_t vector_;
};

class Integers {
public:
    Integers() { check(igraph_vector_int_init(&vector_, 0)); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    ~Integers() { igraph_vector_int_destroy(&vector_); }

    operator igraph_vector_int_t*() { return &vector_; }
    void push(Vertex value) { check(igraph_vector_int_push_back(&vector_, value)); }
    [[nodiscard]] double sum_up() const {
        return summary(
            std::vector<double>(VECTOR(vector_), VECTOR(vector_) + igraph_vector_int_size(&vector_)));
    }

private:
    igraph_vector_int_t vector_;
};

/// A graph and the weights of its edges.
class Graph {
public:
    Graph(Vertex vertices, const std::vector<std::pair<Vertex, Vertex>>& edges, bool directed,
          const std::vector<double>& strengths)
        : strength(strengths) {
        Integers ends;
        std::vector<double> lengths;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            ends.push(edges[i].first);
            ends.push(edges[i].second);
            lengths.push_back(1 / strengths[i]);
        }
        for (const double each : lengths) check(igraph_vector_push_back(length, each));
        check(igraph_create(&graph_, ends, vertices, directed));
    }
    explicit Graph(const RandomGraph& drawn)
        : Graph(drawn.vertices, drawn.edges, drawn.directed, drawn.strength) {}
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;
    ~Graph() { igraph_destroy(&graph_); }

    operator const igraph_t*() const { return &graph_; }

    Vector strength;
    Vector length;

private:
    igraph_t graph_;
};

double betweenness(const Graph& graph) {
    Vector result;
    check(igraph_betweenness(graph, result, igraph_vss_all(), false, nullptr));
    return result.sum_up(2);
}

double betweenness_from(const Graph& graph, Vertex sources) {
    Vector result;
    check(igraph_betweenness_subset(graph, result, igraph_vss_all(), false, igraph_vss_range(0, sources),
                                    igraph_vss_all(), nullptr));
    return not_compared;
}

double weighted_betweenness(const Graph& graph) {
    Vector result;
    check(igraph_betweenness(graph, result, igraph_vss_all(), false, graph.length));
    return result.sum_up(2);
}

double harmonic(const Graph& graph, Vertex sources) {
    Vector result;
    check(
        igraph_harmonic_centrality(graph, result, igraph_vss_range(0, sources), IGRAPH_ALL, nullptr, false));
    return result.sum_up();
}

double pagerank(const Graph& graph) {
    Vector result;
    check(igraph_pagerank(graph, IGRAPH_PAGERANK_ALGO_PRPACK, result, nullptr, igraph_vss_all(), true, 0.85,
                          nullptr, nullptr));
    return result.sum_up();
}

double coreness(const Graph& graph) {
    Integers result;
    check(igraph_coreness(graph, result, IGRAPH_ALL));
    return result.sum_up();
}

double triangles(const Graph& graph) {
    Vector result;
    check(igraph_adjacent_triangles(graph, result, igraph_vss_all()));
    return result.sum_up();
}

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
    coreness(*year.dyads);
    clusterings(*year.dyads);
    constraints(*year.ties);
}

constexpr char igraph[] = "igraph";

template <class Work>
void add_graph(const std::string& name, const RandomGraph& (*drawn)(), const Work& work,
               const Settings& settings = {}) {
    add(
        name, igraph,
        [=]() -> Run {
            return [made = std::make_shared<const Graph>(drawn()), work] { return work(*made); };
        },
        settings);
}

void add_years() {
    add(work::years, igraph, []() -> Run {
        const auto years = std::make_shared<std::vector<Year>>();
        for (const graph::Snapshot& snapshot : yearly_snapshots()) years->emplace_back(snapshot);
        return [years] {
            for (const Year& year : *years) measure_year(year);
            return not_compared;
        };
    });
}

}  // namespace

void add_igraph() {
    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
    add_graph(work::betweenness_2k, graph_2k, betweenness);
    if (whole_works()) {
        add_graph(work::betweenness_20k, graph_20k, betweenness, {1, true});
    } else {
        add_graph(work::betweenness_20k, graph_20k,
                  [](const Graph& graph) { return betweenness_from(graph, 20'000 / 20); }, {1.0 / 20, true});
    }
    const Vertex part = whole_works() ? 1 : 10;
    add_graph(work::distances, graph_100k,
              [=](const Graph& graph) { return harmonic(graph, distance_sources / part); },
              {1.0 / part, true});
    add_graph(work::weighted, graph_2k, weighted_betweenness);
    add_graph(work::pagerank, digraph_100k, pagerank);
    add_graph(work::core, graph_100k, coreness);
    add_graph(work::triangles, graph_100k, triangles);
    add_years();
}

}  // namespace entente::bench

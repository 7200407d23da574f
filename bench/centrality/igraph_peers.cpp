// igraph's C library as one uses it, each graph built before anything is measured.
#include <memory>

#include "bench/centrality/igraph_types.hpp"

namespace entente::bench {
namespace {

using namespace peer;

double betweenness(const Graph& graph) {
    Vector result;
    check(igraph_betweenness(graph, result, igraph_vss_all(), false, nullptr));
    return result.sum_up(2);
}

double percent_wanted = 100;

igraph_error_t stop_after_percent(const char*, igraph_real_t percent, void*) {
    return percent >= percent_wanted ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS;
}

/// Left after so many percent of the sources, as igraph reports them. (igraph_betweenness_subset() is another
/// function, and takes half as long again for each source.)
double betweenness_part(const Graph& graph, double percent) {
    Vector result;
    percent_wanted = percent;
    igraph_set_progress_handler(stop_after_percent);
    const auto code = igraph_betweenness(graph, result, igraph_vss_all(), false, nullptr);
    igraph_set_progress_handler(nullptr);
    if (code != IGRAPH_INTERRUPTED) check(code);
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

constexpr char igraph[] = "igraph";

template <class Work>
void add_graph(const std::string& name, const RandomGraph& (*drawn)(), Work work,
               const Settings& settings = {}) {
    add(
        name, igraph,
        [=]() -> Run {
            return [made = std::make_shared<const Graph>(drawn()), work] { return work(*made); };
        },
        settings);
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
                  [](const Graph& graph) { return betweenness_part(graph, 5); }, {1.0 / 20, true});
    }
    const Vertex part = whole_works() ? 1 : 10;
    add_graph(work::distances, graph_100k,
              [=](const Graph& graph) { return harmonic(graph, distance_sources / part); },
              {1.0 / part, true});
    add_graph(work::weighted, graph_2k, weighted_betweenness);
    add_graph(work::pagerank, digraph_100k, pagerank);
    add_graph(work::core, graph_100k, coreness);
    add_graph(work::triangles, graph_100k, triangles);
    peer::add_years();
}

}  // namespace entente::bench

// Boost.Graph as one uses it: a compressed sparse row graph with every edge both ways, and an adjacency list.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/page_rank.hpp>

#include "bench/centrality/graphs.hpp"
#include "bench/centrality/pull_pagerank.hpp"
#include "bench/centrality/works.hpp"

namespace entente::bench {
namespace {

using graph::Vertex;

// In a namespace without functions, or BGL would find them by argument-dependent look-up.
namespace bundle {
struct Length {
    double length = 1;
};
}  // namespace bundle

using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, bundle::Length,
                                               boost::no_property, Vertex, Vertex>;
using List =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, bundle::Length>;
using Bidirectional = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

Csr csr_of(const RandomGraph& graph) {
    const graph::ArcArrays rows = rows_of(graph);
    std::vector<std::pair<Vertex, Vertex>> arcs;
    std::vector<bundle::Length> lengths;
    for (Vertex v = 0; v < graph.vertices; ++v) {
        for (Vertex at = rows.start[v]; at < rows.start[v + 1]; ++at) {
            arcs.emplace_back(v, rows.column[at]);
            lengths.push_back({1 / rows.strength[at]});
        }
    }
    return {boost::edges_are_sorted, arcs.begin(), arcs.end(), lengths.begin(), graph.vertices};
}

template <class Graph>
Graph list_of(const RandomGraph& graph) {
    Graph list(graph.vertices);
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        const auto arc = add_edge(graph.edges[i].first, graph.edges[i].second, list).first;
        if constexpr (std::is_same_v<Graph, List>) list[arc].length = 1 / graph.strength[i];
    }
    return list;
}

template <class Graph>
Graph graph_of(const RandomGraph& graph) {
    if constexpr (std::is_same_v<Graph, Csr>) {
        return csr_of(graph);
    } else {
        return list_of<Graph>(graph);
    }
}

template <class Value>
auto by_vertex(std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(),
                                             boost::typed_identity_property_map<std::size_t>());
}

/// Ends brandes_betweenness_centrality() after so many sources, which it takes in order: BGL has no way to
/// ask for some of them.
struct Enough {};

class FirstSources {
public:
    explicit FirstSources(Vertex count) : left_(count) {}

    template <class... Arguments>
    void operator()(Arguments&&... arguments) {
        if (left_-- == 0) throw Enough();
        search_(std::forward<Arguments>(arguments)...);
    }

private:
    Vertex left_;
    boost::detail::graph::brandes_unweighted_shortest_paths search_;
};

/// The maps that Brandes' algorithm wants, paths counted in doubles.
template <class Graph>
struct BrandesMaps {
    explicit BrandesMaps(std::size_t n) : total(n), incoming(n), distance(n), dependency(n), paths(n) {}

    std::vector<double> total;
    std::vector<std::vector<typename boost::graph_traits<Graph>::edge_descriptor>> incoming;
    std::vector<double> distance;
    std::vector<double> dependency;
    std::vector<double> paths;
};

/// Undirected graphs count each pair once, our sums and CSR graphs twice.
template <class Graph>
double ordered_pairs_summary(std::vector<double>& total) {
    if constexpr (!std::is_same_v<Graph, Csr>) {
        for (double& value : total) value *= 2;
    }
    return summary(total);
}

template <class Graph>
double betweenness(const Graph& graph, Vertex sources) {
    BrandesMaps<Graph> maps(num_vertices(graph));
    const auto index = get(boost::vertex_index, graph);
    try {
        boost::detail::graph::brandes_betweenness_centrality_impl(
            graph, by_vertex(maps.total), boost::dummy_property_map(), by_vertex(maps.incoming),
            by_vertex(maps.distance), by_vertex(maps.dependency), by_vertex(maps.paths), index,
            FirstSources(sources));
    } catch (const Enough&) {
        return summary(maps.total);
    }
    return ordered_pairs_summary<Graph>(maps.total);
}

template <class Graph>
double weighted_betweenness(const Graph& graph) {
    BrandesMaps<Graph> maps(num_vertices(graph));
    boost::brandes_betweenness_centrality(
        graph, by_vertex(maps.total), boost::dummy_property_map(), by_vertex(maps.incoming),
        by_vertex(maps.distance), by_vertex(maps.dependency), by_vertex(maps.paths),
        get(boost::vertex_index, graph), get(&bundle::Length::length, graph));
    return ordered_pairs_summary<Graph>(maps.total);
}

/// Harmonic centrality of the first sources, the distances serving closeness as well.
template <class Graph>
double distances(const Graph& graph, Vertex sources) {
    std::vector<double> result;
    std::vector<std::uint32_t> distance(num_vertices(graph));
    for (Vertex source = 0; source < sources; ++source) {
        std::fill(distance.begin(), distance.end(), 0);
        boost::breadth_first_search(graph, source,
                                    boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                        by_vertex(distance), boost::on_tree_edge()))));
        double sum = 0;
        for (const std::uint32_t steps : distance) sum += steps > 0 ? 1.0 / steps : 0;
        result.push_back(sum);
    }
    return summary(result);
}

template <class Graph>
double core_numbers(const Graph& graph) {
    std::vector<std::size_t> core(num_vertices(graph));
    boost::core_numbers(graph, by_vertex(core));
    return summary(std::vector<double>(core.begin(), core.end()));
}

/// As many rounds as the pull loop needs to 1e-8, so that the times compare an iteration. Loses the rank of
/// vertices that send nothing, so its answer is another.
template <class Graph>
Answer pagerank(const Graph& graph, std::size_t rounds) {
    std::vector<double> rank(num_vertices(graph));
    boost::graph::page_rank(graph, by_vertex(rank), boost::graph::n_iterations(rounds), 0.85,
                            num_vertices(graph));
    return {not_compared, static_cast<double>(rounds)};
}

template <class Graph>
void add_graph(const std::string& who) {
    const auto on = [](const RandomGraph& drawn, auto&& work) -> Run {
        return [made = std::make_shared<const Graph>(graph_of<Graph>(drawn)), work] { return work(*made); };
    };
    add(work::betweenness_2k, who,
        [on] { return on(graph_2k(), [](const Graph& g) { return betweenness(g, 2'000); }); });
    const Vertex part = whole_works() ? 1 : 20;
    add(work::betweenness_20k, who,
        [=] { return on(graph_20k(), [=](const Graph& g) { return betweenness(g, 20'000 / part); }); },
        {1.0 / part, true});
    add(work::weighted, who,
        [on] { return on(graph_2k(), [](const Graph& g) { return weighted_betweenness(g); }); });
    const Vertex tenth = whole_works() ? 1 : 10;
    add(work::distances, who,
        [=] {
            return on(graph_100k(), [=](const Graph& g) { return distances(g, distance_sources / tenth); });
        },
        {1.0 / tenth, true});
    add(work::core, who, [on] { return on(graph_100k(), [](const Graph& g) { return core_numbers(g); }); });
}

template <class Graph>
void add_pagerank(const std::string& who) {
    add(work::pagerank, who, []() -> Run {
        const auto made = std::make_shared<const Graph>(graph_of<Graph>(digraph_100k()));
        const std::size_t rounds = pull_pagerank(digraph_100k()).rounds;
        return [made, rounds] { return pagerank(*made, rounds); };
    });
}

}  // namespace

void add_boost() {
    add_graph<Csr>("BGL-CSR");
    add_graph<List>("BGL-list");
    add_pagerank<Csr>("BGL-CSR");
    add_pagerank<Bidirectional>("BGL-list");
}

}  // namespace entente::bench

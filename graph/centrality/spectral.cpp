// Eigenvector centrality: an actor's value is proportional to the sum of its partners' values, each
// times the cooperation between them; the positive solution on a connected graph is the eigenvector
// to the largest eigenvalue. On a disconnected one the textbook eigenvector is 0 outside the
// strongest component, or arbitrary where two are equally strong; so each component of the
// cooperation graph is solved by itself and scaled to length 1, and values are compared within a
// component only. Conflict plays no part: with negative entries the solution need not be positive.
//
// PageRank: the share of time that a walker spends at each actor who follows ties forward with
// probability 0.85, each in proportion to its cooperation, and else starts again anywhere; who gets
// stuck at an actor that sends no cooperation starts again anywhere too. A step brings any two
// distributions nearer by the factor 0.85, so the iteration converges on every graph.
//
// Bonacich, Journal of Mathematical Sociology 2 (1972) 113-120. Brin and Page, Computer Networks and
// ISDN Systems 30 (1998) 107-117; Langville and Meyer, Internet Mathematics 1 (2004) 335-380.
#include "graph/centrality/spectral.hpp"

#include <cmath>

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"
#include "graph/centrality/perron.hpp"

namespace entente::graph {
namespace {

constexpr double damping = 0.85;
/// Sum of absolute changes at which PageRank stops; its error is then at most 6 times that.
constexpr double pagerank_tolerance = 1e-14;
constexpr int pagerank_steps = 1000;  // 0.85^1000 is far below any rounding

/// The vertices that cooperation joins with `start`, in order of discovery; marks them in `seen`.
std::vector<Vertex> cooperating_with(const DyadGraph& graph, Vertex start, std::vector<bool>& seen) {
    std::vector<Vertex> component{start};
    seen[start] = true;
    for (std::size_t next = 0; next < component.size(); ++next) {
        for (const auto arc : out_arcs(component[next], graph)) {
            const Vertex w = target(arc, graph);
            if (!(graph[arc].cooperation > 0) || seen[w]) continue;
            seen[w] = true;
            component.push_back(w);
        }
    }
    return component;
}

/// `place` gives each vertex its row; only those of the component are read.
SymmetricMatrix cooperation_matrix(const DyadGraph& graph, const std::vector<Vertex>& component,
                                   const std::vector<std::uint32_t>& place) {
    SymmetricMatrix matrix;
    for (const Vertex v : component) {
        for (const auto arc : out_arcs(v, graph)) {
            if (!(graph[arc].cooperation > 0)) continue;
            matrix.column.push_back(place[target(arc, graph)]);
            matrix.value.push_back(graph[arc].cooperation);
        }
        matrix.row_start.push_back(matrix.column.size());
    }
    return matrix;
}

/// What each vertex sends out, by the cooperation of its ties.
std::vector<double> cooperation_sent(const TieGraph& graph) {
    std::vector<double> sent(num_vertices(graph), 0.0);
    for (const Vertex v : vertex_range(graph)) {
        for (const auto arc : out_arcs(v, graph)) sent[v] += graph[arc].cooperation;
    }
    return sent;
}

/// One step of the walk.
std::vector<double> walk(const TieGraph& graph, const std::vector<double>& sent,
                         const std::vector<double>& rank) {
    const auto n = static_cast<double>(rank.size());
    double stuck = 0;
    for (std::size_t v = 0; v < rank.size(); ++v) {
        if (!(sent[v] > 0)) stuck += rank[v];
    }
    std::vector<double> next(rank.size(), (1 - damping + damping * stuck) / n);
    for (const Vertex v : vertex_range(graph)) {
        if (!(sent[v] > 0)) continue;
        for (const auto arc : out_arcs(v, graph)) {
            next[target(arc, graph)] += damping * rank[v] * (graph[arc].cooperation / sent[v]);
        }
    }
    return next;
}

}  // namespace

Values eigenvector(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const DyadGraph& graph = snapshot.graph().dyads;
    Values result(num_vertices(graph));
    std::vector<bool> seen(result.size(), false);
    std::vector<std::uint32_t> place(result.size());
    for (const Vertex start : vertex_range(graph)) {
        if (seen[start]) continue;
        const std::vector<Vertex> component = cooperating_with(graph, start, seen);
        if (component.size() < 2) continue;
        for (std::uint32_t i = 0; i < component.size(); ++i) place[component[i]] = i;
        const auto values = perron_vector(cooperation_matrix(graph, component, place));
        if (!values) continue;
        for (std::size_t i = 0; i < component.size(); ++i) result[component[i]] = (*values)[i];
    }
    return result;
}

Values pagerank(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const TieGraph& graph = snapshot.graph().ties;
    const std::size_t n = num_vertices(graph);
    const std::vector<double> sent = cooperation_sent(graph);
    std::vector<double> rank(n, 1.0 / static_cast<double>(n));
    for (int step = 0; step < pagerank_steps; ++step) {
        std::vector<double> next = walk(graph, sent, rank);
        double change = 0;
        for (std::size_t v = 0; v < n; ++v) change += std::abs(next[v] - rank[v]);
        rank.swap(next);
        if (change < pagerank_tolerance) break;
    }
    return {rank.begin(), rank.end()};
}

}  // namespace entente::graph

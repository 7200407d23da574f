// Each vertex adds up what its in-neighbours send, a sparse matrix times a vector, until the sum of absolute
// changes falls below 1e-8. In doubles; nothing is done about vertices that send nothing.
// Beamer, Asanović and Patterson, The GAP Benchmark Suite (2015), arXiv:1508.03619.
#include "bench/centrality/pull_pagerank.hpp"

#include <cmath>
#include <memory>

#include "bench/centrality/works.hpp"

namespace entente::bench {
namespace {

constexpr double damping = 0.85;

PullPageRank pull(const graph::ArcArrays& in, const std::vector<double>& inverse_degree) {
    const std::size_t n = inverse_degree.size();
    const double base = (1 - damping) / static_cast<double>(n);
    PullPageRank result{std::vector<double>(n, 1.0 / static_cast<double>(n)), 0};
    std::vector<double> sent(n);
    for (double change = 1; change >= 1e-8; ++result.rounds) {
        for (std::size_t v = 0; v < n; ++v) sent[v] = result.rank[v] * inverse_degree[v];
        change = 0;
        for (std::size_t v = 0; v < n; ++v) {
            double sum = 0;
            for (graph::Vertex at = in.start[v]; at < in.start[v + 1]; ++at) sum += sent[in.column[at]];
            const double old = result.rank[v];
            result.rank[v] = base + damping * sum;
            change += std::abs(result.rank[v] - old);
        }
    }
    return result;
}

struct Prepared {
    graph::ArcArrays in;
    std::vector<double> inverse_degree;
};

Prepared prepared(const RandomGraph& graph) {
    const graph::ArcArrays out = rows_of(graph);
    Prepared result{reversed(out.arcs()), {}};
    for (graph::Vertex v = 0; v < graph.vertices; ++v) {
        const graph::Vertex degree = out.start[v + 1] - out.start[v];
        result.inverse_degree.push_back(degree == 0 ? 0 : 1.0 / degree);
    }
    return result;
}

}  // namespace

PullPageRank pull_pagerank(const RandomGraph& graph) {
    const Prepared rows = prepared(graph);
    return pull(rows.in, rows.inverse_degree);
}

void add_pull_pagerank() {
    add(work::pagerank, "pull-loop", []() -> Run {
        const auto rows = std::make_shared<const Prepared>(prepared(digraph_100k()));
        return [rows] {
            const PullPageRank found = pull(rows->in, rows->inverse_degree);
            return Answer(not_compared, static_cast<double>(found.rounds));
        };
    });
}

}  // namespace entente::bench

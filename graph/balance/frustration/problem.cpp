#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

std::int64_t cost(const Problem& problem, const Camps& camps) {
    std::int64_t sum = 0;
    for (const Edge& edge : problem.edges) {
        sum += frustrated(edge, camps) ? edge.weight : 0;
    }
    return sum;
}

Neighbours::Neighbours(const Problem& problem) : start(problem.vertices + 1, 0) {
    for (const Edge& edge : problem.edges) {
        ++start[edge.first + 1];
        ++start[edge.second + 1];
    }
    for (std::size_t v = 0; v < problem.vertices; ++v) {
        start[v + 1] += start[v];
    }
    entries.resize(2 * problem.edges.size());
    std::vector<std::uint32_t> next(start.begin(), start.end() - 1);
    for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
        const Edge& edge = problem.edges[e];
        entries[next[edge.first]++] = {edge.second, e};
        entries[next[edge.second]++] = {edge.first, e};
    }
}

}  // namespace entente::graph::two_camps

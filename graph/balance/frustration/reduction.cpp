// Contraction and the division into biconnected components by turns. A negative cycle lies within one
// component, so each is a problem by itself; a vertex that several share counts only its edges within one,
// which often makes an edge dominating that was none before. A bridge is a component of two vertices, which
// contraction dissolves.
#include "graph/balance/frustration/reduction.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include "graph/balance/frustration/contraction.hpp"

namespace entente::graph::two_camps {
namespace {

namespace bundle {

struct Component {
    std::size_t number = 0;
};

}  // namespace bundle

using ComponentGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                             bundle::Component>;

/// By edge: its biconnected component, numbered by first edge. Returns how many there are.
std::size_t biconnected(const Problem& problem, std::vector<std::size_t>& component) {
    ComponentGraph graph(problem.vertices);
    std::vector<ComponentGraph::edge_descriptor> edges;
    edges.reserve(problem.edges.size());
    for (const Edge& edge : problem.edges) {
        edges.push_back(boost::add_edge(edge.first, edge.second, graph).first);
    }
    const std::size_t count = boost::biconnected_components(graph, get(&bundle::Component::number, graph));
    std::vector<std::size_t> renumbered(count, count);
    std::size_t next = 0;
    component.resize(edges.size());
    for (std::size_t e = 0; e < edges.size(); ++e) {
        std::size_t& number = renumbered[graph[edges[e]].number];
        if (number == count) {
            number = next++;
        }
        component[e] = number;
    }
    return count;
}

std::vector<Part> split(const Part& part) {
    std::vector<std::size_t> component;
    std::vector<Part> parts(biconnected(part.problem, component));
    std::vector<std::vector<std::uint32_t>> edges(parts.size());
    for (std::uint32_t e = 0; e < component.size(); ++e) {
        edges[component[e]].push_back(e);
    }
    std::vector<std::uint32_t> number(part.problem.vertices, 0);
    std::vector<std::size_t> seen(part.problem.vertices, parts.size());
    for (std::size_t c = 0; c < parts.size(); ++c) {
        const auto local = [&](std::uint32_t v) {
            if (seen[v] != c) {
                seen[v] = c;
                number[v] = parts[c].problem.vertices++;
                parts[c].origin.push_back(part.origin[v]);
            }
            return number[v];
        };
        for (const std::uint32_t e : edges[c]) {
            const Edge& edge = part.problem.edges[e];
            const std::uint32_t first = local(edge.first);
            const std::uint32_t second = local(edge.second);
            parts[c].problem.edges.push_back(
                {std::min(first, second), std::max(first, second), edge.hostile, edge.weight});
        }
    }
    return parts;
}

}  // namespace

Reduced reduce(const Part& whole, ParitySets& relations) {
    Reduced result;
    std::vector<Part> open{whole};
    while (!open.empty()) {
        const Part part = std::move(open.back());
        open.pop_back();
        Part left = contract(part, relations, result.constant);
        if (left.problem.edges.empty()) continue;
        std::vector<Part> parts = split(left);
        if (parts.size() == 1) {
            result.parts.push_back(std::move(left));
            continue;
        }
        open.insert(open.end(), parts.rbegin(), parts.rend());
    }
    return result;
}

}  // namespace entente::graph::two_camps

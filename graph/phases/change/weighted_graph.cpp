#include "graph/phases/change/weighted_graph.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace entente::graph {
namespace {

/// Disjoint sets of vertices; each is known by its lowest one.
class Sets {
public:
    explicit Sets(std::size_t vertices) : above_(vertices) {
        std::iota(above_.begin(), above_.end(), std::uint32_t{0});
    }

    std::uint32_t lowest(std::uint32_t vertex) {
        while (above_[vertex] != vertex) vertex = above_[vertex] = above_[above_[vertex]];
        return vertex;
    }

    void join(std::uint32_t a, std::uint32_t b) {
        const auto [low, high] = std::minmax({lowest(a), lowest(b)});
        above_[high] = low;
    }

private:
    std::vector<std::uint32_t> above_;
};

}  // namespace

double greatest_degree(const WeightedGraph& graph) {
    std::vector<double> degrees(graph.vertices, 0);
    for (const WeightedTie& tie : graph.ties) {
        degrees[tie.first] += tie.weight;
        degrees[tie.second] += tie.weight;
    }
    return degrees.empty() ? 0 : *std::max_element(degrees.begin(), degrees.end());
}

std::vector<ConnectedPart> parts_of(std::span<const WeightedGraph* const> graphs) {
    if (graphs.empty()) return {};
    const std::size_t vertices = graphs.front()->vertices;
    Sets sets(vertices);
    std::vector<bool> tied(vertices, false);
    for (const WeightedGraph* const graph : graphs) {
        for (const WeightedTie& tie : graph->ties) {
            sets.join(tie.first, tie.second);
            tied[tie.first] = tied[tie.second] = true;
        }
    }
    std::vector<ConnectedPart> parts;
    std::vector<std::size_t> part(vertices, 0);
    std::vector<std::uint32_t> place(vertices, 0);
    for (std::uint32_t v = 0; v < vertices; ++v) {
        if (!tied[v]) continue;
        const std::uint32_t lowest = sets.lowest(v);
        if (lowest == v) {
            part[v] = parts.size();
            parts.push_back({{}, std::vector<std::vector<WeightedTie>>(graphs.size())});
        }
        part[v] = part[lowest];
        place[v] = static_cast<std::uint32_t>(parts[part[v]].vertices.size());
        parts[part[v]].vertices.push_back(v);
    }
    for (std::size_t g = 0; g < graphs.size(); ++g) {
        for (const WeightedTie& tie : graphs[g]->ties) {
            parts[part[tie.first]].graphs[g].push_back({place[tie.first], place[tie.second], tie.weight});
        }
    }
    return parts;
}

}  // namespace entente::graph

// Dijkstra's search and Brandes' accumulation without the limits of the fast one in weighted_paths.cpp:
//
// - Counts of paths have an exponent of their own, so that no number of paths is too large.
// - A step so short that adding it leaves the distance as it was (1e20 + 1) is counted apart. Distances are
//   pairs (length, such steps since it last grew), in lexicographic order, so that every step leads farther
//   and a vertex always comes after those before it on its shortest paths.
//
// u comes before v on a shortest path when distance(u) < distance(v) and distance(u) + length(u, v) is
// distance(v) but for length_tolerance. That is asked of final distances only, hence does not depend on the
// order in which vertices are settled.
#include "graph/kernels/careful_paths.hpp"

#include <compare>
#include <cstdint>
#include <limits>
#include <queue>
#include <utility>

#include "graph/kernels/wide_count.hpp"

namespace entente::graph {
namespace {

struct Distance {
    double length = std::numeric_limits<double>::infinity();
    std::uint32_t stalled = 0;

    auto operator<=>(const Distance&) const = default;

    [[nodiscard]] Distance plus(double step) const {
        const double sum = length + step;
        return {sum, sum == length ? stalled + 1 : 0};
    }
};

/// Vertices within reach, nearest first.
std::vector<Vertex> settle(const LengthRows& out, Vertex source, std::vector<Distance>& distance) {
    using Entry = std::pair<Distance, Vertex>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
    std::vector<Vertex> order;
    distance[source].length = 0;
    queue.push({distance[source], source});
    while (!queue.empty()) {
        const auto [at, v] = queue.top();
        queue.pop();
        if (at != distance[v]) continue;  // a shorter way was found since
        order.push_back(v);
        for (Vertex arc = out.start[v]; arc < out.start[v + 1]; ++arc) {
            const Distance next = at.plus(out.length[arc]);
            if (!(next < distance[out.column[arc]])) continue;
            distance[out.column[arc]] = next;
            queue.push({next, out.column[arc]});
        }
    }
    return order;
}

}  // namespace

DistanceSums careful_paths(const LengthRows& out, const LengthRows& in, Vertex source,
                           std::vector<double>& betweenness) {
    std::vector<Distance> distance(out.size());
    const std::vector<Vertex> order = settle(out, source, distance);
    const auto comes_before = [&](Vertex arc, Vertex v) {
        const Distance& before = distance[in.column[arc]];
        return before < distance[v] &&
               before.length + in.length[arc] <= distance[v].length * (1 + length_tolerance);
    };
    DistanceSums sums;
    std::vector<WideCount> paths(out.size());
    paths[source] = WideCount(1);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Vertex v = order[i];
        for (Vertex arc = in.start[v]; arc < in.start[v + 1]; ++arc) {
            if (comes_before(arc, v)) paths[v] += paths[in.column[arc]];
        }
        sums.within_reach += 1;
        sums.length += distance[v].length;
        sums.inverse_length += 1 / distance[v].length;
    }
    std::vector<double> dependency(out.size(), 0.0);
    for (std::size_t i = order.size(); i-- > 1;) {
        const Vertex v = order[i];
        for (Vertex arc = in.start[v]; arc < in.start[v + 1]; ++arc) {
            if (!comes_before(arc, v)) continue;
            const Vertex u = in.column[arc];
            dependency[u] += ratio(paths[u], paths[v]) * (1 + dependency[v]);
        }
        betweenness[v] += dependency[v];
    }
    return sums;
}

}  // namespace entente::graph

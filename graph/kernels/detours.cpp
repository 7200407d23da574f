// In a dense network most direct ties are no shortest path between their own ends: going by way of a third is
// shorter. Such a tie is on no shortest path at all. To find them, a few vertices with many arcs serve as
// landmarks; an arc u -> w longer than distance(u, landmark) + distance(landmark, w) goes.
//
// How much longer it must be follows from the tolerance of equal lengths, which is a share of the whole path:
// on a path of length D a detour of up to length_tolerance * D passes for none. No distance is above
// n * (longest arc), so an arc goes when it is longer by twice the tolerance of that.
#include "graph/kernels/detours.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "graph/kernels/distance_heap.hpp"
#include "graph/kernels/weighted_paths.hpp"

namespace entente::graph {
namespace {

constexpr std::size_t most_landmarks = 8;

std::vector<double> distances_from(const LengthRows& rows, Vertex source) {
    std::vector<double> distance(rows.size(), std::numeric_limits<double>::infinity());
    DistanceHeap heap(rows.size());
    distance[source] = 0;
    heap.push(source, 0);
    while (!heap.empty()) {
        const Vertex v = heap.nearest();
        heap.pop();
        for (Vertex arc = rows.start[v]; arc < rows.start[v + 1]; ++arc) {
            const Vertex w = rows.column[arc];
            const double next = distance[v] + rows.length[arc];
            if (!(next < distance[w])) continue;
            const bool waiting = distance[w] < std::numeric_limits<double>::infinity();
            distance[w] = next;
            if (waiting) {
                heap.lower(w, next);
            } else {
                heap.push(w, next);
            }
        }
    }
    return distance;
}

/// Those with most arcs.
std::vector<Vertex> landmarks(const LengthRows& rows) {
    const std::size_t number = std::min(most_landmarks, rows.size() / most_landmarks);
    std::vector<Vertex> result(rows.size());
    std::iota(result.begin(), result.end(), Vertex{0});
    const auto degree = [&](Vertex v) { return rows.start[v + 1] - rows.start[v]; };
    std::stable_sort(result.begin(), result.end(), [&](Vertex a, Vertex b) { return degree(a) > degree(b); });
    result.resize(number);
    return result;
}

/// Keeps the arcs v -> w no longer than from[v] + to[w].
void keep_within(LengthRows& rows, const std::vector<double>& from, const std::vector<double>& to) {
    Vertex kept = 0;
    Vertex arc = 0;
    for (std::size_t v = 0; v < rows.size(); ++v) {
        for (; arc < rows.start[v + 1]; ++arc) {
            const Vertex w = rows.column[arc];
            rows.column[kept] = w;
            rows.length[kept] = rows.length[arc];
            kept += rows.length[arc] <= from[v] + to[w] ? 1 : 0;
        }
        rows.start[v + 1] = kept;
    }
    rows.column.resize(kept);
    rows.length.resize(kept);
}

}  // namespace

void drop_detours(LengthRows& out, LengthRows& in) {
    if (out.column.empty()) return;
    const double longest = *std::max_element(out.length.begin(), out.length.end());
    const double slack = 2 * length_tolerance * static_cast<double>(out.size()) * longest;
    for (const Vertex landmark : landmarks(out)) {
        const std::vector<double> from_it = distances_from(out, landmark);
        std::vector<double> to_it = &in == &out ? from_it : distances_from(in, landmark);
        for (double& distance : to_it) distance += slack;
        keep_within(out, to_it, from_it);
        if (&in != &out) keep_within(in, from_it, to_it);
    }
}

}  // namespace entente::graph

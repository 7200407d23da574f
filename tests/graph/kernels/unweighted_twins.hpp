// Graphs of every shape, and the unweighted kernels' numbers the slow way: all distances and path counts
// first.
#pragma once

#include <rapidcheck.h>

#include <limits>
#include <vector>

#include "graph/kernels/hops.hpp"
#include "graph/kernels/lists_of_ties.hpp"

namespace entente::test {

struct Shaped {
    std::size_t vertices = 0;
    TieList ties;
};

/// For use within a RapidCheck property: directed or not, connected or not, with isolates, up to `most`
/// vertices.
inline Shaped any_shape(std::size_t most) {
    const auto n = *rc::gen::inRange<std::size_t>(0, most + 1);
    const auto shape = *rc::gen::inRange(0, 7);
    const bool both_ways = *rc::gen::arbitrary<bool>();
    Dice dice(*rc::gen::arbitrary<std::uint32_t>());
    Shaped made{n, {}};
    const auto add = [&](std::size_t a, std::size_t b) {
        if (a == b) return;
        if (dice.chance(50)) std::swap(a, b);
        both_ways ? tie_both_ways(made.ties, a, b, 1) : tie(made.ties, a, b, 1);
    };
    if (n < 2) return made;
    const std::size_t columns = 1 + dice.below(8);
    for (std::size_t v = 1; v < n; ++v) {
        if (shape == 0) add(0, v);              // a star
        if (shape == 1) add(v - 1, v);          // a path
        if (shape == 2) add(dice.below(v), v);  // a tree
        if (shape == 3 && v % columns > 0) add(v - 1, v);
        if (shape == 3 && v >= columns) add(v - columns, v);                                   // a grid
        if (shape == 4 && v % columns > 0) add(v - v % columns + dice.below(v % columns), v);  // pieces
    }
    if (shape == 5) {
        const std::size_t half = n / 2;  // bipartite
        for (std::size_t i = 0; i < 2 * n && half > 0; ++i)
            add(dice.below(half), half + dice.below(n - half));
    }
    if (shape == 6) {
        for (std::size_t i = 0, ties = dice.below(4 * n); i < ties; ++i) add(dice.below(n), dice.below(n));
    }
    return made;
}

constexpr auto no_distance = std::numeric_limits<std::size_t>::max();

/// By source, by target.
struct AllPairs {
    std::vector<std::vector<std::size_t>> distance;
    std::vector<std::vector<long double>> paths;
};

inline AllPairs all_pairs(const graph::Arcs& out) {
    const std::size_t n = out.size();
    AllPairs all{std::vector(n, std::vector(n, no_distance)), std::vector(n, std::vector<long double>(n, 0))};
    for (graph::Vertex s = 0; s < n; ++s) {
        std::vector<graph::Vertex> queue{s};
        all.distance[s][s] = 0;
        all.paths[s][s] = 1;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const graph::Vertex v = queue[next];
            for (const graph::Vertex w : out.row(v)) {
                if (all.distance[s][w] == no_distance) {
                    all.distance[s][w] = all.distance[s][v] + 1;
                    queue.push_back(w);
                }
                if (all.distance[s][w] == all.distance[s][v] + 1) all.paths[s][w] += all.paths[s][v];
            }
        }
    }
    return all;
}

/// From the definition: for every s, t and v between them.
inline std::vector<double> slow_betweenness(const graph::Arcs& out) {
    const AllPairs all = all_pairs(out);
    std::vector<double> sums;
    for (std::size_t v = 0; v < out.size(); ++v) {
        long double sum = 0;
        for (std::size_t s = 0; s < out.size(); ++s) {
            for (std::size_t t = 0; t < out.size(); ++t) {
                if (s == t || s == v || t == v || all.distance[s][v] == no_distance ||
                    all.distance[v][t] == no_distance ||
                    all.distance[s][v] + all.distance[v][t] != all.distance[s][t]) {
                    continue;
                }
                sum += all.paths[s][v] * all.paths[v][t] / all.paths[s][t];
            }
        }
        sums.push_back(static_cast<double>(sum));
    }
    return sums;
}

inline std::vector<graph::HopSummary> slow_summaries(const graph::Arcs& out) {
    std::vector<graph::HopSummary> result;
    for (const std::vector<std::size_t>& distances : all_pairs(out).distance) {
        std::vector<std::uint64_t> at(out.size() + 1, 0);
        for (const std::size_t distance : distances) {
            if (distance != no_distance) ++at[distance];
        }
        graph::HopSummary summary;
        for (std::size_t distance = 1; distance < at.size(); ++distance) {
            summary.reached += at[distance];
            summary.steps += at[distance] * distance;
            summary.inverse += static_cast<double>(at[distance]) / static_cast<double>(distance);
        }
        result.push_back(summary);
    }
    return result;
}

}  // namespace entente::test

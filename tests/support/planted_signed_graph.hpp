// Signed graphs of a given size by seed, for the tests and the benchmark of the frustration index.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "entente/graph/signed_graph.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

namespace detail {

/// `count` different pairs of vertices, ascending. At most half of all pairs, or it takes long.
inline std::set<std::pair<std::uint32_t, std::uint32_t>> random_pairs(Dice& dice, std::size_t vertices,
                                                                      std::size_t count) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    while (pairs.size() < count) {
        const auto a = static_cast<std::uint32_t>(dice.below(vertices));
        const auto b = static_cast<std::uint32_t>(dice.below(vertices));
        if (a != b) pairs.emplace(std::min(a, b), std::max(a, b));
    }
    return pairs;
}

}  // namespace detail

/// Two camps at random, friendly ties within and hostile ones between them, and of all ties, wherever they
/// are, that many in a hundred with the other sign. 50: signs at random.
inline graph::SignedGraph planted_signed_graph(std::uint32_t seed, std::size_t vertices, std::size_t ties,
                                               std::size_t percent_flipped) {
    Dice dice(seed);
    std::vector<bool> camp;
    for (std::size_t v = 0; v < vertices; ++v) {
        camp.push_back(dice.chance(50));
    }
    graph::SignedGraph result;
    result.vertices = vertices;
    for (const auto& [a, b] : detail::random_pairs(dice, vertices, ties)) {
        const bool hostile = (camp[a] != camp[b]) != dice.chance(percent_flipped);
        result.ties.push_back({a, b, static_cast<std::int8_t>(hostile ? -1 : 1), 1});
    }
    return result;
}

}  // namespace entente::test

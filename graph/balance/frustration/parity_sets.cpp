#include "graph/balance/frustration/parity_sets.hpp"

#include <numeric>

namespace entente::graph::two_camps {

ParitySets::ParitySets(std::size_t vertices) : parent_(vertices), size_(vertices, 1), opposite_(vertices, 0) {
    std::iota(parent_.begin(), parent_.end(), 0U);
}

std::pair<std::uint32_t, bool> ParitySets::find(std::uint32_t vertex) {
    // Path halving: a vertex is hung on its grandparent, with the parities of both steps.
    std::uint8_t parity = 0;
    while (parent_[vertex] != vertex) {
        const std::uint32_t up = parent_[vertex];
        opposite_[vertex] ^= opposite_[up];
        parent_[vertex] = parent_[up];
        parity ^= opposite_[vertex];
        vertex = parent_[vertex];
    }
    return {vertex, parity != 0};
}

bool ParitySets::unite(std::uint32_t first, std::uint32_t second, bool opposite) {
    auto [a, a_parity] = find(first);
    auto [b, b_parity] = find(second);
    if (a == b) return false;
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    size_[a] += size_[b];
    opposite_[b] = (a_parity != b_parity) != opposite ? 1 : 0;
    return true;
}

std::vector<std::uint8_t> ParitySets::camps() {
    constexpr std::uint8_t unknown = 2;
    std::vector<std::uint8_t> root_camp(parent_.size(), unknown);
    std::vector<std::uint8_t> result(parent_.size(), 0);
    for (std::uint32_t v = 0; v < parent_.size(); ++v) {
        const auto [root, opposite] = find(v);
        if (root_camp[root] == unknown) {
            root_camp[root] = opposite ? 1 : 0;
        }
        result[v] = root_camp[root] ^ (opposite ? 1U : 0U);
    }
    return result;
}

}  // namespace entente::graph::two_camps

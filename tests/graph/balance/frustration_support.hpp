// What a frustration index must be, whoever computed it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "entente/graph/frustration.hpp"

namespace entente::test {

inline bool against(const graph::SignedTie& tie, const std::vector<std::uint8_t>& camp) {
    return (camp.at(tie.first) == camp.at(tie.second)) == (tie.sign < 0);
}

/// By vertex: the lowest vertex of its connected component.
inline std::vector<std::uint32_t> lowest_connected(const graph::SignedGraph& ties) {
    std::vector<std::uint32_t> lowest(ties.vertices);
    for (std::uint32_t v = 0; v < ties.vertices; ++v) lowest[v] = v;
    for (bool changed = true; changed;) {
        changed = false;
        for (const graph::SignedTie& tie : ties.ties) {
            const std::uint32_t low = std::min(lowest[tie.first], lowest[tie.second]);
            changed = changed || lowest[tie.first] != low || lowest[tie.second] != low;
            lowest[tie.first] = lowest[tie.second] = low;
        }
    }
    return lowest;
}

/// The camps, the frustrated ties and the bounds agree with each other and with the conventions.
inline void expect_certificate(const graph::SignedGraph& ties, const graph::Frustration& found) {
    ASSERT_EQ(found.camp.size(), ties.vertices);
    EXPECT_EQ(found.ties, ties.ties.size());
    EXPECT_LE(found.lower, found.upper);
    std::vector<std::size_t> frustrated;
    for (std::size_t t = 0; t < ties.ties.size(); ++t) {
        if (against(ties.ties[t], found.camp)) frustrated.push_back(t);
    }
    EXPECT_EQ(found.frustrated, frustrated);
    EXPECT_EQ(found.upper, frustrated.size());
    const std::vector<std::uint32_t> lowest = lowest_connected(ties);
    for (std::uint32_t v = 0; v < ties.vertices; ++v) {
        EXPECT_LE(found.camp[v], 1);
        if (lowest[v] == v) {
            EXPECT_EQ(found.camp[v], 0) << v;
        }
    }
}

/// All partitions, one vertex moved at a time in the order of a Gray code.
inline std::uint64_t slow_frustration(const graph::SignedGraph& ties) {
    std::vector<std::uint8_t> camp(ties.vertices, 0);
    std::uint64_t best = ties.ties.size();
    const std::uint64_t partitions = std::uint64_t{1} << (ties.vertices == 0 ? 0 : ties.vertices - 1);
    for (std::uint64_t code = 1;; ++code) {
        std::uint64_t count = 0;
        for (const graph::SignedTie& tie : ties.ties) count += against(tie, camp) ? 1 : 0;
        best = std::min(best, count);
        if (code == partitions) return best;
        std::size_t moved = 0;
        while (((code >> moved) & 1U) == 0) ++moved;
        camp[moved] ^= 1U;
    }
}

}  // namespace entente::test

#include "graph/kernels/blocks.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using Reach = std::vector<std::vector<bool>>;

struct Random {
    ArcArrays arcs;
    Reach reach;  ///< [v][w]: a walk leads from v to w, of no step too
};

/// Some arcs have strength 0, and join nobody. Reach by Warshall's algorithm.
Random random_arcs(test::Dice& dice, std::size_t n) {
    Random result;
    result.reach.assign(n, std::vector<bool>(n, false));
    const std::size_t percent = dice.below(40);
    for (std::size_t v = 0; v < n; ++v) {
        result.reach[v][v] = true;
        for (std::size_t w = 0; w < n; ++w) {
            if (v == w || !dice.chance(percent)) continue;
            result.arcs.column.push_back(static_cast<Vertex>(w));
            result.arcs.strength.push_back(static_cast<double>(dice.below(4)));
            if (result.arcs.strength.back() > 0) result.reach[v][w] = true;
        }
        result.arcs.start.push_back(static_cast<Vertex>(result.arcs.column.size()));
    }
    for (std::size_t m = 0; m < n; ++m) {
        for (std::size_t v = 0; v < n; ++v) {
            for (std::size_t w = 0; w < n; ++w) {
                if (result.reach[v][m] && result.reach[m][w]) result.reach[v][w] = true;
            }
        }
    }
    return result;
}

TEST(Blocks, StrongComponentsReachEachOtherAndComeAfterWhatTheyLeadTo) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const std::size_t n = dice.below(14);
        const Random random = random_arcs(dice, n);
        std::vector<std::size_t> component(n, n);
        const auto components = strong_components(random.arcs.arcs());
        for (std::size_t i = 0; i < components.size(); ++i) {
            EXPECT_TRUE(std::ranges::is_sorted(components[i]));
            for (const Vertex v : components[i]) component[v] = i;
        }
        for (std::size_t v = 0; v < n; ++v) {
            ASSERT_LT(component[v], n);
            for (std::size_t w = 0; w < n; ++w) {
                EXPECT_EQ(component[v] == component[w], random.reach[v][w] && random.reach[w][v]);
                if (random.reach[v][w]) {
                    EXPECT_GE(component[v], component[w]);
                }
            }
        }
    }
}

TEST(Blocks, HoldTheArcsAmongTheirVertices) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const Random random = random_arcs(dice, dice.below(14));
        for (const Block& block : strong_blocks(random.arcs.arcs())) {
            const Arcs all = random.arcs.arcs();
            const Arcs part = block.matrix.arcs();
            ASSERT_EQ(part.size(), block.vertices.size());
            EXPECT_GE(part.size(), 2U);
            for (std::size_t i = 0; i < part.size(); ++i) {
                std::vector<std::pair<Vertex, double>> expected;
                const Vertex v = block.vertices[i];
                for (Vertex at = all.start[v]; at < all.start[v + 1]; ++at) {
                    if (all.strength[at] > 0 && std::ranges::binary_search(block.vertices, all.column[at])) {
                        expected.emplace_back(all.column[at], all.strength[at]);
                    }
                }
                std::vector<std::pair<Vertex, double>> found;
                for (Vertex at = part.start[i]; at < part.start[i + 1]; ++at) {
                    found.emplace_back(block.vertices[part.column[at]], part.strength[at]);
                }
                EXPECT_EQ(found, expected);
            }
        }
    }
}

TEST(Blocks, AChainOfAHundredThousandDoesNotOverrunTheStack) {
    ArcArrays chain;
    constexpr Vertex length = 100000;
    for (Vertex v = 0; v < length; ++v) {
        if (v + 1 < length) {
            chain.column.push_back(v + 1);
            chain.strength.push_back(1);
        }
        chain.start.push_back(static_cast<Vertex>(chain.column.size()));
    }
    EXPECT_EQ(strong_components(chain.arcs()).size(), length);
    EXPECT_TRUE(strong_blocks(chain.arcs()).empty());
}

}  // namespace
}  // namespace entente::graph

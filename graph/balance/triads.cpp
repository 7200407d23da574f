// Triangles by the signs of their ties. Each tie is turned towards its end of higher degree (the higher
// number, of equals), so that no vertex has more than sqrt(2m) ties going out; a triangle then has exactly
// one vertex from which it is found: the partners of the first vertex are marked with the sign of their tie,
// and the partners of each of those looked up. O(m^1.5) time.
//
// Heider, Journal of Psychology 21 (1946) 107-112; Cartwright and Harary, Psychological Review 63 (1956)
// 277-293. Chiba and Nishizeki, SIAM Journal on Computing 14 (1985) 210-223.
#include <array>
#include <cstddef>
#include <utility>

#include "entente/graph/balance.hpp"

namespace entente::graph {
namespace {

struct Partner {
    std::uint32_t vertex;
    std::uint32_t hostile;  // 1 or 0
};

/// Compressed rows of the ties that go out of each vertex.
struct Oriented {
    std::vector<std::size_t> start;
    std::vector<Partner> partners;
};

Oriented oriented(const SignedGraph& graph) {
    std::vector<std::size_t> degree(graph.vertices, 0);
    for (const SignedTie& tie : graph.ties) {
        ++degree[tie.first];
        ++degree[tie.second];
    }
    const auto ends = [&](const SignedTie& tie) {
        const bool as_is = degree[tie.first] <= degree[tie.second];
        return as_is ? std::pair{tie.first, tie.second} : std::pair{tie.second, tie.first};
    };
    Oriented result;
    result.start.assign(graph.vertices + 1, 0);
    for (const SignedTie& tie : graph.ties) ++result.start[ends(tie).first + 1];
    for (std::size_t v = 0; v < graph.vertices; ++v) result.start[v + 1] += result.start[v];
    result.partners.resize(graph.ties.size());
    std::vector<std::size_t> next(result.start.begin(), result.start.end() - 1);
    for (const SignedTie& tie : graph.ties) {
        const auto [from, to] = ends(tie);
        result.partners[next[from]++] = {to, tie.sign < 0 ? 1U : 0U};
    }
    return result;
}

}  // namespace

std::optional<double> SignedTriads::balance() const {
    if (all() == 0) return std::nullopt;
    return static_cast<double>(ppp + pnn) / static_cast<double>(all());
}

SignedTriads signed_triads(const SignedGraph& graph) {
    const Oriented out = oriented(graph);
    constexpr std::uint32_t none = 4;  // more than the hostile ties of a triangle
    std::vector<std::uint32_t> mark(graph.vertices, none);
    std::array<std::uint64_t, 2 * none> count{};  // by hostile ties; from `none` on: no triangle
    for (std::size_t u = 0; u < graph.vertices; ++u) {
        for (std::size_t i = out.start[u]; i < out.start[u + 1]; ++i) {
            mark[out.partners[i].vertex] = out.partners[i].hostile;
        }
        for (std::size_t i = out.start[u]; i < out.start[u + 1]; ++i) {
            const Partner v = out.partners[i];
            for (std::size_t j = out.start[v.vertex]; j < out.start[v.vertex + 1]; ++j) {
                const Partner w = out.partners[j];
                ++count[v.hostile + w.hostile + mark[w.vertex]];
            }
        }
        for (std::size_t i = out.start[u]; i < out.start[u + 1]; ++i) mark[out.partners[i].vertex] = none;
    }
    return {count[0], count[1], count[2], count[3]};
}

}  // namespace entente::graph

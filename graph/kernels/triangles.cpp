// Each tie is kept at its end of fewer partners only, so that no row is longer than the square root of twice
// the number of ties, and each triangle is found once: from its least vertex u, whose row is marked in a
// bitmap, over a second one v in that row, to a third w in the rows of both. O(m^1.5) time.
//
// The list of hits is written first and then grows by the outcome of the look-up, since a branch would be
// guessed wrong often in a dense network.
//
// Chiba and Nishizeki, SIAM Journal on Computing 14 (1985) 210-223; Latapy, Theoretical Computer Science 407
// (2008) 458-473.
#include "graph/kernels/triangles.hpp"

#include <algorithm>

namespace entente::graph {
namespace {

struct Rows {
    std::vector<Vertex> start{0};
    std::vector<Vertex> column;
};

/// The arcs from the end with fewer partners, the lower number first among equals.
Rows towards_more_partners(const Arcs& dyads) {
    std::vector<Vertex> degree(dyads.size());
    for (std::size_t v = 0; v < dyads.size(); ++v) degree[v] = dyads.start[v + 1] - dyads.start[v];
    Rows rows;
    rows.start.reserve(dyads.start.size());
    rows.column.resize(dyads.column.size() + 1);
    std::size_t end = 0;
    for (Vertex v = 0; v < dyads.size(); ++v) {
        const Vertex own = degree[v];
        for (const Vertex w : dyads.row(v)) {
            const Vertex other = degree[w];
            rows.column[end] = w;
            end += (own < other) | ((own == other) & (v < w)) ? 1 : 0;
        }
        rows.start.push_back(static_cast<Vertex>(end));
    }
    return rows;
}

class Marks {
public:
    explicit Marks(std::size_t vertices) : words_(vertices / 64 + 1) {}
    void set(Vertex v) { words_[v / 64] |= std::uint64_t{1} << (v % 64); }
    void clear(Vertex v) { words_[v / 64] = 0; }
    [[nodiscard]] std::uint64_t at(Vertex v) const { return words_[v / 64] >> (v % 64) & 1; }

private:
    std::vector<std::uint64_t> words_;
};

}  // namespace

std::vector<std::uint64_t> triangles(const Arcs& dyads) {
    const Rows rows = towards_more_partners(dyads);
    const auto begin = rows.column.begin();
    std::vector<std::uint64_t> result(dyads.size(), 0);
    std::vector<Vertex> hits(dyads.size() + 1);
    Marks marks(dyads.size());
    for (Vertex u = 0; u < dyads.size(); ++u) {
        const std::span<const Vertex> seconds(begin + rows.start[u], begin + rows.start[u + 1]);
        if (seconds.size() < 2) continue;
        for (const Vertex v : seconds) {
            marks.set(v);
            __builtin_prefetch(rows.column.data() + rows.start[v]);
        }
        for (const Vertex v : seconds) {
            std::size_t found = 0;
            for (Vertex at = rows.start[v]; at < rows.start[v + 1]; ++at) {
                hits[found] = rows.column[at];
                found += marks.at(rows.column[at]);
            }
            for (std::size_t i = 0; i < found; ++i) ++result[hits[i]];
            result[u] += found;
            result[v] += found;
        }
        for (const Vertex v : seconds) marks.clear(v);
    }
    return result;
}

}  // namespace entente::graph

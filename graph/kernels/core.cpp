// Taking away vertices of least degree again and again leaves the cores one after the other. Level k takes
// away all that have k partners left or fewer, then those that this leaves with so few, until none is; what
// remains is the (k+1)-core. A vertex is looked at once a level that it lives through, which is no more often
// than it has partners, and each arc once: O(m) time.
//
// The queue is written first and then grows by the outcome of the comparison, since a branch would be guessed
// wrong as often as not.
//
// After Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks (2003),
// arXiv:cs/0310049, whose order of removal within a level does not matter here.
#include "graph/kernels/core.hpp"

#include <algorithm>
#include <numeric>

namespace entente::graph {

std::vector<Vertex> core_numbers(const Arcs& dyads) {
    const std::size_t n = dyads.size();
    std::vector<Vertex> left(n);  // partners that remain; of a vertex taken away, its core number
    for (std::size_t v = 0; v < n; ++v) left[v] = dyads.start[v + 1] - dyads.start[v];
    std::vector<Vertex> remaining(n);
    std::iota(remaining.begin(), remaining.end(), Vertex{0});
    std::vector<Vertex> queue(n + 1);
    for (Vertex level = 0; !remaining.empty(); ++level) {
        std::size_t end = 0;
        std::size_t kept = 0;
        for (const Vertex v : remaining) {
            if (left[v] < level) continue;  // taken away at an earlier level
            const bool take = left[v] == level;
            queue[end] = v;
            remaining[kept] = v;
            end += take ? 1 : 0;
            kept += take ? 0 : 1;
        }
        remaining.resize(kept);
        for (std::size_t next = 0; next < end; ++next) {
            __builtin_prefetch(dyads.column.data() + dyads.start[queue[std::min(next + 8, end - 1)]]);
            for (const Vertex w : dyads.row(queue[next])) {
                const Vertex before = left[w];
                queue[end] = w;
                end += before == level + 1 ? 1 : 0;
                left[w] = before - (before > level ? 1 : 0);
            }
        }
    }
    return left;
}

}  // namespace entente::graph

// Brandes' algorithm from eight sources at once. A level-synchronous search keeps, by vertex, a row of eight
// path counts that is 0 but for the sources at that distance; the counts of the next level are the sums of
// the rows of neighbours, those of sources that were there before struck out. Going back, rows hold (1 +
// dependency) / paths of the level behind, and a vertex's dependencies are its path counts times the sum of
// its neighbours' rows: a product of a sparse matrix with rows that are 0 where nothing is to be added, so
// that neither distances are compared nor predecessors kept. Sums run along rows of the vertices to be found
// or out from those found last, whichever is less.
//
// The number of shortest paths grows exponentially (a 40 by 40 grid has more than 2^64 between its corners),
// so counts are doubles, and sources whose counts would leave the range of a double are done again one at a
// time with an exponent a count.
//
// Freeman, Sociometry 40 (1977) 35-41; Brandes, Journal of Mathematical Sociology 25 (2001) 163-177. Searches
// side by side after Then et al., Proceedings of the VLDB Endowment 8 (2014) 449-460; their products after
// Buluç and Gilbert, International Journal of High Performance Computing Applications 25 (2011) 496-509.
#include "graph/kernels/betweenness.hpp"

#include <algorithm>

#include "graph/kernels/betweenness_batch.hpp"
#include "graph/kernels/search_order.hpp"
#include "graph/kernels/wide_betweenness.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

template <int Width>
[[gnu::always_inline]] inline void add_batches(const BothWays& arcs, std::span<const Sources> batches,
                                               std::vector<double>& sums) {
    BetweennessBatch<Width> batch(arcs);
    for (const Sources& sources : batches) {
        if (batch.add_dependencies(sources, sums)) continue;
        for (Vertex v = sources.begin; v < sources.end; ++v) add_wide_dependencies(arcs.out, v, sums);
    }
}

void add_batches_plain(const BothWays& arcs, std::span<const Sources> batches, std::vector<double>& sums) {
    add_batches<2>(arcs, batches, sums);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void add_batches_wide(const BothWays& arcs, std::span<const Sources> batches,
                                              std::vector<double>& sums) {
    add_batches<4>(arcs, batches, sums);
}
#endif

/// The same sums whichever it is.
auto fastest_add_batches() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return add_batches_wide;
#endif
    return add_batches_plain;
}

std::vector<Sources> batches_of(const SearchOrder& order) {
    constexpr Vertex length = BetweennessBatch<2>::size;
    const auto places = static_cast<Vertex>(order.vertices().size());
    std::vector<Sources> batches;
    for (Vertex begin = 0; begin < places; begin += length) {
        const Vertex end = std::min(places, begin + length);
        batches.push_back({begin, end, order.component_begin(begin), order.component_end(end - 1)});
    }
    return batches;
}

/// How many batches make a block: it depends on the arcs alone, so that the number of threads never shows,
/// and is enough for setting a block up not to.
std::size_t block_length(std::size_t batches, const BothWays& arcs) {
    constexpr std::size_t most_blocks = 32;
    constexpr std::size_t least_work = std::size_t{1} << 18;
    const std::size_t work = arcs.out.size() + arcs.out.column.size();
    return std::max((batches + most_blocks - 1) / most_blocks, 1 + least_work / (work + 1));
}

}  // namespace

std::vector<double> betweenness_sums(const BothWays& arcs) {
    const SearchOrder order(arcs);
    const BothWays ordered = order.arcs();
    const std::vector<Sources> batches = batches_of(order);
    const std::size_t length = block_length(batches.size(), ordered);
    std::vector<std::vector<double>> blocks((batches.size() + length - 1) / length);
    const auto add = fastest_add_batches();
    parallel_for(0, blocks.size(), [&](std::size_t block) {
        blocks[block].assign(order.vertices().size(), 0.0);
        const std::size_t first = block * length;
        add(ordered, std::span(batches).subspan(first, std::min(length, batches.size() - first)),
            blocks[block]);
    });
    std::vector<double> sums(arcs.out.size(), 0.0);
    for (std::size_t place = 0; place < order.vertices().size(); ++place) {
        double& sum = sums[order.vertices()[place]];
        for (const auto& block : blocks) sum += block[place];
    }
    return sums;
}

}  // namespace entente::graph

// Breadth-first searches from up to 512 sources at once, a bit each: a vertex's set of sources at one
// distance is the union of its neighbours' sets at the distance before, less those that were there already.
// How many vertices each source has found is counted over whole levels, in bit planes. All sums are of whole
// numbers, or taken by distance from counts, so that they don't depend on what is searched together.
//
// Then, Kaufmann, Chirigati, Hoang-Vu, Pham, Kemper, Neumann and Vo, Proceedings of the VLDB Endowment 8
// (2014) 449-460; counting in bit planes after Harley and Seal, in Warren, Hacker's Delight (2nd ed. 2012),
// section 5-1.
#include "graph/kernels/hops.hpp"

#include <algorithm>
#include <numeric>

#include "graph/kernels/hop_batch.hpp"
#include "graph/kernels/search_order.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

constexpr std::size_t batch_size = HopBatch<8, 2>::size;

/// Searches that stay among the vertices [begin, end).
struct Searches {
    std::span<const Vertex> sources;  ///< no more than batch_size
    Vertex begin = 0;
    Vertex end = 0;
    std::span<HopSummary> summaries;
};

template <int Words, int Width>
[[gnu::always_inline]] inline void summarise(const BothWays& arcs, std::span<const Searches> all) {
    HopBatch<Words, Width> batch(arcs);
    for (const Searches& searches : all) {
        batch.summarise(searches.sources, searches.begin, searches.end, searches.summaries);
    }
}

template <int Width>
[[gnu::always_inline]] inline void summarise(const BothWays& arcs, std::span<const Searches> all) {
    const std::size_t most = std::ranges::max_element(all, {}, [](const Searches& searches) {
                                 return searches.sources.size();
                             })->sources.size();
    if (most <= 128) {
        summarise<2, 2>(arcs, all);
    } else if (most <= 256) {
        summarise<4, Width>(arcs, all);
    } else {
        summarise<8, Width>(arcs, all);
    }
}

void summarise_plain(const BothWays& arcs, std::span<const Searches> all) {
    summarise<2>(arcs, all);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void summarise_wide(const BothWays& arcs, std::span<const Searches> all) {
    summarise<4>(arcs, all);
}
#endif

/// The same result whichever it is.
auto fastest_summarise() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return summarise_wide;
#endif
    return summarise_plain;
}

/// In parallel, in a number of blocks that is small enough for each to have its own memory.
void summarise_all(const BothWays& arcs, std::span<const Searches> all) {
    constexpr std::size_t most_blocks = 32;
    const std::size_t length = (all.size() + most_blocks - 1) / most_blocks;
    const auto run = fastest_summarise();
    if (all.size() <= 1) {
        if (!all.empty()) run(arcs, all);
        return;
    }
    parallel_for(0, (all.size() + length - 1) / length, [&](std::size_t block) {
        const std::size_t first = block * length;
        run(arcs, all.subspan(first, std::min(length, all.size() - first)));
    });
}

std::vector<HopSummary> ordered_summaries(const BothWays& arcs, std::span<const Vertex> sources) {
    const SearchOrder order(arcs);
    std::vector<std::size_t> positions;  // in `sources`, by place; isolates reach nothing
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (order.places()[sources[i]] != SearchOrder::none) positions.push_back(i);
    }
    const auto place = [&](std::size_t position) { return order.places()[sources[position]]; };
    std::ranges::sort(positions, {}, place);
    std::vector<Vertex> places(positions.size());
    std::ranges::transform(positions, places.begin(), place);
    std::vector<HopSummary> found(positions.size());
    std::vector<Searches> all;
    for (std::size_t first = 0; first < places.size(); first += batch_size) {
        const std::size_t length = std::min(batch_size, places.size() - first);
        const auto batch = std::span<const Vertex>(places).subspan(first, length);
        all.push_back({batch, order.component_begin(batch.front()), order.component_end(batch.back()),
                       std::span(found).subspan(first, length)});
    }
    summarise_all(order.arcs(), all);
    std::vector<HopSummary> result(sources.size());
    for (std::size_t i = 0; i < positions.size(); ++i) result[positions[i]] = found[i];
    return result;
}

}  // namespace

std::vector<HopSummary> hop_summaries(const BothWays& arcs, std::span<const Vertex> sources) {
    // Finding an order takes about as long as one batch.
    if (sources.size() > 8 * batch_size) return ordered_summaries(arcs, sources);
    std::vector<HopSummary> result(sources.size());
    std::vector<Searches> all;
    for (std::size_t first = 0; first < sources.size(); first += batch_size) {
        const std::size_t length = std::min(batch_size, sources.size() - first);
        all.push_back({sources.subspan(first, length), 0, static_cast<Vertex>(arcs.out.size()),
                       std::span(result).subspan(first, length)});
    }
    summarise_all(arcs, all);
    return result;
}

std::vector<HopSummary> hop_summaries(const BothWays& arcs) {
    std::vector<Vertex> all(arcs.out.size());
    std::iota(all.begin(), all.end(), Vertex{0});
    return hop_summaries(arcs, all);
}

}  // namespace entente::graph

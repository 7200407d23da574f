// For each source, Dijkstra's search settles vertices from the nearest on and counts the shortest paths to
// each; going back from the farthest, each vertex passes to those before it the share of the paths that they
// carry. O(n m log n) time.
//
// When v is settled, all vertices before it on its shortest paths are nearer, so settled, with their distance
// and count final: one look at the arcs into v finds exactly those that length_tolerance asks for, however
// ties within the tolerance came out in the queue. Both looks at the arcs of v, for those before it and for
// those it leads to, write first and then move on by the outcome of the comparison, since a branch would be
// guessed wrong as often as not.
//
// Ties that are longer than a way round them are left out before the search starts (detours.hpp). A source
// with more paths than a double holds, or with a step too short to add to a distance, is done again by
// careful_paths.hpp.
//
// Dijkstra, Numerische Mathematik 1 (1959) 269-271; Brandes, Journal of Mathematical Sociology 25 (2001)
// 163-177.
#include "graph/kernels/weighted_paths.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "graph/kernels/careful_paths.hpp"
#include "graph/kernels/detours.hpp"
#include "graph/kernels/distance_heap.hpp"
#include "graph/kernels/lengths.hpp"

namespace entente::graph {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Beyond this a count is no longer safe in a double: its reciprocal nears the subnormal numbers.
constexpr double largest_plain_count = 1e300;

/// One source's search, its memory kept from source to source.
class Search {
public:
    Search(const LengthRows& out, const LengthRows& in)
        : out_(out),
          in_(in),
          distance_(out.size()),
          paths_(out.size()),
          dependency_(out.size()),
          heap_(out.size()),
          settled_(out.size()),
          before_start_(out.size() + 1),
          before_(in.column.size() + 1),
          closer_(out.size() + 1) {}

    /// As careful_paths(). Empty, and nothing added, when the source needs that.
    std::optional<DistanceSums> run(Vertex source, std::vector<double>& betweenness) {
        const std::optional<DistanceSums> sums = settle_all(source);
        if (sums) pass_back(betweenness);
        return sums;
    }

private:
    std::optional<DistanceSums> settle_all(Vertex source) {
        std::fill(distance_.begin(), distance_.end(), infinity);
        heap_.clear();
        heap_.push(source, distance_[source] = 0);
        DistanceSums sums;
        before_end_ = 0;
        for (count_ = 0; !heap_.empty(); ++count_) {
            const Vertex v = heap_.nearest();
            heap_.pop();
            settled_[count_] = v;
            const double paths = count_paths(v);
            paths_[v] = v == source ? 1 : paths;
            if (paths > largest_plain_count || !relax(v)) return std::nullopt;
            if (v == source) continue;
            sums.within_reach += 1;
            sums.length += distance_[v];
            sums.inverse_length += 1 / distance_[v];
        }
        before_start_[count_] = before_end_;
        return sums;
    }

    /// Notes the vertices before `v` on its shortest paths.
    double count_paths(Vertex v) {
        const double* const distance = distance_.data();
        const double limit = distance[v] * (1 + length_tolerance);
        const Vertex first = before_end_;
        Vertex last = first;
        for (Vertex arc = in_.start[v], end = in_.start[v + 1]; arc < end; ++arc) {
            const Vertex u = in_.column[arc];
            before_[last] = u;
            last += distance[u] + in_.length[arc] <= limit ? 1 : 0;
        }
        double paths = 0;
        before_start_[count_] = first;
        before_end_ = first;
        for (Vertex at = first; at < last; ++at) {
            const Vertex u = before_[at];
            if (!(distance[u] < distance[v])) continue;
            before_[before_end_++] = u;
            paths += paths_[u];
        }
        return paths;
    }

    /// False when an arc is too short for its end to come out farther than `v`.
    bool relax(Vertex v) {
        const double at = distance_[v];
        std::size_t found = 0;
        for (Vertex arc = out_.start[v], end = out_.start[v + 1]; arc < end; ++arc) {
            closer_[found] = arc;
            found += at + out_.length[arc] < distance_[out_.column[arc]] ? 1 : 0;
        }
        for (std::size_t i = 0; i < found; ++i) {
            const Vertex w = out_.column[closer_[i]];
            const double next = at + out_.length[closer_[i]];
            if (!(next > at)) return false;
            if (distance_[w] == infinity) {
                heap_.push(w, next);
            } else {
                heap_.lower(w, next);
            }
            distance_[w] = next;
        }
        return true;
    }

    void pass_back(std::vector<double>& betweenness) {
        std::fill(dependency_.begin(), dependency_.end(), 0.0);
        for (std::size_t i = count_; i-- > 1;) {
            const Vertex v = settled_[i];
            const double share = (1 + dependency_[v]) / paths_[v];
            for (Vertex at = before_start_[i]; at < before_start_[i + 1]; ++at) {
                dependency_[before_[at]] += paths_[before_[at]] * share;
            }
            betweenness[v] += dependency_[v];
        }
    }

    const LengthRows& out_;
    const LengthRows& in_;
    std::vector<double> distance_;
    std::vector<double> paths_;
    std::vector<double> dependency_;
    DistanceHeap heap_;
    std::size_t count_ = 0;
    std::vector<Vertex> settled_;  // count_ of them, nearest first
    // Before settled_[i] come before_[before_start_[i]] … before_[before_start_[i + 1] - 1].
    std::vector<Vertex> before_start_;
    std::vector<Vertex> before_;
    Vertex before_end_ = 0;
    std::vector<Vertex> closer_;  // arcs
};

}  // namespace

WeightedPaths weighted_paths(const BothWays& ways, double length_exponent) {
    LengthRows out = with_lengths(ways.out, length_exponent);
    LengthRows turned = ways.symmetric ? LengthRows{} : with_lengths(ways.in, length_exponent);
    LengthRows& in = ways.symmetric ? out : turned;
    drop_detours(out, in);
    const std::size_t n = out.size();
    WeightedPaths result{std::vector<double>(n, 0.0), std::vector<DistanceSums>(n)};
    // Blocks depend on n alone and are summed in order, so that the number of threads never shows.
    const std::size_t block_length = std::max<std::size_t>(16, (n + 63) / 64);
    std::vector<std::vector<double>> blocks((n + block_length - 1) / block_length);
    tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t block) {
        blocks[block].assign(n, 0.0);
        Search search(out, in);
        for (std::size_t s = block * block_length; s < std::min(n, (block + 1) * block_length); ++s) {
            const Vertex source = static_cast<Vertex>(s);
            const auto sums = search.run(source, blocks[block]);
            result.distances[s] = sums ? *sums : careful_paths(out, in, source, blocks[block]);
        }
    });
    for (const auto& block : blocks) {
        for (std::size_t v = 0; v < n; ++v) result.betweenness[v] += block[v];
    }
    return result;
}

}  // namespace entente::graph

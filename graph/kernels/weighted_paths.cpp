// For each source, Dijkstra's search settles vertices from the nearest on and counts the shortest paths to
// each; going back from the farthest, each vertex passes to those before it the share of the paths that they
// carry. O(n m log n) time.
//
// The ways into a vertex are noted as they are found, unless they are longer by more than length_tolerance
// than the shortest known, and judged once the distance is final: any vertex before v on its shortest paths
// is nearer, so it is settled and its way to v noted by then. What counts as equally short thus depends on
// final distances alone, however ties within the tolerance came out of the queue. The look at the arcs of a
// vertex writes first and then moves on by the outcome of the comparison, since a branch would be guessed
// wrong as often as not.
//
// Ties that are longer than a way round them are left out before the search starts (detours.hpp). A source
// with more paths than a double holds, or with a step too short to add to a distance, is done again by
// careful_paths.hpp.
//
// Dijkstra, Numerische Mathematik 1 (1959) 269-271; Brandes, Journal of Mathematical Sociology 25 (2001)
// 163-177.
#include "graph/kernels/weighted_paths.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "graph/kernels/careful_paths.hpp"
#include "graph/kernels/detours.hpp"
#include "graph/kernels/distance_heap.hpp"
#include "graph/kernels/lengths.hpp"
#include "graph/parallel.hpp"

namespace entente::graph {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Beyond this a count is no longer safe in a double: its reciprocal nears the subnormal numbers.
constexpr double largest_plain_count = 1e300;

constexpr Vertex none = std::numeric_limits<Vertex>::max();

/// One source's search, its memory kept from source to source.
class Search {
public:
    explicit Search(const LengthRows& arcs)
        : arcs_(arcs),
          distance_(arcs.size()),
          limit_(arcs.size()),
          last_way_(arcs.size()),
          paths_(arcs.size()),
          dependency_(arcs.size()),
          heap_(arcs.size()),
          settled_(arcs.size()),
          before_start_(arcs.size() + 1),
          before_(arcs.column.size()),
          ways_(arcs.column.size()),
          closer_(arcs.size() + 1) {}

    /// As careful_paths(). Empty, and nothing added, when the source needs that.
    std::optional<DistanceSums> run(Vertex source, std::vector<double>& betweenness) {
        const std::optional<DistanceSums> sums = settle_all(source);
        if (sums) pass_back(betweenness);
        return sums;
    }

private:
    /// The way to a vertex by its neighbour `from`. Those to one vertex form a chain, the last found first.
    struct Way {
        double length;
        Vertex from;
        Vertex earlier;
    };

    std::optional<DistanceSums> settle_all(Vertex source) {
        std::fill(distance_.begin(), distance_.end(), infinity);
        std::fill(limit_.begin(), limit_.end(), infinity);
        std::fill(last_way_.begin(), last_way_.end(), none);
        number_of_ways_ = 0;
        heap_.clear();
        heap_.push(source, distance_[source] = limit_[source] = 0);
        DistanceSums sums;
        Vertex before_end = 0;
        for (count_ = 0; !heap_.empty(); ++count_) {
            const Vertex v = heap_.nearest();
            heap_.pop();
            settled_[count_] = v;
            before_start_[count_] = before_end;
            before_end = judge_ways(v, before_end);
            if (v == source) {
                paths_[v] = 1;
            } else {
                sums.within_reach += 1;
                sums.length += distance_[v];
                sums.inverse_length += 1 / distance_[v];
            }
            if (paths_[v] > largest_plain_count || !relax(v)) return std::nullopt;
        }
        before_start_[count_] = before_end;
        return sums;
    }

    /// Counts the shortest paths to `v`, and writes down whom they come from, from before_[end] on. Returns
    /// the new end.
    Vertex judge_ways(Vertex v, Vertex end) {
        double paths = 0;
        for (Vertex i = last_way_[v]; i != none; i = ways_[i].earlier) {
            const Way& way = ways_[i];
            if (way.length > limit_[v] || !(distance_[way.from] < distance_[v])) continue;
            before_[end++] = way.from;
            paths += paths_[way.from];
        }
        paths_[v] = paths;
        return end;
    }

    /// False when an arc is too short for its end to come out farther than `v`.
    bool relax(Vertex v) {
        const double at = distance_[v];
        std::size_t found = 0;
        for (Vertex arc = arcs_.start[v], end = arcs_.start[v + 1]; arc < end; ++arc) {
            closer_[found] = arc;
            found += at + arcs_.length[arc] <= limit_[arcs_.column[arc]] ? 1 : 0;
        }
        for (std::size_t i = 0; i < found; ++i) {
            if (!note_way(v, arcs_.column[closer_[i]], at + arcs_.length[closer_[i]])) return false;
        }
        return true;
    }

    /// From `v` to `w`, of that length in all.
    bool note_way(Vertex v, Vertex w, double length) {
        const double limit = length * (1 + length_tolerance);
        const Vertex earlier = distance_[w] <= limit ? last_way_[w] : none;  // else the others are too long
        ways_[number_of_ways_] = {length, v, earlier};
        last_way_[w] = number_of_ways_++;
        if (!(length < distance_[w])) return true;
        if (!(length > distance_[v])) return false;
        if (distance_[w] == infinity) {
            heap_.push(w, length);
        } else {
            heap_.lower(w, length);
        }
        distance_[w] = length;
        limit_[w] = limit;
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

    const LengthRows& arcs_;
    std::vector<double> distance_;
    std::vector<double> limit_;  // the distance and length_tolerance more
    std::vector<Vertex> last_way_;
    std::vector<double> paths_;
    std::vector<double> dependency_;
    DistanceHeap heap_;
    std::size_t count_ = 0;
    std::vector<Vertex> settled_;  // count_ of them, nearest first
    // Before settled_[i] come before_[before_start_[i]] … before_[before_start_[i + 1] - 1].
    std::vector<Vertex> before_start_;
    std::vector<Vertex> before_;
    std::vector<Way> ways_;
    Vertex number_of_ways_ = 0;
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
    parallel_for(0, blocks.size(), [&](std::size_t block) {
        blocks[block].assign(n, 0.0);
        Search search(out);
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

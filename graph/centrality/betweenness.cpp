// For each source, a breadth-first search counts the shortest paths to every vertex; going back from
// the farthest, each vertex passes to its predecessors the share of the paths that they carry.
// O(n m) time.
//
// Convention: the undirected simple graph of all dyads, whatever their sign and strength; each pair
// of other actors counts once; divided by the (n-1)(n-2)/2 pairs there are. Pairs without a path add
// nothing.
//
// The number of shortest paths grows exponentially (a 40 by 40 grid has more than 2^64 between its
// corners), so counts are doubles, and a source whose counts would leave the range of a double is
// done again with an exponent of its own.
//
// Freeman, Sociometry 40 (1977) 35-41; Brandes, Journal of Mathematical Sociology 25 (2001) 163-177.
#include "graph/centrality/betweenness.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// Beyond this a count is no longer safe in a double: its reciprocal nears the subnormal numbers.
constexpr double largest_plain_count = 1e300;

bool too_large(double count) {
    return count > largest_plain_count;
}

double ratio(double a, double b) {
    return a / b;
}

/// A positive number of any size: mantissa in [0.5, 1), or 0.
struct WideCount {
    double mantissa = 0;
    int exponent = 0;

    WideCount() = default;
    explicit WideCount(double value) { mantissa = std::frexp(value, &exponent); }

    WideCount& operator+=(const WideCount& other) {
        if (mantissa == 0) return *this = other;
        const int base = std::max(exponent, other.exponent);
        WideCount sum(std::ldexp(mantissa, exponent - base) +
                      std::ldexp(other.mantissa, other.exponent - base));
        sum.exponent += base;
        return *this = sum;
    }
};

bool too_large(const WideCount&) {
    return false;
}

double ratio(const WideCount& a, const WideCount& b) {
    return std::ldexp(a.mantissa / b.mantissa, a.exponent - b.exponent);
}

/// One source's search, its memory kept from source to source.
template <class Count>
class Brandes {
public:
    explicit Brandes(const DyadGraph& graph)
        : graph_(graph), distance_(num_vertices(graph)), paths_(num_vertices(graph)) {}

    /// Adds the dependency of `source` on every vertex to `total`. False, and nothing added, when a
    /// path count grows too large for Count.
    bool add_dependencies(Vertex source, std::vector<double>& total) {
        if (!count_paths(source)) return false;
        dependency_.assign(num_vertices(graph_), 0.0);
        for (auto w = reached_.rbegin(); *w != source; ++w) {
            for (const Vertex v : neighbours(*w, graph_)) {
                if (distance_[v] + 1 == distance_[*w]) {
                    dependency_[v] += ratio(paths_[v], paths_[*w]) * (1 + dependency_[*w]);
                }
            }
            total[*w] += dependency_[*w];
        }
        return true;
    }

private:
    bool count_paths(Vertex source) {
        std::fill(distance_.begin(), distance_.end(), unreached);
        std::fill(paths_.begin(), paths_.end(), Count());
        reached_.assign(1, source);
        distance_[source] = 0;
        paths_[source] = Count(1);
        for (std::size_t next = 0; next < reached_.size(); ++next) {
            const Vertex v = reached_[next];
            if (too_large(paths_[v])) return false;
            for (const Vertex w : neighbours(v, graph_)) {
                if (distance_[w] == unreached) {
                    distance_[w] = distance_[v] + 1;
                    reached_.push_back(w);
                }
                if (distance_[w] == distance_[v] + 1) paths_[w] += paths_[v];
            }
        }
        return true;
    }

    static constexpr std::int32_t unreached = -2;  // one less than any distance a vertex can look for

    const DyadGraph& graph_;
    std::vector<std::int32_t> distance_;
    std::vector<Count> paths_;
    std::vector<double> dependency_;
    std::vector<Vertex> reached_;  // in order of distance
};

/// The dependencies of the sources [first, last), summed in their order.
std::vector<double> dependencies(const DyadGraph& graph, Vertex first, Vertex last) {
    std::vector<double> total(num_vertices(graph), 0.0);
    Brandes<double> plain(graph);
    for (Vertex source = first; source < last; ++source) {
        if (!plain.add_dependencies(source, total)) Brandes<WideCount>(graph).add_dependencies(source, total);
    }
    return total;
}

}  // namespace

Values betweenness(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const DyadGraph& graph = snapshot.graph().dyads;
    const Vertex n = num_vertices(graph);
    if (n < 3) return Values(n);
    // Blocks depend on n alone and are summed in order, so that the number of threads never shows.
    const Vertex block_length = std::max<Vertex>(16, (n + 63) / 64);
    std::vector<std::vector<double>> blocks((n + block_length - 1) / block_length);
    tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t block) {
        const Vertex first = static_cast<Vertex>(block) * block_length;
        blocks[block] = dependencies(graph, first, std::min(n, first + block_length));
    });
    const double ordered_pairs = (n - 1.0) * (n - 2.0);
    Values result;
    for (Vertex v = 0; v < n; ++v) {
        double sum = 0;
        for (const auto& block : blocks) sum += block[v];
        result.emplace_back(sum / ordered_pairs);
    }
    return result;
}

}  // namespace entente::graph

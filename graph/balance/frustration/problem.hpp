// The frustration index as a problem over whole weights: what the reductions leave and the solvers take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace entente::graph::two_camps {

/// A tie of weight above 0. It costs its weight when it is friendly and joins the camps or is hostile and
/// within one.
struct Edge {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool hostile = false;
    std::int64_t weight = 1;
};

/// A simple graph: no loops, no two edges between the same ends.
struct Problem {
    std::uint32_t vertices = 0;
    std::vector<Edge> edges;
};

/// By vertex, 0 or 1.
using Camps = std::vector<std::uint8_t>;

/// Whether the edge goes against the camps.
inline bool frustrated(const Edge& edge, const Camps& camps) {
    return (camps[edge.first] != camps[edge.second]) != edge.hostile;
}

/// Weight of all edges that go against the camps.
std::int64_t cost(const Problem& problem, const Camps& camps);

/// Camps that cost `upper`, and a proof that none cost less than `lower`.
struct Answer {
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    Camps camps;

    [[nodiscard]] bool proven() const { return lower >= upper; }
};

/// Whether to give up; once yes, always yes.
class Stop {
public:
    explicit Stop(const std::function<bool()>& expired) : expired_(expired) {}

    bool operator()() {
        stopped_ = stopped_ || (expired_ && expired_());
        return stopped_;
    }

private:
    const std::function<bool()>& expired_;
    bool stopped_ = false;
};

/// Rows of neighbours: those of v are at [start[v], start[v + 1]), in the order of the edges.
struct Neighbours {
    struct Entry {
        std::uint32_t vertex = 0;
        std::uint32_t edge = 0;
    };
    std::vector<std::uint32_t> start;
    std::vector<Entry> entries;

    explicit Neighbours(const Problem& problem);
};

}  // namespace entente::graph::two_camps

// Every partition leaves an odd number of edges of a negative cycle frustrated, so cycles that share no edge
// cost one edge each; with weights, a cycle takes its smallest remaining weight off all of its edges. The
// cycles are found by breadth-first search among the satisfied edges from one end of a frustrated edge to
// the other, with rising limits of length so that short cycles are taken first.
// Harary (1959); Zaslavsky, Discrete Applied Mathematics 4 (1982) 47-74.
#include "graph/balance/frustration/packing.hpp"

#include <algorithm>

namespace entente::graph::two_camps {
namespace {

/// How many entries of the neighbour rows are looked at even when time is up.
constexpr std::size_t always_looked_at = 30'000'000;

class Packer {
public:
    Packer(const Problem& problem, const Neighbours& near, const Camps& camps)
        : problem_(problem), near_(near), camps_(camps), seen_(problem.vertices, 0), via_(problem.vertices) {
        rest_.reserve(problem.edges.size());
        for (const Edge& edge : problem.edges) {
            rest_.push_back(2 * edge.weight);
        }
    }

    Packing run(Stop& stop) {
        std::vector<std::uint32_t> open;
        for (std::uint32_t e = 0; e < rest_.size(); ++e) {
            if (frustrated(problem_.edges[e], camps_)) open.push_back(e);
        }
        for (std::size_t limit = 2; !open.empty() && limit <= problem_.vertices; limit *= 2) {
            std::erase_if(open, [&](std::uint32_t e) { return !given_up(stop) && exhaust(e, limit); });
            if (given_up(stop)) break;
        }
        return std::move(result_);
    }

private:
    [[nodiscard]] bool given_up(Stop& stop) const { return looked_at_ > always_looked_at && stop(); }

    /// Takes cycles through the edge of at most `limit` further edges; true when none of any length is left.
    bool exhaust(std::uint32_t edge, std::size_t limit) {
        while (rest_[edge] > 0) {
            const Outcome outcome = search(edge, limit);
            if (outcome != Outcome::found) return outcome == Outcome::none;
            take(edge);
        }
        return true;
    }

    enum class Outcome { found, too_long, none };

    Outcome search(std::uint32_t edge, std::size_t limit) {
        ++round_;
        const std::uint32_t target = problem_.edges[edge].second;
        frontier_.assign(1, problem_.edges[edge].first);
        seen_[frontier_.front()] = round_;
        for (std::size_t depth = 0; !frontier_.empty(); ++depth) {
            if (depth == limit) return Outcome::too_long;
            next_.clear();
            for (const std::uint32_t v : frontier_) {
                looked_at_ += near_.start[v + 1] - near_.start[v];
                for (std::uint32_t i = near_.start[v]; i < near_.start[v + 1]; ++i) {
                    const auto [other, e] = near_.entries[i];
                    if (seen_[other] == round_ || rest_[e] == 0 || frustrated(problem_.edges[e], camps_)) {
                        continue;
                    }
                    seen_[other] = round_;
                    via_[other] = e;
                    if (other == target) return Outcome::found;
                    next_.push_back(other);
                }
            }
            std::swap(frontier_, next_);
        }
        return Outcome::none;
    }

    void take(std::uint32_t edge) {
        Cycle cycle{edge};
        std::int64_t halves = rest_[edge];
        for (std::uint32_t v = problem_.edges[edge].second; v != problem_.edges[edge].first;) {
            const Edge& step = problem_.edges[via_[v]];
            halves = std::min(halves, rest_[via_[v]]);
            cycle.push_back(via_[v]);
            v = step.first == v ? step.second : step.first;
        }
        for (const std::uint32_t e : cycle) {
            rest_[e] -= halves;
        }
        result_.items.push_back({std::move(cycle), halves});
    }

    const Problem& problem_;
    const Neighbours& near_;
    const Camps& camps_;
    std::vector<std::int64_t> rest_;
    std::vector<std::uint32_t> seen_;  ///< the last round that reached the vertex
    std::vector<std::uint32_t> via_;   ///< and by which edge
    std::uint32_t round_ = 0;
    std::size_t looked_at_ = 0;
    std::vector<std::uint32_t> frontier_;
    std::vector<std::uint32_t> next_;
    Packing result_;
};

}  // namespace

std::int64_t Packing::bound() const {
    std::int64_t sum = 0;
    for (const Item& item : items) {
        sum += item.halves;
    }
    return (sum + 1) / 2;
}

Packing pack_cycles(const Problem& problem, const Neighbours& near, const Camps& camps, Stop& stop) {
    return Packer(problem, near, camps).run(stop);
}

}  // namespace entente::graph::two_camps

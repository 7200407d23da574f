// An edge that weighs as much as all others of one of its ends together is satisfied in some optimal camps:
// were it not, moving that end would cost nothing. So the end can be merged with its neighbour (turned round
// before that, if the edge is hostile). Vertices with one or two edges always have such an edge; with two,
// the merger leaves one edge in series of the lesser weight. Edges that become parallel are one edge: equal
// signs add up, opposite signs cost the lesser weight whatever the camps, and the rest remains.
#include "graph/balance/frustration/contraction.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>

namespace entente::graph::two_camps {
namespace {

class Contraction {
public:
    Contraction(const Problem& problem)
        : rows_(problem.vertices), total_(problem.vertices, 0), queued_(problem.vertices, 0) {
        for (const Edge& edge : problem.edges) {
            add(edge.first, edge.second, edge.hostile ? -edge.weight : edge.weight);
        }
    }

    [[nodiscard]] std::int64_t constant() const { return constant_; }
    [[nodiscard]] const std::map<std::uint32_t, std::int64_t>& row(std::uint32_t v) const { return rows_[v]; }

    /// Calls `merged(vertex, into, opposite)` for each merger.
    template <class Merged>
    void run(Merged merged) {
        while (!queue_.empty()) {
            const std::uint32_t v = queue_.front();
            queue_.pop_front();
            queued_[v] = 0;
            const auto heaviest = std::max_element(
                rows_[v].begin(), rows_[v].end(),
                [](const auto& a, const auto& b) { return std::abs(a.second) < std::abs(b.second); });
            if (heaviest == rows_[v].end() || 2 * std::abs(heaviest->second) < total_[v]) continue;
            const std::uint32_t into = heaviest->first;
            const bool opposite = heaviest->second < 0;
            merged(v, into, opposite);
            merge(v, into, opposite);
        }
    }

private:
    void touch(std::uint32_t v) {
        if (queued_[v] != 0) return;
        queued_[v] = 1;
        queue_.push_back(v);
    }

    void set(std::uint32_t from, std::uint32_t to, std::int64_t before, std::int64_t after) {
        total_[from] += std::abs(after) - std::abs(before);
        if (after == 0) {
            rows_[from].erase(to);
        } else {
            rows_[from][to] = after;
        }
        touch(from);
    }

    void add(std::uint32_t a, std::uint32_t b, std::int64_t weight) {
        const auto found = rows_[a].find(b);
        const std::int64_t before = found == rows_[a].end() ? 0 : found->second;
        if ((before < 0) != (weight < 0)) {
            constant_ += std::min(std::abs(before), std::abs(weight));
        }
        set(a, b, before, before + weight);
        set(b, a, before, before + weight);
    }

    void merge(std::uint32_t v, std::uint32_t into, bool opposite) {
        const std::map<std::uint32_t, std::int64_t> row = std::move(rows_[v]);
        rows_[v].clear();
        total_[v] = 0;
        for (const auto& [other, weight] : row) {
            set(other, v, weight, 0);
        }
        for (const auto& [other, weight] : row) {
            if (other != into) {
                add(into, other, opposite ? -weight : weight);
            }
        }
    }

    std::vector<std::map<std::uint32_t, std::int64_t>> rows_;  ///< by neighbour: weight, hostile below 0
    std::vector<std::int64_t> total_;                          ///< sum of the row's weights without signs
    std::vector<std::uint8_t> queued_;
    std::deque<std::uint32_t> queue_;
    std::int64_t constant_ = 0;
};

}  // namespace

Part contract(const Part& part, ParitySets& relations, std::int64_t& constant) {
    Contraction contraction(part.problem);
    contraction.run([&](std::uint32_t v, std::uint32_t into, bool opposite) {
        relations.unite(part.origin[v], part.origin[into], opposite);
    });
    constant += contraction.constant();
    Part left;
    std::vector<std::uint32_t> number(part.problem.vertices, 0);
    for (std::uint32_t v = 0; v < part.problem.vertices; ++v) {
        if (contraction.row(v).empty()) continue;
        number[v] = left.problem.vertices++;
        left.origin.push_back(part.origin[v]);
        for (const auto& [other, weight] : contraction.row(v)) {
            if (other < v) {
                left.problem.edges.push_back({number[other], number[v], weight < 0, std::abs(weight)});
            }
        }
    }
    return left;
}

}  // namespace entente::graph::two_camps

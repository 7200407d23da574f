// Moving one vertex to the other camp changes the cost by the weight of its satisfied edges less that of its
// frustrated ones, so all gains are kept and a move updates those of its neighbours only. Descent makes
// moves while one gains; tabu search makes the best move that was not made lately, even a losing one, and
// keeps the best camps met. Glover, ORSA Journal on Computing 1 (1989) 190-206; for max-cut, to which the
// index is equivalent: Kochenberger et al., Journal of Heuristics 19 (2013) 565-571.
#include "graph/balance/frustration/local_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>

#include "graph/balance/frustration/parity_sets.hpp"

namespace entente::graph::two_camps {
namespace {

/// Camps with the gain of every move.
class Position {
public:
    Position(const Problem& problem, const Neighbours& near, Camps camps)
        : problem_(problem), near_(near), camps_(std::move(camps)), gain_(problem.vertices, 0) {
        for (const Edge& edge : problem.edges) {
            const std::int64_t signed_weight = frustrated(edge, camps_) ? edge.weight : -edge.weight;
            gain_[edge.first] += signed_weight;
            gain_[edge.second] += signed_weight;
        }
    }

    [[nodiscard]] const std::vector<std::int64_t>& gain() const { return gain_; }
    [[nodiscard]] const Camps& camps() const { return camps_; }

    void move(std::uint32_t v) {
        for (std::uint32_t i = near_.start[v]; i < near_.start[v + 1]; ++i) {
            const Edge& edge = problem_.edges[near_.entries[i].edge];
            const std::int64_t change = frustrated(edge, camps_) ? -2 * edge.weight : 2 * edge.weight;
            gain_[near_.entries[i].vertex] += change;
        }
        gain_[v] = -gain_[v];
        camps_[v] ^= 1U;
    }

private:
    const Problem& problem_;
    const Neighbours& near_;
    Camps camps_;
    std::vector<std::int64_t> gain_;
};

constexpr std::size_t work = 200'000'000;  // vertices looked at
constexpr std::size_t fewest_moves = 500;
constexpr std::size_t most_moves = 20'000;

}  // namespace

Camps forest_camps(const Problem& problem, const std::vector<double>& y) {
    std::vector<std::uint32_t> order(problem.edges.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto sure = [&](std::uint32_t e) {
        return std::pair(std::abs(y[e] - 0.5), problem.edges[e].weight);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sure(a) > sure(b); });
    ParitySets sets(problem.vertices);
    for (const std::uint32_t e : order) {
        const Edge& edge = problem.edges[e];
        sets.unite(edge.first, edge.second, edge.hostile != (y[e] > 0.5));
    }
    return sets.camps();
}

void descend(const Problem& problem, const Neighbours& near, Camps& camps) {
    Position position(problem, near, std::move(camps));
    for (bool moved = true; moved;) {
        moved = false;
        for (std::uint32_t v = 0; v < problem.vertices; ++v) {
            if (position.gain()[v] > 0) {
                position.move(v);
                moved = true;
            }
        }
    }
    camps = position.camps();
}

void tabu_search(const Problem& problem, const Neighbours& near, Camps& camps, Stop& stop) {
    const std::uint32_t n = problem.vertices;
    if (n < 2) return;
    std::mt19937 random(20'251'107);
    std::int64_t current = cost(problem, camps);
    std::int64_t best = current;
    Position position(problem, near, camps);
    std::vector<std::size_t> free_at(n, 0);
    const std::size_t moves = std::clamp(work / n, fewest_moves, most_moves);
    const std::size_t tenure = std::min<std::size_t>(n / 4, 20);
    for (std::size_t step = 1; step <= moves && best > 0; ++step) {
        if (step % 128 == 0 && stop()) return;
        std::uint32_t chosen = n;
        std::int64_t gain = std::numeric_limits<std::int64_t>::min();
        for (std::uint32_t v = 0; v < n; ++v) {
            const std::int64_t here = position.gain()[v];
            if (here > gain && (free_at[v] <= step || current - here < best)) {
                gain = here;
                chosen = v;
            }
        }
        if (chosen == n) continue;
        position.move(chosen);
        current -= gain;
        free_at[chosen] = step + 1 + tenure / 2 + random() % (tenure + 1);
        if (current < best) {
            best = current;
            camps = position.camps();
        }
    }
}

}  // namespace entente::graph::two_camps

#include "graph/balance/walk_series.hpp"

#include <algorithm>
#include <numeric>

namespace entente::graph {
namespace {

/// Walks from a vertex, with and without their signs.
struct Walks {
    double with_signs = 0;
    double all = 0;
};

/// Numbers above that are brought down, all together: the ratio stays.
constexpr double high = 1e200;

void bring_down(std::vector<Walks>& walks, Walks& sum) {
    for (Walks& w : walks) w = {w.with_signs / high, w.all / high};
    sum = {sum.with_signs / high, sum.all / high};
}

}  // namespace

WalkSeries::WalkSeries(const WalkComponent& component) : start_(component.vertices.size() + 1, 0) {
    for (const SignedTie& tie : component.ties) {
        ++start_[tie.first + 1];
        ++start_[tie.second + 1];
    }
    std::partial_sum(start_.begin(), start_.end(), start_.begin());
    arcs_.resize(2 * component.ties.size());
    std::vector<std::size_t> next(start_.begin(), start_.end() - 1);
    for (const SignedTie& tie : component.ties) {
        arcs_[next[tie.first]++] = {tie.second, static_cast<double>(tie.sign)};
        arcs_[next[tie.second]++] = {tie.first, static_cast<double>(tie.sign)};
    }
}

double WalkSeries::ratio(std::size_t vertex) const {
    const std::size_t n = start_.size() - 1;
    std::vector<Walks> now(n);
    std::vector<Walks> next(n);
    now[vertex] = {1, 1};
    Walks sum{1, 1};
    double most_partners = 0;
    for (std::size_t v = 0; v < n; ++v) {
        most_partners = std::max(most_partners, static_cast<double>(start_[v + 1] - start_[v]));
    }
    for (double length = 1;; ++length) {
        double largest = 0;
        for (std::size_t v = 0; v < n; ++v) {
            Walks w;
            for (std::size_t a = start_[v]; a < start_[v + 1]; ++a) {
                w.with_signs += arcs_[a].sign * now[arcs_[a].vertex].with_signs;
                w.all += now[arcs_[a].vertex].all;
            }
            next[v] = {w.with_signs / length, w.all / length};
            largest = std::max(largest, next[v].all);
        }
        now.swap(next);
        sum.with_signs += now[vertex].with_signs;
        sum.all += now[vertex].all;
        // From then on a further step at most halves what walks amount to, so all to come is below `largest`.
        if (length > 2 * most_partners && largest < 1e-17 * sum.all) break;
        if (largest > high) bring_down(now, sum);
    }
    return sum.with_signs / sum.all;
}

}  // namespace entente::graph

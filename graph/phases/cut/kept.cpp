#include "graph/phases/cut/kept.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

// Of the places from `first` to `last`, where values before belong to one mean and the others to another,
// the one with the least distances from them; the last of equal ones.
std::size_t best_place(std::pair<std::size_t, std::size_t> places, double before, double after,
                       const std::vector<double>& series) {
    const auto [first, last] = places;
    std::size_t best = last;
    double least = 0;
    double more = 0;  // distances, less those of the last place
    for (std::size_t place = last; place > first; --place) {
        const double value = series[place - 1];
        more += std::abs(value - after) - std::abs(value - before);
        if (more < least) {
            least = more;
            best = place - 1;
        }
    }
    return best;
}

}  // namespace

Kept::Kept(std::size_t n, std::span<const std::size_t> without) : n_(n) {
    positions_.reserve(n - without.size());
    auto next = without.begin();
    for (std::size_t i = 0; i < n; ++i) {
        if (next != without.end() && *next == i) {
            ++next;
        } else {
            positions_.push_back(i);
        }
    }
}

std::vector<double> Kept::of(const std::vector<double>& series) const {
    if (all()) return series;
    std::vector<double> result;
    result.reserve(positions_.size());
    for (const std::size_t i : positions_) result.push_back(series[i]);
    return result;
}

std::vector<std::size_t> Kept::starts(std::span<const std::size_t> kept_starts, std::span<const double> means,
                                      const std::vector<double>& series) const {
    std::vector<std::size_t> result;
    result.reserve(kept_starts.size());
    for (std::size_t i = 0; i < kept_starts.size(); ++i) {
        result.push_back(best_place(places(kept_starts[i]), means[i], means[i + 1], series));
    }
    return result;
}

std::size_t Kept::before(std::size_t position) const {
    return static_cast<std::size_t>(std::lower_bound(positions_.begin(), positions_.end(), position) -
                                    positions_.begin());
}

}  // namespace entente::graph

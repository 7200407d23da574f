// Idea: a level lasts at least min_length values. A shorter run that leaves and comes back, such
// as a single year of war, is an excursion, not a level; yet with squared deviations one value far out
// can pay for a shift on both sides of it, and drag an ordinary neighbour along to make up the length.
// So before cutting it is moved towards its nearer neighbour, to where it pays for half of the shifts
// around it: Winsorising, but against the values beside it instead of the whole sample, in the spirit of
// running medians (Tukey, Exploratory Data Analysis, 1977, ch. 7). It can then strengthen a change that
// its neighbours show, never make one. r values at distance h from a level, cut out as a segment of
// length L, lower the sum of squares by r (1 - r/L) h^2; two shifts (at an end of the series: one) cost
// two penalties (one). Steps and slopes stay as they are.
//
// Convention: a run is held against the nearest values that were not moved themselves, one on either side,
// so that the ordinary value beside an excursion is not taken for one; at an end, against the two values
// next to it.
#include "graph/phases/excursions.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

constexpr double root2 = 1.4142135623730951;  // one penalty at an end instead of two

// A series whose excursions are taken one after another.
class Reining {
public:
    explicit Reining(const std::vector<double>& series) : values_(series), moved_(series.size(), false) {}

    // The run [first, last): to `reach` from the nearer of its neighbours. A run with nothing on one side
    // has the two values on the other, and `end_reach`.
    void rein_in(std::size_t first, std::size_t last, double reach, double end_reach) {
        std::vector<double> beside = before(first, 1);
        const std::vector<double> right = from(last, 1);
        beside.insert(beside.end(), right.begin(), right.end());
        const bool inside = beside.size() == 2;
        if (!inside) beside = right.empty() ? before(first, 2) : from(last, 2);
        if (beside.empty()) return;
        const auto [low, high] = std::minmax_element(beside.begin(), beside.end());
        const double lower = *low - (inside ? reach : end_reach);
        const double upper = *high + (inside ? reach : end_reach);
        const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = values_.begin() + static_cast<std::ptrdiff_t>(last);
        const bool above = std::all_of(begin, end, [&](double value) { return value > upper; });
        const bool below = std::all_of(begin, end, [&](double value) { return value < lower; });
        if (!above && !below) return;
        std::fill(begin, end, above ? upper : lower);
        for (std::size_t i = first; i < last; ++i) moved_[i] = true;
    }

    [[nodiscard]] Reined result() const {
        Reined reined{values_, {}};
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            if (moved_[i]) reined.positions.push_back(i);
        }
        return reined;
    }

private:
    // The nearest unmoved values before `first`, at most `count`.
    [[nodiscard]] std::vector<double> before(std::size_t first, std::size_t count) const {
        std::vector<double> found;
        for (std::size_t i = first; i > 0 && found.size() < count; --i) {
            if (!moved_[i - 1]) found.push_back(values_[i - 1]);
        }
        return found;
    }

    // The nearest unmoved values from `last` on, at most `count`.
    [[nodiscard]] std::vector<double> from(std::size_t last, std::size_t count) const {
        std::vector<double> found;
        for (std::size_t i = last; i < values_.size() && found.size() < count; ++i) {
            if (!moved_[i]) found.push_back(values_[i]);
        }
        return found;
    }

    std::vector<double> values_;
    std::vector<bool> moved_;
};

}  // namespace

Reined rein_in_excursions(const std::vector<double>& series, double noise, double penalty,
                          std::size_t min_length) {
    Reining reining(series);
    const std::size_t n = series.size();
    for (std::size_t length = 1; length < min_length && length < n; ++length) {
        const auto r = static_cast<double>(length);
        const double reach = noise * std::sqrt(penalty / (r * (1 - r / static_cast<double>(min_length))));
        // The ends last: they lean on one side only, where excursions must be known by then.
        for (std::size_t first = 1; first + length < n; ++first) {
            reining.rein_in(first, first + length, reach, reach / root2);
        }
        reining.rein_in(0, length, reach, reach / root2);
        reining.rein_in(n - length, n, reach, reach / root2);
    }
    return reining.result();
}

}  // namespace entente::graph

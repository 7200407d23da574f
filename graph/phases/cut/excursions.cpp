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
#include "graph/phases/cut/excursions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::graph {

namespace {

constexpr double root2 = 1.4142135623730951;  // one penalty at an end instead of two

// A series whose excursions are taken one after another.
class Reining {
public:
    explicit Reining(const std::vector<double>& series) : values_(series), moved_(series.size(), 0) {}

    // All runs of that length: to `reach` from the nearer of their neighbours. A run with nothing on one
    // side has the two values on the other, and `end_reach`. The ends come last: they lean on one side only,
    // where excursions must be known by then.
    void rein_in_runs(std::size_t length, double reach, double end_reach) {
        const std::size_t n = values_.size();
        std::size_t left = none;  // the nearest unmoved value before the run
        std::size_t right = next_unmoved(length + 1);
        for (std::size_t first = 1; first + length < n; ++first) {
            if (moved_[first - 1] == 0) left = first - 1;
            if (right != none && right < first + length) right = next_unmoved(first + length);
            if (left != none && right != none) {
                const auto [low, high] = std::minmax(values_[left], values_[right]);
                rein_in(first, length, low - reach, high + reach);
            } else {
                rein_in_at_end(first, length, end_reach);
            }
        }
        rein_in_at_end(0, length, end_reach);
        rein_in_at_end(n - length, length, end_reach);
    }

    [[nodiscard]] Reined result() const {
        Reined reined{values_, {}};
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            if (moved_[i] != 0) reined.positions.push_back(i);
        }
        return reined;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    void rein_in(std::size_t first, std::size_t length, double lower, double upper) {
        const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(length);
        const bool above =
            *begin > upper && std::all_of(begin, end, [&](double value) { return value > upper; });
        const bool below =
            *begin < lower && std::all_of(begin, end, [&](double value) { return value < lower; });
        if (!above && !below) return;
        std::fill(begin, end, above ? upper : lower);
        std::fill_n(moved_.begin() + static_cast<std::ptrdiff_t>(first), length, 1);
    }

    // A run with unmoved values on one side at most: held against the two nearest there.
    void rein_in_at_end(std::size_t first, std::size_t length, double reach) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        std::size_t found = 0;
        const auto look_at = [&](std::size_t i) {
            if (found == 2 || moved_[i] != 0) return;
            low = std::min(low, values_[i]);
            high = std::max(high, values_[i]);
            ++found;
        };
        for (std::size_t i = first + length; i < values_.size() && found < 2; ++i) look_at(i);
        for (std::size_t i = first; i > 0 && found < 2; --i) look_at(i - 1);
        if (found > 0) rein_in(first, length, low - reach, high + reach);
    }

    [[nodiscard]] std::size_t next_unmoved(std::size_t i) const {
        while (i < values_.size() && moved_[i] != 0) ++i;
        return i < values_.size() ? i : none;
    }

    std::vector<double> values_;
    std::vector<char> moved_;
};

}  // namespace

Reined rein_in_excursions(const std::vector<double>& series, double noise, double penalty,
                          std::size_t min_length) {
    Reining reining(series);
    for (std::size_t length = 1; length < min_length && length < series.size(); ++length) {
        const auto r = static_cast<double>(length);
        const double reach = noise * std::sqrt(penalty / (r * (1 - r / static_cast<double>(min_length))));
        reining.rein_in_runs(length, reach, reach / root2);
    }
    return reining.result();
}

}  // namespace entente::graph

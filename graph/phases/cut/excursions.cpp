// Idea: a level lasts at least min_length values. A shorter run that leaves and comes back, such
// as a single year of war, is an excursion, not a level; yet with squared deviations one value far out
// can pay for a shift on both sides of it, and drag an ordinary neighbour along to make up the length.
// r values at distance h from a level, cut out as a segment of length L, lower the sum of squares by
// r (1 - r/L) h^2; two shifts (at an end of the series: one) cost two penalties (one). A run that would pay
// for more than half of them is an excursion. Steps and slopes are none.
//
// A series by itself is cut without its excursions, as if nothing were known there: whatever weight they
// kept, together with an ordinary neighbour on their side they could pay for a shift that no other value
// shows. In several series cut together a time can't be left out of one of them; there an excursion is moved
// towards its nearer neighbour, to where it pays for half of the shifts around it: Winsorising, but against
// the values beside it instead of the whole sample, in the spirit of running medians (Tukey, Exploratory Data
// Analysis, 1977, ch. 7).
//
// Conventions:
//   - a run is held against the nearest values that are no excursions themselves, one on either side,
//     so that the ordinary value beside an excursion is not taken for one; at an end, against the two values
//     next to it;
//   - what an excursion hid may be one itself, so those to be left out are looked for again without those
//     found. Neighbours that all stand out on one side and are long enough for a level are one, in whatever
//     order they were found: two years of war, the second much worse than the first;
//   - left out is what stands 3 noises beyond its neighbours at least, however low the penalty.
#include "graph/phases/cut/excursions.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace entente::graph {

namespace {

constexpr double root2 = 1.4142135623730951;  // one penalty at an end instead of two
constexpr double least_penalty = 4.5;         // a lone value stands 3 noises off where a level takes two

enum class Treatment : std::uint8_t { move, mark };

// A series whose excursions are taken one after another.
class Excursions {
public:
    Excursions(const std::vector<double>& series, Treatment treatment)
        : values_(series), sides_(series.size(), 0), treatment_(treatment) {}

    // All runs of that length: beyond `reach` from the nearer of their neighbours. A run with nothing on one
    // side has the two values on the other, and `end_reach`. The ends come last: they lean on one side only,
    // where excursions must be known by then. False when there was none that is new.
    bool take_runs(std::size_t length, double reach, double end_reach) {
        const std::size_t n = values_.size();
        found_ = false;
        std::size_t left = none;  // the nearest ordinary value before the run
        std::size_t right = next_ordinary(length + 1);
        for (std::size_t first = 1; first + length < n; ++first) {
            if (sides_[first - 1] == 0) left = first - 1;
            if (right != none && right < first + length) right = next_ordinary(first + length);
            if (left != none && right != none) {
                const auto [low, high] = std::minmax(values_[left], values_[right]);
                take(first, length, low - reach, high + reach);
            } else {
                take_at_end(first, length, end_reach);
            }
        }
        take_at_end(0, length, end_reach);
        take_at_end(n - length, length, end_reach);
        return found_;
    }

    // Neighbours on one side that are enough for a level.
    void give_back_runs(std::size_t min_length) {
        for (std::size_t first = 0; first < sides_.size();) {
            std::size_t last = first + 1;
            while (last < sides_.size() && sides_[last] == sides_[first]) ++last;
            if (last - first >= min_length) std::fill(side_at(first), side_at(last), std::int8_t{0});
            first = last;
        }
    }

    [[nodiscard]] const std::vector<double>& values() const { return values_; }

    [[nodiscard]] std::vector<std::size_t> positions() const {
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < sides_.size(); ++i) {
            if (sides_[i] != 0) result.push_back(i);
        }
        return result;
    }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    std::vector<std::int8_t>::iterator side_at(std::size_t i) {
        return sides_.begin() + static_cast<std::ptrdiff_t>(i);
    }

    void take(std::size_t first, std::size_t length, double lower, double upper) {
        const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(length);
        const bool above =
            *begin > upper && std::all_of(begin, end, [&](double value) { return value > upper; });
        const bool below =
            *begin < lower && std::all_of(begin, end, [&](double value) { return value < lower; });
        if (!above && !below) return;
        const auto sides = side_at(first);
        const auto sides_end = side_at(first + length);
        found_ = found_ || std::find(sides, sides_end, std::int8_t{0}) != sides_end;
        std::fill(sides, sides_end, above ? std::int8_t{1} : std::int8_t{-1});
        if (treatment_ == Treatment::move) std::fill(begin, end, above ? upper : lower);
    }

    // A run with ordinary values on one side at most: held against the two nearest there.
    void take_at_end(std::size_t first, std::size_t length, double reach) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        std::size_t found = 0;
        const auto look_at = [&](std::size_t i) {
            if (found == 2 || sides_[i] != 0) return;
            low = std::min(low, values_[i]);
            high = std::max(high, values_[i]);
            ++found;
        };
        for (std::size_t i = first + length; i < values_.size() && found < 2; ++i) look_at(i);
        for (std::size_t i = first; i > 0 && found < 2; --i) look_at(i - 1);
        if (found > 0) take(first, length, low - reach, high + reach);
    }

    [[nodiscard]] std::size_t next_ordinary(std::size_t i) const {
        while (i < values_.size() && sides_[i] != 0) ++i;
        return i < values_.size() ? i : none;
    }

    std::vector<double> values_;
    std::vector<std::int8_t> sides_;  // of an excursion: 1 above, -1 below; else 0
    Treatment treatment_;
    bool found_ = false;
};

// All runs that are too short for a level, the shortest first.
bool take_short_runs(Excursions& excursions, std::size_t n, double noise, double penalty,
                     std::size_t min_length) {
    bool any = false;
    for (std::size_t length = 1; length < min_length && length < n; ++length) {
        const auto r = static_cast<double>(length);
        const double reach = noise * std::sqrt(penalty / (r * (1 - r / static_cast<double>(min_length))));
        if (excursions.take_runs(length, reach, reach / root2)) any = true;
    }
    return any;
}

}  // namespace

Reined rein_in_excursions(const std::vector<double>& series, double noise, double penalty,
                          std::size_t min_length) {
    Excursions excursions(series, Treatment::move);
    take_short_runs(excursions, series.size(), noise, penalty, min_length);
    return {excursions.values(), excursions.positions()};
}

std::vector<std::size_t> excursions_of(const std::vector<double>& series, double noise, double penalty,
                                       std::size_t min_length) {
    Excursions excursions(series, Treatment::mark);
    const double enough = std::max(penalty, least_penalty);
    // A run that takes more passes than that is long enough for a level.
    for (std::size_t pass = 0; pass < min_length; ++pass) {
        if (!take_short_runs(excursions, series.size(), noise, enough, min_length)) break;
    }
    excursions.give_back_runs(min_length);
    return excursions.positions();
}

}  // namespace entente::graph

// Idea: items that were answered alike by both, with the same weight, are one cell; a draw of n items with
// replacement says only how often each cell was drawn. So a draw costs n steps and the measures run over the
// few cells, each weighing as often as it was drawn. Measures count an item of weight w as w items (a
// property that their tests hold), so that this is the measure over the items drawn.
//
// Convention: percentile interval, not BCa; of B draws the k-th smallest and the k-th largest with
// k = floor((B + 1) (1 - level) / 2), at least 1. Cells that were not drawn are left out, so that constant
// draws are seen as such.
//
// Numbers are hashed from a count (SplitMix64: Steele, Lea & Flood, Fast splittable pseudorandom number
// generators, OOPSLA 2014), and brought below n by a multiplication (Lemire, ACM Transactions on Modeling and
// Computer Simulation 29 (2019)), whose bias of n / 2^64 is not corrected: the same on every machine.
//
// Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13 and section 12.5 for k.
#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

#include "entente/graph/alignment_intervals.hpp"
#include "graph/alignment/pair_measures.hpp"

namespace entente::graph {

namespace {

using Intervals = std::vector<std::optional<BootstrapInterval>>;

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // 2^64 / the golden ratio, SplitMix64's step

std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
}

/// The high half of a * b, for b below 2^32.
std::uint64_t high_product(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t low = (a & 0xFFFFFFFF) * b, high = (a >> 32) * b;
    return (high + (low >> 32)) >> 32;
}

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// In [0, n), n below 2^32.
    std::size_t below(std::size_t n) { return high_product(mixed(state_ += golden), n); }

private:
    std::uint64_t state_;
};

/// The distinct items, and by item which of them it is.
struct Cells {
    std::vector<double> x, y, weight;
    std::vector<std::uint32_t> of_item;
};

Cells cells_of(const AnswerPair& answers) {
    const auto key = [&](std::size_t item) {
        return std::tuple(answers.x[item], answers.y[item],
                          answers.weights.empty() ? 1.0 : answers.weights[item]);
    };
    std::vector<std::uint32_t> order(answers.x.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
    Cells cells;
    cells.of_item.resize(order.size());
    for (std::size_t k = 0; k < order.size(); ++k) {
        if (k == 0 || key(order[k - 1]) != key(order[k])) {
            const auto [x, y, weight] = key(order[k]);
            cells.x.push_back(x);
            cells.y.push_back(y);
            cells.weight.push_back(weight);
        }
        cells.of_item[order[k]] = static_cast<std::uint32_t>(cells.x.size() - 1);
    }
    return cells;
}

/// Draws, one after another.
class Resampler {
public:
    Resampler(const AnswerPair& answers, std::uint64_t seed)
        : cells_(cells_of(answers)),
          dice_(seed),
          times_(cells_.x.size()),
          x_(cells_.x.size()),
          y_(cells_.x.size()),
          weights_(cells_.x.size()),
          least_(answers.least),
          greatest_(answers.greatest) {}

    /// Valid until the next one.
    AnswerPair draw() {
        std::fill(times_.begin(), times_.end(), 0U);
        const std::size_t n = cells_.of_item.size();
        for (std::size_t k = 0; k < n; ++k) ++times_[cells_.of_item[dice_.below(n)]];
        std::size_t kept = 0;
        for (std::size_t cell = 0; cell < times_.size(); ++cell) {
            x_[kept] = cells_.x[cell];
            y_[kept] = cells_.y[cell];
            weights_[kept] = times_[cell] * cells_.weight[cell];
            kept += times_[cell] > 0 ? 1 : 0;
        }
        return {std::span(x_).first(kept), std::span(y_).first(kept), std::span(weights_).first(kept), least_,
                greatest_};
    }

private:
    Cells cells_;
    Dice dice_;
    std::vector<std::uint32_t> times_;  // by cell
    std::vector<double> x_, y_, weights_;
    double least_, greatest_;
};

std::optional<BootstrapInterval> percentiles(std::vector<double>& values, const BootstrapOptions& options) {
    if (values.empty() || values.size() < options.draws - options.draws / 2) return std::nullopt;
    const double beyond = static_cast<double>(values.size() + 1) * (1 - options.level) / 2;
    const auto k = std::max<std::size_t>(1, static_cast<std::size_t>(beyond + 1e-9));
    const auto low = values.begin() + static_cast<std::ptrdiff_t>(k - 1);
    const auto high = values.end() - static_cast<std::ptrdiff_t>(k);
    std::nth_element(values.begin(), low, values.end());
    const double least = *low;
    std::nth_element(values.begin(), high, values.end());
    return BootstrapInterval{least, *high, values.size()};
}

void check(const BootstrapOptions& options) {
    if (options.draws < 1 || !(options.level > 0) || !(options.level < 1)) {
        throw std::invalid_argument("bootstrap: no draws, or a level that is not between 0 and 1");
    }
}

}  // namespace

std::uint64_t bootstrap_row(std::uint32_t period, std::uint32_t first, std::uint32_t second) {
    const std::uint64_t pair = std::uint64_t{std::min(first, second)} << 32 | std::max(first, second);
    return mixed(mixed(pair + golden) + period);
}

Intervals bootstrap_intervals(const AnswerPair& answers, const SimilarityMeasures& measures,
                              const BootstrapOptions& options, std::uint64_t row) {
    check(options);
    Intervals intervals(measures.size());
    if (answers.x.size() < least_items_to_compare) return intervals;
    PairMeasures run(measures);
    std::vector<std::optional<double>> now(measures.size());
    run.compute(answers, now);
    const std::vector<std::optional<double>> value = now;
    std::vector<std::vector<double>> values(measures.size());
    Resampler resampler(answers, mixed(mixed(options.seed) + row));
    for (std::size_t draw = 0; draw < options.draws; ++draw) {
        run.compute(resampler.draw(), now);
        for (std::size_t m = 0; m < measures.size(); ++m) {
            if (value[m] && now[m]) values[m].push_back(*now[m]);
        }
    }
    for (std::size_t m = 0; m < measures.size(); ++m) intervals[m] = percentiles(values[m], options);
    return intervals;
}

}  // namespace entente::graph

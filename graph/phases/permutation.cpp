// Idea: if nothing changes, the order of the values says nothing, and the best single shift of the series as
// recorded gains no more than that of the values in random order. Neighbouring values often depend on each
// other, which looks like levels; so blocks of them stay together, long enough that what depends on each
// other is mostly within one.
//
// Conventions:
//   - gain of a shift: what it takes off the cost (SegmentCost) of one segment; of all places, the greatest.
//     The values themselves are permuted, not residuals, so that without dependence the test is exact;
//   - blocks are cut from the first value on, the last may be shorter;
//   - their length, if not given: ((sqrt 6 r / (1 - r^2))^2 n)^(1/3), best for the variance of a mean under
//     dependence of the first order (Carlstein 1986), r being the correlation of neighbouring values less
//     their levels on the two sides of the best single shift, without which a shift would pass for
//     dependence. r is raised by what its estimate is too low on average with two levels, (2 + 4 r) / n
//     (after Marriott & Pope 1954), and kept within 0 and 0.9; a block is at most a quarter of the series;
//   - SegmentCost::mean reins in what stands alone, anew in each order.
//
// Kirch, Journal of Statistical Planning and Inference 137 (2007) 1828-1846. Carlstein, Annals of Statistics
// 14 (1986) 1171-1179. Marriott & Pope, Biometrika 41 (1954) 390-402. One is added above and below: Phipson &
// Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "entente/graph/shift_posterior.hpp"
#include "graph/null/draws.hpp"
#include "graph/phases/costs.hpp"
#include "graph/phases/excursions.hpp"
#include "graph/phases/noise.hpp"
#include "graph/phases/posterior/unit.hpp"
#include "graph/phases/prepared.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t fewest = 4;  // values and blocks
constexpr double relative_tie = 1e-9;
constexpr double most_dependent = 0.9;

// Correlation of neighbouring values about the levels before and after `start`.
double dependence(const std::vector<double>& values, std::size_t start) {
    const auto level = [&](std::size_t first, std::size_t last) {
        double sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += values[i];
        return first < last ? sum / static_cast<double>(last - first) : 0;
    };
    const double before = level(0, start);
    const double after = level(start, values.size());
    const auto residual = [&](std::size_t i) { return values[i] - (i < start ? before : after); };
    double together = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) together += residual(i) * residual(i - 1);
        squares += residual(i) * residual(i);
    }
    return squares > 0 ? together / squares : 0;
}

std::size_t block_length(const std::vector<double>& values, std::size_t start) {
    const auto n = static_cast<double>(values.size());
    const double found = dependence(values, start);
    const double r = std::clamp(found + (2 + 4 * found) / n, 0.0, most_dependent);
    const double best = std::cbrt(6 * r * r / ((1 - r * r) * (1 - r * r)) * n);
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(best)), 1, values.size() / fewest);
}

class Orders {
public:
    Orders(const std::vector<double>& values, std::size_t block, std::uint64_t seed)
        : values_(values), block_(block), draws_(seed) {
        for (std::size_t first = 0; first < values.size(); first += block) firsts_.push_back(first);
    }

    [[nodiscard]] std::size_t blocks() const { return firsts_.size(); }

    std::vector<double> next() {
        for (std::size_t i = firsts_.size(); i > 1; --i) {
            std::swap(firsts_[i - 1], firsts_[draws_.below(static_cast<std::uint32_t>(i))]);
        }
        std::vector<double> result;
        result.reserve(values_.size());
        for (const std::size_t first : firsts_) {
            const std::size_t last = std::min(first + block_, values_.size());
            result.insert(result.end(), values_.begin() + static_cast<std::ptrdiff_t>(first),
                          values_.begin() + static_cast<std::ptrdiff_t>(last));
        }
        return result;
    }

private:
    const std::vector<double>& values_;
    std::size_t block_;
    Draws draws_;
    std::vector<std::size_t> firsts_;
};

struct SingleShift {
    std::size_t start = 0;
    double gain = 0;
};

SingleShift best_shift(const Costs& costs, std::size_t n, std::size_t min_length) {
    const auto search = [&](const auto& of) {
        SingleShift best;
        double least = 0;
        for (std::size_t start = min_length; start + min_length <= n; ++start) {
            const double cost = of.cost(0, start) + of.cost(start, n);
            if (best.start > 0 && cost >= least) continue;
            best.start = start;
            least = cost;
        }
        best.gain = of.cost(0, n) - least;
        return best;
    };
    return std::visit(search, costs);
}

// The best single shift of a series in some order.
class GainOf {
public:
    GainOf(const std::vector<double>& series, const SegmentationOptions& options)
        : options_(options), rein_in_(options.cost == SegmentCost::mean && options.rein_in) {
        const double estimated = std::max(noise_scale(series), options.least_noise);
        const bool asked = options.cost == SegmentCost::mean && options.noise;
        noise_ = usable_noise(series, asked ? *options.noise : estimated);
        if (rein_in_) penalty_ = options.penalty.value_or(penalty_for(series.size(), options));
    }

    [[nodiscard]] double noise() const { return noise_; }

    [[nodiscard]] std::vector<double> seen(const std::vector<double>& values) const {
        return rein_in_ ? rein_in_excursions(values, noise_, penalty_, options_.min_length).values : values;
    }

    [[nodiscard]] SingleShift best(const std::vector<double>& values) const {
        return best_shift(costs_of(seen(values), options_.cost, noise_), values.size(), options_.min_length);
    }

private:
    SegmentationOptions options_;
    bool rein_in_ = false;
    double noise_ = 0;
    double penalty_ = 0;
};

SegmentationOptions in_unit(SegmentationOptions options, int exponent) {
    options.least_noise = std::ldexp(options.least_noise, -exponent);
    if (options.noise) options.noise = std::ldexp(*options.noise, -exponent);
    return options;
}

}  // namespace

std::optional<double> block_permutation_p(const std::vector<double>& series,
                                          const SegmentationOptions& options, const PermutationTest& test) {
    check_segmentable(series, options);
    if (test.permutations < 1) throw std::invalid_argument("block_permutation_p: no permutations");
    const int exponent = unit_exponent(series);
    if (exponent != 0)
        return block_permutation_p(times_power_of_two(series, -exponent), in_unit(options, exponent), test);
    if (series.size() < fewest || series.size() / 2 < options.min_length) return std::nullopt;
    const GainOf search(series, options);
    if (!(search.noise() > 0)) return 1;  // every order is the same
    const SingleShift found = search.best(series);
    const std::size_t block = test.block > 0 ? test.block : block_length(search.seen(series), found.start);
    Orders orders(series, block, test.seed);
    if (orders.blocks() < fewest) return std::nullopt;
    const double limit = found.gain - relative_tie * (1 + std::abs(found.gain));
    std::size_t as_great = 0;
    for (std::size_t i = 0; i < test.permutations; ++i) {
        if (search.best(orders.next()).gain >= limit) ++as_great;
    }
    return static_cast<double>(1 + as_great) / static_cast<double>(1 + test.permutations);
}

}  // namespace entente::graph

// Idea: if nothing changes, the order of the values says nothing, and the best segmentation of the series as
// recorded gains no more than that of the values in random order. Neighbouring values often depend on each
// other, which looks like levels; so blocks of them stay together, long enough that what depends on each
// other is mostly within one.
//
// Conventions:
//   - gain of a segmentation: what it takes off the cost (SegmentCost) of one segment, less the penalty for
//     each of its shifts but the first; the greatest over all segmentations with a shift. A rise that is
//     taken back later so counts as much as one that lasts, and where no shift is worth its penalty there is
//     still the gain of the best one to compare. Of long series (2,000 values, or 200 where the cost is not
//     `mean`) only single shifts are tried, which takes time proportional to their length;
//   - the values themselves are permuted, not residuals, so that without dependence the test is exact;
//   - blocks are cut from the first value on, the last may be shorter;
//   - their length, if not given: ((sqrt 6 r / (1 - r^2))^2 n)^(1/3), best for the variance of a mean under
//     dependence of the first order (Carlstein 1986), at most an eighth of the series. r, the correlation of
//     neighbouring values, is taken from differences, so that a shift does not pass for dependence: those of
//     values two apart are on average 1 + r times as large, squared, as those of neighbours (Chakar et al.
//     2017, who take medians; here, as in noise.cpp, the mean of the smaller three quarters). It is kept
//     within 0 and 0.9;
//   - SegmentCost::mean reins in what stands alone, anew in each order, with the noise of the series.
//
// Kirch, Journal of Statistical Planning and Inference 137 (2007) 1828-1846. Carlstein, Annals of Statistics
// 14 (1986) 1171-1179. Chakar, Lebarbier, Levy-Leduc & Robin, Bernoulli 23 (2017) 1408-1447. One is added
// above and below: Phipson & Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.
#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/graph/shift_posterior.hpp"
#include "graph/null/draws.hpp"
#include "graph/phases/cut/costs.hpp"
#include "graph/phases/cut/fpop.hpp"
#include "graph/phases/cut/noise.hpp"
#include "graph/phases/cut/prepared.hpp"
#include "graph/phases/posterior/unit.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t fewest = 4;  // values and blocks
constexpr std::size_t usual_blocks = 8;
constexpr std::size_t long_by_mean = 2000;
constexpr std::size_t long_by_others = 200;
constexpr double relative_tie = 1e-9;
constexpr double most_dependent = 0.9;

// Mean of the smaller three quarters of the squared differences of values `lag` apart.
double squared_difference(const std::vector<double>& values, std::size_t lag) {
    std::vector<double> squares;
    for (std::size_t i = lag; i < values.size(); ++i) {
        squares.push_back((values[i] - values[i - lag]) * (values[i] - values[i - lag]));
    }
    std::sort(squares.begin(), squares.end());
    squares.resize(std::max<std::size_t>(squares.size() * 3 / 4, 1));
    double sum = 0;
    for (const double square : squares) sum += square;
    return sum / static_cast<double>(squares.size());
}

std::size_t block_length(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double near = squared_difference(values, 1);
    const double far = squared_difference(values, 2);
    const double r = near > 0 ? std::clamp(far / near - 1, 0.0, most_dependent) : 0;
    const double best = std::cbrt(6 * r * r / ((1 - r * r) * (1 - r * r)) * n);
    const std::size_t most = std::max<std::size_t>(values.size() / usual_blocks, 1);
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(best)), 1, most);
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

double cost_of_best_shift(const Prepared& prepared) {
    const std::size_t min_length = prepared.search.min_length;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t start = min_length; start + min_length <= prepared.n; ++start) {
        least = std::min(least, cost_of(prepared.costs, prepared.n, {start}, prepared.search.length_term));
    }
    return least;
}

OptimalCut best_cut(const Prepared& prepared) {
    const Search& search = prepared.search;
    const auto* const mean = std::get_if<MeanCost>(&prepared.costs);
    if (mean == nullptr || search.length_term) return cut(prepared.costs, prepared.n, search);
    return fpop(*mean, prepared.n, search.min_length, search.penalty);
}

double gain(const Prepared& prepared) {
    if (prepared.n / 2 < prepared.search.min_length) return 0;  // too many excursions
    const double without = cost_of(prepared.costs, prepared.n, {}, prepared.search.length_term);
    const bool long_one =
        prepared.n > (std::holds_alternative<MeanCost>(prepared.costs) ? long_by_mean : long_by_others);
    if (!long_one) {
        const OptimalCut best = best_cut(prepared);
        if (!best.starts.empty()) return without - best.cost + prepared.search.penalty;
    }
    return without - cost_of_best_shift(prepared);
}

// Everything that depends on the order of the values is to be that of the series.
SegmentationOptions settled(const std::vector<double>& series, SegmentationOptions options) {
    options.penalty = options.penalty.value_or(penalty_for(series.size(), options));
    const double estimated = std::max(noise_scale(series), options.least_noise);
    if (!options.noise && estimated > 0) options.noise = estimated;
    return options;
}

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
    if (const int exponent = unit_exponent(series); exponent != 0) {
        return block_permutation_p(times_power_of_two(series, -exponent), in_unit(options, exponent), test);
    }
    if (series.size() < fewest || series.size() / 2 < options.min_length) return std::nullopt;
    const auto [low, high] = std::minmax_element(series.begin(), series.end());
    if (*low == *high) return 1;  // every order is the same
    const SegmentationOptions same = settled(series, options);
    const Prepared prepared = prepare(series, same);
    const double found = gain(prepared);
    const std::size_t block = test.block > 0 ? test.block : block_length(series);
    Orders orders(series, block, test.seed);
    if (orders.blocks() < fewest) return std::nullopt;
    const double limit = found - relative_tie * (1 + std::abs(found));
    std::size_t as_great = 0;
    model::expect(test.progress, test.permutations, "permutations");
    for (std::size_t i = 0; i < test.permutations; ++i) {
        if (gain(prepare(orders.next(), same)) >= limit) ++as_great;
        model::advance(test.progress);
    }
    return static_cast<double>(1 + as_great) / static_cast<double>(1 + test.permutations);
}

}  // namespace entente::graph

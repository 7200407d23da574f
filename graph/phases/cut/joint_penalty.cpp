// Conventions:
//   - JointCost::mean with v series that vary: as in penalty.cpp for v parameters, (v + 1) ln n for BIC and
//     (v + 2) ln n for MBIC. PenaltyRule::tested: were the noise of each series known, the gain of a shift
//     at a place would be chi-squared with v degrees of freedom by chance, and the penalty its quantile at
//     the tail that the penalty of a single series has. Being estimated, the noise scales each series' part
//     by a random weight, whose first two moments (for independent normal values, by
//     bench/phases/calibrate.cpp) stretch mean and deviation of that quantile. Of 2 to 100 series of 8 to 100
//     values, 2 to 7 % of tables without a shift show one, of fewer values up to 6 %;
//   - JointCost::kernel: in feature space costs have no unit, so every rule takes the greatest gain that one
//     shift brings when the times are put in random order, exceeded in 5 % of orders. They are drawn from
//     a fixed seed, as many as take about a second, 99 to 999.
#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <iterator>
#include <numeric>

#include "graph/null/draws.hpp"
#include "graph/phases/cut/joint_costs.hpp"

namespace entente::graph {

namespace {

constexpr double false_alarms = 0.05;
constexpr double pairs_in_a_second = 2e8;

// Moments of true variance / estimated variance (noise.cpp) of n independent normal values. Below 8 values
// the second is that of a few freak series; there it is put at five times the square of the first, as at 8.
struct NoiseWeight {
    double n;
    double mean;
    double square;
};

constexpr NoiseWeight noise_weights[] = {
    {4, 7.38, 272},   {5, 2.50, 31.3},   {6, 2.78, 38.6},  {7, 1.94, 18.8},  {8, 1.52, 11.34},
    {9, 1.33, 5.36},  {10, 1.48, 6.35},  {11, 1.36, 4.15}, {12, 1.23, 2.95}, {13, 1.16, 2.27},
    {14, 1.27, 2.88}, {15, 1.21, 2.41},  {16, 1.14, 1.98}, {17, 1.09, 1.74}, {18, 1.17, 2.04},
    {19, 1.14, 1.85}, {20, 1.09, 1.64},  {21, 1.07, 1.52}, {22, 1.13, 1.73}, {23, 1.11, 1.64},
    {24, 1.07, 1.47}, {25, 1.04, 1.37},  {26, 1.10, 1.56}, {27, 1.08, 1.47}, {28, 1.05, 1.36},
    {29, 1.03, 1.28}, {30, 1.07, 1.41},  {35, 1.04, 1.29}, {40, 1.02, 1.20}, {50, 1.03, 1.18},
    {70, 1.01, 1.11}, {100, 1.00, 1.04}, {500, 1, 1}};

// In between linear in ln n; the first below the first, 1 beyond the last.
NoiseWeight noise_weight(double n) {
    const auto* const above = std::find_if(std::begin(noise_weights), std::end(noise_weights),
                                           [&](const NoiseWeight& weight) { return weight.n >= n; });
    if (above == std::end(noise_weights)) return {n, 1, 1};
    if (above == std::begin(noise_weights)) return *above;
    const NoiseWeight& below = *std::prev(above);
    const double share = std::log(n / below.n) / std::log(above->n / below.n);
    return {n, below.mean + share * (above->mean - below.mean),
            below.square + share * (above->square - below.square)};
}

// A symmetric matrix of what the kernel gives for each pair of times.
class Similarities {
public:
    Similarities(const RbfKernel& kernel, std::size_t n) : n_(n), values_(n * n), sums_(n) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j <= i; ++j) values_[i * n + j] = values_[j * n + i] = kernel(i, j);
        }
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) sums_[i] += values_[i * n + j];
            all_ += sums_[i];
        }
    }

    [[nodiscard]] double of(std::size_t i, std::size_t j) const { return values_[i * n_ + j]; }
    [[nodiscard]] double with_all(std::size_t i) const { return sums_[i]; }
    [[nodiscard]] double all() const { return all_; }

private:
    std::size_t n_;
    std::vector<double> values_;
    std::vector<double> sums_;
    double all_ = 0;
};

// Of one shift, when the times come in that order.
double greatest_gain(const Similarities& similar, const std::vector<std::size_t>& order,
                     std::size_t min_length) {
    const std::size_t n = order.size();
    const auto size = static_cast<double>(n);
    double before = 0;    // sums over pairs of times before the place,
    double with_all = 0;  // and over pairs of one of them and any
    double greatest = 0;
    for (std::size_t place = 1; place + min_length <= n; ++place) {
        const std::size_t added = order[place - 1];
        for (std::size_t i = 0; i + 1 < place; ++i) before += 2 * similar.of(added, order[i]);
        before += similar.of(added, added);
        with_all += similar.with_all(added);
        if (place < min_length) continue;
        const double after = similar.all() - 2 * with_all + before;
        const auto length = static_cast<double>(place);
        greatest = std::max(greatest, before / length + after / (size - length) - similar.all() / size);
    }
    return greatest;
}

}  // namespace

double joint_mean_penalty(std::size_t n, std::size_t varying, const SegmentationOptions& options) {
    if (n == 0 || varying == 0) return 0;
    const auto v = static_cast<double>(varying);
    const double log_n = std::log(static_cast<double>(n));
    if (options.rule == PenaltyRule::mbic) return (v + 2) * log_n;
    if (options.rule == PenaltyRule::bic) return (v + 1) * log_n;
    SegmentationOptions single = options;
    single.cost = SegmentCost::mean;
    if (varying == 1) return penalty_for(n, single);
    const NoiseWeight weight = options.noise ? NoiseWeight{0, 1, 1} : noise_weight(static_cast<double>(n));
    single.noise = 1;
    const double tail = std::erfc(std::sqrt(penalty_for(n, single) / 2));
    const double quantile = boost::math::quantile(boost::math::complement(boost::math::chi_squared(v), tail));
    const double stretch = std::sqrt((3 * weight.square - weight.mean * weight.mean) / 2);
    return v * weight.mean + stretch * (quantile - v);
}

double kernel_penalty(const RbfKernel& kernel, std::size_t n, std::size_t min_length) {
    const Similarities similar(kernel, n);
    const auto pairs = static_cast<double>(n) * static_cast<double>(n) / 2;
    const auto orders = static_cast<std::size_t>(std::clamp(pairs_in_a_second / pairs, 99.0, 999.0));
    std::vector<double> gains(orders);
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < orders; ++i) {
        Draws draws(seed_of(1, i));
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t left = n; left > 1; --left) {
            std::swap(order[left - 1], order[draws.below(static_cast<std::uint32_t>(left))]);
        }
        gains[i] = greatest_gain(similar, order, min_length);
    }
    std::sort(gains.begin(), gains.end());
    const auto allowed = static_cast<std::size_t>(false_alarms * static_cast<double>(orders + 1));
    return gains[orders - allowed];
}

}  // namespace entente::graph

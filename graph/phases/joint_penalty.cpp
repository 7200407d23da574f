// Conventions:
//   - JointCost::mean with v series that vary: as in penalty.cpp for v parameters, (v + 1) ln n for BIC and
//     (v + 2) ln n for MBIC. PenaltyRule::tested: at each place the gain of a shift by chance is about
//     chi-squared with v degrees of freedom, so the penalty of a single series is put where chi-squared with
//     v has the same tail probability;
//   - JointCost::kernel: in feature space costs have no unit, so every rule takes the greatest gain that one
//     shift brings when the times are put in random order, exceeded in 5 % of orders. They are drawn from
//     a fixed seed, as many as take about a second, 99 to 999.
#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <numeric>

#include "graph/null/draws.hpp"
#include "graph/phases/joint_costs.hpp"

namespace entente::graph {

namespace {

constexpr double false_alarms = 0.05;
constexpr double pairs_in_a_second = 2e8;

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
    const double penalty = penalty_for(n, single);
    if (varying == 1) return penalty;
    const double tail = std::erfc(std::sqrt(penalty / 2));
    return boost::math::quantile(boost::math::complement(boost::math::chi_squared(v), tail));
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

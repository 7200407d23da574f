// Conventions:
//   - the posterior is that of the likelihood and the penalty (joint_posterior.cpp); the kernel cost is no
//     likelihood, so its shifts have a range, penalties and a p-value, but no credible interval;
//   - penalties as for one series: each is tried with the table that was cut at the first;
//   - p-value: whole periods change places, in blocks (joint_permutation.cpp), with excursions left as they
//   are,
//     since what stands alone depends on the order.
#include "graph/phases/joint/joint_uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "graph/phases/cut/crops.hpp"
#include "graph/phases/cut/joint_costs.hpp"
#include "graph/phases/cut/partition.hpp"
#include "graph/phases/joint/joint_permutation.hpp"
#include "graph/phases/joint/joint_posterior.hpp"

namespace entente::graph {
namespace {

constexpr std::size_t most_for_posterior = 1'000;
constexpr std::size_t most_for_order = 2'000;

void add_posterior(Phases& phases, const SegmentCostOf& cost, const SegmentationOptions& options) {
    std::vector<double> total;
    for (const std::size_t i : phases.used) total.push_back(phases.scale.put(*phases.series[i].strength));
    PosteriorOptions asked;
    asked.min_length = options.min_length;
    asked.least_noise = options.least_noise;
    asked.level = phases.level;
    const Segmentation& found = phases.segmentation;
    phases.posterior = joint_shift_posterior(cost, found.penalty, total, found.starts, asked);
    const auto& intervals = phases.posterior->intervals;
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) {
        const auto period = [&](std::size_t at) { return phases.series[phases.used[at]].period.interval; };
        phases.shifts[i].credible = {period(intervals[i].first).start, period(intervals[i].last).end};
        phases.shifts[i].probability = intervals[i].probability;
    }
}

void add_penalties(Phases& phases, const SegmentCostOf& cost, std::size_t min_length) {
    if (phases.shifts.empty()) return;
    const std::size_t n = phases.used.size();
    const auto at = [&](double penalty) {
        Optimum optimum;
        if (std::isfinite(penalty)) optimum.starts = optimal_partition(cost, n, min_length, penalty).starts;
        std::size_t first = 0;
        for (const std::size_t start : optimum.starts) {
            optimum.cost += cost(first, start);
            first = start;
        }
        optimum.cost += cost(first, n);
        return optimum;
    };
    add_standing(phases.segmentation, penalty_spans(at, 0, std::numeric_limits<double>::infinity()));
    const auto& stands = phases.segmentation.stands;
    for (std::size_t i = 0; i < std::min(phases.shifts.size(), stands.size()); ++i) {
        phases.shifts[i].penalties = stands[i];
    }
}

/// What segment_jointly() takes a segment to cost, each worked out once.
class MeanCosts {
public:
    MeanCosts(const SeriesTable& table, const SegmentationOptions& options) {
        const JointMeanCost costs(table, options);
        const std::size_t n = table.times();
        const bool length_term = options.rule == PenaltyRule::mbic;
        const double weight = length_term ? static_cast<double>(costs.varying()) : 0;
        for (std::size_t last = 1; last <= n; ++last) {
            for (std::size_t first = 0; first < last; ++first) {
                const double share = static_cast<double>(last - first) / static_cast<double>(n);
                costs_.push_back(costs.cost(first, last) + weight * std::log(share));
            }
        }
    }

    double operator()(std::size_t first, std::size_t last) const {
        return costs_[last * (last - 1) / 2 + first];
    }

private:
    std::vector<double> costs_;  // a triangle, by `last`
};

std::optional<double> mean_p(const SeriesTable& table, const JointTest& how, const PermutationTest& test) {
    const auto product = [&](std::size_t i, std::size_t j) {
        const auto a = table.at(i);
        const auto b = table.at(j);
        double sum = 0;
        for (std::size_t v = 0; v < a.size(); ++v) sum += a[v] * b[v];
        return sum;
    };
    return joint_permutation_p(product, table.times(), how, test);
}

}  // namespace

void add_joint_uncertainty(Phases& phases, const JointValues& values, const SegmentationOptions& options,
                           const PermutationTest& test) {
    const std::size_t n = values.cut.times();
    if (n == 0 || n > most_for_order) return;
    const JointTest how{options.min_length, phases.segmentation.penalty};
    if (values.cost == JointCost::mean) {
        const MeanCosts costs(values.cut, options);
        const SegmentCostOf of = std::cref(costs);
        if (n <= most_for_posterior) add_posterior(phases, of, options);
        add_penalties(phases, of, options.min_length);
        phases.p_value = mean_p(values.whole, how, test);
        return;
    }
    const RbfKernel kernel(values.cut);
    const KernelCost costs(kernel, n);
    const auto of = [&](std::size_t first, std::size_t last) { return costs.cost(first, last); };
    add_penalties(phases, of, options.min_length);
    phases.p_value = joint_permutation_p(kernel, n, how, test);
}

}  // namespace entente::graph

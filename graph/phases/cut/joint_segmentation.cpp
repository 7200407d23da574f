// Idea: several series cut as one are points in a space, one a time, and a segment costs the sum of squared
// distances of its points from their mean. Both joint costs are of that kind: `mean` in the space of the
// values themselves, each series in units of its own noise; `kernel` in the feature space of an RBF kernel,
// where the mean of a segment stands for the whole joint distribution of its values, so that any change of
// it counts (Arlot et al. 2019). partition.hpp has the search.
//
// Convention: a constant series adds nothing and counts for nothing. Ranges of shifts are as in
// segmentation.cpp; for the kernel, whose costs have no unit, the part 3.84 / (2 ln n) of the penalty is
// allowed instead, what 3.84 is of BIC's.
//
// Arlot, Celisse & Harchaoui, Journal of Machine Learning Research 20 (2019) no. 162.
#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "entente/graph/segmentation.hpp"
#include "graph/phases/cut/joint_costs.hpp"
#include "graph/phases/cut/partition.hpp"
#include "graph/phases/cut/ranges.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t most_times = 10'000;

void check(const SeriesTable& series, JointCost cost, const SegmentationOptions& options) {
    const auto require = [](bool holds, const std::string& what) {
        if (!holds) throw std::invalid_argument("segment_jointly: " + what);
    };
    const auto finite = [](double value) { return std::isfinite(value); };
    const auto fit = [](double value) { return std::abs(value) < 1e150; };
    require(series.variables > 0 ? series.values.size() % series.variables == 0 : series.values.empty(),
            "not as many values at each time");
    require(std::all_of(series.values.begin(), series.values.end(), fit),
            "the series hold a value that is not finite, or beyond 1e150");
    require(cost == JointCost::mean || series.times() <= most_times,
            "more than 10,000 times, of which the kernel would compare each with every other; take longer "
            "periods or JointCost::mean");
    require(options.min_length >= 1, "min_length is below 1");
    require(!options.penalty || (finite(*options.penalty) && *options.penalty >= 0),
            "the penalty is not a finite number >= 0");
    require(finite(options.least_noise) && options.least_noise >= 0,
            "the least noise is not a finite number >= 0");
    require(!options.noise || (finite(*options.noise) && *options.noise > 0),
            "the noise is not a finite number > 0");
}

bool constant(const SeriesTable& series) {
    for (std::size_t t = 1; t < series.times(); ++t) {
        if (!std::equal(series.at(t).begin(), series.at(t).end(), series.at(0).begin())) return false;
    }
    return true;
}

template <class Cost>
void search(Segmentation& result, const Cost& costs, std::size_t n, const SegmentationOptions& options,
            double parameters, double within) {
    const auto with_term = [&](std::size_t first, std::size_t last) {
        const double share = static_cast<double>(last - first) / static_cast<double>(n);
        return costs.cost(first, last) + (parameters > 0 ? parameters * std::log(share) : 0);
    };
    OptimalCut found = optimal_partition(with_term, n, options.min_length, result.penalty);
    result.starts = std::move(found.starts);
    result.cost = found.cost;
    result.ranges = ranges_of(costs, n, result.starts, options.min_length, within);
}

void cut_by_means(Segmentation& result, const SeriesTable& series, const SegmentationOptions& options) {
    const JointMeanCost costs(series, options);
    const std::size_t n = series.times();
    result.penalty = options.penalty.value_or(joint_mean_penalty(n, costs.varying(), options));
    const bool length_term = options.rule == PenaltyRule::mbic;
    search(result, costs, n, options, length_term ? static_cast<double>(costs.varying()) : 0, usual_range);
}

void cut_by_kernel(Segmentation& result, const SeriesTable& series, const SegmentationOptions& options) {
    const std::size_t n = series.times();
    const RbfKernel kernel(series);
    result.penalty = options.penalty ? *options.penalty : kernel_penalty(kernel, n, options.min_length);
    const double within = usual_range / (2 * std::log(static_cast<double>(n))) * result.penalty;
    search(result, KernelCost(kernel, n), n, options, 0, within);
}

}  // namespace

Segmentation segment_jointly(const SeriesTable& series, JointCost cost, const SegmentationOptions& options) {
    check(series, cost, options);
    Segmentation result;
    const std::size_t n = series.times();
    if (n == 0) return result;
    if (n / 2 < options.min_length || constant(series)) {
        result.penalty = options.penalty.value_or(0);
    } else if (cost == JointCost::mean) {
        cut_by_means(result, series, options);
    } else {
        cut_by_kernel(result, series, options);
    }
    for (const std::vector<double>& means : joint_means(series, result))
        result.means.push_back(means.front());
    return result;
}

std::vector<std::vector<double>> joint_means(const SeriesTable& series, const Segmentation& segmentation) {
    std::vector<std::vector<double>> result;
    if (series.times() == 0) return result;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= segmentation.starts.size(); ++i) {
        const std::size_t last = i < segmentation.starts.size() ? segmentation.starts[i] : series.times();
        std::vector<double> means(series.variables, 0);
        for (std::size_t t = first; t < last; ++t) {
            for (std::size_t v = 0; v < series.variables; ++v) means[v] += series.at(t)[v];
        }
        for (double& mean : means) mean /= static_cast<double>(last - first);
        result.push_back(std::move(means));
        first = last;
    }
    return result;
}

}  // namespace entente::graph

#include "graph/phases/cut/joint_costs.hpp"

#include <algorithm>
#include <cmath>

#include "graph/phases/cut/noise.hpp"
#include "graph/phases/cut/running_sums.hpp"

namespace entente::graph {

namespace {

constexpr std::size_t most_compared = 2000;

double squared_distance(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t v = 0; v < a.size(); ++v) sum += (a[v] - b[v]) * (a[v] - b[v]);
    return sum;
}

// Values about their median in units of noise; empty for a constant series.
std::vector<double> standardised(std::vector<double> values, const SegmentationOptions& options) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    if (*low == *high) return {};
    const double noise = options.noise ? std::max(*options.noise, least_resolved(values))
                                       : std::max(noise_scale(values), options.least_noise);
    const double centre = median(values);
    for (double& value : values) value = (value - centre) / noise;
    return values;
}

}  // namespace

JointMeanCost::JointMeanCost(const SeriesTable& series, const SegmentationOptions& options) {
    const std::size_t n = series.times();
    std::vector<std::vector<double>> columns;
    for (std::size_t v = 0; v < series.variables; ++v) {
        std::vector<double> column(n);
        for (std::size_t t = 0; t < n; ++t) column[t] = series.at(t)[v];
        column = standardised(std::move(column), options);
        if (!column.empty()) columns.push_back(std::move(column));
    }
    varying_ = columns.size();
    sums_.resize((n + 1) * varying_);
    for (std::size_t v = 0; v < varying_; ++v) {
        RunningSums sums(n);
        for (std::size_t t = 0; t < n; ++t) {
            sums.add(columns[v][t]);
            sums_[(t + 1) * varying_ + v] = sums.before(t + 1);
        }
    }
    RunningSums squares(n);
    for (std::size_t t = 0; t < n; ++t) {
        double sum = 0;
        for (const std::vector<double>& column : columns) sum += column[t] * column[t];
        squares.add(sum);
    }
    for (std::size_t t = 0; t <= n; ++t) squares_.push_back(squares.before(t));
}

double JointMeanCost::cost(std::size_t first, std::size_t last) const {
    const double* const from = sums_.data() + first * varying_;
    const double* const to = sums_.data() + last * varying_;
    double squares = 0;
    for (std::size_t v = 0; v < varying_; ++v) squares += (to[v] - from[v]) * (to[v] - from[v]);
    const double about_means = squares_[last] - squares_[first] - squares / static_cast<double>(last - first);
    return about_means > 0 ? about_means : 0;
}

RbfKernel::RbfKernel(const SeriesTable& series) : series_(series), factor_(0) {
    const std::size_t n = series.times();
    const std::size_t step = (n + most_compared - 1) / most_compared;
    std::vector<double> distances;
    double least = 0;  // above 0
    for (std::size_t i = 0; i < n; i += step) {
        for (std::size_t j = 0; j < i; j += step) {
            const double squared = squared_distance(series.at(i), series.at(j));
            distances.push_back(squared);
            if (squared > 0 && (least == 0 || squared < least)) least = squared;
        }
    }
    const double typical = median(std::move(distances));
    const double width = typical > 0 ? typical : least;
    if (width > 0) factor_ = 1 / (2 * width);
}

double RbfKernel::operator()(std::size_t i, std::size_t j) const {
    return std::exp(-factor_ * squared_distance(series_.at(i), series_.at(j)));
}

KernelCost::KernelCost(const RbfKernel& kernel, std::size_t times) : sums_(times * (times + 1) / 2) {
    for (std::size_t last = 1; last <= times; ++last) {
        const std::size_t added = last - 1;
        double* const row = sums_.data() + last * (last - 1) / 2;
        const double* const shorter = sums_.data() + (last >= 2 ? (last - 1) * (last - 2) / 2 : 0);
        row[added] = 1;
        double with_added = 0;
        for (std::size_t first = added; first-- > 0;) {
            with_added += kernel(first, added);
            row[first] = shorter[first] + 2 * with_added + 1;
        }
    }
}

}  // namespace entente::graph

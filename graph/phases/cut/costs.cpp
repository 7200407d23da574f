// Conventions:
//   - mean: sum of (x - mean)^2 / noise^2, normal noise of one known scale (noise.cpp estimates it);
//   - mean and variance: L ln(v) + S / v for L values with sum of squares S about their mean, where v = S / L
//     but at least a hundredth of the noise's variance. Without that bound a stretch of equal values would
//     have an infinite likelihood, two close values a great one. It bounds a parameter, so the cost stays
//     that of a maximum likelihood;
//   - Poisson: deviance 2 sum of x ln(x / m) at the mean m;
//   - negative binomial: deviance with one size r for the series, found from neighbours, which mostly share a
//     level: there (x - y)^2 / 2 has expectation m + m^2 / r, (x + y) / 2 has m and x y has m^2, so
//     1 / r = sum((x - y)^2 / 2 - (x + y) / 2) / sum(x y). Shifts make it a little too large, and so the
//     search a little too cautious.
// Deviances are taken against the rate of the whole series first, to which a segment's own rate is the gain:
// the great terms cancel before they are added up.
#include "graph/phases/cut/costs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "graph/phases/cut/noise.hpp"

namespace entente::graph {

namespace {

constexpr double least_of_noise =
    0.1;  // mean_variance: a segment's spread is at least this part of the noise

double times_log(double factor, double ratio) {
    return factor > 0 ? factor * std::log(ratio) : 0;
}

// 2 (x ln(x / m) - (x - m)), for the negative binomial 2 (x ln(x / m) - (x + r) ln((x + r) / (m + r))).
double deviance(double x, double m, double size) {
    if (!(m > 0)) return 0;
    if (std::isinf(size)) return 2 * (times_log(x, x / m) - (x - m));
    return 2 * (times_log(x, x / m) - (x + size) * std::log1p((x - m) / (m + size)));
}

}  // namespace

MeanCost::MeanCost(const std::vector<double>& values, double noise)
    : noise_(noise), centre_(median(values)), sums_(values.size()), squares_(values.size()) {
    for (const double value : values) {
        const double x = (value - centre_) / noise_;
        sums_.add(x);
        squares_.add(x * x);
    }
}

MeanVarianceCost::MeanVarianceCost(const std::vector<double>& values, double unit, double least)
    : about_(values, unit), least_variance_(least * least) {}

double MeanVarianceCost::cost(std::size_t first, std::size_t last) const {
    const auto length = static_cast<double>(last - first);
    const double squares = about_.cost(first, last);
    const double variance = std::max(squares / length, least_variance_);
    return length * std::log(variance) + squares / variance;
}

CountCost::CountCost(const std::vector<double>& counts, double size)
    : size_(size), rate_(0), sums_(counts.size()), deviances_(counts.size()) {
    for (const double count : counts) sums_.add(count);
    if (!counts.empty()) rate_ = mean(0, counts.size());
    for (const double count : counts) deviances_.add(deviance(count, rate_, size_));
}

double CountCost::cost(std::size_t first, std::size_t last) const {
    const auto length = static_cast<double>(last - first);
    const double gain = length * deviance(mean(first, last), rate_, size_);
    return std::max(deviances_.over(first, last) - gain, 0.0);
}

double count_size(const std::vector<double>& counts) {
    double excess = 0;
    double products = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        const double x = counts[i - 1];
        const double y = counts[i];
        excess += (x - y) * (x - y) / 2 - (x + y) / 2;
        products += x * y;
    }
    return excess > 0 && products > 0 ? products / excess : std::numeric_limits<double>::infinity();
}

Costs costs_of(const std::vector<double>& values, SegmentCost cost, double noise) {
    switch (cost) {
        case SegmentCost::mean_variance:
            return MeanVarianceCost(values, noise, least_of_noise);
        case SegmentCost::poisson:
            return CountCost(values, std::numeric_limits<double>::infinity());
        case SegmentCost::negative_binomial:
            return CountCost(values, count_size(values));
        case SegmentCost::mean:
            break;
    }
    return MeanCost(values, noise);
}

}  // namespace entente::graph

// Idea: segment() takes the noise to be the same at every level. Amounts (money, deaths, trade) vary in
// proportion to their level; cut as they are, the noise of the highest years sets what counts as a shift,
// and none is ever seen among the low ones. The remedy is as old as the trouble: logarithms for amounts
// (Mosteller & Tukey 1977, ch. 5), or asinh, their like for values of either sign and 0 (Burbidge, Magee &
// Robb 1988), whose unit says up to where it stays about linear.
//
// Convention: which scale a series from outside wants is read off a plot of spread against level (Tukey
// 1977, ch. 4), put as a test: the rank correlation between |x[t+1] - x[t]| and |x[t] + x[t+1]| over
// neighbours; log or asinh when it is above 0 with a one-sided normal p-value below 0.01 (rho sqrt(m - 1)
// over 2.3263, m pairs of neighbours). A series of one noise at all levels is taken for the other kind in
// one of a hundred cases. A shift itself weighs as one pair. Which scale was taken is said beneath the
// table, and can be chosen.
//
// Mosteller & Tukey, Data Analysis and Regression, Reading 1977. Tukey, Exploratory Data Analysis, Reading
// 1977. Burbidge, Magee & Robb, Journal of the American Statistical Association 83 (1988) 123-127.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "entente/graph/phases.hpp"

namespace entente::graph {

namespace {

constexpr double one_sided_1_percent = 2.3263;

// Ranks from 0, the mean rank for equal values, less their own mean.
std::vector<double> centred_ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
        while (last < order.size() && values[order[last]] == values[order[first]]) ++last;
        const double rank =
            (static_cast<double>(first) + static_cast<double>(last) - static_cast<double>(order.size())) / 2;
        for (std::size_t i = first; i < last; ++i) ranks[order[i]] = rank;
    }
    return ranks;
}

double rank_correlation(const std::vector<double>& a, const std::vector<double>& b) {
    const std::vector<double> x = centred_ranks(a), y = centred_ranks(b);
    const double xx = std::inner_product(x.begin(), x.end(), x.begin(), 0.0);
    const double yy = std::inner_product(y.begin(), y.end(), y.begin(), 0.0);
    if (xx == 0 || yy == 0) return 0;
    return std::inner_product(x.begin(), x.end(), y.begin(), 0.0) / std::sqrt(xx * yy);
}

bool spread_grows_with_level(std::span<const double> values) {
    std::vector<double> spread, level;
    for (std::size_t i = 1; i < values.size(); ++i) {
        spread.push_back(std::abs(values[i] - values[i - 1]));
        level.push_back(std::abs(values[i] / 2 + values[i - 1] / 2));
    }
    if (spread.size() < 2) return false;
    return rank_correlation(spread, level) * std::sqrt(static_cast<double>(spread.size() - 1)) >
           one_sided_1_percent;
}

double median_size(std::span<const double> values) {
    std::vector<double> sizes;
    for (const double value : values) {
        if (value != 0) sizes.push_back(std::abs(value));
    }
    if (sizes.empty()) return 1;
    std::sort(sizes.begin(), sizes.end());
    return sizes[(sizes.size() - 1) / 2] / 2 + sizes[sizes.size() / 2] / 2;
}

}  // namespace

std::string_view name_of(ScaleKind kind) {
    switch (kind) {
        case ScaleKind::linear:
            return "linear";
        case ScaleKind::asinh:
            return "asinh";
        case ScaleKind::log:
            return "log";
    }
    return "";
}

double ValueScale::put(double value) const {
    switch (kind) {
        case ScaleKind::linear:
            return value;
        case ScaleKind::asinh:
            return std::asinh(value / unit);
        case ScaleKind::log:
            return std::log(value);
    }
    return value;
}

double ValueScale::back(double value) const {
    switch (kind) {
        case ScaleKind::linear:
            return value;
        case ScaleKind::asinh:
            return unit * std::sinh(value);
        case ScaleKind::log:
            return std::exp(value);
    }
    return value;
}

ValueScale natural_scale(std::span<const double> values) {
    const bool all_above_0 = std::all_of(values.begin(), values.end(), [](double x) { return x > 0; });
    ValueScale scale{ScaleKind::linear, median_size(values)};
    if (spread_grows_with_level(values)) scale.kind = all_above_0 ? ScaleKind::log : ScaleKind::asinh;
    return scale;
}

}  // namespace entente::graph

// Idea: the estimated place of one shift of level is off from the true one by as much as the greatest point
// of a random walk with drift away from 0 on either side; in the limit of a shift that is small beside the
// noise in a long series, by L V, with L = (level after - level before)^2 / variance before, and V the place
// where W1(-v) - |v| / 2 (v <= 0) or sqrt(phi) W2(v) - v / 2 (v > 0) is greatest; phi is the variance after
// over that before. Bai (1997), equation 13 and appendix B, gives the distribution function of V, below with
// xi = 1 (the regressor is a constant).
//
// Convention: variances are those about each stretch's own mean, divided by its length; ends are rounded
// outward to whole positions. A stretch without spread counts as having a thousandth of the other's variance.
//
// Bai, Review of Economics and Statistics 79 (1997) 551-563; used as in Zeileis, Kleiber, Kraemer and Hornik,
// Computational Statistics & Data Analysis 44 (2003) 109-123.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "entente/graph/segmentation.hpp"

namespace entente::graph {
namespace {

constexpr double least_share_of_variance = 1e-3;

/// exp(factor) times the standard normal distribution function at -z, z >= 0, without overflow.
double tail_times_exp(double factor, double z) {
    constexpr double far = 30;  // beyond which erfc is near the least double
    if (z < far) return std::exp(factor + std::log(std::erfc(z / std::numbers::sqrt2) / 2));
    return std::exp(factor - z * z / 2 - std::log(z * std::sqrt(2 * std::numbers::pi)));
}

double normal_tail(double z) {
    return tail_times_exp(0, z);
}

/// P(V <= -t), t > 0.
double below(double t, double phi) {
    const double a = (1 + 1 / phi) / (2 * phi), b = 0.5 + 1 / phi;
    const double c = phi * (phi + 2) / (phi + 1), d = (phi + 2) * (phi + 2) / (phi + 1);
    return -std::sqrt(t / (2 * std::numbers::pi)) * std::exp(-t / 8) -
           c * tail_times_exp(a * t, b * std::sqrt(t)) + (d - 2 + t / 2) * normal_tail(std::sqrt(t) / 2);
}

/// P(V > t), t > 0: that of the mirrored series, whose time runs in steps phi times as long.
double above(double t, double phi) {
    return below(t / phi, 1 / phi);
}

/// Where `tail`, which falls, is `level`.
template <class Tail>
double quantile(const Tail& tail, double level) {
    double low = 0, high = 1;
    while (tail(high) > level) {
        low = high;
        high *= 2;
    }
    for (int step = 0; step < 200 && high - low > 1e-9 * high; ++step) {
        const double middle = low + (high - low) / 2;
        (tail(middle) > level ? low : high) = middle;
    }
    return high;
}

struct Stretch {
    double mean = 0;
    double variance = 0;
};

Stretch stretch_of(std::span<const double> values) {
    Stretch out;
    const auto n = static_cast<double>(values.size());
    for (const double value : values) out.mean += value / n;
    for (const double value : values) out.variance += (value - out.mean) * (value - out.mean) / n;
    return out;
}

/// Positions that the true start may lie before and after the one found.
std::pair<double, double> reach(Stretch before, Stretch after, double level) {
    const double jump = (after.mean - before.mean) * (after.mean - before.mean);
    const double largest = std::max(before.variance, after.variance);
    if (!(largest > 0) || !(jump > 0)) return {0, 0};
    before.variance = std::max(before.variance, least_share_of_variance * largest);
    after.variance = std::max(after.variance, least_share_of_variance * largest);
    const double phi = after.variance / before.variance, scale = jump / before.variance;
    const double outside = (1 - level) / 2;
    const double late = quantile([&](double t) { return above(t, phi); }, outside);
    const double early = quantile([&](double t) { return below(t, phi); }, outside);
    return {std::ceil(late / scale), std::ceil(early / scale)};
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> break_intervals(const std::vector<double>& series,
                                                                 const std::vector<std::size_t>& starts,
                                                                 double level) {
    if (!(level > 0 && level < 1)) throw std::invalid_argument("break_intervals: the level is not in (0, 1)");
    std::vector<std::size_t> bounds{0};
    bounds.insert(bounds.end(), starts.begin(), starts.end());
    bounds.push_back(series.size());
    if (!std::ranges::is_sorted(bounds, std::less_equal())) {
        throw std::invalid_argument("break_intervals: the starts do not ascend within the series");
    }
    std::vector<std::pair<std::size_t, std::size_t>> out;
    const std::span<const double> values(series);
    for (std::size_t i = 1; i + 1 < bounds.size(); ++i) {
        const std::size_t first = bounds[i - 1], start = bounds[i], end = bounds[i + 1];
        const auto [back, on] = reach(stretch_of(values.subspan(first, start - first)),
                                      stretch_of(values.subspan(start, end - start)), level);
        const auto room_before = static_cast<double>(start - first - 1);
        const auto room_after = static_cast<double>(end - start - 1);
        out.emplace_back(start - static_cast<std::size_t>(std::min(back, room_before)),
                         start + static_cast<std::size_t>(std::min(on, room_after)));
    }
    return out;
}

}  // namespace entente::graph

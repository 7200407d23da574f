// Idea: a level that shifts now and then leaves most first differences d alone, so the spread of the
// noise is read off those. Two estimates, each consistent for independent normal noise:
//   - the median of |d| over sqrt(2) * 0.6745 (Hampel 1974; half of the differences may be anything);
//   - the root mean square of the smaller three quarters of |d| over sqrt(2) * 0.6071.
// Hand-coded records are often piecewise constant. The median is then 0 as soon as every second value
// repeats the one before, while the second still sees what wiggles there are; the larger of the two is
// taken, which errs towards fewer shifts. If three quarters of the differences vanish both are 0, and
// dividing by that would turn any wiggle into a shift; so the estimate never falls below a fiftieth of
// the spread of the values.
//
// Hampel, Journal of the American Statistical Association 69 (1974) 383-393. Differences as the basis:
// von Neumann, Annals of Mathematical Statistics 12 (1941) 367-395.
#include "graph/phases/cut/noise.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

constexpr double root2 = 1.4142135623730951;
constexpr double normal_quartile = 0.6744897501960817;  // median of |z|
constexpr double kept_share = 0.75;
constexpr double kept_rms = 0.6070618;  // rms of |z| given |z| is among its smaller three quarters
constexpr double floor_share = 1.0 / 50;

// The (count)-th smallest value, and all smaller ones before it.
double smallest(std::vector<double>& values, std::size_t count) {
    const auto place = values.begin() + static_cast<std::ptrdiff_t>(count - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

// Added up in the series' order, not in that in which a selection leaves them, which the standard does
// not say.
double trimmed_rms(const std::vector<double>& differences, double greatest, std::size_t kept) {
    double sum = 0;
    std::size_t below = 0;
    for (const double difference : differences) {
        if (difference >= greatest) continue;
        sum += difference * difference;
        ++below;
    }
    sum += static_cast<double>(kept - below) * greatest * greatest;
    return std::sqrt(sum / static_cast<double>(kept));
}

double spread(const std::vector<double>& series) {
    if (series.empty()) return 0;
    const auto [low, high] = std::minmax_element(series.begin(), series.end());
    return *high - *low;
}

}  // namespace

// n values at a distance of r noises have squares that add up to n r^2, of which doubles keep 16 digits.
double least_resolved(const std::vector<double>& series) {
    constexpr double share = 1e-7;
    return spread(series) * share * std::sqrt(static_cast<double>(series.size()));
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const std::size_t half = values.size() / 2;
    const double upper = smallest(values, half + 1);
    if (values.size() % 2 == 1) return upper;
    const double lower =
        *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(half));
    return lower / 2 + upper / 2;
}

double noise_scale(const std::vector<double>& series) {
    if (series.size() < 2) return 0;
    std::vector<double> differences(series.size() - 1);
    for (std::size_t i = 1; i < series.size(); ++i) differences[i - 1] = std::abs(series[i] - series[i - 1]);
    const auto share = static_cast<std::size_t>(kept_share * static_cast<double>(differences.size()));
    const std::size_t kept = std::max<std::size_t>(share, 1);
    std::vector<double> sorted = differences;
    const double greatest = smallest(sorted, kept);
    return std::max({spread(series) * floor_share, median(differences) / (root2 * normal_quartile),
                     trimmed_rms(differences, greatest, kept) / (root2 * kept_rms)});
}

}  // namespace entente::graph

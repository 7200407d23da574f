// Convention: squares of values beyond 1e150 or below 1e-150 leave the range of floating point, so a series
// of such values is divided by a power of two first, which changes no digit. A noise that is given is raised
// to least_resolved(), below which rounding would make shifts; one beyond 1e100 times the values, where
// nothing is a shift, counts as that.
#include "graph/phases/cut/prepared.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>

#include "graph/phases/cut/excursions.hpp"
#include "graph/phases/cut/noise.hpp"

namespace entente::graph {

namespace {

constexpr int usual_exponents = 300;
constexpr double greatest_ratio = 1e100;
constexpr double greatest_count = 9007199254740992;  // 2^53: beyond, doubles skip whole numbers

bool is_normal(SegmentCost cost) {
    return cost == SegmentCost::mean || cost == SegmentCost::mean_variance;
}

double greatest(const std::vector<double>& series) {
    double result = 0;
    for (const double value : series) result = std::max(result, std::abs(value));
    return result;
}

// The exponent of the power of two that makes the values fit for squaring.
int unit_exponent(double greatest) {
    int exponent = 0;
    std::frexp(greatest, &exponent);
    return std::abs(exponent) > usual_exponents ? exponent : 0;
}

double noise_of(const std::vector<double>& scaled, const SegmentationOptions& options, int exponent) {
    if (options.noise) return std::max(std::ldexp(*options.noise, -exponent), least_resolved(scaled));
    return std::max(noise_scale(scaled), std::ldexp(options.least_noise, -exponent));
}

}  // namespace

void check_segmentable(const std::vector<double>& series, const SegmentationOptions& options) {
    const auto finite = [](double value) { return std::isfinite(value); };
    if (!std::all_of(series.begin(), series.end(), finite)) {
        throw std::invalid_argument("segment: the series holds a value that is not finite");
    }
    const auto count = [](double value) {
        return value >= 0 && value <= greatest_count && value == std::floor(value);
    };
    if (!is_normal(options.cost) && !std::all_of(series.begin(), series.end(), count)) {
        throw std::invalid_argument(
            "segment: this cost takes counts, whole numbers from 0 up, and the series holds another value");
    }
    if (options.min_length < 1) throw std::invalid_argument("segment: min_length is below 1");
    if (options.penalty && !(finite(*options.penalty) && *options.penalty >= 0)) {
        throw std::invalid_argument("segment: the penalty is not a finite number >= 0");
    }
    if (!(finite(options.least_noise) && options.least_noise >= 0)) {
        throw std::invalid_argument("segment: the least noise is not a finite number >= 0");
    }
    if (options.noise && !(finite(*options.noise) && *options.noise > 0)) {
        throw std::invalid_argument("segment: the noise is not a finite number > 0");
    }
}

Prepared prepare(const std::vector<double>& series, const SegmentationOptions& options) {
    check_segmentable(series, options);
    const bool normal = is_normal(options.cost);
    const double most = greatest(series);
    const int exponent = normal ? unit_exponent(most) : 0;
    std::vector<double> values = series;
    if (exponent != 0) {
        for (double& value : values) value = std::ldexp(value, -exponent);
    }
    const double found_noise = normal ? noise_of(values, options, exponent) : 1;
    const double most_noise = std::ldexp(most, -exponent) * greatest_ratio;
    const double noise = most > 0 && normal ? std::min(found_noise, most_noise) : found_noise;
    Search search{options.min_length, options.penalty.value_or(penalty_for(series.size(), options)),
                  options.rule == PenaltyRule::mbic};
    const bool divisible = series.size() / 2 >= options.min_length && found_noise > 0;
    std::vector<std::size_t> isolated;
    if (divisible && options.rein_in && options.cost == SegmentCost::mean) {
        isolated = excursions_of(values, noise, search.penalty, options.min_length);
    }
    Kept kept(series.size(), isolated);
    const bool unchanged = options.noise && std::ldexp(*options.noise, -exponent) == found_noise;
    const double said = unchanged ? *options.noise : std::ldexp(found_noise, exponent);
    const std::size_t n = kept.size();
    return {costs_of(kept.of(values), options.cost, found_noise > 0 ? noise : 1),
            n,
            search,
            divisible && n / 2 >= options.min_length,
            exponent,
            options.cost == SegmentCost::mean ? said : 0,
            std::move(kept),
            std::move(isolated)};
}

double mean_of(const Prepared& prepared, std::size_t first, std::size_t last) {
    const double mean =
        std::visit([&](const auto& costs) { return costs.mean(first, last); }, prepared.costs);
    return std::ldexp(mean, prepared.exponent);
}

std::vector<double> means_of(const Prepared& prepared, const std::vector<std::size_t>& starts) {
    std::vector<double> means;
    for (std::size_t i = 0; i <= starts.size(); ++i) {
        means.push_back(
            mean_of(prepared, i == 0 ? 0 : starts[i - 1], i < starts.size() ? starts[i] : prepared.n));
    }
    return means;
}

}  // namespace entente::graph

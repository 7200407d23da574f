// Levels. The prior of a level is the belief that it lies somewhere where the values of the series lie: its
// mean is theirs, and its variance is theirs too, but at least that of the noise. It so weighs as much as one
// value drawn from the whole series, the unit information prior of Kass and Wasserman (1995), under which the
// posterior odds of a shift come near to those of the BIC. Where nothing shifts, both variances are the same;
// where levels differ much, the variance grows with their distance, so that no level that occurs is thought
// absurd. It is taken from the series, so that units of measurement don't matter, and nothing in it was
// chosen by looking at the data that ship with this project.
//   - mean_variance: a segment's variance is inverse-gamma with shape 1 about noise^2, which weighs as much
//   as
//     two values and lets the variance of a segment be several times larger or smaller;
//   - Poisson: the gamma prior has the mean of the series, half a count added so that a series of zeros has
//   one
//     too, and its variance, at least the mean (the Poisson noise of one value). Its shape is at least 1/2,
//     Jeffreys', since below that nearly all rates would be thought to be nearly 0;
//   - negative binomial: the same with the beta prior of size / (size + rate), which is conjugate while the
//     dispersion is known.
//
// Shifts. With a shift at any place as likely as at any other, lengths of segments are min_length plus a
// geometric number, and a segmentation with k shifts has a probability proportional to odds^k. There are
// C(n - 1 - (k + 1)(min_length - 1), k) of them.
//
// Kass & Wasserman, Journal of the American Statistical Association 90 (1995) 928-934. Fearnhead, Statistics
// and Computing 16 (2006) 203-213.
#include "graph/phases/posterior/prior.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "graph/phases/posterior/log_gamma.hpp"

namespace entente::graph {

namespace {

constexpr double least_shape = 0.5;
constexpr double half_a_count = 0.5;

struct Moments {
    double mean = 0;
    double variance = 0;
};

Moments moments(const std::vector<double>& series) {
    const auto n = static_cast<double>(series.size());
    Moments result;
    for (const double value : series) result.mean += value / n;
    for (const double value : series) {
        result.variance += (value - result.mean) * (value - result.mean) / n;
    }
    return result;
}

double mean_of_counts(const Moments& counts, std::size_t n) {
    return counts.mean + half_a_count / static_cast<double>(n);
}

// By k: the logarithm of the number of segmentations with k shifts.
std::vector<double> log_numbers(std::size_t n, std::size_t min_length) {
    std::vector<double> result;
    for (std::size_t k = 0; (k + 1) * min_length <= n; ++k) {
        const auto places = static_cast<double>(n - 1 - (k + 1) * (min_length - 1));
        const auto chosen = static_cast<double>(k);
        result.push_back(log_gamma(places + 1) - log_gamma(chosen + 1) - log_gamma(places - chosen + 1));
    }
    return result;
}

struct PriorNumber {
    double log_total = 0;  // of odds^k over all segmentations
    double mean = 0;       // number of shifts
};

PriorNumber prior_number(const std::vector<double>& numbers, double log_odds) {
    double greatest = 0;
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        greatest = std::max(greatest, numbers[k] + static_cast<double>(k) * log_odds);
    }
    double total = 0;
    double shifts = 0;
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        const double weight = std::exp(numbers[k] + static_cast<double>(k) * log_odds - greatest);
        total += weight;
        shifts += weight * static_cast<double>(k);
    }
    return {greatest + std::log(total), shifts / total};
}

// Where a rising function passes zero.
template <class Rising>
double root(const Rising& above_zero) {
    double low = -700;
    double high = 700;
    for (int halvings = 0; halvings < 80; ++halvings) {
        const double middle = (low + high) / 2;
        (above_zero(middle) ? high : low) = middle;
    }
    return (low + high) / 2;
}

}  // namespace

NormalPrior normal_prior(const std::vector<double>& series, double noise) {
    const Moments found = moments(series);
    return {found.mean, noise, std::max(found.variance / (noise * noise), 1.0)};
}

NormalGammaPrior normal_gamma_prior(const std::vector<double>& series, double noise) {
    return {normal_prior(series, noise), 1, 1};
}

GammaPrior gamma_prior(const std::vector<double>& counts) {
    const Moments found = moments(counts);
    const double mean = mean_of_counts(found, counts.size());
    const double shape = std::max(mean * mean / std::max(found.variance, mean), least_shape);
    return {shape, shape / mean};
}

// With M = mean / size, the mean of odds that are beta prime (b, a) is b / (a - 1) = M and their variance
// M (M + 1) / (a - 2).
BetaPrior beta_prior(const std::vector<double>& counts, double size) {
    const Moments found = moments(counts);
    const double mean = mean_of_counts(found, counts.size());
    const double ratio = mean / size;
    const double variance = std::max(found.variance, mean + mean * ratio) / (size * size);
    const double b = std::max(ratio * (1 + ratio * (1 + ratio) / variance), least_shape);
    return {size, 1 + b / ratio, b};
}

double log_shift_odds(std::size_t n, std::size_t min_length, const std::optional<double>& expected_shifts) {
    const std::vector<double> numbers = log_numbers(n, min_length);
    if (!expected_shifts) {
        const double log_two = std::log(2.0);
        return root([&](double odds) { return prior_number(numbers, odds).log_total > log_two; });
    }
    if (!(*expected_shifts < static_cast<double>(numbers.size() - 1))) {
        throw std::invalid_argument("shift_posterior: more shifts expected than the series has room for");
    }
    return root([&](double odds) { return prior_number(numbers, odds).mean > *expected_shifts; });
}

}  // namespace entente::graph

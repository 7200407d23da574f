// What is believed of levels and shifts before the values are seen. Private to this layer.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace entente::graph {

/// A level is normal about `mean`; values are normal about the level with the standard deviation `noise`.
struct NormalPrior {
    double mean = 0;
    double noise = 1;   ///< > 0
    double spread = 1;  ///< variance of the level in units of noise^2, >= 1
};

/// As NormalPrior, but each segment has its own variance, inverse-gamma with `shape` and, in units of
/// noise^2, `scale`; given the variance v, the level has the variance v * spread.
struct NormalGammaPrior {
    NormalPrior level;
    double shape = 1;
    double scale = 1;
};

/// The rate of a segment is gamma; its counts are Poisson.
struct GammaPrior {
    double shape = 1;
    double rate = 1;
};

/// size / (size + the rate of a segment) is beta; its counts are negative binomial, with the variance
/// rate + rate^2 / size.
struct BetaPrior {
    double size = 1;
    double a = 1;
    double b = 1;
};

/// Of a series that is not empty; noise > 0.
NormalPrior normal_prior(const std::vector<double>& series, double noise);
NormalGammaPrior normal_gamma_prior(const std::vector<double>& series, double noise);
GammaPrior gamma_prior(const std::vector<double>& counts);
BetaPrior beta_prior(const std::vector<double>& counts, double size);

/// By how much one more shift multiplies the prior probability of a segmentation, as a logarithm. Needs room
/// for a shift: n >= 2 min_length. Throws std::invalid_argument when so many shifts can't be expected.
double log_shift_odds(std::size_t n, std::size_t min_length, const std::optional<double>& expected_shifts);

}  // namespace entente::graph

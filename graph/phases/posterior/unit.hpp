// Values whose squares leave the range of floating point, in a unit in which they don't. Private to this
// layer.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace entente::graph {

/// The power of two that the values are to be divided by, which changes no digit; 0 for all usual values.
inline int unit_exponent(const std::vector<double>& values) {
    constexpr int usual = 300;
    double greatest = 0;
    for (const double value : values) greatest = std::max(greatest, std::abs(value));
    int exponent = 0;
    std::frexp(greatest, &exponent);
    return std::abs(exponent) > usual ? exponent : 0;
}

inline std::vector<double> times_power_of_two(std::vector<double> values, int exponent) {
    for (double& value : values) value = std::ldexp(value, exponent);
    return values;
}

/// The noise, but neither so small nor so large beside the values that all or nothing would be noise to the
/// last digit. 0 stays 0.
inline double usable_noise(const std::vector<double>& values, double noise) {
    constexpr double extreme = 1e100;
    double greatest = 0;
    for (const double value : values) greatest = std::max(greatest, std::abs(value));
    return greatest > 0 && noise > 0 ? std::clamp(noise, greatest / extreme, greatest * extreme) : noise;
}

}  // namespace entente::graph

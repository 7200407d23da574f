// The scale on which net strengths are cut; see graph/phases/phases.cpp for why.
#pragma once

#include <cmath>

namespace entente::graph {

/// A year of one relation of the strongest kind, in Goldstein points: about linear below, logarithmic beyond.
inline constexpr double strongest_weight = 10;

/// The noise on the compressed scale is taken to be at least this: a point a year near zero.
inline constexpr double least_compressed_noise = 0.1;

/// Goldstein points a year put on that scale, and back.
inline double compressed(double strength) {
    return std::asinh(strength / strongest_weight);
}

inline double expanded(double level) {
    return strongest_weight * std::sinh(level);
}

}  // namespace entente::graph

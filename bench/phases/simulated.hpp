// Random series with and without shifts, the same for the same seed.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "graph/null/draws.hpp"
#include "graph/phases/posterior/random_level.hpp"

namespace entente::bench {

enum class Noise : std::uint8_t {
    normal,     ///< independent, standard normal
    dependent,  ///< normal, each correlated with the one before by 0.3, of unit variance
    heavy       ///< independent, Student t with 3 degrees of freedom
};

inline const char* name_of(Noise noise) {
    switch (noise) {
        case Noise::dependent:
            return "AR(1), 0.3";
        case Noise::heavy:
            return "t, 3 degrees";
        case Noise::normal:
            break;
    }
    return "normal";
}

inline std::vector<double> simulated(Noise noise, std::size_t n, graph::RandomLevel& random) {
    constexpr double share = 0.3;
    std::vector<double> values;
    for (std::size_t i = 0; i < n; ++i) {
        double value = random.normal();
        if (noise == Noise::heavy) value /= std::sqrt(random.gamma(1.5) / 1.5);
        if (noise == Noise::dependent && i > 0) {
            value = share * values.back() + std::sqrt(1 - share * share) * value;
        }
        values.push_back(value);
    }
    return values;
}

/// Raises the values [first, last).
inline void raise(std::vector<double>& values, std::size_t first, std::size_t last, double height) {
    for (std::size_t i = first; i < last; ++i) values[i] += height;
}

}  // namespace entente::bench

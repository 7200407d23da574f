// Random levels of a segment. Private to this layer.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "graph/null/draws.hpp"

namespace entente::graph {

/// Uniform, normal and gamma numbers, the same for the same seed.
class RandomLevel {
public:
    explicit RandomLevel(std::uint64_t seed) : draws_(seed) {}

    /// In (0, 1).
    double uniform() {
        constexpr std::uint32_t range = 1U << 26U;
        const std::uint64_t bits = (std::uint64_t{draws_.below(range)} << 26U) | draws_.below(range);
        return (static_cast<double>(bits) + 0.5) / static_cast<double>(std::uint64_t{1} << 52U);
    }

    /// Standard normal (Box & Muller, Annals of Mathematical Statistics 29 (1958) 610-611).
    double normal() {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }

    /// Gamma with rate 1 and the shape, > 0 (Marsaglia & Tsang, ACM TOMS 26 (2000) 363-372).
    double gamma(double shape) {
        if (shape < 1) return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        while (true) {
            const double z = normal();
            const double v = (1 + c * z) * (1 + c * z) * (1 + c * z);
            if (v > 0 && std::log(uniform()) < z * z / 2 + d - d * v + d * std::log(v)) return d * v;
        }
    }

private:
    Draws draws_;
};

}  // namespace entente::graph

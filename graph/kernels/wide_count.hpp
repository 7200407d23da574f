// Counts of paths that leave the range of a double. Private to this layer.
#pragma once

#include <algorithm>
#include <cmath>

namespace entente::graph {

/// A positive number of any size, or 0: mantissa in [0.5, 1), or 0.
struct WideCount {
    double mantissa = 0;
    int exponent = 0;

    WideCount() = default;
    explicit WideCount(double value) { mantissa = std::frexp(value, &exponent); }

    WideCount& operator+=(const WideCount& other) {
        if (other.mantissa == 0) return *this;
        if (mantissa == 0) return *this = other;
        const int base = std::max(exponent, other.exponent);
        WideCount sum(std::ldexp(mantissa, exponent - base) +
                      std::ldexp(other.mantissa, other.exponent - base));
        sum.exponent += base;
        return *this = sum;
    }
};

/// The other not 0.
inline double ratio(const WideCount& count, const WideCount& other) {
    return std::ldexp(count.mantissa / other.mantissa, count.exponent - other.exponent);
}

}  // namespace entente::graph

// The logarithm of the gamma function, without the global sign that std::lgamma writes. Private to this
// layer.
#pragma once

#include <cmath>

namespace entente::graph {

/// Of x > 0, by Stirling's series (Abramowitz & Stegun 6.1.41) from 10 on, below by x gamma(x) = gamma(x +
/// 1).
inline double log_gamma(double x) {
    constexpr double half_log_two_pi = 0.91893853320467274178;
    double below = 1;
    while (x < 10) {
        below *= x;
        x += 1;
    }
    const double y = 1 / (x * x);
    const double tail =
        (1.0 / 12 -
         y * (1.0 / 360 -
              y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * (691.0 / 360360 - y / 156)))))) /
        x;
    const double stirling = (x - 0.5) * std::log(x) - x + half_log_two_pi + tail;
    return below == 1 ? stirling : stirling - std::log(below);
}

}  // namespace entente::graph

// Series that the tests of segmentation cut.
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

#include "support/random_networks.hpp"

namespace entente::test {

using Series = std::vector<double>;

/// Independent standard normal values (Box & Muller).
inline Series normal(Dice& dice, std::size_t n) {
    const auto uniform = [&] { return (static_cast<double>(dice.below(1U << 30)) + 0.5) / (1U << 30); };
    Series values;
    while (values.size() < n) {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        values.push_back(radius * std::cos(2 * std::numbers::pi * uniform()));
    }
    return values;
}

/// Each level so many times.
inline Series steps(const std::vector<std::pair<double, std::size_t>>& levels) {
    Series values;
    for (const auto& [level, count] : levels) values.insert(values.end(), count, level);
    return values;
}

}  // namespace entente::test

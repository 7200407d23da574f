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

/// Annual flow of the Nile at Aswan, 1871-1970, in 10^8 m^3 (Cobb, Biometrika 65 (1978) 243-251). It falls
/// after 1898, the 28th value, which most texts name; the first of the new level is 1899.
inline Series nile() {
    return {1120, 1160, 963, 1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,  1110, 994,  1020,
            960,  1180, 799, 958,  1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774,  840,
            874,  694,  940, 833,  701,  916,  692,  1020, 1050, 969,  831,  726,  456,  824,  702,
            1120, 1100, 832, 764,  821,  768,  845,  864,  862,  698,  845,  744,  796,  1040, 759,
            781,  865,  845, 944,  984,  897,  822,  1010, 771,  676,  649,  846,  812,  742,  801,
            1040, 860,  874, 848,  890,  744,  749,  838,  1050, 918,  986,  797,  923,  975,  815,
            1020, 906,  901, 1170, 912,  746,  919,  718,  714,  740};
}

}  // namespace entente::test

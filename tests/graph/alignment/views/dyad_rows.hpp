// Dyads with made-up values for the tests of the views.
#pragma once

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "entente/graph/alignment_views.hpp"

namespace entente::test {

using Value = std::optional<double>;

inline graph::DyadValues dyad(std::uint32_t period, std::uint32_t first, std::uint32_t second,
                              std::vector<Value> values) {
    return {period, first, second, std::move(values)};
}

/// Every dyad of a few actors in a few periods, each at most once, with small whole values, some undefined.
inline std::vector<graph::DyadValues> drawn_dyads(std::size_t measures) {
    const auto actors = *rc::gen::inRange<std::uint32_t>(2, 7);
    const auto periods = *rc::gen::inRange<std::uint32_t>(1, 4);
    std::vector<graph::DyadValues> rows;
    for (std::uint32_t period = 0; period < periods; ++period) {
        for (std::uint32_t a = 0; a < actors; ++a) {
            for (std::uint32_t b = a + 1; b < actors; ++b) {
                if (*rc::gen::inRange(0, 5) == 0) continue;
                graph::DyadValues row{period, a, b, {}};
                for (std::size_t m = 0; m < measures; ++m) {
                    const int value = *rc::gen::inRange(-4, 5);
                    row.values.push_back(value == 4 ? Value() : Value(value / 3.0));
                }
                rows.push_back(row);
            }
        }
    }
    return rows;
}

/// The rows in another order, each dyad perhaps the other way round.
inline std::vector<graph::DyadValues> shuffled(std::vector<graph::DyadValues> rows) {
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random() % i]);
    for (graph::DyadValues& row : rows) {
        if (random() % 2 == 0) std::swap(row.first, row.second);
    }
    return rows;
}

}  // namespace entente::test

#include "graph/centrality/perron.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <tuple>

#include "graph/centrality/dense.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using Entry = std::tuple<std::size_t, std::size_t, double>;

ArcArrays directed_matrix(std::size_t size, const std::vector<Entry>& entries) {
    std::vector<std::map<Vertex, double>> rows(size);
    for (const auto& [a, b, value] : entries) rows[a][static_cast<Vertex>(b)] = value;
    ArcArrays matrix;
    for (const auto& row : rows) {
        for (const auto& [column, value] : row) {
            matrix.column.push_back(column);
            matrix.strength.push_back(value);
        }
        matrix.start.push_back(static_cast<Vertex>(matrix.column.size()));
    }
    return matrix;
}

ArcArrays symmetric_matrix(std::size_t size, std::vector<Entry> entries) {
    const std::size_t half = entries.size();
    for (std::size_t i = 0; i < half; ++i) {
        const auto [a, b, value] = entries[i];
        entries.emplace_back(b, a, value);
    }
    return directed_matrix(size, entries);
}

/// The largest and the smallest of (Ax)_i / (lambda x_i), and the length of x.
void expect_fits(const Arcs& matrix, const PerronPair& pair, double tolerance) {
    double square = 0;
    for (std::size_t v = 0; v < matrix.size(); ++v) {
        double image = 0;
        for (Vertex at = matrix.start[v]; at < matrix.start[v + 1]; ++at) {
            image += matrix.strength[at] / pair.scale * pair.vector[matrix.column[at]];
        }
        ASSERT_GT(pair.vector[v], 0);
        ASSERT_NEAR(image / pair.vector[v] / pair.value, 1, tolerance) << v;
        square += pair.vector[v] * pair.vector[v];
    }
    EXPECT_NEAR(square, 1, 1e-13);
}

std::vector<Entry> path(std::size_t length) {
    std::vector<Entry> entries;
    for (std::size_t i = 1; i < length; ++i) entries.emplace_back(i - 1, i, 1.0);
    return entries;
}

TEST(Perron, OfALongPathIsASine) {
    constexpr std::size_t length = 2000;  // the two largest eigenvalues are 4e-6 apart
    const auto found = perron(symmetric_matrix(length, path(length)).arcs());
    ASSERT_TRUE(found);
    const double angle = std::acos(-1.0) / (length + 1);
    EXPECT_NEAR(found->value * found->scale, 2 * std::cos(angle), 1e-14);
    const double scale = std::sqrt(2.0 / (length + 1));
    for (std::size_t i = 0; i < length; ++i) {
        const double expected = scale * std::sin(angle * static_cast<double>(i + 1));
        EXPECT_NEAR(found->vector[i], expected, 1e-9 * expected) << i;
    }
}

TEST(Perron, OfAStarOfThousands) {
    constexpr std::size_t leaves = 9999;
    std::vector<Entry> entries;
    for (std::size_t i = 1; i <= leaves; ++i) entries.emplace_back(0, i, 4.0);
    const auto found = perron(symmetric_matrix(leaves + 1, entries).arcs());
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->value * found->scale, 4 * std::sqrt(9999.0), 1e-10);
    EXPECT_NEAR(found->vector[0], std::sqrt(0.5), 1e-13);
    EXPECT_NEAR(found->vector[leaves], std::sqrt(0.5 / 9999), 1e-15);
}

TEST(Perron, KeepsEntriesFarBelowTheLargestPrecise) {
    // A clique of 12 with a tail of 60: entries fall by 11 a step, to 1e-60.
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < 12; ++i) {
        for (std::size_t j = 0; j < i; ++j) entries.emplace_back(j, i, 1.0);
    }
    for (std::size_t i = 12; i < 72; ++i) entries.emplace_back(i - 1, i, 1.0);
    const ArcArrays matrix = symmetric_matrix(72, entries);
    const auto found = perron(matrix.arcs());
    ASSERT_TRUE(found);
    EXPECT_LT(found->vector[71], 1e-60);
    expect_fits(matrix.arcs(), *found, 1e-10);
}

TEST(Perron, OfTwoBlocsByAThreadIsAlikeOnBothSides) {
    // Two cliques of 30, 670 steps apart: the entries between are below 1e-290.
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < 30; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            entries.emplace_back(j, i, 1.0);
            entries.emplace_back(700 + j, 700 + i, 1.0);
        }
    }
    for (std::size_t i = 30; i <= 700; ++i) entries.emplace_back(i - 1, i, 1.0);
    const auto found = perron(symmetric_matrix(730, entries).arcs());
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->value * found->scale, 29 + 1.0 / 29 / 30, 1e-4);
    for (std::size_t i = 0; i < 29; ++i) EXPECT_NEAR(found->vector[i], found->vector[729 - i], 1e-4);
    for (const double entry : found->vector) EXPECT_GT(entry, 0);
}

/// A path through all, so that it is connected, and random entries.
std::vector<Entry> random_entries(test::Dice& dice, std::size_t size) {
    std::vector<Entry> entries;
    for (std::size_t i = 1; i < size; ++i) {
        for (int ties = 0; ties < 3; ++ties) {
            entries.emplace_back(dice.below(i), i, 0.01 * static_cast<double>(1 + dice.below(1000)));
        }
    }
    return entries;
}

TEST(Perron, EqualsJacobisRotationsOnRandomMatrices) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        test::Dice dice(seed);
        const std::size_t size = 2 + dice.below(70);
        const ArcArrays matrix = symmetric_matrix(size, random_entries(dice, size));
        const Arcs arcs = matrix.arcs();
        const test::Spectrum expected = test::spectrum(test::dense(arcs));
        const std::size_t last = expected.largest();
        const auto found = perron(arcs);
        ASSERT_TRUE(found);
        expect_fits(arcs, *found, 1e-11);
        EXPECT_NEAR(found->value * found->scale / expected.values[last], 1, 1e-13);
        for (std::size_t i = 0; i < size; ++i) {
            EXPECT_NEAR(found->vector[i], std::abs(expected.vectors[last][i]), 1e-10) << seed << ' ' << i;
        }
    }
}

TEST(Perron, OfARandomDirectedMatrixFitsItsNeighboursAndIsTheLargestEigenvalue) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        test::Dice dice(seed);
        const std::size_t size = 2 + dice.below(100);
        std::vector<Entry> entries = random_entries(dice, size);
        for (std::size_t i = 0; i < size; ++i) entries.emplace_back((i + 1) % size, i, 0.5);  // the way back
        entries.emplace_back(0, size - 1, 0.25);
        const ArcArrays matrix = directed_matrix(size, entries);
        const auto found = perron_directed(matrix.arcs());
        ASSERT_TRUE(found);
        expect_fits(matrix.arcs(), *found, 1e-10);  // the only positive vector that does
    }
}

TEST(Perron, OfALongDirectedRingIsItsGeometricMean) {
    constexpr std::size_t size = 501;
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < size; ++i) entries.emplace_back(i, (i + 1) % size, i % 3 == 0 ? 8.0 : 1.0);
    const ArcArrays ring = directed_matrix(size, entries);
    const auto found = perron_directed(ring.arcs());
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->value * found->scale, 2, 1e-12);
    expect_fits(ring.arcs(), *found, 1e-10);
}

TEST(Perron, DoesNotDependOnTheUnitOfTheStrengths) {
    for (const double unit : {1e-300, 1e300}) {
        const auto found = perron(symmetric_matrix(3, {{0, 1, 3 * unit}, {1, 2, 4 * unit}}).arcs());
        ASSERT_TRUE(found);
        EXPECT_NEAR(found->vector[1], 5 / std::sqrt(50.0), 1e-14);
        EXPECT_NEAR(found->value, 1.25, 1e-14);
        EXPECT_EQ(found->scale, 4 * unit);
    }
}

}  // namespace
}  // namespace entente::graph

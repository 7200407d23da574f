#include "graph/phases/change/lad.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "graph/phases/change/dense.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using test::ties;
using ::testing::DoubleNear;
using ::testing::IsEmpty;
using ::testing::Pointwise;

using Spectrum = std::vector<double>;

// A star of four has 4, 1, 1, 0; a pair 2, 0; a triangle 3, 3, 0.
TEST(LaplacianSpectrum, OfKnownGraphs) {
    EXPECT_THAT(*laplacian_spectrum(ties(4, {{0, 1}, {0, 2}, {0, 3}}), 3),
                Pointwise(DoubleNear(1e-12), Spectrum{4, 1, 1}));
    EXPECT_THAT(*laplacian_spectrum(ties(6, {{0, 1}, {3, 4}, {3, 5}, {4, 5}}), 4),
                Pointwise(DoubleNear(1e-12), Spectrum{3, 3, 2, 0}));
    EXPECT_THAT(*laplacian_spectrum(ties(3, {}), 2), Pointwise(DoubleNear(0), Spectrum{0, 0}));
    EXPECT_THAT(*laplacian_spectrum(WeightedGraph{}, 1), Pointwise(DoubleNear(0), Spectrum{0}));
}

TEST(LaplacianSpectrum, EqualsJacobisRotationsOfTheWholeMatrix) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        const WeightedGraph graph = test::random_graph(dice, 2 + dice.below(20), 5 + dice.below(40));
        Spectrum slow = test::eigenvalues(test::laplacian(graph));
        slow.resize(6, 0);
        EXPECT_THAT(*laplacian_spectrum(graph, 6), Pointwise(DoubleNear(1e-9), slow)) << seed;
    }
}

// Two vertices joined to all of 600 others: 602 for them both (they are joined too), then 2 for the others.
TEST(LaplacianSpectrum, OfALargePartHasEqualValuesAsOftenAsTheyAreThere) {
    WeightedGraph graph{602, {{0, 1, 1}}};
    for (std::uint32_t i = 2; i < 602; ++i) {
        graph.ties.push_back({0, i, 1});
        graph.ties.push_back({1, i, 1});
    }
    EXPECT_THAT(*laplacian_spectrum(graph, 4), Pointwise(DoubleNear(1e-8), Spectrum{602, 602, 2, 2}));
}

// A ring of 600: 2 - 2 cos(2 pi k / 600), each twice but the first.
TEST(LaplacianSpectrum, OfALargePartEqualsTheDenseOne) {
    WeightedGraph ring{600, {}};
    for (std::uint32_t i = 0; i < 600; ++i) ring.ties.push_back({i, (i + 1) % 600, 1});
    const auto value = [](int k) { return 2 + 2 * std::cos(2 * M_PI * k / 600); };
    EXPECT_THAT(*laplacian_spectrum(ring, 5),
                Pointwise(DoubleNear(1e-8), Spectrum{4, value(1), value(1), value(2), value(2)}));
}

TEST(TypicalSpectrum, OfOneDirectionIsThat) {
    EXPECT_THAT(typical_spectrum(std::vector<Spectrum>{{3, 4}, {6, 8}, {0, 0}}),
                Pointwise(DoubleNear(1e-12), Spectrum{0.6, 0.8}));
    EXPECT_THAT(typical_spectrum(std::vector<Spectrum>{{0, 0}}), IsEmpty());
    EXPECT_THAT(typical_spectrum({}), IsEmpty());
}

// Two vectors of one length have their mean's direction in common; also at a right angle, where every
// direction is as principal as any other.
TEST(TypicalSpectrum, OfTwoLiesHalfWay) {
    const double half = std::sqrt(0.5);
    EXPECT_THAT(typical_spectrum(std::vector<Spectrum>{{1, 0}, {0, 5}}),
                Pointwise(DoubleNear(1e-12), Spectrum{half, half}));
    const Spectrum found = typical_spectrum(std::vector<Spectrum>{{1, 0}, {0.6, 0.8}});
    EXPECT_NEAR(found[1] / found[0], 0.8 / 1.6, 1e-12);
}

// By squaring: the columns' matrix times its transpose, over and over.
TEST(TypicalSpectrum, EqualsPowerIteration) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        Dice dice(seed);
        std::vector<Spectrum> columns(1 + dice.below(5), Spectrum(4));
        for (Spectrum& column : columns) {
            double length = 0;
            for (double& x : column) x = static_cast<double>(dice.below(100)) + 1, length += x * x;
            for (double& x : column) x /= std::sqrt(length);
        }
        Spectrum slow(4, 0.5);
        for (int round = 0; round < 2000; ++round) {
            Spectrum next(4, 0);
            double length = 0;
            for (const Spectrum& column : columns) {
                double product = 0;
                for (std::size_t i = 0; i < 4; ++i) product += column[i] * slow[i];
                for (std::size_t i = 0; i < 4; ++i) next[i] += product * column[i];
            }
            for (const double x : next) length += x * x;
            for (std::size_t i = 0; i < 4; ++i) slow[i] = next[i] / std::sqrt(length);
        }
        EXPECT_THAT(typical_spectrum(columns), Pointwise(DoubleNear(1e-9), slow)) << seed;
    }
}

TEST(SpectralDistance, IsOneLessTheCosine) {
    EXPECT_NEAR(*spectral_distance(Spectrum{3, 4}, Spectrum{4, 3}), 1 - 24.0 / 25, 1e-15);
    EXPECT_EQ(spectral_distance(Spectrum{3, 4}, Spectrum{3, 4}), 0);
    EXPECT_EQ(spectral_distance(Spectrum{0, 4}, Spectrum{3, 0}), 1);
    EXPECT_FALSE(spectral_distance(Spectrum{0, 0}, Spectrum{3, 0}));
    EXPECT_FALSE(spectral_distance(Spectrum{1, 0}, Spectrum{}));
}

}  // namespace
}  // namespace entente::graph

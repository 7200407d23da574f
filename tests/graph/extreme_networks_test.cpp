// Measures where numbers reach their limits: more paths than a double can count, eigenvalues that are equal,
// ties of hardly any strength.
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "entente/graph/period_balance.hpp"
#include "graph/support.hpp"

namespace entente::graph {
namespace {

using test::whole;

/// `links` diamonds in a row: 2^links shortest paths from one end to the other.
std::string diamonds(std::size_t links) {
    std::string text = "observed 1990..1991\n", ties;
    const auto id = [](char kind, std::size_t i) { return kind + std::to_string(i); };
    for (std::size_t i = 0; i <= links; ++i) text += id('j', i) + " state\n";
    for (std::size_t i = 1; i <= links; ++i) {
        for (const char side : {'s', 't'}) {
            text += id(side, i) + " state\n";
            ties += id('j', i - 1) + " - " + id(side, i) + " t 5 1990\n";
            ties += id(side, i) + " - " + id('j', i) + " t 5 1990\n";
        }
    }
    return text + ties;
}

TEST(ExtremeNetworks, OfMorePathsThanADoubleCanCountHaveExactBetweenness) {
    const std::size_t links = 1100;  // 2^1100 paths; the largest double is below 2^1024
    const auto n = test::network(diamonds(links));
    MeasureOptions raw;
    raw.normalised = false;
    for (const std::string_view name : {"betweenness", "weighted_betweenness"}) {
        const auto found = test::measured(n, whole(n), name, raw);
        for (const std::size_t i : {std::size_t{1}, std::size_t{2}, links / 2, links}) {
            // Half of the paths of each pair on either side of the diamond, whose two ends are in the count.
            const double left = 3.0 * static_cast<double>(i) - 2,
                         right = 3.0 * static_cast<double>(links - i) + 1;
            const double wanted = left * right / 2;
            EXPECT_NEAR(found.at("s" + std::to_string(i)).value(), wanted, 1e-9 * wanted) << name;
        }
    }
}

TEST(ExtremeNetworks, WithTheSameLargestEigenvalueInTwoPartsHaveAVectorOfEachPart) {
    // A triangle apart from another and a pair: the triangles' 2 is the largest eigenvalue twice.
    const auto found = test::measured(
        "a state\nb state\nc state\nd state\ne state\nf state\ng state\nh state\n"
        "a - b t 1 1990\nb - c t 1 1990\na - c t 1 1990\n"
        "d - e t 1 1990\ne - f t 1 1990\nd - f t 1 1990\ng - h t 1 1990\n",
        "eigenvector");
    for (const char* actor : {"a", "b", "c", "d", "e", "f"}) {
        EXPECT_NEAR(found.at(actor).value(), std::sqrt(1.0 / 3), 1e-9) << actor;
    }
    EXPECT_NEAR(found.at("g").value(), std::sqrt(0.5), 1e-9);
}

TEST(ExtremeNetworks, WithTiesOfHardlyAnyStrengthHaveFiniteNumbers) {
    for (const char* weight : {"1e-300", "-1e-300", "1e-309", "5e-324", "-5e-324", "10", "-10"}) {
        std::string text = "observed 1990..1991\na state\nb state\nc state\nd state\n";
        for (const char* pair : {"a - b", "a - c", "a - d", "b - c", "b - d", "c - d"}) {
            text += std::string(pair) + " t " + weight + " 1990\n";
        }
        const auto n = test::network(text);
        for (const Measure& row : measures()) {
            for (const auto& value : measure(whole(n), row)) {
                EXPECT_TRUE(!value || std::isfinite(*value)) << row.name << " of " << weight;
            }
        }
        const PeriodBalance found = period_balance(whole(n));
        for (const auto& value : {found.triads.balance(), found.walks.network, found.blocs.modularity}) {
            ASSERT_TRUE(value.has_value()) << weight;
            EXPECT_TRUE(std::isfinite(*value)) << weight;
        }
    }
}

TEST(ExtremeNetworks, OfAnyUnitOfStrengthHaveTheSameModularity) {
    for (const double unit : {5e-324, 1e-309, 1e-200, 1e200, 1.7e308}) {
        for (const std::int8_t sign : {std::int8_t{1}, std::int8_t{-1}}) {
            SignedGraph graph{4, {}, 0};
            for (std::uint32_t a = 0; a < 4; ++a) {
                for (std::uint32_t b = a + 1; b < 4; ++b) graph.ties.push_back({a, b, sign, unit});
            }
            EXPECT_NEAR(modularity_blocs(graph).modularity.value(), sign > 0 ? 0 : 0.25, 1e-12) << unit;
        }
    }
}

}  // namespace
}  // namespace entente::graph

#include <cmath>
#include <numeric>

#include "graph/centrality/signed_networks.hpp"

namespace entente::graph {
namespace {

using Rows = std::vector<std::string>;

void expect_near(const Values& found, const std::vector<double>& expected, double tolerance) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t v = 0; v < found.size(); ++v) {
        ASSERT_TRUE(found[v]) << v;
        EXPECT_NEAR(*found[v], expected[v], tolerance) << v;
    }
}

/// So that the largest is 1.
Values scaled(Values values) {
    double largest = 0;
    for (const auto& value : values) largest = std::max(largest, std::abs(value.value_or(0)));
    for (auto& value : values) {
        if (value) *value /= largest;
    }
    return values;
}

TEST(SignedEigenvector, OfABalancedTriangleHasItsCampsOnEitherSide) {
    // a and b friends, both foes of c: eigenvalue 2
    const double third = 1 / std::sqrt(3.0);
    expect_near(test::values_of({".+-", "+.-", "--."}, "signed_eigenvector"), {third, third, -third}, 1e-14);
}

TEST(SignedEigenvector, OfThreeFoesBelongsToTheEigenvalueMinusTwo) {
    const double third = 1 / std::sqrt(3.0);
    expect_near(test::values_of({".--", "-.-", "--."}, "signed_eigenvector"), {third, third, third}, 1e-14);
}

TEST(SignedEigenvector, IsUndefinedWhereTheLargestEigenvaluesTie) {
    EXPECT_EQ(test::values_of({".+", "+."}, "signed_eigenvector"), Values(2));           // 1 and -1
    EXPECT_EQ(test::values_of({".-.", "-.+", ".+."}, "signed_eigenvector"), Values(3));  // a tree
    // A cycle of four with one foe: sqrt 2 and -sqrt 2, twice each. Complete on four, a perfect matching of
    // foes: eigenvalues 1, 1, 1, -3 times -1 is simple; a cycle of five with one foe: -2 is simple.
    EXPECT_EQ(test::values_of({".+.-", "+.+.", ".+.+", "-.+."}, "signed_eigenvector"), Values(4));
    // A complete graph of six from the icosahedron (a conference matrix): sqrt 5 and -sqrt 5, three times
    // each
    EXPECT_EQ(
        test::values_of({".+++++", "+.+--+", "++.+--", "+-+.+-", "+--+.+", "++--+."}, "signed_eigenvector"),
        Values(6));
}

TEST(SignedEigenvector, IsUndefinedWithoutSignedTies) {
    EXPECT_EQ(test::values_of({}, "signed_eigenvector"), Values{});
    EXPECT_EQ(test::values_of({"."}, "signed_eigenvector"), Values(1));
    const Values found = test::values_of({".++.", "+.+.", "++..", "...."}, "signed_eigenvector");
    EXPECT_TRUE(found[0] && found[1] && found[2] && !found[3]);
}

TEST(SignedEigenvector, TakesComponentsByThemselves) {
    const double third = 1 / std::sqrt(3.0);
    expect_near(
        test::values_of({".+-...", "+.-...", "--....", "....++", "...+.+", "...++."}, "signed_eigenvector"),
        {third, third, -third, third, third, third}, 1e-14);
}

TEST(SignedEigenvector, OfTheExampleOfThePaper) {
    // Everett and Borgatti (2014), table 5, to the digits that the R package signnet prints for it
    expect_near(scaled(test::values_of(test::everett_borgatti_table_5(), "signed_eigenvector")),
                {-0.62214960, 1.00000000, -0.74518850, 1.00000000, -0.89990041, 0.64289592, 0.35828159,
                 -0.37471921, -0.28087411, -0.07834568},
                5.1e-9);
}

TEST(SignedEigenvector, OfTheTribes) {
    const auto [names, rows] = test::tribes();
    if (rows.empty()) GTEST_SKIP() << "no real data";
    // as published with the R package signnet, whose sign of the whole is the other one
    const std::map<std::string, double> published{
        {"Gavev", 1.00000000},  {"Kotun", 0.88879594},  {"Ove", -0.71609511},   {"Alika", -0.36818769},
        {"Nagam", -0.74303157}, {"Gahuk", -0.95454966}, {"Masil", -0.76017717}, {"Ukudz", -0.67100494},
        {"Notoh", -0.21063522}, {"Kohik", -0.23890028}, {"Geham", -0.69639725}, {"Asaro", -0.91352983},
        {"Uheto", -0.23390770}, {"Seuve", -0.05855799}, {"Nagad", 0.91193923},  {"Gama", 0.98724909}};
    const Values found = scaled(test::values_of(rows, "signed_eigenvector"));
    ASSERT_EQ(names.size(), published.size());
    for (std::size_t v = 0; v < names.size(); ++v) EXPECT_NEAR(*found[v], published.at(names[v]), 5.1e-9);
}

/// The first two of the absolute eigenvalues, and the place of the first.
struct Largest {
    double first = 0;
    double second = 0;
    std::size_t at = 0;
};

Largest largest_of(const test::Spectrum& spectrum) {
    Largest result;
    for (std::size_t i = 0; i < spectrum.values.size(); ++i) {
        const double size = std::abs(spectrum.values[i]);
        if (size > result.first) {
            result.second = result.first;
            result.first = size;
            result.at = i;
        } else {
            result.second = std::max(result.second, size);
        }
    }
    return result;
}

/// Of a connected network; the dense solver below 41 actors, Lanczos above.
void expect_as_by_rotations(const Rows& rows) {
    const test::Spectrum spectrum = test::spectrum(test::matrix_of_signs(rows, 1, -1));
    const Largest largest = largest_of(spectrum);
    const Values found = test::values_of(rows, "signed_eigenvector");
    if (largest.second > (1 - 1e-8) * largest.first) {
        EXPECT_EQ(found, Values(rows.size()));
        return;
    }
    std::vector<double> expected = spectrum.vectors[largest.at];
    const auto far = std::ranges::max_element(expected, {}, [](double x) { return std::abs(x); });
    const double sign = *far < 0 ? -1 : 1;
    for (double& value : expected) value *= sign;
    ASSERT_TRUE(found[0]);
    // where two entries are largest, either may give the sign
    const double same = *found[0] * expected[0] < 0 ? -1 : 1;
    for (double& value : expected) value *= same;
    EXPECT_TRUE(same > 0 || std::abs(std::abs(*far) - std::abs(*std::ranges::min_element(expected))) < 1e-9);
    expect_near(found, expected, 1e-9 / (1 - largest.second / largest.first));
}

TEST(SignedEigenvector, EqualsJacobisRotationsOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const std::size_t n = seed % 3 == 0 ? 45 + dice.below(30) : 3 + dice.below(20);
        Rows rows = test::random_signs(dice, n, false, 30, dice.below(101));
        for (std::size_t v = 1; v < n; ++v) rows[v - 1][v] = rows[v][v - 1] = '+';  // connected
        expect_as_by_rotations(rows);
    }
}

TEST(SignedEigenvector, SeesATieInALargeNetwork) {
    // Two like halves, a foe for each friend across: the spectrum of one half, each value twice.
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const std::size_t half = 25 + dice.below(10);
        Rows rows(2 * half, std::string(2 * half, '.'));
        const auto put = [&](std::size_t v, std::size_t w, bool friendly) {
            rows[v][w] = rows[w][v] = friendly ? '+' : '-';
        };
        // (S (x) [1 1; 1 -1]) has the eigenvalues of S times sqrt 2 and -sqrt 2
        for (std::size_t v = 0; v < half; ++v) {
            for (std::size_t w = v + 1; w < half; ++w) {
                if (w > v + 1 && !dice.chance(40)) continue;
                const bool friendly = dice.chance(60);
                put(v, w, friendly);
                put(v, half + w, friendly);
                put(half + v, w, friendly);
                put(half + v, half + w, !friendly);
            }
        }
        EXPECT_EQ(test::values_of(rows, "signed_eigenvector"), Values(2 * half));
        rows[0][1] = rows[1][0] = '.';  // and it is gone
        EXPECT_TRUE(test::values_of(rows, "signed_eigenvector")[0]);
        expect_as_by_rotations(rows);
    }
}

TEST(SignedEigenvector, SeesAnEigenvalueThatIsThereTwiceInALargeNetwork) {
    // Friends round a ring of odd length but one foe: 2 cos(pi (2k + 1) / n), each twice but -2. Turned about
    // (every sign the other way), the simple one is 2; of even length, all are there twice.
    for (const std::size_t n : {41U, 64U, 101U}) {
        Rows rows(n, std::string(n, '.'));
        for (std::size_t v = 0; v < n; ++v) {
            const std::size_t w = (v + 1) % n;
            rows[v][w] = rows[w][v] = w == 0 ? '-' : '+';
            if (n % 2 == 0) {  // chords keep it from being bipartite
                const std::size_t u = (v + 2) % n;
                rows[v][u] = rows[u][v] = u < v ? '-' : '+';
            }
        }
        SCOPED_TRACE(n);
        const Largest largest = largest_of(test::spectrum(test::matrix_of_signs(rows, 1, -1)));
        const bool tied = largest.second > (1 - 1e-8) * largest.first;
        EXPECT_EQ(tied, n % 2 == 0);
        EXPECT_EQ(test::values_of(rows, "signed_eigenvector")[0].has_value(), !tied);
    }
}

}  // namespace
}  // namespace entente::graph

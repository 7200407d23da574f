#include <cmath>

#include "graph/centrality/signed_networks.hpp"

namespace entente::graph {
namespace {

using Rows = std::vector<std::string>;

void expect_all(const Values& values, double expected) {
    for (const auto& value : values) {
        ASSERT_TRUE(value);
        EXPECT_NEAR(*value, expected, 1e-14);
    }
}

TEST(PN, OfFiveFriendsIsTwoEach) {
    // Everett and Borgatti (2014): the largest there is
    const Rows friends{".++++", "+.+++", "++.++", "+++.+", "++++."};
    for (const auto* const name : {"pn", "pn_in", "pn_out"}) expect_all(test::values_of(friends, name), 2);
}

TEST(PN, OfFiveFoesIsAHalfEachAndUndefinedByDirection) {
    const Rows foes{".----", "-.---", "--.--", "---.-", "----."};
    expect_all(test::values_of(foes, "pn"), 0.5);
    EXPECT_EQ(test::values_of(foes, "pn_in"), Values(5));
    EXPECT_EQ(test::values_of(foes, "pn_out"), Values(5));
}

TEST(PN, OfAPairAndOfIsolates) {
    expect_all(test::values_of({".+", "+."}, "pn"), 2);  // 1 / (1 - 1/2)
    expect_all(test::values_of({"...", "...", "..."}, "pn"), 1);
    expect_all(test::values_of({"...", "...", "..."}, "pn_out"), 1);
}

TEST(PN, IsUndefinedWhereTheMatrixIsSingular) {
    for (const auto* const name : {"pn", "pn_in", "pn_out"}) {
        EXPECT_EQ(test::values_of({}, name), Values{});
        EXPECT_EQ(test::values_of({"."}, name), Values(1));
        EXPECT_EQ(test::values_of({".-", "-."}, name), Values(2));
    }
    EXPECT_EQ(test::values_of({".-", ".."}, "pn_out"), Values(2));
    EXPECT_TRUE(test::values_of({".+", ".."}, "pn_out")[0]);
}

TEST(PN, FollowsTheDirection) {
    // a =>+ b, c isolated, b = 1/4: out_a = 1 + in_b / 4, in_b = 1 + out_a / 4
    const Rows rows{".+.", "...", "..."};
    const double both = 4.0 / 3;
    const Values out = test::values_of(rows, "pn_out");
    const Values in = test::values_of(rows, "pn_in");
    EXPECT_NEAR(*out[0], both, 1e-14);
    EXPECT_NEAR(*out[1], 1, 1e-14);
    EXPECT_NEAR(*in[0], 1, 1e-14);
    EXPECT_NEAR(*in[1], both, 1e-14);
    // =>-: out_a = 1 - in_b / 2, in_b = 1 - out_a / 2
    EXPECT_NEAR(*test::values_of({".-.", "...", "..."}, "pn_out")[0], 2.0 / 3, 1e-14);
}

TEST(PN, OfTheExampleOfThePaper) {
    // Everett and Borgatti (2014), table 5, to the digits that the R package signnet prints for it
    const std::vector<double> published{0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658,
                                        0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.9072930};
    for (const auto* const name : {"pn", "pn_in", "pn_out"}) {
        const Values found = test::values_of(test::everett_borgatti_table_5(), name);
        ASSERT_EQ(found.size(), published.size());
        for (std::size_t v = 0; v < found.size(); ++v) EXPECT_NEAR(*found[v], published[v], 5.1e-8) << v;
    }
}

TEST(PN, OfTheTribes) {
    const auto [names, rows] = test::tribes();
    if (rows.empty()) GTEST_SKIP() << "no real data";
    // to three digits as published with the R package signnet
    const std::map<std::string, double> published{
        {"Gavev", .753}, {"Kotun", .764}, {"Ove", 1.042},   {"Alika", 1.023},
        {"Nagam", .903}, {"Gahuk", .905}, {"Masil", 1.224}, {"Ukudz", 1.141},
        {"Notoh", .874}, {"Kohik", .903}, {"Geham", .865},  {"Asaro", .934},
        {"Uheto", .916}, {"Seuve", .875}, {"Nagad", .715},  {"Gama", .715}};
    const Values found = test::values_of(rows, "pn");
    ASSERT_EQ(names.size(), published.size());
    for (std::size_t v = 0; v < names.size(); ++v) EXPECT_NEAR(*found[v], published.at(names[v]), 5e-4);
}

/// (I - b A)^-1 1, and by direction (I - b^2 A A')^-1 (I + b A) 1, by elimination.
std::vector<double> slow_pn(const test::Dense& a, bool directed) {
    const std::size_t n = a.size();
    const double b = 1 / (2 * static_cast<double>(n) - 2);
    test::Dense matrix = test::zeros(n, n);
    std::vector<double> right(n, 1.0);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            matrix[i][j] = i == j ? 1 : 0;
            if (!directed) matrix[i][j] -= b * a[i][j];
            if (directed) right[i] += b * a[i][j];
            for (std::size_t k = 0; directed && k < n; ++k) matrix[i][j] -= b * b * a[i][k] * a[j][k];
        }
    }
    return test::solve(matrix, right);
}

test::Dense turned(const test::Dense& a) {
    test::Dense result = a;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) result[j][i] = a[i][j];
    }
    return result;
}

TEST(PN, EqualsItsFormulaOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        SCOPED_TRACE(seed);
        test::Dice dice(seed);
        const bool directed = seed % 2 == 0;
        const Rows rows =
            test::random_signs(dice, 3 + dice.below(12), directed, 10 + dice.below(90), dice.below(95));
        const test::Dense a = test::matrix_of_signs(rows, 1, -2);
        const Values out = test::values_of(rows, directed ? "pn_out" : "pn");
        const Values in = test::values_of(rows, directed ? "pn_in" : "pn");
        const std::vector<double> slow_out = slow_pn(a, directed);
        const std::vector<double> slow_in = slow_pn(turned(a), directed);
        for (std::size_t v = 0; v < rows.size(); ++v) {
            ASSERT_TRUE(out[v] && in[v]);
            EXPECT_NEAR(*out[v], slow_out[v], 1e-11);
            EXPECT_NEAR(*in[v], slow_in[v], 1e-11);
        }
    }
}

TEST(PN, IsTheSameByDirectionWhereAllTiesRunBothWays) {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        test::Dice dice(seed);
        const Rows rows = test::random_signs(dice, 3 + dice.below(20), false, 40, 50);
        const Values both = test::values_of(rows, "pn");
        const Values in = test::values_of(rows, "pn_in");
        const Values out = test::values_of(rows, "pn_out");
        for (std::size_t v = 0; v < rows.size(); ++v) {
            EXPECT_NEAR(*in[v], *both[v], 1e-12);
            EXPECT_NEAR(*out[v], *both[v], 1e-12);
        }
    }
}

}  // namespace
}  // namespace entente::graph

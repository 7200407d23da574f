#include <cmath>
#include <numeric>

#include "graph/centrality/dense.hpp"
#include "graph/measurement.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::whole;

constexpr std::array directions{Direction::ignored, Direction::out, Direction::in};

test::ByActor katz_of(std::string_view text, const MeasureOptions& options) {
    const model::Network built = test::network(text);
    const Snapshot all = whole(built);
    const Values values = measure(all, *find_measure("katz"), options);
    test::ByActor result;
    for (std::size_t v = 0; v < values.size(); ++v) result[built[all.actors()[v]].id] = values[v];
    return result;
}

TEST(Katz, OfAStar) {
    // hub with 4 leaves of strength 3: lambda_max 6; alpha = 0.5 / 6, alpha s = 1/4.
    // leaf = 1 + hub/4, hub = 1 + leaf: leaf = 5/3, hub = 8/3, length sqrt(4 * 25 + 64) / 3
    MeasureOptions options;
    options.katz_share = 0.5;
    const double length = std::sqrt(164.0);
    expect_values(
        katz_of("hub state\na state\nb state\nc state\nd state\n"
                "hub - a talks 3 1951\nhub - b talks 3 1951\nc > hub aid 3 1951\nhub > d aid 3 1951\n",
                options),
        {{"hub", 8 / length}, {"a", 5 / length}, {"b", 5 / length}, {"c", 5 / length}, {"d", 5 / length}});
}

TEST(Katz, WithoutCyclesTakesAShareOfTheLargestStrength) {
    // a =2=> b =4=> c, a =4=> c. Received: c 8, b 2. alpha = 0.8 / 8 = 0.1:
    // a = 1, b = 1 + 0.2 a, c = 1 + 0.4 a + 0.4 b
    MeasureOptions options;
    options.katz_share = 0.8;
    options.direction = Direction::in;
    const std::string text =
        "a state\nb state\nc state\nd state\na > b aid 2 1951\nb > c aid 4 1951\na > c aid 4 1951\n"
        "d > a war -9 1951\n";
    double length = std::sqrt(1 + 1.2 * 1.2 + 1.88 * 1.88 + 1);
    expect_values(katz_of(text, options),
                  {{"a", 1 / length}, {"b", 1.2 / length}, {"c", 1.88 / length}, {"d", 1 / length}});
    // Sent: a 6, b 4. alpha = 0.8 / 6: c = 1, b = 1 + 4 alpha, a = 1 + 2 alpha b + 4 alpha
    options.direction = Direction::out;
    const double alpha = 0.8 / 6;
    const double b = 1 + 4 * alpha;
    const double a = 1 + 2 * alpha * b + 4 * alpha;
    length = std::sqrt(a * a + b * b + 2);
    expect_values(katz_of(text, options),
                  {{"a", a / length}, {"b", b / length}, {"c", 1 / length}, {"d", 1 / length}});
}

TEST(Katz, AlongADirectedRingIsEven) {
    MeasureOptions options;
    options.direction = Direction::out;
    const double even = 1 / std::sqrt(3.0);
    expect_values(
        katz_of("a state\nb state\nc state\na > b aid 2 1951\nb > c aid 2 1951\nc > a aid 2 1951\n", options),
        {{"a", even}, {"b", even}, {"c", even}});
}

TEST(Katz, OfNobodyAndOfOneAndOfIsolates) {
    for (const Direction direction : directions) {
        MeasureOptions options;
        options.direction = direction;
        expect_values(katz_of("observed 1950..1951\n", options), {});
        expect_values(katz_of("a state\n", options), {{"a", 1}});
        const double half = std::sqrt(0.5);
        expect_values(katz_of("a state\nb state\na - b war -3 1951\n", options), {{"a", half}, {"b", half}});
    }
}

TEST(Katz, DoesNotDependOnTheUnitOfTheStrengths) {
    const auto pair = [](const std::string& unit) {
        return "a state\nb state\nc state\na - b talks 3e" + unit + " 1951\nb - c talks 4e" + unit +
               " 1951\n";
    };
    for (const Direction direction : directions) {
        MeasureOptions options;
        options.direction = direction;
        expect_values(katz_of(pair("-9"), options), katz_of(pair("0"), options), 1e-14);
    }
}

/// (I - alpha A)^-1 1 by elimination, A from the rows that walks follow.
std::vector<double> slow_katz(const Snapshot& snapshot, const MeasureOptions& options, double lambda) {
    Measurement measurement(snapshot, options);
    test::Dense matrix = test::dense(measurement.paths(measurement.kind_or(TieKind::cooperation)).out);
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        for (double& entry : matrix[i]) entry *= -options.katz_share / lambda;
        matrix[i][i] += 1;
    }
    std::vector<double> x = test::solve(matrix, std::vector<double>(matrix.size(), 1.0));
    const double length = std::sqrt(std::inner_product(x.begin(), x.end(), x.begin(), 0.0));
    for (double& value : x) value /= length;
    return x;
}

/// The spectral radius, from how A^512 grows, squaring after squaring with (I + A); the largest row sum when
/// 0.
double slow_radius(const test::Dense& a) {
    const std::size_t n = a.size();
    double rows = 0;
    for (const auto& row : a) rows = std::max(rows, std::accumulate(row.begin(), row.end(), 0.0));
    if (rows == 0) return 1;
    test::Dense power = a;
    for (std::size_t i = 0; i < n; ++i) {
        for (double& entry : power[i]) entry /= rows;
        power[i][i] += 1;
    }
    // trace((I + B)^(2^k))^(2^-k) tends to 1 + radius of B
    double logarithm = 0;
    double share = 1;
    for (int k = 0; k < 50; ++k) {
        test::Dense square = test::zeros(n, n);
        double largest = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                for (std::size_t m = 0; m < n; ++m) square[i][j] += power[i][m] * power[m][j];
                largest = std::max(largest, square[i][j]);
            }
        }
        share /= 2;
        logarithm += share * std::log(largest);
        for (auto& row : square) {
            for (double& entry : row) entry /= largest;
        }
        power = square;
    }
    const double radius = (std::exp(logarithm) - 1) * rows;
    return radius < 1e-9 * rows ? rows : radius;
}

TEST(Katz, EqualsTheSolutionOfTheLinearSystemOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 120; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        if (all.actors().empty()) continue;
        for (const Direction direction : directions) {
            MeasureOptions options;
            options.direction = direction;
            options.katz_share = seed % 2 == 0 ? 0.85 : 0.3;
            if (seed % 3 == 0) options.ties = TieKind::all;
            Measurement measurement(all, options);
            const auto rows = test::dense(measurement.paths(measurement.kind_or(TieKind::cooperation)).out);
            const std::vector<double> expected = slow_katz(all, options, slow_radius(rows));
            const Values found = measure(all, *find_measure("katz"), options);
            ASSERT_EQ(found.size(), expected.size());
            for (std::size_t v = 0; v < found.size(); ++v) {
                ASSERT_TRUE(found[v]);
                EXPECT_NEAR(*found[v], expected[v], 1e-9 * expected[v]);
            }
        }
    }
}

TEST(Katz, RefusesASharePastTheRadius) {
    const auto n = test::network("a state\n");
    const Snapshot all = whole(n);
    for (const double share : {0.0, 1.0, 1.5, -0.1}) {
        MeasureOptions options;
        options.katz_share = share;
        EXPECT_THROW(measure(all, *find_measure("katz"), options), std::invalid_argument) << share;
    }
}

}  // namespace
}  // namespace entente::graph

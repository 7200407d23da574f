#include <algorithm>

#include "graph/kernels/structural_holes.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

//   a --- b --- c --- d      e
constexpr const char* path =
    "a state\nb state\nc state\nd state\ne state\n"
    "a - b talks 1 1951\nb - c talks 1 1951\nc - d talks 1 1951\n";

constexpr const char* complete =
    "a state\nb state\nc state\nd state\n"
    "a - b talks 2 1951\na - c talks 2 1951\na - d talks 2 1951\n"
    "b - c talks 2 1951\nb - d talks 2 1951\nc - d talks 2 1951\n";

//   a --3-- b ==-2== c --1-- a
constexpr const char* triangle =
    "a state\nb state\nc state\na - b talks 3 1951\na - c talks 1 1951\nb - c war -2 1951\n";

double square(double x) {
    return x * x;
}

// Values that igraph and networkx give, to the digits published.
TEST(Constraint, OfAPathACompleteGraphAndADigraphIsAsPublished) {
    expect_values(measured(path, "constraint"), {{"a", 1}, {"b", .5}, {"c", .5}, {"d", 1}, {"e", {}}});
    expect_values(measured(complete, "constraint"),
                  {{"a", .925926}, {"b", .925926}, {"c", .925926}, {"d", .925926}}, 5e-7);
    //   a <=> b, a --> c --> b
    constexpr const char* digraph =
        "a state\nb state\nc state\n"
        "a > b aid 1 1951\na > c aid 1 1951\nb > a aid 1 1951\nc > b aid 1 1951\n";
    expect_values(measured(digraph, "constraint"), {{"a", 1.003}, {"b", 1.003}, {"c", 1.389}}, 5e-4);
}

TEST(Constraint, WeighsContactsByStrength) {
    expect_values(measured(triangle, "constraint"),
                  {{"a", square(3 / 4.0 + 1 / 4.0 * 2 / 3) + square(1 / 4.0 + 3 / 4.0 * 2 / 5)},
                   {"b", square(3 / 5.0 + 2 / 5.0 * 1 / 3) + square(2 / 5.0 + 3 / 5.0 * 1 / 4)},
                   {"c", square(1 / 3.0 + 2 / 3.0 * 3 / 5) + square(2 / 3.0 + 1 / 3.0 * 3 / 4)}});
}

TEST(EffectiveSize, WeighsOverlapByStrength) {
    // m_bc = 2/3, m_cb = 1, m_ac = 1/3, m_ca = 1/2, m_ab = 1, m_ba = 1
    expect_values(measured(triangle, "effective_size"), {{"a", 2 - (1 / 4.0 * 2 / 3 + 3 / 4.0 * 1)},
                                                         {"b", 2 - (2 / 5.0 * 1 / 3 + 3 / 5.0 * 1 / 2)},
                                                         {"c", 2 - (2 / 3.0 * 1 + 1 / 3.0 * 1)}});
}

TEST(EffectiveSize, OfEqualStrengthsIsBorgattis) {
    // n - 2t/n: one contact, or strangers: n; all tied: 1
    expect_values(measured(path, "effective_size"), {{"a", 1}, {"b", 2}, {"c", 2}, {"d", 1}, {"e", {}}});
    expect_values(measured(path, "efficiency"), {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}, {"e", {}}});
    expect_values(measured(complete, "effective_size"), {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 1}});
    expect_values(measured(complete, "efficiency"),
                  {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 1.0 / 3}, {"d", 1.0 / 3}});
    //   hub tied with all; a - b - c a path: t = 2 among 4 contacts
    expect_values(measured("hub state\na state\nb state\nc state\nd state\n"
                           "hub - a talks 1 1951\nhub - b talks 1 1951\nhub - c talks 1 1951\n"
                           "hub - d talks 1 1951\na - b talks 1 1951\nb - c talks 1 1951\n",
                           "effective_size"),
                  {{"hub", 3}, {"a", 1}, {"b", 3 - 4.0 / 3}, {"c", 1}, {"d", 1}});
}

TEST(StructuralHoles, LeaveTiesWithoutStrengthAndOfOtherKindsOut) {
    constexpr const char* text =
        "a state\nb state\nc state\n"
        "a - b talks 1 1951\nb - c war -1 1951\na - c meeting 0 1951\n";
    expect_values(measured(text, "constraint"), {{"a", 1}, {"b", .5}, {"c", 1}});
    expect_values(measured(text, "effective_size"), {{"a", 1}, {"b", 2}, {"c", 1}});
    MeasureOptions conflict;
    conflict.ties = TieKind::conflict;
    expect_values(measured(text, "constraint", conflict), {{"a", {}}, {"b", 1}, {"c", 1}});
    expect_values(measured("a state\nb state\na - b meeting 0 1951\n", "constraint"), {{"a", {}}, {"b", {}}});
    expect_values(measured("observed 1950..1951\n", "constraint"), {});
}

/// Burt's sums as they are written, over a matrix.
struct Matrix {
    explicit Matrix(const Snapshot& snapshot) : n(snapshot.actors().size()), a(n, std::vector<double>(n, 0)) {
        for (const Dyad& dyad : snapshot.dyads()) {
            const std::size_t i = *snapshot.vertex(dyad.first);
            const std::size_t j = *snapshot.vertex(dyad.second);
            a[i][j] = a[j][i] = dyad.strength();
        }
    }

    [[nodiscard]] double sum(std::size_t i) const {
        double total = 0;
        for (const double x : a[i]) total += x;
        return total;
    }
    [[nodiscard]] double p(std::size_t i, std::size_t j) const { return a[i][j] / sum(i); }
    [[nodiscard]] double m(std::size_t i, std::size_t j) const {
        return a[i][j] / *std::max_element(a[i].begin(), a[i].end());
    }
    [[nodiscard]] double constraint(std::size_t i) const {
        double total = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (a[i][j] == 0) continue;
            double invested = p(i, j);
            for (std::size_t q = 0; q < n; ++q) {
                if (a[i][q] > 0) invested += p(i, q) * p(q, j);
            }
            total += invested * invested;
        }
        return total;
    }
    [[nodiscard]] double effective_size(std::size_t i) const {
        double total = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (a[i][j] == 0) continue;
            total += 1;
            for (std::size_t q = 0; q < n; ++q) total -= p(i, q) * m(j, q);
        }
        return total;
    }

    std::size_t n;
    std::vector<std::vector<double>> a;
};

TEST(StructuralHoles, AreBurtsSumsOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Matrix matrix(all);
        const Values constraints = measure(all, *find_measure("constraint"));
        const Values sizes = measure(all, *find_measure("effective_size"));
        for (std::size_t v = 0; v < matrix.n; ++v) {
            ASSERT_EQ(constraints[v].has_value(), matrix.sum(v) > 0);
            ASSERT_EQ(sizes[v].has_value(), matrix.sum(v) > 0);
            if (!sizes[v]) continue;
            EXPECT_NEAR(*constraints[v], matrix.constraint(v), 1e-12);
            EXPECT_NEAR(*sizes[v], matrix.effective_size(v), 1e-10);
            EXPECT_LE(*constraints[v], 2 + 1e-12);
            EXPECT_GE(*sizes[v], 1 - 1e-12);
        }
    }
}

TEST(StructuralHoles, DoNotDependOnTheUnitOfStrength) {
    const auto n = test::build(test::random_draft(7));
    const Snapshot all = whole(n);
    std::vector<Dyad> larger(all.dyads().begin(), all.dyads().end());
    for (Dyad& dyad : larger) {
        dyad.cooperation *= 1024;
        dyad.conflict *= 1024;
    }
    const Snapshot scaled = all.with({all.ties().begin(), all.ties().end()}, larger);
    for (const char* name : {"constraint", "effective_size", "efficiency"}) {
        EXPECT_EQ(measure(all, *find_measure(name)), measure(scaled, *find_measure(name))) << name;
    }
}

}  // namespace
}  // namespace entente::graph

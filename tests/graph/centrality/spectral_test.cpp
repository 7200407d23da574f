#include <cmath>
#include <vector>

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

TEST(Eigenvector, OfAStarHasItsHubAtTheRootOfTwo) {
    // A star is bipartite: plain power iteration never settles on it.
    const double leaf = 1 / std::sqrt(6.0);
    expect_values(measured("hub state\na state\nb state\nc state\n"
                           "hub - a talks 2 1951\nhub - b talks 2 1951\nc > hub aid 2 1951\n",
                           "eigenvector"),
                  {{"hub", 1 / std::sqrt(2.0)}, {"a", leaf}, {"b", leaf}, {"c", leaf}});
}

TEST(Eigenvector, OfAPath) {
    // a - b - c with weights 3 and 4: (3, 5, 4) / sqrt(50), eigenvalue 5
    expect_values(
        measured("a state\nb state\nc state\na - b talks 3 1951\nb - c talks 4 1951\n", "eigenvector"),
        {{"a", 3 / std::sqrt(50.0)}, {"b", 5 / std::sqrt(50.0)}, {"c", 4 / std::sqrt(50.0)}});
}

TEST(Eigenvector, LeavesConflictOutAndTakesComponentsByThemselves) {
    //   a ~coop~ b  -war-  c ~coop~ d   e -war- a   f
    const double half = 1 / std::sqrt(2.0);
    expect_values(measured("a state\nb state\nc state\nd state\ne state\nf state\n"
                           "a - b talks 1 1951\nb - c war -9 1951\nc - d talks 7 1951\ne - a war -10 1951\n"
                           "f - a meeting 0 1951\n",
                           "eigenvector"),
                  {{"a", half}, {"b", half}, {"c", half}, {"d", half}, {"e", {}}, {"f", {}}});
}

TEST(Eigenvector, AlongADirectionIsOfEachStrongComponent) {
    // a =8=> b =2=> a, a =5=> c: eigenvalue 4. Out: 8 b = 4 a; in: 2 b = 4 a. Nothing leads back from c.
    const auto n =
        test::network("a state\nb state\nc state\na > b aid 8 1951\nb > a aid 2 1951\na > c aid 5 1951\n");
    const Snapshot all = whole(n);
    MeasureOptions options;
    const double length = std::sqrt(5.0);
    options.direction = Direction::out;
    const Values out = measure(all, *find_measure("eigenvector"), options);
    EXPECT_NEAR(*out[0], 2 / length, 1e-12);
    EXPECT_NEAR(*out[1], 1 / length, 1e-12);
    EXPECT_FALSE(out[2]);
    options.direction = Direction::in;
    const Values in = measure(all, *find_measure("eigenvector"), options);
    EXPECT_NEAR(*in[0], 1 / length, 1e-12);
    EXPECT_NEAR(*in[1], 2 / length, 1e-12);
    EXPECT_FALSE(in[2]);
}

TEST(Eigenvector, OfTheKindOfTiesAskedFor) {
    // a - b friendly, b - c hostile and friendly, d - a of weight 0, which ties nobody here
    const auto n = test::network(
        "a state\nb state\nc state\nd state\na - b talks 3 1951\nb - c war -4 1951\nb - c talks 1 1951\n"
        "d - a meeting 0 1951\n");
    const Snapshot all = whole(n);
    MeasureOptions options;
    const auto of = [&](TieKind kind) {
        options.ties = kind;
        return measure(all, *find_measure("eigenvector"), options);
    };
    const Values conflict = of(TieKind::conflict);
    EXPECT_FALSE(conflict[0] || conflict[3]);
    EXPECT_NEAR(*conflict[1], std::sqrt(0.5), 1e-12);
    const Values everything = of(TieKind::all);  // strengths 3 and 5
    EXPECT_NEAR(*everything[0], 3 / std::sqrt(68.0), 1e-12);
    EXPECT_NEAR(*everything[2], 5 / std::sqrt(68.0), 1e-12);
    EXPECT_FALSE(everything[3]);
}

TEST(Eigenvector, OfNobodyAndOfOne) {
    expect_values(measured("observed 1950..1951\n", "eigenvector"), {});
    expect_values(measured("a state\n", "eigenvector"), {{"a", {}}});
}

TEST(Eigenvector, TreatsTwinsAlikeThoughALongThreadJoinsThem) {
    // Two cliques of four, 30 steps apart: the two largest eigenvalues agree to the last digit, and a
    // general eigensolver returns any mixture of their vectors.
    std::string text;
    for (int i = 0; i < 38; ++i) {
        text += "a" + std::to_string(i) + " state\n";
    }
    const auto tie = [&](int a, int b) {
        text += "a" + std::to_string(a) + " - a" + std::to_string(b) + " talks 1 1951\n";
    };
    for (const int base : {0, 34}) {
        for (int i = 0; i < 4; ++i) {
            for (int j = 0; j < i; ++j) {
                tie(base + j, base + i);
            }
        }
    }
    for (int i = 3; i < 34; ++i) {
        tie(i, i + 1);
    }
    const test::ByActor found = measured(text, "eigenvector");
    for (int i = 0; i < 19; ++i) {
        const double one = *found.at("a" + std::to_string(i));
        const double twin = *found.at("a" + std::to_string(37 - i));
        EXPECT_GT(one, 0);
        EXPECT_NEAR(one, twin, 1e-3 * one) << i;
    }
}

/// The positive vector x of length 1 with A x = c x is the only one: these say it is found.
TEST(Eigenvector, IsThePositiveEigenvectorOfEachComponentOfRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values x = measure(all, *find_measure("eigenvector"));
        std::vector<double> image(x.size(), 0.0);
        std::vector<bool> cooperates(x.size(), false);
        for (const Dyad& dyad : all.dyads()) {
            const std::size_t a = *all.vertex(dyad.first);
            const std::size_t b = *all.vertex(dyad.second);
            if (dyad.cooperation > 0) {
                ASSERT_TRUE(x[a] && x[b]);
                image[a] += dyad.cooperation * *x[b];
                image[b] += dyad.cooperation * *x[a];
                cooperates[a] = cooperates[b] = true;
            }
        }
        for (const Dyad& dyad : all.dyads()) {
            if (dyad.cooperation > 0) {  // neighbours have one eigenvalue, so a component has
                const std::size_t a = *all.vertex(dyad.first);
                const std::size_t b = *all.vertex(dyad.second);
                EXPECT_NEAR(image[a] / *x[a] / (image[b] / *x[b]), 1, 1e-10);
            }
        }
        double square = 0;
        for (std::size_t v = 0; v < x.size(); ++v) {
            ASSERT_EQ(x[v].has_value(), cooperates[v]);
            square += x[v] ? *x[v] * *x[v] : 0;
            EXPECT_TRUE(!x[v] || *x[v] > 0);
        }
        EXPECT_NEAR(square, std::round(square), 1e-9);  // 1 a component
    }
}

TEST(PageRank, OfADirectedRingIsEven) {
    expect_values(measured("a state\nb state\nc state\n"
                           "a > b aid 1 1951\nb > c aid 9 1951\nc > a aid 4 1951\n",
                           "pagerank"),
                  {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 1.0 / 3}});
}

TEST(PageRank, SpreadsTheRankOfWhoSendsNothing) {
    // a > b, b sends nothing: a = u, b = u + 0.85 a with u = 0.15/2 + 0.85 b/2, so a = 1/2.85
    expect_values(measured("a state\nb state\na > b aid 5 1951\n", "pagerank"),
                  {{"a", 1 / 2.85}, {"b", 1.85 / 2.85}});
}

TEST(PageRank, FollowsCooperationOnlyAndByItsStrength) {
    //   a =3=> b, a =1=> c, a -war-> d; b, c and d send nothing
    const test::ByActor found = measured(
        "a state\nb state\nc state\nd state\n"
        "a > b aid 3 1951\na > c aid 1 1951\na > d war -10 1951\n",
        "pagerank");
    // x_a = x_d = t, x_b = t + 0.85 * 3/4 t, x_c = t + 0.85 * 1/4 t; the sum 4.85 t is 1
    const double t = 1 / 4.85;
    expect_values(found, {{"a", t}, {"b", t * 1.6375}, {"c", t * 1.2125}, {"d", t}});
}

TEST(PageRank, OfNobodyAndOfOneAndOfIsolates) {
    expect_values(measured("observed 1950..1951\n", "pagerank"), {});
    expect_values(measured("a state\n", "pagerank"), {{"a", 1}});
    expect_values(measured("a state\nb state\n", "pagerank"), {{"a", 0.5}, {"b", 0.5}});
}

/// Solves (I - 0.85 P) x = 0.15/n by elimination, P from the ties themselves.
std::vector<double> slow_pagerank(const Snapshot& snapshot) {
    const std::size_t n = snapshot.actors().size();
    const double even = 1 / static_cast<double>(n);
    std::vector<double> sent(n, 0.0);
    for (const Tie& tie : snapshot.ties()) {
        sent[*snapshot.vertex(tie.source)] += tie.cooperation;
    }
    std::vector<std::vector<double>> rows(n, std::vector<double>(n + 1, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        rows[i][n] = 0.15 * even;
        for (std::size_t j = 0; j < n; ++j) {
            rows[i][j] = (i == j ? 1 : 0) - (sent[j] > 0 ? 0 : 0.85 * even);
        }
    }
    for (const Tie& tie : snapshot.ties()) {
        const std::size_t j = *snapshot.vertex(tie.source);
        rows[*snapshot.vertex(tie.target)][j] -= sent[j] > 0 ? 0.85 * tie.cooperation / sent[j] : 0;
    }
    for (std::size_t k = 0; k < n; ++k) {  // columns are diagonally dominant: no pivoting needed
        for (std::size_t i = 0; i < n; ++i) {
            const double factor = i == k ? 0 : rows[i][k] / rows[k][k];
            for (std::size_t j = k; factor != 0 && j <= n; ++j) {
                rows[i][j] -= factor * rows[k][j];
            }
        }
    }
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) {
        x[i] = rows[i][n] / rows[i][i];
    }
    return x;
}

TEST(PageRank, EqualsTheSolutionOfTheLinearSystemOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values found = measure(all, *find_measure("pagerank"));
        const std::vector<double> expected = slow_pagerank(all);
        ASSERT_EQ(found.size(), expected.size());
        double sum = 0;
        for (std::size_t v = 0; v < found.size(); ++v) {
            EXPECT_NEAR(*found[v], expected[v], 1e-12) << seed;
            sum += *found[v];
        }
        EXPECT_NEAR(sum, found.empty() ? 0 : 1, 1e-12);
    }
}

}  // namespace
}  // namespace entente::graph

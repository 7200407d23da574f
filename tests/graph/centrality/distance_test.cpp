#include <array>
#include <limits>

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

//   a - b - c - d
constexpr const char* path =
    "a state\nb state\nc state\nd state\n"
    "a - b talks 1 1951\nb > c war -10 1951\nd > c aid 8 1951\n";

//   a - b - c   d - e   f
constexpr const char* pieces =
    "a state\nb state\nc state\nd state\ne state\nf state\n"
    "a - b talks 1 1951\nb - c talks 1 1951\nd - e talks 1 1951\n";

TEST(Closeness, IsTheInverseMeanDistance) {
    expect_values(measured(path, "closeness"),
                  {{"a", 3.0 / 6}, {"b", 3.0 / 4}, {"c", 3.0 / 4}, {"d", 3.0 / 6}});
}

TEST(Closeness, OfAStar) {
    expect_values(measured("hub state\na state\nb state\nc state\n"
                           "hub - a talks 1 1951\nhub - b talks 1 1951\nhub - c talks 1 1951\n",
                           "closeness"),
                  {{"hub", 1}, {"a", 0.6}, {"b", 0.6}, {"c", 0.6}});
}

TEST(Closeness, IsScaledByTheShareWithinReach) {
    expect_values(measured(pieces, "closeness"), {{"a", 2.0 / 3 * 2 / 5},
                                                  {"b", 2.0 / 2 * 2 / 5},
                                                  {"c", 2.0 / 3 * 2 / 5},
                                                  {"d", 1.0 / 5},
                                                  {"e", 1.0 / 5},
                                                  {"f", {}}});
}

TEST(Closeness, OfASingleActorIsUndefined) {
    expect_values(measured("a state\n", "closeness"), {{"a", {}}});
    expect_values(measured("observed 1950..1951\n", "closeness"), {});
    expect_values(measured("a state\nb state\n", "closeness"), {{"a", {}}, {"b", {}}});
}

TEST(Harmonic, IsTheMeanInverseDistance) {
    expect_values(measured(path, "harmonic"), {{"a", (1 + 1.0 / 2 + 1.0 / 3) / 3},
                                               {"b", (1 + 1 + 1.0 / 2) / 3},
                                               {"c", (1 + 1 + 1.0 / 2) / 3},
                                               {"d", (1 + 1.0 / 2 + 1.0 / 3) / 3}});
}

TEST(Harmonic, IsZeroForAnIsolate) {
    expect_values(measured(pieces, "harmonic"),
                  {{"a", 1.5 / 5}, {"b", 2.0 / 5}, {"c", 1.5 / 5}, {"d", 0.2}, {"e", 0.2}, {"f", 0}});
}

TEST(Harmonic, OfASingleActorIsUndefined) {
    expect_values(measured("a state\n", "harmonic"), {{"a", {}}});
    expect_values(measured("observed 1950..1951\n", "harmonic"), {});
    expect_values(measured("a state\nb state\n", "harmonic"), {{"a", 0}, {"b", 0}});
}

TEST(ClosenessAndHarmonic, FollowTheDirectionAskedFor) {
    //   b ==> c, d ==> c, a --- b
    MeasureOptions options;
    options.direction = Direction::out;
    expect_values(measured(path, "closeness", options),
                  {{"a", 2.0 / 3 * 2 / 3}, {"b", 2.0 / 2 * 2 / 3}, {"c", {}}, {"d", 1.0 / 3}});
    expect_values(measured(path, "harmonic", options),
                  {{"a", 1.5 / 3}, {"b", 2.0 / 3}, {"c", 0}, {"d", 1.0 / 3}});
    options.direction = Direction::in;
    expect_values(measured(path, "closeness", options),
                  {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 3.0 / 4 * 3 / 3}, {"d", {}}});
    expect_values(measured(path, "harmonic", options),
                  {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 2.5 / 3}, {"d", 0}});
}

TEST(ClosenessAndHarmonic, LookAtTheTiesAskedFor) {
    MeasureOptions options;
    options.ties = TieKind::cooperation;  // a - b, c - d
    for (const char* const name : {"closeness", "harmonic"}) {
        expect_values(measured(path, name, options),
                      {{"a", 1.0 / 3}, {"b", 1.0 / 3}, {"c", 1.0 / 3}, {"d", 1.0 / 3}});
    }
    options.ties = TieKind::conflict;  // b - c
    expect_values(measured(path, "closeness", options),
                  {{"a", {}}, {"b", 1.0 / 3}, {"c", 1.0 / 3}, {"d", {}}});
    expect_values(measured(path, "harmonic", options), {{"a", 0}, {"b", 1.0 / 3}, {"c", 1.0 / 3}, {"d", 0}});
}

constexpr double no_path = std::numeric_limits<double>::infinity();

/// All distances by Floyd and Warshall, from the dyads or the ties themselves.
std::vector<std::vector<double>> all_distances(const Snapshot& snapshot, Direction direction) {
    const std::size_t n = snapshot.actors().size();
    std::vector<std::vector<double>> d(n, std::vector<double>(n, no_path));
    for (std::size_t v = 0; v < n; ++v) {
        d[v][v] = 0;
    }
    for (const Dyad& dyad : snapshot.dyads()) {
        const std::size_t a = *snapshot.vertex(dyad.first);
        const std::size_t b = *snapshot.vertex(dyad.second);
        if (direction == Direction::ignored) d[a][b] = d[b][a] = 1;
    }
    for (const Tie& tie : snapshot.ties()) {
        const std::size_t a = *snapshot.vertex(tie.source);
        const std::size_t b = *snapshot.vertex(tie.target);
        if (direction == Direction::out) d[a][b] = 1;
        if (direction == Direction::in) d[b][a] = 1;
    }
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
            }
        }
    }
    return d;
}

TEST(ClosenessAndHarmonic, EqualTheSlowTwinOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        MeasureOptions options;
        options.direction = std::array{Direction::ignored, Direction::out, Direction::in}[seed % 3];
        const auto distances = all_distances(all, options.direction);
        const double others = static_cast<double>(distances.size()) - 1;
        const Values closeness = measure(all, *find_measure("closeness"), options);
        const Values harmonic = measure(all, *find_measure("harmonic"), options);
        for (std::size_t v = 0; v < distances.size(); ++v) {
            double reached = 0;
            double sum = 0;
            double inverse = 0;
            for (std::size_t w = 0; w < distances.size(); ++w) {
                if (w != v && distances[v][w] < no_path) {
                    reached += 1;
                    sum += distances[v][w];
                    inverse += 1 / distances[v][w];
                }
            }
            ASSERT_EQ(closeness[v].has_value(), reached > 0);
            if (reached > 0) {
                EXPECT_NEAR(*closeness[v], reached * reached / (others * sum), 1e-12);
            }
            ASSERT_EQ(harmonic[v].has_value(), others >= 1);
            if (others >= 1) {
                EXPECT_NEAR(*harmonic[v], inverse / others, 1e-12);
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph

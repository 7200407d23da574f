#include <tbb/global_control.h>

#include <boost/graph/betweenness_centrality.hpp>
#include <cmath>

#include "graph/bgl.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

TEST(Betweenness, OfAPath) {
    //   a - b - c - d: b lies between a and c, a and d; of 3 pairs
    expect_values(measured("a state\nb state\nc state\nd state\n"
                           "a - b talks 1 1951\nb - c talks 1 1951\nc - d talks 1 1951\n",
                           "betweenness"),
                  {{"a", 0}, {"b", 2.0 / 3}, {"c", 2.0 / 3}, {"d", 0}});
}

TEST(Betweenness, OfAStarIsAllAtTheHub) {
    expect_values(measured("hub state\na state\nb state\nc state\n"
                           "hub - a talks 1 1951\nhub - b war -10 1951\nc > hub aid 1 1951\n",
                           "betweenness"),
                  {{"hub", 1}, {"a", 0}, {"b", 0}, {"c", 0}});
}

TEST(Betweenness, SharesAPairAmongItsShortestPaths) {
    //     b
    //   a   d    two paths from a to d and two from b to c; of 3 pairs each
    //     c
    expect_values(measured("a state\nb state\nc state\nd state\n"
                           "a - b talks 1 1951\na - c talks 1 1951\nb - d talks 1 1951\nc - d talks 1 1951\n",
                           "betweenness"),
                  {{"a", 1.0 / 6}, {"b", 1.0 / 6}, {"c", 1.0 / 6}, {"d", 1.0 / 6}});
}

TEST(Betweenness, IgnoresDirectionAndParallelRelations) {
    //   a ==> b <== c: nobody can go from a to c along the arrows, yet b is between them
    expect_values(measured("a state\nb state\nc state\n"
                           "a > b aid 1 1951\na > b aid 1 1952\nb > a note -1 1951\nc > b aid 1 1951\n",
                           "betweenness"),
                  {{"a", 0}, {"b", 1}, {"c", 0}});
}

TEST(Betweenness, OfTwoComponentsAndAnIsolate) {
    //   a - b - c   d - e   f: one of 10 pairs runs through b
    expect_values(measured("a state\nb state\nc state\nd state\ne state\nf state\n"
                           "a - b talks 1 1951\nb - c talks 1 1951\nd - e talks 1 1951\n",
                           "betweenness"),
                  {{"a", 0}, {"b", 0.1}, {"c", 0}, {"d", 0}, {"e", 0}, {"f", 0}});
}

TEST(Betweenness, IsUndefinedBelowThreeActors) {
    expect_values(measured("a state\nb state\na - b talks 1 1951\n", "betweenness"), {{"a", {}}, {"b", {}}});
    expect_values(measured("a state\n", "betweenness"), {{"a", {}}});
    expect_values(measured("observed 1950..1951\n", "betweenness"), {});
    expect_values(measured("a state\nb state\nc state\n", "betweenness"), {{"a", 0}, {"b", 0}, {"c", 0}});
}

//   a ==> b ==> c --- d    and a enemy of d
constexpr const char* chain =
    "a state\nb state\nc state\nd state\n"
    "a > b aid 1 1951\nb > c aid 1 1951\nc - d talks 1 1951\nd > a war -10 1951\n";

TEST(Betweenness, FollowsTheDirectionAskedFor) {
    // A ring when direction is ignored: opposites have two paths. Along the ties, b is between a and c, a and
    // d; c between a and d, b and d, b and a; d between b and a, c and a, c and b; a between c and b, d and
    // b.
    expect_values(measured(chain, "betweenness"),
                  {{"a", 1.0 / 6}, {"b", 1.0 / 6}, {"c", 1.0 / 6}, {"d", 1.0 / 6}});
    MeasureOptions options;
    options.direction = Direction::out;
    const test::ByActor between{{"a", 2.0 / 6}, {"b", 2.0 / 6}, {"c", 3.0 / 6}, {"d", 3.0 / 6}};
    expect_values(measured(chain, "betweenness", options), between);
    options.direction = Direction::in;
    expect_values(measured(chain, "betweenness", options), between);
}

TEST(Betweenness, LooksAtTheTiesAskedFor) {
    MeasureOptions options;
    options.ties = TieKind::cooperation;  // a - b - c - d
    expect_values(measured(chain, "betweenness", options),
                  {{"a", 0}, {"b", 2.0 / 3}, {"c", 2.0 / 3}, {"d", 0}});
    options.ties = TieKind::conflict;
    expect_values(measured(chain, "betweenness", options), {{"a", 0}, {"b", 0}, {"c", 0}, {"d", 0}});
}

TEST(Betweenness, IsASumOverPairsWhenNoShareIsAskedFor) {
    MeasureOptions options;
    options.normalised = false;
    expect_values(measured(chain, "betweenness", options), {{"a", 0.5}, {"b", 0.5}, {"c", 0.5}, {"d", 0.5}});
    options.direction = Direction::out;
    expect_values(measured(chain, "betweenness", options), {{"a", 2}, {"b", 2}, {"c", 3}, {"d", 3}});
    expect_values(measured("a state\nb state\na - b talks 1 1951\n", "betweenness", options),
                  {{"a", {}}, {"b", {}}});
}

TEST(Betweenness, EqualsBoostOnDirectedRandomNetworks) {
    MeasureOptions options;
    options.normalised = false;
    options.direction = Direction::out;
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        if (all.actors().size() < 3) continue;
        const TieGraph& graph = all.graph().ties;
        std::vector<double> expected(num_vertices(graph));
        boost::brandes_betweenness_centrality(
            graph, boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, graph)));
        const Values found = measure(all, *find_measure("betweenness"), options);
        for (std::size_t v = 0; v < found.size(); ++v) {
            EXPECT_NEAR(*found[v], expected[v], 1e-12 * (1 + expected[v])) << seed;
        }
    }
}

TEST(Betweenness, EqualsBoostOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const double size = static_cast<double>(all.actors().size());
        if (size < 3) {
            continue;
        }
        const DyadGraph& graph = all.graph().dyads;
        std::vector<double> expected(num_vertices(graph));
        boost::brandes_betweenness_centrality(
            graph, boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, graph)));
        const Values found = measure(all, *find_measure("betweenness"));
        for (std::size_t v = 0; v < found.size(); ++v) {  // Boost counts a pair both ways here
            EXPECT_NEAR(*found[v], expected[v] / ((size - 1) * (size - 2)), 1e-12) << seed;
        }
    }
}

std::string cell(std::size_t row, std::size_t column) {
    return "x" + std::to_string(row) + "y" + std::to_string(column);
}

/// C(a + b, a), the number of shortest ways over `a` rows and `b` columns, as a logarithm.
double log_ways(double a, double b) {
    return std::lgamma(a + b + 1) - std::lgamma(a + 1) - std::lgamma(b + 1);
}

struct Cell {
    int row;
    int column;
};

int steps(const Cell& a, const Cell& b) {
    return std::abs(a.row - b.row) + std::abs(a.column - b.column);
}

double log_ways(const Cell& a, const Cell& b) {
    return log_ways(std::abs(a.row - b.row), std::abs(a.column - b.column));
}

/// Betweenness in a square grid from binomial coefficients: no search, no graph.
double grid_betweenness(int side, const Cell& middle) {
    double sum = 0;
    const int cells = side * side;
    for (int i = 0; i < cells; ++i) {
        for (int j = i + 1; j < cells; ++j) {
            const Cell a{i / side, i % side};
            const Cell b{j / side, j % side};
            const int before = steps(a, middle);
            const int after = steps(middle, b);
            if (before > 0 && after > 0 && before + after == steps(a, b)) {
                sum += std::exp(log_ways(a, middle) + log_ways(middle, b) - log_ways(a, b));
            }
        }
    }
    return sum / (0.5 * (cells - 1) * (cells - 2));
}

TEST(Betweenness, OfAGridWithMorePathsThanAnIntegerHolds) {
    constexpr int side = 40;  // C(78, 39) = 2.7e22 paths from corner to corner, more than 2^64
    std::string text;
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            text += cell(row, column) + " state\n";
            if (row > 0) {
                text += cell(row - 1, column) + " - " + cell(row, column) + " talks 1 1951\n";
            }
            if (column > 0) {
                text += cell(row, column - 1) + " - " + cell(row, column) + " talks 1 1951\n";
            }
        }
    }
    const test::ByActor found = measured(text, "betweenness");
    for (const Cell& at : {Cell{0, 0}, Cell{0, 20}, Cell{1, 1}, Cell{19, 19}, Cell{20, 19}, Cell{33, 7}}) {
        const double expected = grid_betweenness(side, at);
        const auto value =
            found.at(cell(static_cast<std::size_t>(at.row), static_cast<std::size_t>(at.column)));
        EXPECT_NEAR(*value, expected, 1e-10 * expected) << at.row << ' ' << at.column;
    }
}

TEST(Betweenness, OfAChainWithMorePathsThanADoubleHolds) {
    // 700 layers of 3, each tied with all of the next: 3^698 = 1e333 paths from end to end. A path from
    // before a layer to behind it meets each of the 3 equally; two of one layer meet in the layers beside.
    constexpr int layers = 700;
    std::string text;
    const auto name = [](int layer, int i) { return "l" + std::to_string(layer) + "i" + std::to_string(i); };
    for (int layer = 0; layer < layers; ++layer) {
        for (int i = 0; i < 3; ++i) {
            text += name(layer, i) + " state\n";
            for (int before = 0; layer > 0 && before < 3; ++before) {
                text += name(layer - 1, before) + " - " + name(layer, i) + " talks 1 1951\n";
            }
        }
    }
    const test::ByActor found = measured(text, "betweenness");
    const double actors = 3.0 * layers;
    const auto within_layer = [](int layer) {  // what the pairs of `layer` give each in a layer beside it
        if (layer < 0 || layer >= layers) {
            return 0.0;
        }
        return 3.0 / (layer == 0 || layer == layers - 1 ? 3 : 6);
    };
    for (int layer = 0; layer < layers; ++layer) {
        const double across = 3.0 * layer * 3.0 * (layers - 1 - layer) / 3;
        const double expected = (across + within_layer(layer - 1) + within_layer(layer + 1)) /
                                (0.5 * (actors - 1) * (actors - 2));
        for (int i = 0; i < 3; ++i) {
            EXPECT_NEAR(*found.at(name(layer, i)), expected, 1e-10 * expected) << layer;
        }
    }
}

TEST(Betweenness, IsTheSameToTheLastBitWithAnyNumberOfThreads) {
    test::Dice dice(7);
    std::string text;
    for (int i = 0; i < 150; ++i) {
        text += "a" + std::to_string(i) + " state\n";
        if (i > 0) {
            text += "a" + std::to_string(i) + " - a" +
                    std::to_string(dice.below(static_cast<std::size_t>(i))) + " talks 1 1951\n";
        }
    }
    const auto n = test::network(text);
    const Snapshot all = whole(n);
    const auto with_threads = [&](std::size_t threads) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        return measure(all, *find_measure("betweenness"));
    };
    const Values one = with_threads(1);
    EXPECT_EQ(one, with_threads(2));
    EXPECT_EQ(one, with_threads(5));
}

}  // namespace
}  // namespace entente::graph

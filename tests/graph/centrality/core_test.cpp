#include <boost/graph/core_numbers.hpp>

#include "graph/bgl.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

TEST(CoreNumber, OfAClusterWithATail) {
    //   a --- b
    //   | \ / |
    //   | / \ |
    //   c --- d --- e --- f     g
    expect_values(measured("a state\nb state\nc state\nd state\ne state\nf state\ng state\n"
                           "a - b talks 1 1951\na - c talks 1 1951\na - d talks 1 1951\n"
                           "b - c talks 1 1951\nb - d war -9 1951\nc > d aid 1 1951\n"
                           "d - e talks 1 1951\ne - f talks 1 1951\n",
                           "core"),
                  {{"a", 3}, {"b", 3}, {"c", 3}, {"d", 3}, {"e", 1}, {"f", 1}, {"g", 0}});
}

TEST(CoreNumber, OfARingIsTwoAndOfAStarOne) {
    expect_values(measured("a state\nb state\nc state\n"
                           "a > b aid 1 1951\nb > c aid 1 1951\nc > a aid 1 1951\n",
                           "core"),
                  {{"a", 2}, {"b", 2}, {"c", 2}});
    expect_values(measured("hub state\na state\nb state\nc state\n"
                           "hub - a talks 1 1951\nhub - b talks 1 1951\nhub - c talks 1 1951\n",
                           "core"),
                  {{"hub", 1}, {"a", 1}, {"b", 1}, {"c", 1}});
}

TEST(CoreNumber, OfNobodyAndOfOne) {
    expect_values(measured("observed 1950..1951\n", "core"), {});
    expect_values(measured("a state\n", "core"), {{"a", 0}});
}

TEST(CoreNumber, LooksAtTheTiesAskedForWhateverTheirDirection) {
    //   a > b - c, and conflict alone between a and c
    const char* const triangle =
        "a state\nb state\nc state\na > b aid 1 1951\nb - c talks 1 1951\na - c war -9 1951\n";
    MeasureOptions options;
    options.direction = Direction::out;
    expect_values(measured(triangle, "core", options), {{"a", 2}, {"b", 2}, {"c", 2}});
    options.ties = TieKind::cooperation;
    expect_values(measured(triangle, "core", options), {{"a", 1}, {"b", 1}, {"c", 1}});
    options.ties = TieKind::conflict;
    expect_values(measured(triangle, "core", options), {{"a", 1}, {"b", 0}, {"c", 1}});
}

TEST(CoreNumber, EqualsBoostOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const DyadGraph& graph = all.graph().dyads;
        std::vector<std::size_t> expected(num_vertices(graph));
        if (!expected.empty()) {
            boost::core_numbers(
                graph, boost::make_iterator_property_map(expected.begin(), get(boost::vertex_index, graph)));
        }
        const Values found = measure(all, *find_measure("core"));
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t v = 0; v < found.size(); ++v) {
            EXPECT_EQ(*found[v], static_cast<double>(expected[v])) << seed;
        }
    }
}

}  // namespace
}  // namespace entente::graph

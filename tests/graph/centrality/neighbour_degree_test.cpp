#include "graph/centrality/neighbour_degree.hpp"

#include "graph/degenerate.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

const test::DegenerateRow on_degenerate_networks{"neighbour_degree", "- - - 1 1 1 1 1 3 3 3 3"};

constexpr const char* kite =
    //   a --- b      Degrees: a 3, b 3, c 2, d 3, e 1; f has no partner. Of the ties, a - c is conflict,
    //   | \ / |      b - c both.
    //   |  c  |
    //   d ----' --- e
    "a state\nb state\nc state\nd state\ne state\nf state\n"
    "a > b aid 1 1951\nb > a aid 1 1951\na - c war -9 1951\nb - c talks 1 1951\nb - c war -9 1952\n"
    "a - d talks 1 1951\nb - d talks 1 1951\nd > e aid 1 1951\n";

TEST(NeighbourDegree, IsTheMeanDegreeOfThePartners) {
    expect_values(measured(kite, "neighbour_degree"),
                  {{"a", 8.0 / 3}, {"b", 8.0 / 3}, {"c", 3}, {"d", 7.0 / 3}, {"e", 3}, {"f", {}}});
}

TEST(NeighbourDegree, LooksAtTheTiesAskedForWhateverTheirDirection) {
    MeasureOptions options;
    options.ties = TieKind::conflict;  // a - c - b
    const test::ByActor conflict{{"a", 2}, {"b", 2}, {"c", 1}, {"d", {}}, {"e", {}}, {"f", {}}};
    expect_values(measured(kite, "neighbour_degree", options), conflict);
    options.direction = Direction::in;
    expect_values(measured(kite, "neighbour_degree", options), conflict);
}

TEST(NeighbourDegree, OfAStarIsOneAtItsCentreAndItsSizeAtTheEnds) {
    expect_values(measured("a state\nb state\nc state\nd state\n"
                           "a - b talks 1 1951\na - c talks 1 1951\na - d talks 1 1951\n",
                           "neighbour_degree"),
                  {{"a", 1}, {"b", 3}, {"c", 3}, {"d", 3}});
}

TEST(NeighbourDegree, EqualsTheDyadsOneByOneOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values found = measure(all, *find_measure("neighbour_degree"));
        const auto actors = all.actors();
        for (std::size_t v = 0; v < found.size(); ++v) {
            double partners = 0;
            double theirs = 0;
            for (const model::ActorIndex a : actors) {
                if (!all.dyad(actors[v], a)) continue;
                partners += 1;
                for (const model::ActorIndex b : actors) theirs += all.dyad(a, b) ? 1 : 0;
            }
            ASSERT_EQ(found[v].has_value(), partners > 0) << seed;
            if (found[v]) {
                EXPECT_DOUBLE_EQ(*found[v], theirs / partners) << seed;
            }
        }
    }
}

// Each partner's degree is counted once for each of its own partners.
TEST(NeighbourDegree, TimesDegreeSumsToTheSquaredDegrees) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values degree = measure(all, *find_measure("degree"));
        const Values found = measure(all, *find_measure("neighbour_degree"));
        double sum = 0;
        double squares = 0;
        for (std::size_t v = 0; v < found.size(); ++v) {
            sum += *degree[v] * found[v].value_or(0);
            squares += *degree[v] * *degree[v];
        }
        EXPECT_NEAR(sum, squares, 1e-9 * squares) << seed;
    }
}

}  // namespace
}  // namespace entente::graph

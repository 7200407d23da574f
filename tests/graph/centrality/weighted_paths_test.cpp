#include "graph/centrality/weighted_paths.hpp"

#include "graph/kernels/betweenness.hpp"
#include "graph/kernels/hops.hpp"
#include "graph/measurement.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

//   a ==8==> b <==4== c     lengths 1/8, 1/4; a - c of strength 2, conflict, is longer: 1/2
//    `-------2-------'      d hangs on c by a relation of weight 0, which carries no path; e is alone
constexpr const char* triangle =
    "a state\nb state\nc state\nd state\ne state\n"
    "a > b aid 8 1951\nc > b help 4 1951\na - c war -2 1951\nc - d note 0 1951\n";

TEST(WeightedPathMeasures, TakeStrongTiesForShort) {
    expect_values(measured(triangle, "weighted_betweenness"),  // a - c by b; of 6 pairs
                  {{"a", 0}, {"b", 1.0 / 6}, {"c", 0}, {"d", 0}, {"e", 0}});
    expect_values(measured(triangle, "weighted_closeness"),  // 2 within reach, of 4
                  {{"a", 2 / (1.0 / 8 + 3.0 / 8) * 0.5},
                   {"b", 2 / (1.0 / 8 + 1.0 / 4) * 0.5},
                   {"c", 2 / (1.0 / 4 + 3.0 / 8) * 0.5},
                   {"d", {}},
                   {"e", {}}});
    expect_values(measured(triangle, "weighted_harmonic"),
                  {{"a", (8 + 8.0 / 3) / 4}, {"b", 12.0 / 4}, {"c", (4 + 8.0 / 3) / 4}, {"d", 0}, {"e", 0}});
}

TEST(WeightedPathMeasures, TakeTheExponentAskedFor) {
    MeasureOptions options;
    options.length_exponent = 1;  // strong ties are long: all direct, 8, 4, 2; a - b by c
    expect_values(measured(triangle, "weighted_betweenness", options),
                  {{"a", 0}, {"b", 0}, {"c", 1.0 / 6}, {"d", 0}, {"e", 0}});
    expect_values(measured(triangle, "weighted_harmonic", options), {{"a", (1.0 / 6 + 1.0 / 2) / 4},
                                                                     {"b", (1.0 / 6 + 1.0 / 4) / 4},
                                                                     {"c", (1.0 / 2 + 1.0 / 4) / 4},
                                                                     {"d", 0},
                                                                     {"e", 0}});
    options.length_exponent = -0.5;  // 1/sqrt(8) + 1/2 > 1/sqrt(2): all direct
    expect_values(measured(triangle, "weighted_betweenness", options),
                  {{"a", 0}, {"b", 0}, {"c", 0}, {"d", 0}, {"e", 0}});
}

TEST(WeightedPathMeasures, FollowTheDirectionAskedFor) {
    //   a ==1==> b ==1==> c, and c - d: undirected
    const char* const chain =
        "a state\nb state\nc state\nd state\na > b aid 1 1951\nb > c aid 1 1951\nc - d talks 1 1951\n";
    MeasureOptions options;
    options.direction = Direction::out;
    const test::ByActor between{{"a", 0}, {"b", 2.0 / 6}, {"c", 2.0 / 6}, {"d", 0}};  // of 6 ordered pairs
    expect_values(measured(chain, "weighted_betweenness", options), between);
    expect_values(
        measured(chain, "weighted_harmonic", options),
        {{"a", (1 + 1.0 / 2 + 1.0 / 3) / 3}, {"b", (1 + 1.0 / 2) / 3}, {"c", 1.0 / 3}, {"d", 1.0 / 3}});
    options.direction = Direction::in;
    expect_values(measured(chain, "weighted_betweenness", options), between);
    expect_values(measured(chain, "weighted_closeness", options),
                  {{"a", {}}, {"b", 1.0 / 3}, {"c", 3.0 / 4}, {"d", 3.0 / 6}});
}

TEST(WeightedPathMeasures, CountPairsWhenNoShareIsAskedFor) {
    const char* const star =
        "hub state\na state\nb state\nc state\n"
        "hub > a aid 3 1951\nhub - b talks 1 1951\nc > hub help 2 1951\n";
    MeasureOptions options;
    options.normalised = false;
    expect_values(measured(star, "weighted_betweenness", options),
                  {{"hub", 3}, {"a", 0}, {"b", 0}, {"c", 0}});
    options.direction = Direction::out;  // b to a, c to a, c to b
    expect_values(measured(star, "weighted_betweenness", options),
                  {{"hub", 3}, {"a", 0}, {"b", 0}, {"c", 0}});
}

TEST(WeightedPathMeasures, LookAtTheTiesAskedFor) {
    MeasureOptions options;
    options.ties = TieKind::conflict;
    expect_values(measured(triangle, "weighted_harmonic", options),
                  {{"a", 2.0 / 4}, {"b", 0}, {"c", 2.0 / 4}, {"d", 0}, {"e", 0}});
}

TEST(WeightedPathMeasures, AreUndefinedAmongTooFew) {
    for (const char* const measure : {"weighted_betweenness", "weighted_closeness", "weighted_harmonic"}) {
        expect_values(measured("observed 1950..1951\n", measure), {});
        expect_values(measured("a state\n", measure), {{"a", {}}});
    }
    const char* const pair = "a state\nb state\na - b talks 4 1951\n";
    expect_values(measured(pair, "weighted_betweenness"), {{"a", {}}, {"b", {}}});
    expect_values(measured(pair, "weighted_closeness"), {{"a", 4}, {"b", 4}});
    expect_values(measured(pair, "weighted_harmonic"), {{"a", 4}, {"b", 4}});
}

TEST(WeightedPathMeasures, AreThoseOfStepsWhenAllLengthsAreOne) {
    MeasureOptions options;
    options.length_exponent = 0;
    options.ties = TieKind::cooperation;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const double size = static_cast<double>(all.actors().size());
        for (const Direction direction : {Direction::ignored, Direction::out, Direction::in}) {
            options.direction = direction;
            Measurement measurement(all, options);
            const BothWays& ways = measurement.paths(TieKind::cooperation);
            const std::vector<double> between = betweenness_sums(ways);
            const std::vector<HopSummary> hops = hop_summaries(ways);
            const Values weighted_between = weighted_betweenness(measurement);
            const Values close = weighted_closeness(measurement);
            const Values harmonic = weighted_harmonic(measurement);
            for (std::size_t v = 0; v < hops.size(); ++v) {
                if (size > 2) {
                    EXPECT_NEAR(*weighted_between[v], between[v] / ((size - 1) * (size - 2)), 1e-12);
                }
                if (size > 1) {
                    EXPECT_NEAR(*harmonic[v], hops[v].inverse / (size - 1), 1e-12);
                }
                ASSERT_EQ(close[v].has_value(), hops[v].reached > 0);
                if (!close[v]) continue;
                const double reached = static_cast<double>(hops[v].reached);
                EXPECT_NEAR(*close[v], reached / static_cast<double>(hops[v].steps) * reached / (size - 1),
                            1e-12);
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph

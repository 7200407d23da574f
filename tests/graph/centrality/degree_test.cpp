#include "graph/support.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;

//   a ==aid 3, aid 4==> b ---talks 2--- c      d (isolate)
//   b ==strike -6=====> a
//   c --meeting 0-- a
constexpr const char* mixed =
    "a state\n"
    "b state\n"
    "c state\n"
    "d state\n"
    "a > b aid 3 1951\n"
    "a > b aid 4 1952\n"
    "b > a strike -6 1953\n"
    "b - c talks 2 1951\n"
    "c - a meeting 0 1951\n";

TEST(Degree, CountsPartnersNotRelations) {
    expect_values(measured(mixed, "degree"), {{"a", 2}, {"b", 2}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "in_degree"), {{"a", 2}, {"b", 2}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "out_degree"), {{"a", 2}, {"b", 2}, {"c", 2}, {"d", 0}});
}

TEST(Degree, TellsDirectionsApart) {
    //   a --> b --> c, a --> c
    constexpr const char* order =
        "a state\nb state\nc state\na > b aid 1 1951\nb > c aid 1 1951\na > c aid 1 1951\n";
    expect_values(measured(order, "in_degree"), {{"a", 0}, {"b", 1}, {"c", 2}});
    expect_values(measured(order, "out_degree"), {{"a", 2}, {"b", 1}, {"c", 0}});
    expect_values(measured(order, "degree"), {{"a", 2}, {"b", 2}, {"c", 2}});
}

TEST(Strength, SumsEachRelationOnceForEitherEnd) {
    expect_values(measured(mixed, "strength"), {{"a", 13}, {"b", 15}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "cooperation_strength"), {{"a", 7}, {"b", 9}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "conflict_strength"), {{"a", 6}, {"b", 6}, {"c", 0}, {"d", 0}});
    expect_values(measured(mixed, "net_strength"), {{"a", 1}, {"b", 3}, {"c", 2}, {"d", 0}});
}

TEST(Strength, CountsAStateByItsYears) {
    const auto n = test::network("observed 1950..1960\na state\nb state\na - b pact 5 1950..1953\n");
    expect_values(measured(n, test::whole(n), "strength"), {{"a", 15}, {"b", 15}});
    expect_values(measured(n, Snapshot(n, test::interval("1952", "1957")), "strength"), {{"a", 5}, {"b", 5}});
}

}  // namespace
}  // namespace entente::graph

#include "entente/graph/signed_graph.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

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

MeasureOptions of_kind(TieKind kind) {
    MeasureOptions options;
    options.ties = kind;
    return options;
}

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

TEST(Degree, CountsTheTiesOfTheKindAskedFor) {
    const auto cooperation = of_kind(TieKind::cooperation);
    expect_values(measured(mixed, "degree", cooperation), {{"a", 1}, {"b", 2}, {"c", 1}, {"d", 0}});
    expect_values(measured(mixed, "in_degree", cooperation), {{"a", 0}, {"b", 2}, {"c", 1}, {"d", 0}});
    expect_values(measured(mixed, "out_degree", cooperation), {{"a", 1}, {"b", 1}, {"c", 1}, {"d", 0}});
    const auto conflict = of_kind(TieKind::conflict);
    expect_values(measured(mixed, "degree", conflict), {{"a", 1}, {"b", 1}, {"c", 0}, {"d", 0}});
    expect_values(measured(mixed, "in_degree", conflict), {{"a", 1}, {"b", 0}, {"c", 0}, {"d", 0}});
    expect_values(measured(mixed, "out_degree", conflict), {{"a", 0}, {"b", 1}, {"c", 0}, {"d", 0}});
}

//   a ~aid 3~ b   a -war- c   a -war- d   a --aid 2, sanction -2-- e   b -war- c     f
constexpr const char* camps =
    "a state\nb state\nc state\nd state\ne state\nf state\n"
    "a - b aid 3 1951\n"
    "a - c war -9 1951\n"
    "a - d war -1 1951\n"
    "a - e aid 2 1951\n"
    "a > e sanction -2 1951\n"
    "b - c war -9 1951\n";

TEST(SignedDegree, CountsADyadByTheSignOfItsNetAndOneThatCancelsNotAtAll) {
    expect_values(measured(camps, "degree"), {{"a", 4}, {"b", 2}, {"c", 2}, {"d", 1}, {"e", 1}, {"f", 0}});
    expect_values(measured(camps, "positive_degree"),
                  {{"a", 1}, {"b", 1}, {"c", 0}, {"d", 0}, {"e", 0}, {"f", 0}});
    expect_values(measured(camps, "negative_degree"),
                  {{"a", 2}, {"b", 1}, {"c", 2}, {"d", 1}, {"e", 0}, {"f", 0}});
    expect_values(measured(camps, "net_degree"),
                  {{"a", -1}, {"b", 0}, {"c", -2}, {"d", -1}, {"e", 0}, {"f", 0}});
    expect_values(measured(camps, "degree_ratio"),
                  {{"a", -1.0 / 3}, {"b", 0}, {"c", -1}, {"d", -1}, {"e", {}}, {"f", {}}});
}

TEST(SignedDegree, IsThatOfTheSignedGraph) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        SCOPED_TRACE(seed);
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        Values friends(all.actors().size(), 0.0);
        Values foes(all.actors().size(), 0.0);
        for (const SignedTie& tie : signed_graph(all).ties) {
            Values& of_sign = tie.sign > 0 ? friends : foes;
            *of_sign[tie.first] += 1;
            *of_sign[tie.second] += 1;
        }
        EXPECT_EQ(measure(all, *find_measure("positive_degree")), friends);
        EXPECT_EQ(measure(all, *find_measure("negative_degree")), foes);
    }
}

TEST(Strength, SumsEachRelationOnceForEitherEnd) {
    expect_values(measured(mixed, "strength"), {{"a", 13}, {"b", 15}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "cooperation_strength"), {{"a", 7}, {"b", 9}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "conflict_strength"), {{"a", 6}, {"b", 6}, {"c", 0}, {"d", 0}});
    expect_values(measured(mixed, "net_strength"), {{"a", 1}, {"b", 3}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "strength_ratio"), {{"a", 1.0 / 13}, {"b", 0.2}, {"c", 1}, {"d", {}}});
}

TEST(Strength, IsThatOfTheKindAskedFor) {
    for (const char* name : {"strength", "in_strength", "out_strength"}) {
        SCOPED_TRACE(name);
        const auto all = measured(mixed, name);
        const auto cooperation = measured(mixed, name, of_kind(TieKind::cooperation));
        const auto conflict = measured(mixed, name, of_kind(TieKind::conflict));
        for (const auto& [actor, value] : all) {
            EXPECT_EQ(*value, *cooperation.at(actor) + *conflict.at(actor)) << actor;
        }
    }
    expect_values(measured(mixed, "strength", of_kind(TieKind::conflict)),
                  measured(mixed, "conflict_strength"));
}

TEST(Strength, ComesInAndGoesOutWithTheDirectionOfTheRelations) {
    expect_values(measured(mixed, "in_strength"), {{"a", 6}, {"b", 9}, {"c", 2}, {"d", 0}});
    expect_values(measured(mixed, "out_strength"), {{"a", 7}, {"b", 8}, {"c", 2}, {"d", 0}});
}

TEST(Strength, CountsAStateByItsYears) {
    const auto n = test::network("observed 1950..1960\na state\nb state\na - b pact 5 1950..1953\n");
    expect_values(measured(n, whole(n), "strength"), {{"a", 15}, {"b", 15}});
    expect_values(measured(n, Snapshot(n, test::interval("1952", "1957")), "strength"), {{"a", 5}, {"b", 5}});
}

}  // namespace
}  // namespace entente::graph

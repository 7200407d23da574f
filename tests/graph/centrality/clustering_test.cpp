#include "graph/centrality/clustering.hpp"

#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::expect_values;
using test::measured;
using test::whole;

constexpr const char* kite =
    //   a --- b      e: one partner; f: none. Of the ties, a - c is conflict, b - c both.
    //   | \ / |
    //   |  c  |
    //   d ----' --- e
    "a state\nb state\nc state\nd state\ne state\nf state\n"
    "a > b aid 1 1951\nb > a aid 1 1951\na - c war -9 1951\nb - c talks 1 1951\nb - c war -9 1952\n"
    "a - d talks 1 1951\nb - d talks 1 1951\nd > e aid 1 1951\n";

TEST(Clustering, IsTheShareOfPartnersThatAreTied) {
    //   a: b-c, b-d of 3 pairs; b: a-c, a-d of 3; c: a-b of 1; d: a-b of {a-b, a-e, b-e}
    expect_values(measured(kite, "clustering"),
                  {{"a", 2.0 / 3}, {"b", 2.0 / 3}, {"c", 1}, {"d", 1.0 / 3}, {"e", {}}, {"f", {}}});
}

TEST(Clustering, LooksAtTheTiesAskedForWhateverTheirDirection) {
    MeasureOptions options;
    options.ties = TieKind::cooperation;
    const test::ByActor cooperation{{"a", 1},       {"b", 1.0 / 3}, {"c", {}},
                                    {"d", 1.0 / 3}, {"e", {}},      {"f", {}}};
    expect_values(measured(kite, "clustering", options), cooperation);
    options.direction = Direction::out;
    expect_values(measured(kite, "clustering", options), cooperation);
    options.ties = TieKind::conflict;
    expect_values(measured(kite, "clustering", options),
                  {{"a", {}}, {"b", {}}, {"c", 0}, {"d", {}}, {"e", {}}, {"f", {}}});
}

TEST(Clustering, OfNobodyAndOfAPair) {
    expect_values(measured("observed 1950..1951\n", "clustering"), {});
    expect_values(measured("a state\nb state\na - b talks 1 1951\n", "clustering"), {{"a", {}}, {"b", {}}});
}

TEST(Clustering, EqualsTheDyadsOneByOneOnRandomNetworks) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto n = test::build(test::random_draft(seed));
        const Snapshot all = whole(n);
        const Values found = measure(all, *find_measure("clustering"));
        for (std::size_t v = 0; v < found.size(); ++v) {
            double pairs = 0;
            double tied = 0;
            for (const model::ActorIndex a : all.actors()) {
                for (const model::ActorIndex b : all.actors()) {
                    if (!(a < b) || !all.dyad(all.actors()[v], a) || !all.dyad(all.actors()[v], b)) continue;
                    pairs += 1;
                    tied += all.dyad(a, b) ? 1 : 0;
                }
            }
            ASSERT_EQ(found[v].has_value(), pairs > 0) << seed;
            if (found[v]) {
                EXPECT_DOUBLE_EQ(*found[v], tied / pairs) << seed;
            }
        }
    }
}

}  // namespace
}  // namespace entente::graph

// What changed between two eras.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "entente/render/diagram.hpp"
#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

Diagram difference(const Figures& f, std::size_t before, std::size_t after) {
    DiagramOptions options;
    options.snapshot = after;
    return make_difference(f.network, {f.periods[before], f.periods[after]},
                           {&f.snapshots[before], &f.snapshots[after]}, before, f.layout, f.theme,
                           strength_cuts(f.snapshots), options);
}

//  one: a + b, a - c, a + d     two: a - b, a - c, b + d
const char* const text =
    "observed 1900..1920\nera one 1900..1910\nera two 1910..1920\nfocus a b\n"
    "a state\nb state\nc state\nd state\n"
    "a - b pact 5 1900..1910\na - b sanction -5 1910..1920\na - c sanction -3 1900..1920\n"
    "a - d pact 4 1900..1910\nb - d pact 4 1910..1920\n";

std::map<std::string, Change> changes(const Figures& f, const Diagram& d) {
    std::map<std::string, Change> found;
    for (const Arc& arc : d.arcs) found[f.network[arc.first].id + f.network[arc.second].id] = arc.change;
    return found;
}

TEST(Difference, says_what_became_of_every_tie) {
    const Figures f(test::draft(text));
    const Diagram d = difference(f, 0, 1);
    const std::map<std::string, Change> wanted = {{"ab", Change::flipped},
                                                  {"ac", Change::unchanged},
                                                  {"ad", Change::vanished},
                                                  {"bd", Change::appeared}};
    EXPECT_EQ(changes(f, d), wanted);
    EXPECT_TRUE(d.difference);
    EXPECT_THAT(d.subtitle, ::testing::HasSubstr("1 new, 1 gone, 1 with another sign, 1 unchanged"));
    const std::map<std::string, Change> back = changes(f, difference(f, 1, 0));
    EXPECT_EQ(back.at("ad"), Change::appeared);
    EXPECT_EQ(back.at("bd"), Change::vanished);
    for (const Arc& arc : d.arcs) EXPECT_EQ(arc.faded, arc.change == Change::unchanged);
    ASSERT_EQ(d.chips.size(), 3U);
    EXPECT_TRUE(d.chips[0].flipped);
    EXPECT_TRUE(d.chips[2].vanished);
    const auto c =
        std::ranges::find_if(d.nodes, [&](const Node& n) { return f.network[n.placement.actor].id == "c"; });
    EXPECT_TRUE(c->faded);
}

// Law: the ties are those of either era, and none is lost or made up.
TEST(Difference, counts_agree_with_the_two_snapshots) {
    for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
        const Figures f(test::figure_draft(seed, 14, 40));
        const Diagram d = difference(f, 0, 1);
        std::size_t either = 0;
        for (const graph::Dyad& dyad : f.snapshots[0].dyads()) {
            ++either;
            EXPECT_TRUE(std::ranges::any_of(d.arcs, [&](const Arc& arc) {
                return arc.first == dyad.first && arc.second == dyad.second && arc.change != Change::appeared;
            }));
        }
        for (const graph::Dyad& dyad : f.snapshots[1].dyads()) {
            if (!f.snapshots[0].dyad(dyad.first, dyad.second)) ++either;
        }
        EXPECT_EQ(d.arcs.size(), either);
    }
}

TEST(Difference, of_an_era_and_itself_is_nothing) {
    const Figures f(test::figure_draft(5, 12, 30));
    const Diagram d = difference(f, 1, 1);
    for (const Arc& arc : d.arcs) EXPECT_EQ(arc.change, Change::unchanged);
    EXPECT_TRUE(d.chips.empty());
}

}  // namespace
}  // namespace entente::render

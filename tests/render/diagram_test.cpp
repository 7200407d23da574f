#include "entente/render/diagram.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

#include "render/chips.hpp"
#include "render/layout/labels.hpp"
#include "render/random_figures.hpp"
#include "render/route/curve.hpp"
#include "render/shape.hpp"

namespace entente::render {
namespace {

using test::Figures;
using testing::ElementsAre;
using testing::IsEmpty;

const Node* node_of(const Diagram& diagram, model::ActorIndex actor) {
    for (const Node& node : diagram.nodes) {
        if (node.placement.actor == actor) return &node;
    }
    return nullptr;
}

bool inside(const Theme& theme, const Node& node, Point p, double margin) {
    return inside_shape(shape_of(theme, node.kind, node.placement.focal), node.placement.size,
                        p - node.placement.centre, margin);
}

double distance_to_curve(const Curve& curve, Point p) {
    double least = 1e9;
    for (const Point q : sampled(curve, 800)) least = std::min(least, distance(p, q));
    return least;
}

std::size_t through_boxes(const Theme& theme, const Diagram& diagram) {
    std::size_t found = 0;
    for (const Arc& arc : diagram.arcs) {
        bool hit = false;
        for (const Node& node : diagram.nodes) {
            if (node.ghost || node.placement.actor == arc.first || node.placement.actor == arc.second)
                continue;
            for (const Point p : sampled(arc.curve, 300)) hit = hit || inside(theme, node, p, 0);
        }
        found += hit ? 1 : 0;
    }
    return found;
}

void expect_sound(const Theme& theme, const Diagram& diagram) {
    for (const Arc& arc : diagram.arcs) {
        EXPECT_TRUE(inside(theme, *node_of(diagram, arc.first), arc.curve[0], 0.6));
        EXPECT_FALSE(inside(theme, *node_of(diagram, arc.first), arc.curve[0], -0.6));
        EXPECT_TRUE(inside(theme, *node_of(diagram, arc.second), arc.curve[3], 0.6));
        EXPECT_FALSE(inside(theme, *node_of(diagram, arc.second), arc.curve[3], -0.6));
        for (const Point p : sampled(arc.curve, 50)) {
            EXPECT_TRUE(p.x > 0 && p.y > 0 && p.x < diagram.area.width && p.y < diagram.area.height);
        }
    }
    std::set<int> numbers;
    for (const Chip& chip : diagram.chips) {
        numbers.insert(chip.number);
        EXPECT_GT(chip.centre.x, chip_radius - 5);
        EXPECT_LT(chip.centre.x, diagram.area.width - chip_radius + 5);
        double least = 1e9;
        for (const Arc& arc : diagram.arcs)
            least = std::min(least, distance_to_curve(arc.curve, chip.centre));
        EXPECT_LT(least, 1) << "a chip off every arc";
    }
    EXPECT_EQ(numbers.size(), diagram.chips.size());
    EXPECT_LE(diagram.chips.size(), 9u);
    EXPECT_GE(diagram.arcs_through_boxes, through_boxes(theme, diagram));
}

TEST(Diagram, is_sound_on_random_networks) {
    for (const std::size_t actors : {0U, 1U, 2U, 5U, 12U, 30U, 60U}) {
        for (const bool focus : {true, false}) {
            const Figures figures(test::figure_draft(7, actors, 2 * actors), focus);
            for (std::size_t era = 0; era < figures.periods.size(); ++era) {
                SCOPED_TRACE(testing::Message() << actors << " actors, focus " << focus << ", era " << era);
                const Diagram diagram = figures.diagram(era);
                expect_sound(figures.theme, diagram);
                EXPECT_EQ(diagram.arcs.size(), figures.snapshots[era].dyads().size()) << "one arc a dyad";
            }
        }
    }
}

// Thirty actors and about forty ties an era: as much as a figure of this width can hold.
TEST(Diagram, routes_nearly_all_ties_of_thirty_actors_round_boxes) {
    std::size_t arcs = 0, through = 0;
    for (const std::uint32_t seed : {1U, 2U, 3U, 4U}) {
        const Figures figures(test::figure_draft(seed, 30, 45));
        for (std::size_t era = 0; era < figures.periods.size(); ++era) {
            const Diagram diagram = figures.diagram(era);
            arcs += diagram.arcs.size();
            through += diagram.arcs_through_boxes;
        }
    }
    EXPECT_GT(arcs, 150u);
    EXPECT_LE(through * 40, arcs) << through << " of " << arcs;
}

const char* const two_eras =
    "observed 1950..1970\nfocus a b\nera first 1950..1960\nera second 1960..1970\n"
    "a state\nb state\nc state\nd state\nagent agency a\nking person\nlate state 1965..\n"
    "a - b pact 6 1950..1970\na > c aid 3 1952\nc > b raid -4 1955\na - b quarrel -1 1953\n"
    "king > c visit 1 1951\nd - c pact 2 1962..1964\nagent > b aid 1 1961\nlate - d pact 5 1966..\n";

TEST(Diagram, draws_who_exists_and_pales_who_has_no_tie) {
    const Figures figures(test::draft(two_eras));
    const Diagram first = figures.diagram(0);
    const auto ghost = [&](const Diagram& diagram, const char* id) -> std::optional<bool> {
        const Node* node = node_of(diagram, test::actor(figures.network, id));
        return node ? std::optional(node->ghost) : std::nullopt;
    };
    EXPECT_EQ(ghost(first, "c"), false);
    EXPECT_EQ(ghost(first, "d"), true) << "no tie before 1962";
    EXPECT_EQ(ghost(first, "agent"), true);
    EXPECT_EQ(ghost(first, "late"), std::nullopt) << "not yet there";
    EXPECT_EQ(ghost(figures.diagram(1), "king"), std::nullopt) << "persons are not drawn pale";
    EXPECT_EQ(ghost(figures.diagram(1), "late"), false);
    EXPECT_THAT(first.kinds, ElementsAre(model::ActorKind::state, model::ActorKind::person));
}

TEST(Diagram, keeps_every_actor_in_its_place_in_every_era) {
    const Figures figures(test::draft(two_eras));
    for (std::size_t era : {0U, 1U}) {
        for (const Node& node : figures.diagram(era).nodes) {
            const Placement* home = figures.layout.find(node.placement.actor);
            EXPECT_EQ(node.placement.centre.x, home->centre.x);
            EXPECT_EQ(node.placement.centre.y, home->centre.y);
        }
    }
}

TEST(Diagram, draws_sign_width_and_direction_of_a_tie) {
    const Figures figures(test::draft(two_eras));
    const Diagram diagram = figures.diagram(0);
    const auto arc = [&](const char* one, const char* two) {
        for (const Arc& candidate : diagram.arcs) {
            if (candidate.first == test::actor(figures.network, one) &&
                candidate.second == test::actor(figures.network, two)) {
                return candidate;
            }
        }
        throw std::logic_error("no such arc");
    };
    EXPECT_EQ(arc("a", "b").sign, Sign::cooperation);
    EXPECT_EQ(arc("a", "b").level, 3);
    EXPECT_FALSE(arc("a", "b").arrow_first || arc("a", "b").arrow_second) << "a pact has no direction";
    EXPECT_EQ(arc("b", "c").sign, Sign::conflict);
    EXPECT_TRUE(arc("b", "c").arrow_first) << "the raid goes from c to b";
    EXPECT_FALSE(arc("b", "c").arrow_second);
    EXPECT_TRUE(arc("a", "c").arrow_second);
    EXPECT_TRUE(diagram.arrows);
    const Curve focal = arc("a", "b").curve;
    for (const Point p : focal) EXPECT_NEAR(p.y, focal[0].y, 1e-9) << "the focal tie is straight";
    EXPECT_TRUE(std::is_sorted(diagram.arcs.begin(), diagram.arcs.end(),
                               [](const Arc& a, const Arc& b) { return a.level < b.level; }));
}

TEST(Diagram, numbers_the_focal_tie_first_and_one_chip_a_tie) {
    const Figures figures(test::draft(two_eras));
    const Diagram diagram = figures.diagram(0);
    ASSERT_EQ(diagram.chips.size(), 4u);
    EXPECT_EQ(diagram.chips[0].number, 1);
    EXPECT_EQ(diagram.chips[0].caption, "a – b: pact, 1950–1969");
    EXPECT_EQ(diagram.chips[1].caption, "c – b: raid, 1955") << "then by strength";
    DiagramOptions options;
    options.max_chips = 2;
    EXPECT_EQ(figures.diagram(0, options).chips.size(), 2u);
    options.max_chips = 0;
    EXPECT_THAT(figures.diagram(0, options).chips, IsEmpty());
}

TEST(Diagram, says_what_it_shows) {
    const Figures figures(test::draft(two_eras));
    const Diagram diagram = figures.diagram(0);
    EXPECT_EQ(diagram.id, "first");
    EXPECT_EQ(diagram.title, "first, 1950–1959");
    EXPECT_EQ(diagram.subtitle, "Test network");
    EXPECT_EQ(diagram.source_line,
              "Source: Test network; 5 relations. Pale name: exists, but no recorded tie in this period.");
    DiagramOptions options;
    options.title = "T";
    options.subtitle = "S";
    options.source_line = "Q";
    const Diagram own = figures.diagram(0, options);
    EXPECT_THAT((std::vector{own.title, own.subtitle, own.source_line}), ElementsAre("T", "S", "Q"));
}

TEST(Diagram, does_not_repeat_years_that_the_label_says) {
    Figures figures(test::draft(two_eras));
    figures.periods[0] = {"1950s", "1950s", test::interval("1950", "1960")};
    EXPECT_EQ(figures.diagram(0).title, "1950s");
    EXPECT_EQ(figures.diagram(0).id, "e1950s") << "an id starts with a letter";
}

TEST(Diagram, cuts_off_what_is_empty_below) {
    const Figures figures(test::figure_draft(3, 25, 20));
    for (std::size_t era = 0; era < figures.periods.size(); ++era) {
        const Diagram diagram = figures.diagram(era);
        EXPECT_LE(diagram.area.height, figures.layout.area.height);
        for (const Node& node : diagram.nodes) EXPECT_LT(box_of(node.placement).high.y, diagram.area.height);
    }
}

TEST(Diagram, notes_that_a_large_network_comes_out_small) {
    const auto notes = [](std::size_t actors) {
        return Figures(test::figure_draft(2, actors, 3 * actors)).diagram(0).notes;
    };
    EXPECT_THAT(notes(20), IsEmpty());
    EXPECT_THAT(notes(70), ElementsAre(testing::HasSubstr("actors: labels are smaller")));
}

TEST(SignOf, is_mixed_from_a_third_on) {
    EXPECT_EQ(sign_of(9, 2.9), Sign::cooperation);
    EXPECT_EQ(sign_of(9, 3), Sign::mixed);
    EXPECT_EQ(sign_of(2.9, 9), Sign::conflict);
    EXPECT_EQ(sign_of(0, 0), Sign::mixed);
    EXPECT_EQ(sign_of(1, 0), Sign::cooperation);
}

TEST(StrengthCuts, are_terciles_of_strength_per_year) {
    // Per year over ten years: 0.1, 0.2, 0.3, 0.4, 0.5, 0.6.
    const model::Network network = test::network(
        "observed 1950..1960\na state\nb state\nc state\nd state\na > b x 1 1950\na > c x 2 1950\n"
        "a > d x 3 1950\nb > c x -4 1950\nb > d x 5 1950\nc > d x 6 1950\n");
    const std::vector<graph::Snapshot> snapshots = {graph::Snapshot(network, network.observed())};
    const auto cuts = strength_cuts(snapshots);
    EXPECT_NEAR(cuts[0], 0.2, 1e-9);
    EXPECT_NEAR(cuts[1], 0.4, 1e-9);
    EXPECT_THAT(strength_cuts({}), ElementsAre(0, 0));
}

TEST(EraStrip, shows_the_focal_score_and_where_there_is_none) {
    const Figures figures(test::draft(two_eras));
    const auto strip = era_strip(figures.periods, figures.snapshots, *figures.network.focus(), "second");
    ASSERT_EQ(strip.size(), 2u);
    EXPECT_NEAR(*strip[0].score, (60.0 - 1) / (60 + 1), 1e-9);
    EXPECT_FALSE(strip[0].current);
    EXPECT_TRUE(strip[1].current);
    EXPECT_NEAR(*strip[1].score, 1, 1e-9);
    const auto strangers =
        era_strip(figures.periods, figures.snapshots,
                  {test::actor(figures.network, "a"), test::actor(figures.network, "king")}, "");
    EXPECT_EQ(strangers[0].score, std::nullopt);
}

TEST(Chips, keep_apart_and_off_boxes) {
    const std::vector<Curve> curves = {from_quadratic({0, 0}, {150, 0}, {300, 0}),
                                       from_quadratic({0, 4}, {150, 4}, {300, 4})};
    const std::vector<Stop> stops = {{{150, 0}, {60, 30}, Shape::box, false}};
    const std::vector<std::size_t> marked = {0, 1};
    const std::vector<Point> chips = place_chips(curves, marked, stops);
    EXPECT_GT(distance(chips[0], chips[1]), 2 * chip_radius);
    for (const Point chip : chips) EXPECT_GT(std::abs(chip.x - 150), 30 + chip_radius);
}

}  // namespace
}  // namespace entente::render

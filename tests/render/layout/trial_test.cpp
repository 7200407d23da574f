#include "render/layout/trial.hpp"

#include <gtest/gtest.h>

#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

Stop box(Point centre, bool ghost = false) {
    return {centre, {20, 10}, Shape::box, ghost};
}

Curve straight(Point from, Point to) {
    return from_quadratic(from, between(from, to, 0.5), to);
}

Faults faults(const std::vector<Stop>& stops, const std::vector<Route>& routes,
              const std::vector<Curve>& curves) {
    return faults_of(stops, routes, RoutedArcs{curves, 0});
}

//   0   2      0 - 3 and 2 - 1 cross once; 0 - 2 and 1 - 3 do not
//   1   3
TEST(Trial, counts_crossings) {
    const std::vector<Stop> stops = {box({0, 0}), box({0, 100}), box({100, 3}), box({100, 97})};
    const std::vector<Route> across = {{0, 3, 1, false}, {2, 1, 1, false}};
    const Faults crossed = faults(stops, across, {straight({10, 5}, {90, 92}), straight({90, 8}, {10, 95})});
    EXPECT_EQ(crossed.crossings, 1u);
    EXPECT_EQ(crossed.side_by_side, 0);
    const std::vector<Route> along = {{0, 2, 1, false}, {1, 3, 1, false}};
    const Faults apart = faults(stops, along, {straight({10, 0}, {90, 3}), straight({10, 100}, {90, 97})});
    EXPECT_EQ(apart.crossings, 0u);
    EXPECT_EQ(apart.cost(), 0);
}

TEST(Trial, measures_how_far_two_ties_run_side_by_side) {
    const std::vector<Stop> stops = {box({0, 0}), box({200, 0}), box({0, 20}), box({200, 20})};
    const std::vector<Route> routes = {{0, 1, 1, false}, {2, 3, 1, false}};
    const Faults near = faults(stops, routes, {straight({10, 9}, {190, 9}), straight({10, 11}, {190, 11})});
    EXPECT_NEAR(near.side_by_side, 180, 10);
    const Faults far = faults(stops, routes, {straight({10, 5}, {190, 5}), straight({10, 15}, {190, 15})});
    EXPECT_EQ(far.side_by_side, 0);
}

//   0 --- (2) --- 1: over a pale name
TEST(Trial, counts_pale_names_that_a_tie_crosses) {
    const std::vector<Route> routes = {{0, 1, 1, false}};
    const std::vector<Curve> curves = {straight({10, 0}, {190, 0})};
    EXPECT_EQ(faults({box({0, 0}), box({200, 0}), box({100, 0}, true)}, routes, curves).over_names, 1u);
    EXPECT_EQ(faults({box({0, 0}), box({200, 0}), box({100, 30}, true)}, routes, curves).over_names, 0u);
    EXPECT_EQ(faults({box({0, 0}), box({200, 0}, true)}, routes, curves).over_names, 0u) << "its own end";
}

TEST(Trial, weighs_a_tie_through_a_box_most) {
    Faults through, crossed;
    through.through_boxes = 1;
    crossed.crossings = 100;
    crossed.over_names = 10;
    EXPECT_GT(through.cost(), crossed.cost());
}

// The trial counts what the figures will show.
TEST(Trial, finds_as_many_ties_through_boxes_as_the_figures) {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        const Figures figures(test::figure_draft(seed, 24, 60));
        std::size_t drawn = 0;
        for (std::size_t era = 0; era < figures.periods.size(); ++era) {
            drawn += figures.diagram(era).arcs_through_boxes;
        }
        const Faults found =
            faults_of(figures.layout, figures.network, figures.snapshots, figures.theme, LayoutOptions{});
        EXPECT_EQ(found.through_boxes, drawn) << seed;
        EXPECT_GT(found.crossings, 0u);
    }
}

}  // namespace
}  // namespace entente::render

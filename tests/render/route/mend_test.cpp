#include "render/route/mend.hpp"

#include <gtest/gtest.h>

namespace entente::render {
namespace {

//   0 ------ 2 ---------- 3 ------ 1     2 reaches far up, 3 far down: only an S passes below 2 and above 3
TEST(Mend, finds_the_arc_between_boxes_on_both_sides) {
    const Size area = {400, 300};
    const std::vector<Stop> stops = {{{30, 150}, {30, 20}, Shape::box, false},
                                     {{370, 150}, {30, 20}, Shape::box, false},
                                     {{140, 90}, {20, 150}, Shape::box, false},
                                     {{260, 210}, {20, 150}, Shape::box, false}};
    const Route route = {0, 1, 1, false};
    const Traffic traffic(area);
    const Aims aims = {stops[0].centre, stops[1].centre};
    const auto arc = clear_arc(stops, route, aims, area, traffic);
    ASSERT_TRUE(arc);
    EXPECT_FALSE(touches_third(stops, route, *arc));
    EXPECT_TRUE(stays_in(area, *arc));
    EXPECT_FALSE(clear_arc(stops, {0, 1, 1, true}, aims, area, traffic)) << "a straight tie is not bent";
}

//   0 | 1     a wall from edge to edge
TEST(Mend, finds_nothing_where_there_is_no_way) {
    const Size area = {400, 300};
    const std::vector<Stop> stops = {{{30, 150}, {30, 20}, Shape::box, false},
                                     {{370, 150}, {30, 20}, Shape::box, false},
                                     {{200, 150}, {20, 300}, Shape::box, false}};
    EXPECT_FALSE(clear_arc(stops, {0, 1, 1, false}, {stops[0].centre, stops[1].centre}, area, Traffic(area)));
}

// Three rows of boxes, and ties along every row from end to end: too many for full effort.
TEST(Mend, keeps_ties_of_a_crowd_off_boxes) {
    std::vector<Stop> stops;
    std::vector<Route> routes;
    for (std::size_t row = 0; row < 9; ++row) {
        for (std::size_t column = 0; column < 15; ++column) {
            const double shift = row % 2 == 0 ? 0 : 25;
            stops.push_back(
                {{50.0 + 60 * static_cast<double>(column) + shift, 60.0 + 70 * static_cast<double>(row)},
                 {30, 16},
                 Shape::box,
                 false});
        }
        routes.push_back({row * 15, row * 15 + 14, 1, false});
        routes.push_back({row * 15 + 2, row * 15 + 9, 1, false});
    }
    EXPECT_EQ(route_arcs(stops, routes, {1000, 700}).through_boxes, 0U);
}

}  // namespace
}  // namespace entente::render

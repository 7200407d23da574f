#include "render/route/arcs.hpp"

#include <gtest/gtest.h>

#include "render/shape.hpp"

namespace entente::render {
namespace {

constexpr Size area = {400, 300};

bool touches(const Curve& curve, const Stop& stop) {
    for (const Point p : sampled(curve, 400)) {
        if (inside_shape(stop.shape, stop.size, p - stop.centre)) return true;
    }
    return false;
}

bool on_outline(const Stop& stop, Point p) {
    return inside_shape(stop.shape, stop.size, p - stop.centre, 0.5) &&
           !inside_shape(stop.shape, stop.size, p - stop.centre, -0.5);
}

double nearest(const Curve& one, Point p) {
    double least = 1e9;
    for (const Point q : sampled(one, 200)) least = std::min(least, distance(p, q));
    return least;
}

TEST(Arcs, end_on_the_outline_of_every_shape) {
    for (const Shape shape :
         {Shape::rounded_box, Shape::box, Shape::ellipse, Shape::octagon, Shape::hexagon, Shape::pill}) {
        const std::vector<Stop> stops = {{{60, 60}, {80, 40}, shape, false},
                                         {{300, 240}, {60, 30}, shape, false}};
        const RoutedArcs routed = route_arcs(stops, std::vector<Route>{{0, 1, 1, false}}, area);
        ASSERT_EQ(routed.curves.size(), 1u);
        EXPECT_TRUE(on_outline(stops[0], routed.curves[0][0])) << static_cast<int>(shape);
        EXPECT_TRUE(on_outline(stops[1], routed.curves[0][3])) << static_cast<int>(shape);
        EXPECT_FALSE(touches(part_of(routed.curves[0], 0.02, 0.98), stops[0]));
    }
}

//   0 ---- 2 ---- 1: the tie of 0 and 1 must bend round 2
TEST(Arcs, go_round_a_box_in_the_way) {
    std::vector<Stop> stops = {{{40, 150}, {50, 24}, Shape::box, false},
                               {{360, 150}, {50, 24}, Shape::box, false},
                               {{200, 150}, {60, 30}, Shape::box, false}};
    const std::vector<Route> routes = {{0, 1, 1, false}};
    RoutedArcs routed = route_arcs(stops, routes, area);
    EXPECT_FALSE(touches(routed.curves[0], stops[2]));
    EXPECT_EQ(routed.through_boxes, 0u);
    const std::vector<Route> straight = {{0, 1, 1, true}};
    routed = route_arcs(stops, straight, area);
    EXPECT_EQ(routed.through_boxes, 1u) << "a straight tie stays straight, and is counted";
    EXPECT_DOUBLE_EQ(routed.curves[0][1].y, 150);
    stops[2].ghost = true;
    EXPECT_EQ(route_arcs(stops, straight, area).through_boxes, 0u) << "a pale name is no box";
}

//   0 ---- 2      0 - 3 and 2 - 1 lie on one line through all four boxes
TEST(Arcs, do_not_share_a_path) {
    const std::vector<Stop> stops = {{{40, 150}, {30, 20}, Shape::box, false},
                                     {{360, 150}, {30, 20}, Shape::box, false},
                                     {{40, 190}, {30, 20}, Shape::box, false},
                                     {{360, 190}, {30, 20}, Shape::box, false}};
    const std::vector<Route> routes = {
        {0, 1, 3, false}, {0, 3, 2, false}, {2, 1, 2, false}, {2, 3, 1, false}};
    const RoutedArcs routed = route_arcs(stops, routes, area);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            int near = 0;
            for (const Point p : sampled(routed.curves[i], 40))
                near += nearest(routed.curves[j], p) < 2 ? 1 : 0;
            EXPECT_LT(near, 8) << "of 41 points of arc " << i << " along arc " << j;
        }
    }
}

// A star: thirteen ties into one small box.
TEST(Arcs, end_apart_on_a_crowded_box) {
    std::vector<Stop> stops = {{{200, 150}, {60, 30}, Shape::rounded_box, false}};
    std::vector<Route> routes;
    for (int i = 0; i < 13; ++i) {
        stops.push_back({{30.0 + 28.0 * i, i % 2 == 0 ? 20.0 : 44.0}, {20, 12}, Shape::box, false});
        routes.push_back({0, stops.size() - 1, 1, false});
    }
    const RoutedArcs routed = route_arcs(stops, routes, area);
    for (std::size_t i = 0; i < routes.size(); ++i) {
        EXPECT_TRUE(on_outline(stops[0], routed.curves[i][0]));
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_GT(distance(routed.curves[i][0], routed.curves[j][0]), 3) << i << ' ' << j;
        }
    }
}

TEST(Arcs, nothing_comes_of_nothing) {
    EXPECT_TRUE(route_arcs({}, {}, area).curves.empty());
}

}  // namespace
}  // namespace entente::render

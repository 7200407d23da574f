#include "render/shape.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::render {
namespace {

constexpr Size size = {80, 40};

TEST(Shape, box_reaches_its_corners) {
    EXPECT_TRUE(inside_shape(Shape::box, size, {39.9, 19.9}));
    EXPECT_FALSE(inside_shape(Shape::box, size, {40.1, 0}));
    EXPECT_TRUE(inside_shape(Shape::box, size, {40.1, 0}, 1)) << "grown by a margin";
    EXPECT_FALSE(inside_shape(Shape::box, size, {39.5, 0}, -1)) << "shrunk by one";
}

TEST(Shape, ellipse_is_an_ellipse) {
    EXPECT_TRUE(inside_shape(Shape::ellipse, size, {40 * 0.7, 20 * 0.7}));
    EXPECT_FALSE(inside_shape(Shape::ellipse, size, {40 * 0.72, 20 * 0.72}));
}

TEST(Shape, rounded_box_lacks_only_its_corners) {
    EXPECT_DOUBLE_EQ(corner_radius(Shape::rounded_box, size), 12);
    EXPECT_DOUBLE_EQ(corner_radius(Shape::rounded_box, {80, 24}), 8) << "a third of the shorter side";
    EXPECT_FALSE(inside_shape(Shape::rounded_box, size, {39, 19}));
    EXPECT_TRUE(inside_shape(Shape::rounded_box, size, {39, 5}));
    const double on_arc = 12 / std::sqrt(2.0);  // the corner's circle at 45 degrees
    EXPECT_TRUE(inside_shape(Shape::rounded_box, size, {28 + on_arc - 0.1, 8 + on_arc - 0.1}));
    EXPECT_FALSE(inside_shape(Shape::rounded_box, size, {28 + on_arc + 0.1, 8 + on_arc + 0.1}));
}

TEST(Shape, pill_ends_in_half_circles) {
    EXPECT_DOUBLE_EQ(corner_radius(Shape::pill, size), 20);
    EXPECT_TRUE(inside_shape(Shape::pill, size, {39.9, 0}));
    EXPECT_FALSE(inside_shape(Shape::pill, size, {35, 15}));
}

TEST(Shape, octagon_and_hexagon_cut_their_corners) {
    EXPECT_TRUE(inside_shape(Shape::octagon, size, {39.9, 8}));
    EXPECT_FALSE(inside_shape(Shape::octagon, size, {39.9, 9}));
    EXPECT_TRUE(inside_shape(Shape::hexagon, size, {39.9, 0}));
    EXPECT_TRUE(inside_shape(Shape::hexagon, size, {19.9, 19.9}));
    EXPECT_FALSE(inside_shape(Shape::hexagon, size, {21, 19.9}));
}

TEST(Shape, holds_the_text_it_was_made_for) {
    for (const Shape shape :
         {Shape::rounded_box, Shape::box, Shape::ellipse, Shape::octagon, Shape::hexagon, Shape::pill}) {
        for (const double text_width : {5.0, 40.0, 130.0}) {
            for (const double text_height : {8.0, 21.0, 35.0}) {
                const double height = text_height + 14;
                const Size box = {width_around_text(shape, text_width, text_height, height), height};
                EXPECT_TRUE(inside_shape(shape, box, {text_width / 2, text_height / 2}, -1))
                    << static_cast<int>(shape) << ' ' << text_width << ' ' << text_height;
            }
        }
    }
}

}  // namespace
}  // namespace entente::render

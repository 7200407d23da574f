// Outlines in few characters draw what they drew.
#include "render/compact_path.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <stdexcept>

namespace entente::render {
namespace {

std::string compacted(const std::string& data) {
    return compact_path(outline_of_path(data));
}

TEST(CompactPath, is_relative_with_one_decimal) {
    EXPECT_EQ(compacted("M10,10L12.5,10L12.5,7.25"), "M10 10h2.5v-2.7");
    EXPECT_EQ(compacted("M0.04,-0.5 L0.96,0.96"), "M0-.5l1 1.5");
    EXPECT_EQ(compacted("M0,0L.5,.5L1,1"), "M0 0l.5.5.5.5");
    EXPECT_EQ(compacted("M0,0H5V5H0Z"), "M0 0h5v5h-5z");
    EXPECT_EQ(compacted("m1,1l2,2m1,1l1,0z"), "M1 1l2 2m1 1h1z");
}

TEST(CompactPath, makes_lines_of_curves_that_are_straight) {
    EXPECT_EQ(compacted("M0,0C0,0 9,0 9,0C10,0 12,1 12,3"), "M0 0h9c1 0 3 1 3 3");
    EXPECT_EQ(compacted("M0,0C0,0 0,0 0,0"), "M0 0");
}

TEST(CompactPath, keeps_points_near_where_they_were_however_long_the_path_is) {
    std::mt19937 random(7);
    const auto next = [&random] { return static_cast<double>(random() % 200001) / 100 - 1000; };
    for (int round = 0; round < 50; ++round) {
        std::string data = "M0,0";
        std::vector<Point> points;
        for (int i = 0; i < 40; ++i) {
            points.push_back({next(), next()});
            data += "L" + std::to_string(points.back().x) + "," + std::to_string(points.back().y);
        }
        const Outline again = outline_of_path(compacted(data));
        ASSERT_EQ(again.size(), points.size() + 1);
        for (std::size_t i = 0; i < points.size(); ++i) {
            EXPECT_NEAR(static_cast<double>(again[i + 1].to.x) / 10, points[i].x, 0.0501);
            EXPECT_NEAR(static_cast<double>(again[i + 1].to.y) / 10, points[i].y, 0.0501);
        }
    }
}

TEST(CompactPath, closes_polygons_that_repeat_their_first_point) {
    EXPECT_EQ(compact_path(outline_of_points("0,0 4,0 4,4 0,0", true)), "M0 0h4v4z");
    EXPECT_EQ(compact_path(outline_of_points("0,0 4,0 4,4", false)), "M0 0h4v4");
    EXPECT_EQ(compact_path(outline_of_points("", true)), "");
}

TEST(CompactPath, knows_a_box_with_round_corners) {
    const auto found = rounded_box(outline_of_path(
        "M16,10C16,10 30,10 30,10 33,10 36,13 36,16 36,16 36,30 36,30 36,33 33,36 30,36 30,36 "
        "16,36 16,36 13,36 10,33 10,30 10,30 10,16 10,16 10,13 13,10 16,10"));
    ASSERT_TRUE(found.has_value());
    EXPECT_DOUBLE_EQ(found->box.low.x, 10);
    EXPECT_DOUBLE_EQ(found->box.high.y, 36);
    EXPECT_DOUBLE_EQ(found->radius, 6);
    EXPECT_FALSE(rounded_box(outline_of_path("M0,0L5,0L5,5L0,5Z")).has_value());
}

TEST(CompactPath, refuses_what_is_no_path) {
    for (const char* bad : {"M0", "M0,x", "M0,0Q1,1 2,2", "M1e300,0", "M0,0Z5"}) {
        EXPECT_THROW(compacted(bad), std::invalid_argument) << bad;
    }
    EXPECT_THROW(number_in("5px"), std::invalid_argument);
    EXPECT_THROW(number_in(""), std::invalid_argument);
}

}  // namespace
}  // namespace entente::render

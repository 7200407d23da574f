#include "render/layout/stress.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "render/geometry.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

//   0 --- 1 --- 2 at distances 100 and 80: all wishes can be met on a line
TEST(Majorize, meets_distances_that_can_be_met) {
    const std::vector<std::vector<double>> distances = {{0, 100, 180}, {100, 0, 80}, {180, 80, 0}};
    const std::vector<Point> at = majorize(distances, {0, 1, 2}, 1);
    EXPECT_NEAR(distance(at[0], at[1]), 100, 1);
    EXPECT_NEAR(distance(at[1], at[2]), 80, 1);
    EXPECT_NEAR(distance(at[0], at[2]), 180, 1);
    EXPECT_NEAR(at[0].y, at[2].y, 1) << "the longest extent lies along x";
    EXPECT_LT(at[0].x, at[2].x) << "the first point stands left";
}

TEST(Majorize, places_one_alone) {
    EXPECT_EQ(majorize({{0}}, {0}, 1).size(), 1u);
}

TEST(Separate, leaves_no_two_boxes_nearer_than_the_gap) {
    EXPECT_TRUE(rc::check([](std::uint32_t seed) {
        Random random(seed);
        const std::size_t n = random.below(40);
        std::vector<Point> centres(n);
        std::vector<Size> sizes(n);
        for (std::size_t i = 0; i < n; ++i) {
            // Many at the very same place, and boxes up to the whole width.
            centres[i] = {random.below(2) == 0 ? 100 : random.within(0, 300), random.within(0, 60)};
            if (random.below(3) == 0) centres[i].y = 20;
            sizes[i] = {random.within(5, random.below(8) == 0 ? 300 : 80), random.within(5, 40)};
        }
        separate(centres, sizes, 300, 10);
        for (std::size_t i = 0; i < n; ++i) {
            RC_ASSERT(centres[i].x - sizes[i].width / 2 >= -1e-6);
            RC_ASSERT(centres[i].x + sizes[i].width / 2 <= 300 + 1e-6);
            for (std::size_t j = 0; j < i; ++j) {
                RC_ASSERT(
                    !box_at(centres[i], sizes[i], 5 - 1e-4).meets(box_at(centres[j], sizes[j], 5 - 1e-4)));
            }
        }
    }));
}

// Two that are apart only because one of them stands outside.
TEST(Separate, parts_what_moving_inside_brought_together) {
    std::vector<Point> centres = {{-100, 20}, {30, 20}};
    separate(centres, {{40, 20}, {40, 20}}, 300, 10);
    EXPECT_FALSE(box_at(centres[0], {40, 20}, 4.9).meets(box_at(centres[1], {40, 20}, 4.9)));
}

TEST(Separate, does_not_move_what_is_apart) {
    std::vector<Point> centres = {{20, 20}, {100, 20}};
    separate(centres, {{20, 20}, {20, 20}}, 300, 10);
    EXPECT_DOUBLE_EQ(centres[0].x, 20);
    EXPECT_DOUBLE_EQ(centres[1].x, 100);
}

}  // namespace
}  // namespace entente::render

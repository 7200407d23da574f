#include "render/layout/tangle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "render/geometry.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

Scene scene_of(std::size_t members, const std::vector<std::array<std::size_t, 2>>& pairs, EraSet eras = 1) {
    Scene scene;
    for (std::size_t i = 0; i < members; ++i) {
        Member member;
        member.box.size = {20, 10};
        member.tied = member.present = eras;
        scene.members.push_back(member);
    }
    scene.links_of.resize(members);
    for (const auto& [a, b] : pairs) {
        scene.links_of[a].push_back(scene.links.size());
        scene.links_of[b].push_back(scene.links.size());
        Link link;
        link.a = a;
        link.b = b;
        link.eras = eras;
        scene.links.push_back(link);
    }
    return scene;
}

double cost(const Scene& scene, std::vector<Point> centres) {
    return Tangle(scene, std::move(centres), std::vector<Rest>(scene.members.size()), {0, 0}).cost();
}

//   a0   a1        a0 - a2, a1 - a3: parallel      a0 - a3, a1 - a2: crossing
//   a2   a3
const std::vector<Point> square = {{0, 0}, {100, 0}, {0, 100}, {100, 100}};

TEST(Tangle, costs_a_crossing_in_every_era_that_shows_it) {
    EXPECT_DOUBLE_EQ(cost(scene_of(4, {{0, 2}, {1, 3}}), square), 0);
    const double once = cost(scene_of(4, {{0, 3}, {1, 2}}), square);
    EXPECT_GT(once, 0);
    EXPECT_NEAR(cost(scene_of(4, {{0, 3}, {1, 2}}, 0b111), square), 3 * once, 1e-5);
}

TEST(Tangle, ignores_links_that_never_meet_in_an_era) {
    Scene scene = scene_of(4, {{0, 3}, {1, 2}}, 0b11);
    scene.links[0].eras = 0b01;
    scene.links[1].eras = 0b10;
    EXPECT_DOUBLE_EQ(cost(scene, square), 0);
}

//   a0 -- a2 -- a1: the tie of a0 and a1 runs through a2, unless a2 has no tie and only a name is drawn
TEST(Tangle, costs_a_tie_through_a_box_more_than_through_a_pale_name) {
    Scene scene = scene_of(3, {{0, 1}});
    const std::vector<Point> row = {{0, 0}, {100, 0}, {50, 0}};
    const double box = cost(scene, row);
    scene.members[2].tied = 0;
    const double ghost = cost(scene, row);
    scene.members[2].present = 0;
    EXPECT_GT(box, ghost);
    EXPECT_GT(ghost, 0);
    EXPECT_DOUBLE_EQ(cost(scene, row), 0) << "who does not exist is in nobody's way";
    EXPECT_DOUBLE_EQ(cost(scene_of(3, {{0, 1}}), {{0, 0}, {100, 0}, {50, 40}}), 0);
}

TEST(Tangle, costs_ties_that_leave_a_box_at_nearly_one_angle) {
    const Scene scene = scene_of(3, {{0, 1}, {0, 2}});
    EXPECT_GT(cost(scene, {{0, 0}, {200, 0}, {190, 16}}), 0);
    EXPECT_DOUBLE_EQ(cost(scene, {{0, 0}, {200, 0}, {0, 100}}), 0);
    EXPECT_DOUBLE_EQ(cost(scene, {{0, 0}, {200, 0}, {-200, 4}}), 0) << "opposite ways are no sharp angle";
}

TEST(Tangle, costs_length_and_distance_from_rest) {
    const Scene scene = scene_of(2, {{0, 1}}, 0b11);
    Tangle length(scene, {{0, 0}, {60, 0}}, std::vector<Rest>(2), {0.5, 0});
    EXPECT_DOUBLE_EQ(length.cost(), 2 * 60 * 0.5);
    Tangle rest(scene, {{0, 0}, {60, 0}}, {{10.0, std::nullopt, 2}, {60.0, 5.0, 1}}, {0, 0});
    EXPECT_DOUBLE_EQ(rest.cost(), 2 * 10 + 5);
}

// The law that lets a search look at a few links only.
TEST(Tangle, local_cost_changes_by_as_much_as_the_whole_cost) {
    EXPECT_TRUE(rc::check([](std::uint32_t seed) {
        Random random(seed);
        const std::size_t n = 2 + random.below(12);
        std::vector<std::array<std::size_t, 2>> pairs;
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = a + 1; b < n; ++b) {
                if (random.below(3) == 0) pairs.push_back({a, b});
            }
        }
        Scene scene = scene_of(n, pairs);
        for (Link& link : scene.links) link.eras = 1 + random.below(7);
        std::vector<Point> centres(n);
        for (Point& p : centres) {
            p.x = random.within(0, 200);
            p.y = random.within(0, 200);
        }
        Tangle tangle(scene, centres, std::vector<Rest>(n, Rest{50.0, 50.0, 0.3}));
        std::vector<Move> moves = {{random.below(n), {random.within(0, 200), random.within(0, 200)}}};
        const std::size_t second = random.below(n);
        if (second != moves[0].member) moves.push_back({second, {random.within(0, 200), 7}});
        const double whole = tangle.cost(), part = tangle.cost_of(moves);
        RC_ASSERT(tangle.accept(moves, 1e9));
        RC_ASSERT(std::abs((tangle.cost() - whole) - (tangle.cost_of(moves) - part)) < 1e-3);
    }));
}

TEST(Tangle, refuses_a_worse_placement_and_stays_where_it_was) {
    const Scene scene = scene_of(4, {{0, 2}, {1, 3}});
    Tangle tangle(scene, square, std::vector<Rest>(4), {0, 0});
    const std::vector<Move> swap = {{2, square[3]}, {3, square[2]}};
    EXPECT_FALSE(tangle.accept(swap, 0));
    EXPECT_DOUBLE_EQ(tangle.centres()[2].x, 0);
    EXPECT_TRUE(tangle.accept(swap, 1000));
    EXPECT_DOUBLE_EQ(tangle.centres()[2].x, 100);
}

}  // namespace
}  // namespace entente::render

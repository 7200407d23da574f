// Many actors: springs, blocs on grounds of their own, names for the most prominent.
#include "render/layout/springs.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "entente/render/layout.hpp"
#include "render/geometry.hpp"
#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

TEST(Springs, tied_bodies_end_nearer_than_strangers) {
    // 0 - 1 - 2   3
    const std::vector<Size> sizes(4, {20, 20});
    const std::vector<Point> at = balance_springs(sizes, {{0, 1, 1}, {1, 2, 1}}, 40, 1);
    EXPECT_LT(distance(at[0], at[1]), distance(at[0], at[2]));
    EXPECT_LT(distance(at[1], at[2]), distance(at[1], at[3]));
    EXPECT_TRUE(balance_springs({}, {}, 40, 1).empty());
}

TEST(Springs, stronger_ties_are_shorter) {
    const std::vector<Point> at =
        balance_springs(std::vector<Size>(3, {20, 20}), {{0, 1, 4}, {1, 2, 0.5}}, 40, 2);
    EXPECT_LT(distance(at[0], at[1]), distance(at[1], at[2]));
}

LayoutOptions in_blocs(const Figures& figures, std::size_t blocs) {
    LayoutOptions options;
    options.arrangement = Arrangement::springs;
    options.groups.resize(blocs);
    for (std::size_t i = 0; i < figures.network.actors().size(); ++i)
        options.groups[i % blocs].push_back(model::index_at<model::ActorIndex>(i));
    return options;
}

TEST(Springs, blocs_stand_apart_and_hold_their_members) {
    const Figures figures(test::figure_draft(6, 90, 260), false);
    const LayoutOptions options = in_blocs(figures, 4);
    const Layout layout = make_layout(figures.network, figures.snapshots, Theme{}, options);
    EXPECT_EQ(layout.hulls.size(), 4U);
    const auto ground = [](const Hull& hull) {
        return Box{hull.top_left, hull.top_left + Point{hull.size.width, hull.size.height}};
    };
    const Box area = {{0, 0}, {layout.area.width, layout.area.height}};
    for (std::size_t i = 0; i < layout.hulls.size(); ++i) {
        EXPECT_TRUE(area.contains(ground(layout.hulls[i]).low) &&
                    area.contains(ground(layout.hulls[i]).high));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(ground(layout.hulls[i]).meets(ground(layout.hulls[j])));
    }
    for (std::size_t i = 0; i < layout.placements.size(); ++i) {
        const Placement& box = layout.placements[i];
        const std::size_t bloc = model::position(box.actor) % 4;
        for (const Hull& hull : layout.hulls) {
            const bool own = model::position(hull.owner) % 4 == bloc;
            EXPECT_EQ(ground(hull).contains(box.centre), own);
        }
        for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(box_of(box).meets(box_of(layout.placements[j])));
    }
}

//   [0]   [2]      0 - 3 and 1 - 2 cross as long as both blocs stand as they do
//   [1]   [3]
TEST(Springs, members_of_blocs_stand_where_their_ties_to_others_do_not_cross) {
    Scene scene;
    scene.members.resize(4);
    for (Member& member : scene.members) {
        member.box.size = {20, 10};
        member.present = member.tied = 1;
    }
    scene.links_of = {{0}, {1}, {1}, {0}};
    scene.links.resize(2);
    scene.links[0].b = 3;
    scene.links[1].a = 1;
    scene.links[1].b = 2;
    for (Link& link : scene.links) link.eras = 1;
    scene.groups.resize(2);
    scene.groups[0].members = {0, 1};
    scene.groups[1].members = {2, 3};
    for (Group& group : scene.groups) {
        group.offsets = {{0, -40}, {0, 40}};
        group.size = {60, 120};
    }
    Cloud cloud;
    cloud.centres = {{30, 60}, {230, 60}};
    cloud.area = {260, 120};
    untangle_blocs(scene, cloud, 1);
    std::vector<Point> at(4);
    for (std::size_t bloc = 0; bloc < 2; ++bloc) {
        const Group& group = scene.groups[bloc];
        for (std::size_t i = 0; i < 2; ++i) {
            at[group.members[i]] = cloud.centres[bloc] + group.offsets[i];
            EXPECT_LE(std::abs(group.offsets[i].x) + 10, 30) << "inside its bloc";
            EXPECT_LE(std::abs(group.offsets[i].y) + 5, 60);
        }
    }
    EXPECT_FALSE(segments_cross(at[0], at[3], at[1], at[2]));
}

TEST(Labels, go_to_the_actors_of_the_strongest_ties) {
    const Figures figures(test::figure_draft(7, 80, 240), false);
    LayoutOptions options;
    options.focus = {model::index_at<model::ActorIndex>(3), model::index_at<model::ActorIndex>(4)};
    options.most_labels = 20;
    const Layout layout = make_layout(figures.network, figures.snapshots, Theme{}, options);
    std::size_t named = 0;
    double weakest_named = 1e300, strongest_nameless = 0;
    for (const Placement& box : layout.placements) {
        double strength = 0;
        for (const graph::Snapshot& snapshot : figures.snapshots) {
            for (const graph::Dyad& dyad : snapshot.dyads()) {
                if (dyad.first == box.actor || dyad.second == box.actor)
                    strength += dyad.strength() / model::years(snapshot.interval());
            }
        }
        if (!box.lines.empty()) ++named;
        if (box.focal) {
            EXPECT_FALSE(box.lines.empty());
        } else if (box.lines.empty()) {
            strongest_nameless = std::max(strongest_nameless, strength);
        } else {
            weakest_named = std::min(weakest_named, strength);
        }
    }
    EXPECT_EQ(named, 20U);
    EXPECT_GE(weakest_named + 1e-6, strongest_nameless);
}

}  // namespace
}  // namespace entente::render

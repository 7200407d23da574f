// More than 60 actors: clusters unfolded, few crossings, blocs on grounds when they tell more than they
// tangle.
#include "render/layout/crowd.hpp"

#include <gtest/gtest.h>

#include "render/geometry.hpp"
#include "render/layout/clustered_networks.hpp"
#include "render/layout/multilevel.hpp"
#include "render/layout/parts.hpp"
#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

// By definition: pairs of ties of an era whose straight lines cross, summed over the eras.
std::size_t crossings(const Figures& figures, const Layout& layout) {
    std::size_t found = 0;
    for (const graph::Snapshot& snapshot : figures.snapshots) {
        const auto& ties = snapshot.dyads();
        for (std::size_t i = 0; i < ties.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (segments_cross(layout.find(ties[i].first)->centre, layout.find(ties[i].second)->centre,
                                   layout.find(ties[j].first)->centre, layout.find(ties[j].second)->centre)) {
                    ++found;
                }
            }
        }
    }
    return found;
}

std::vector<std::vector<model::ActorIndex>> clusters_of(const Figures& figures, std::size_t clusters) {
    std::vector<std::vector<model::ActorIndex>> groups(clusters);
    for (std::size_t i = 0; i < figures.network.actors().size(); ++i) {
        groups[i % clusters].push_back(model::index_at<model::ActorIndex>(i));
    }
    return groups;
}

void expect_in_order(const Layout& layout) {
    const Box area = {{0, 0}, {layout.area.width, layout.area.height}};
    for (std::size_t i = 0; i < layout.placements.size(); ++i) {
        const Box box = box_of(layout.placements[i]);
        EXPECT_TRUE(area.contains(box.low) && area.contains(box.high)) << i;
        for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(box.meets(box_of(layout.placements[j], 1))) << i;
    }
}

std::size_t crossings(const std::vector<Point>& at, const std::vector<Spring>& springs) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < springs.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (segments_cross(at[springs[i].a], at[springs[i].b], at[springs[j].a], at[springs[j].b]))
                ++found;
        }
    }
    return found;
}

TEST(Unfolding, opens_a_grid_without_a_crossing) {
    constexpr std::size_t side = 12;
    std::vector<Spring> springs;
    for (std::size_t i = 0; i < side * side; ++i) {
        if (i % side + 1 < side) springs.push_back({i, i + 1, 1});
        if (i + side < side * side) springs.push_back({i, i + side, 1});
    }
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        EXPECT_EQ(crossings(unfold_springs(side * side, springs, seed), springs), 0U) << seed;
    }
}

TEST(Unfolding, places_few_bodies_stars_and_bodies_without_springs) {
    EXPECT_TRUE(unfold_springs(0, {}, 1).empty());
    EXPECT_EQ(unfold_springs(1, {}, 1).size(), 1U);
    EXPECT_EQ(unfold_springs(40, {}, 1).size(), 40U);
    std::vector<Spring> star;
    for (std::size_t i = 1; i < 100; ++i) star.push_back({0, i, 1});
    const std::vector<Point> at = unfold_springs(100, star, 1);
    double nearest = 1e9;
    for (std::size_t i = 0; i < at.size(); ++i) {
        EXPECT_TRUE(std::isfinite(at[i].x) && std::isfinite(at[i].y));
        for (std::size_t j = 0; j < i; ++j) nearest = std::min(nearest, distance(at[i], at[j]));
    }
    EXPECT_GT(nearest, 0.05) << "none on another";
}

//  0 --- 1       0 - 3 and 1 - 2 cross; both are there in two of three eras, of which one is the same
//  2 --- 3
TEST(StraightCrossings, count_the_eras_that_show_both_ties) {
    Scene scene;
    scene.members.resize(4);
    scene.links = {{0, 3, 0b110}, {1, 2, 0b011}};
    const std::vector<Point> square = {{0, 0}, {10, 0}, {0, 10}, {10, 10}};
    EXPECT_DOUBLE_EQ(straight_crossings(scene, square), 1);
    scene.links[1].eras = 0b111;
    EXPECT_DOUBLE_EQ(straight_crossings(scene, square), 2);
    scene.links[1].eras = 0b001;
    EXPECT_DOUBLE_EQ(straight_crossings(scene, square), 0);
}

//  0 - 3    1    2 - 4 - 5
TEST(Parts, are_what_ties_connect_the_largest_first) {
    Scene scene;
    scene.members.resize(6);
    scene.links = {{0, 3, 1}, {2, 4, 1}, {4, 5, 1}};
    for (std::size_t i = 0; i < 6; ++i) {
        scene.groups.emplace_back();
        scene.groups.back().members = {i};
    }
    const std::vector<Part> parts = connected_parts(scene);
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(parts[0].groups, (std::vector<std::size_t>{2, 4, 5}));
    EXPECT_EQ(parts[1].groups, (std::vector<std::size_t>{0, 3}));
    EXPECT_EQ(parts[2].groups, std::vector<std::size_t>{1});
}

TEST(Crowd, crosses_few_ties_without_overlap_on_a_page) {
    const Figures figures(test::clustered_draft(4, 120, 8, 260, 75), false);
    LayoutOptions options;
    options.most_labels = 30;
    const Layout layout = make_layout(figures.network, figures.snapshots, Theme{}, options);
    EXPECT_LT(crossings(figures, layout), 510U);
    expect_in_order(layout);
    EXPECT_LE(layout.area.height, 1.6 * layout.area.width);
}

TEST(Crowd, comes_out_the_same_again) {
    const Figures figures(test::clustered_draft(5, 90, 6, 160, 60), false);
    const Layout one = make_layout(figures.network, figures.snapshots, Theme{}, {});
    const Layout two = make_layout(figures.network, figures.snapshots, Theme{}, {});
    ASSERT_EQ(one.placements.size(), two.placements.size());
    for (std::size_t i = 0; i < one.placements.size(); ++i) {
        EXPECT_EQ(one.placements[i].centre.x, two.placements[i].centre.x);
        EXPECT_EQ(one.placements[i].centre.y, two.placements[i].centre.y);
    }
}

TEST(Crowd, holds_parts_of_all_sizes_and_portrait_pages) {
    // 30 pairs, 20 triangles and a cluster
    std::string text = "observed 1900..1910\nera one 1900..1910\n";
    for (int i = 0; i < 150; ++i) text += "a" + std::to_string(i) + " state\n";
    const auto pact = [&](int a, int b) {
        text += "a" + std::to_string(a) + " - a" + std::to_string(b) + " pact 4 1901..1909\n";
    };
    for (int i = 0; i < 60; i += 2) pact(i, i + 1);
    for (int i = 60; i < 120; i += 3) {
        pact(i, i + 1);
        pact(i + 1, i + 2);
        pact(i, i + 2);
    }
    for (int i = 121; i < 150; ++i) pact(i, 120 + (i * 7) % (i - 120));
    const Figures figures(test::draft(text), false);
    for (const bool portrait : {false, true}) {
        LayoutOptions options;
        options.portrait = portrait;
        options.most_labels = 30;
        const Layout layout = make_layout(figures.network, figures.snapshots, Theme{}, options);
        expect_in_order(layout);
        EXPECT_LE(crossings(figures, layout), 3U);
    }
}

TEST(Blocs, stand_on_grounds_when_ties_are_mostly_within) {
    const Figures figures(test::clustered_draft(6, 100, 8, 260, 92), false);
    LayoutOptions options;
    options.groups = clusters_of(figures, 8);
    const Layout layout = make_layout(figures.network, figures.snapshots, Theme{}, options);
    EXPECT_TRUE(on_grounds(layout, options.groups));
    expect_in_order(layout);
}

TEST(Blocs, give_way_to_ties_that_run_between_them) {
    const Figures figures(test::clustered_draft(7, 100, 8, 200, 0), false);
    LayoutOptions options;
    options.groups = clusters_of(figures, 8);
    const Layout free = make_layout(figures.network, figures.snapshots, Theme{}, options);
    EXPECT_FALSE(on_grounds(free, options.groups));
    EXPECT_TRUE(free.hulls.empty());
    options.arrangement = Arrangement::springs;
    const Layout asked = make_layout(figures.network, figures.snapshots, Theme{}, options);
    EXPECT_TRUE(on_grounds(asked, options.groups)) << "who asks for grounds gets them";
    EXPECT_LT(1.5 * static_cast<double>(crossings(figures, free)),
              static_cast<double>(crossings(figures, asked)));
}

TEST(Grounds, hold_their_group_and_nobody_else) {
    const auto actor = [](std::size_t i) { return model::index_at<model::ActorIndex>(i); };
    Layout layout;
    layout.area = {200, 100};
    for (std::size_t i = 0; i < 4; ++i) {
        layout.placements.push_back({actor(i), {25 + 50 * static_cast<double>(i), 50}, {20, 10}, {}, false});
    }
    layout.hulls = {{actor(0), {5, 30}, {90, 40}}};
    const std::vector<std::vector<model::ActorIndex>> pair = {{actor(0), actor(1)}, {actor(2)}};
    EXPECT_TRUE(on_grounds(layout, pair)) << "who is alone needs none";
    const std::vector<std::vector<model::ActorIndex>> pairs = {{actor(0), actor(1)}, {actor(2), actor(3)}};
    EXPECT_FALSE(on_grounds(layout, pairs)) << "2 and 3 have none";
    layout.hulls[0].size.width = 140;
    EXPECT_FALSE(on_grounds(layout, pair)) << "2 stands there, too";
    EXPECT_FALSE(on_grounds(layout, {}));
}

}  // namespace
}  // namespace entente::render

// The stage turned for a page higher than wide, and layouts stretched to a page's height.
#include <gmock/gmock.h>

#include <algorithm>

#include "entente/render/layout.hpp"
#include "render/geometry.hpp"
#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

Layout portrait(const Figures& figures, bool focus) {
    LayoutOptions options;
    if (focus) options.focus = {model::index_at<model::ActorIndex>(0), model::index_at<model::ActorIndex>(1)};
    options.width = 380;
    options.portrait = true;
    return make_layout(figures.network, figures.snapshots, Theme{}, options);
}

void expect_apart_and_inside(const Layout& layout) {
    const Box area = {{0, 0}, {layout.area.width, layout.area.height}};
    for (std::size_t i = 0; i < layout.placements.size(); ++i) {
        const Box box = box_of(layout.placements[i]);
        EXPECT_TRUE(area.contains(box.low) && area.contains(box.high)) << i;
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(box.meets(box_of(layout.placements[j]))) << i << " over " << j;
    }
    for (const Hull& hull : layout.hulls) {
        EXPECT_TRUE(area.contains(hull.top_left) &&
                    area.contains(hull.top_left + Point{hull.size.width, hull.size.height}));
    }
}

TEST(Portrait, keeps_boxes_apart_and_on_the_page) {
    for (const std::size_t actors : {2U, 3U, 7U, 15U, 40U}) {
        for (const bool focus : {true, false}) {
            SCOPED_TRACE(testing::Message() << actors << " actors, focus " << focus);
            const Figures figures(test::figure_draft(4, actors, 2 * actors), focus);
            expect_apart_and_inside(portrait(figures, focus));
        }
    }
}

TEST(Portrait, puts_the_focus_at_head_and_foot_of_a_narrow_page) {
    const Figures figures(test::figure_draft(1, 24, 40), true);
    const Layout layout = portrait(figures, true);
    const Placement& head = *layout.find(model::index_at<model::ActorIndex>(0));
    const Placement& foot = *layout.find(model::index_at<model::ActorIndex>(1));
    EXPECT_LT(head.centre.y, foot.centre.y);
    EXPECT_NEAR(head.centre.x, layout.area.width / 2, layout.area.width / 4);
    EXPECT_LE(layout.area.width, 1.25 * 380);
    EXPECT_GT(layout.area.height, layout.area.width);
    for (const Placement& placement : layout.placements) {
        auto at = std::optional(placement.actor);
        while (at && *at != head.actor && *at != foot.actor) at = figures.network[*at].parent;
        if (at) continue;
        EXPECT_GT(box_of(placement).low.y, box_of(head).high.y);
        EXPECT_LT(box_of(placement).high.y, box_of(foot).low.y);
    }
}

TEST(Portrait, keeps_the_way_between_the_focus_free) {
    for (const std::uint32_t seed : {1U, 2U}) {
        for (const std::size_t actors : {4U, 12U, 24U}) {
            const Figures figures(test::figure_draft(seed, actors, 2 * actors), true);
            const Layout layout = portrait(figures, true);
            const Placement& head = *layout.find(model::index_at<model::ActorIndex>(0));
            const Placement& foot = *layout.find(model::index_at<model::ActorIndex>(1));
            EXPECT_NEAR(head.centre.x, foot.centre.x, 1e-9) << "the tie between them runs straight down";
            for (const Placement& placement : layout.placements) {
                if (placement.focal) continue;
                const Box box = box_of(placement, 4);
                const bool beside = box.high.x < head.centre.x || box.low.x > head.centre.x;
                const bool between_them = box.low.y < foot.centre.y && box.high.y > head.centre.y;
                EXPECT_TRUE(beside || !between_them) << seed << ' ' << actors;
            }
        }
    }
}

TEST(Stretched, fills_the_height_without_bringing_boxes_nearer) {
    const Figures figures(test::figure_draft(2, 20, 40), true);
    const Layout& before = figures.layout;
    const double height = 1.5 * before.area.height;
    const Layout after = stretched(before, height);
    EXPECT_EQ(after.area.height, height);
    EXPECT_EQ(after.area.width, before.area.width);
    expect_apart_and_inside(after);
    for (std::size_t i = 0; i < before.placements.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double was = std::abs(before.placements[i].centre.y - before.placements[j].centre.y);
            const double is = std::abs(after.placements[i].centre.y - after.placements[j].centre.y);
            EXPECT_GE(is, was - 1e-9);
        }
        EXPECT_EQ(after.placements[i].centre.x, before.placements[i].centre.x);
    }
    EXPECT_EQ(stretched(before, 10).area.height, before.area.height);
    EXPECT_TRUE(stretched(Layout{}, 100).placements.empty());
}

}  // namespace
}  // namespace entente::render

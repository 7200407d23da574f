#include "entente/render/layout.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "render/geometry.hpp"
#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using test::Figures;

bool same(const Layout& a, const Layout& b) {
    const auto equal = [](const Placement& p, const Placement& q) {
        return p.actor == q.actor && p.centre.x == q.centre.x && p.centre.y == q.centre.y &&
               p.size.width == q.size.width && p.size.height == q.size.height && p.lines == q.lines;
    };
    return a.area.width == b.area.width && a.area.height == b.area.height &&
           std::equal(a.placements.begin(), a.placements.end(), b.placements.begin(), b.placements.end(),
                      equal);
}

void expect_in_order(const Figures& figures) {
    const Layout& layout = figures.layout;
    const Box area = {{0, 0}, {layout.area.width, layout.area.height}};
    for (std::size_t i = 0; i < layout.placements.size(); ++i) {
        const Box box = box_of(layout.placements[i]);
        EXPECT_TRUE(area.contains(box.low) && area.contains(box.high)) << i;
        EXPECT_TRUE(i == 0 || layout.placements[i - 1].actor < layout.placements[i].actor);
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_FALSE(box.meets(box_of(layout.placements[j]))) << i << " over " << j;
        }
    }
    for (const Hull& hull : layout.hulls) {
        const Box ground = {hull.top_left, hull.top_left + Point{hull.size.width, hull.size.height}};
        EXPECT_TRUE(area.contains(ground.low) && area.contains(ground.high));
        for (const Placement& placement : layout.placements) {
            const bool inside = ground.contains(placement.centre);
            const bool belongs = [&] {
                for (auto at = std::optional(placement.actor); at; at = figures.network[*at].parent) {
                    if (*at == hull.owner) return true;
                }
                return false;
            }();
            EXPECT_TRUE(belongs || !inside) << "a stranger on a hull";
        }
    }
}

TEST(Layout, never_puts_a_box_over_another_or_outside) {
    for (const std::size_t actors : {0U, 1U, 2U, 3U, 7U, 15U, 30U, 55U, 80U}) {
        for (const std::uint32_t seed : actors > 20 ? std::vector{1U} : std::vector{1U, 2U, 3U}) {
            for (const bool focus : {true, false}) {
                SCOPED_TRACE(testing::Message() << actors << " actors, seed " << seed << ", focus " << focus);
                expect_in_order(Figures(test::figure_draft(seed, actors, 2 * actors), focus));
            }
        }
    }
}

TEST(Layout, places_hundreds_of_actors) {
    expect_in_order(Figures(test::figure_draft(5, 250, 400), false));
    expect_in_order(Figures(test::figure_draft(5, 250, 400), true));
}

TEST(Layout, places_who_has_a_tie_and_the_focus) {
    const Figures figures(test::draft("focus a b\na state\nb state\nc state\nd state\nb - c pact 5 1950\n"));
    std::vector<std::string> ids;
    for (const Placement& placement : figures.layout.placements) {
        ids.push_back(figures.network[placement.actor].id);
    }
    EXPECT_THAT(ids, testing::ElementsAre("a", "b", "c"));
    EXPECT_TRUE(figures.place("a").focal);
    EXPECT_FALSE(figures.place("c").focal);
    EXPECT_EQ(figures.layout.find(test::actor(figures.network, "d")), nullptr);
}

const char* const stage =
    "focus usa pakistan\n"
    "usa state\npakistan state\nindia state\nnato alliance\ncia agency usa\nstation agency cia\n"
    "isi agency pakistan\nraw agency india\ntaliban militant-group\nomar person\n"
    "usa - pakistan pact 5 1950..1960\nusa - nato pact 5 1950..1960\nusa - india pact 1 1950..1960\n"
    "cia - isi pact 3 1950..1960\nstation - isi pact 3 1950..1960\nraw - isi feud -3 1950..1960\n"
    "isi - taliban pact 4 1950..1960\nomar - taliban pact 4 1950..1960\nindia - pakistan feud -4 "
    "1950..1960\n";

TEST(Layout, sets_the_stage_between_the_focal_actors) {
    const Figures figures(test::draft(stage));
    const Placement &usa = figures.place("usa"), &pakistan = figures.place("pakistan");
    EXPECT_LT(usa.centre.x, pakistan.centre.x);
    EXPECT_DOUBLE_EQ(usa.centre.y, pakistan.centre.y);
    EXPECT_GT(figures.place("cia").centre.y, usa.centre.y);
    EXPECT_DOUBLE_EQ(figures.place("cia").centre.x, usa.centre.x) << "agencies stand under their state";
    EXPECT_DOUBLE_EQ(figures.place("station").centre.x, usa.centre.x) << "and so do theirs";
    EXPECT_LT(figures.place("nato").centre.y, figures.place("india").centre.y);
    EXPECT_LT(figures.place("india").centre.y, usa.centre.y);
    EXPECT_GT(figures.place("taliban").centre.y, usa.centre.y);
    EXPECT_GT(figures.place("taliban").centre.x, 320) << "nearer its friends";
    EXPECT_LT(figures.place("nato").centre.x, 320);
    EXPECT_EQ(figures.layout.area.width, 640);
}

TEST(Layout, keeps_agencies_beside_a_state_that_is_not_focal) {
    for (const bool focus : {true, false}) {
        const Figures figures(test::draft(stage), focus);
        const Box raw = box_of(figures.place("raw"));
        EXPECT_LT(distance_to(raw, figures.place("india").centre), 60);
        std::vector<std::string> owners;
        for (const Hull& hull : figures.layout.hulls) owners.push_back(figures.network[hull.owner].id);
        EXPECT_THAT(owners, testing::UnorderedElementsAre("usa", "pakistan", "india"));
    }
}

TEST(Layout, is_the_same_for_any_order_of_relations) {
    for (const bool focus : {true, false}) {
        model::Draft draft = test::figure_draft(9, 24, 60);
        const Figures before(draft, focus);
        EXPECT_TRUE(same(before.layout, Figures(draft, focus).layout)) << "the same twice";
        test::Dice dice(4);
        dice.shuffle(draft.relations);
        EXPECT_TRUE(same(before.layout, Figures(draft, focus).layout)) << "shuffled";
    }
}

TEST(Layout, keeps_a_long_name_within_three_lines) {
    model::Draft draft = test::draft("a state\nb state\na - b pact 5 1950\n");
    draft.actors[0].record.name = test::strange_names()[3];
    draft.actors[1].record.name = test::strange_names()[4];
    const Figures figures(draft);
    EXPECT_EQ(figures.place("a").lines.size(), 3u);
    EXPECT_TRUE(figures.place("b").lines.front().find("…") != std::string::npos) << "a cut is shown";
    for (const Placement& placement : figures.layout.placements) EXPECT_LT(placement.size.width, 170);
}

}  // namespace
}  // namespace entente::render

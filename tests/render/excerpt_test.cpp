#include "entente/render/excerpt.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "entente/render/diagram.hpp"
#include "entente/render/text.hpp"
#include "render/large_networks.hpp"
#include "support/builders.hpp"

namespace entente::render {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<graph::Snapshot> snapshots_of(const model::Network& network) {
    std::vector<graph::Snapshot> out;
    for (const graph::Period& period : graph::periods(network, {}))
        out.emplace_back(network, period.interval);
    return out;
}

std::string names(const model::Network& network, const std::vector<model::ActorIndex>& actors) {
    std::string out;
    for (const model::ActorIndex actor : actors) out += (out.empty() ? "" : " ") + network[actor].id;
    return out;
}

std::vector<std::string> drawn(const model::Network& network, const graph::Snapshot& snapshot,
                               const Excerpt& excerpt, std::size_t i) {
    std::vector<std::string> out;
    for (const graph::Dyad* dyad : drawn_ties(snapshot, &excerpt.ties[i])) {
        out.push_back(network[dyad->first].id + "-" + network[dyad->second].id);
    }
    return out;
}

// Era one, strength 20 in all: a-b 8, c-d 6, a-e 4, b-c 2.      Era two, strength 4: e-f 3, a-f 1.
// Shares: a 12/20 + 1/4 = 0.85, b 0.5, c 0.4, d 0.3, e 0.2 + 0.75 = 0.95, f 1: f, e, a, b, c, d.
const model::Network& two_eras() {
    static const model::Network network = test::network(
        "observed 1950..1970\nera one 1950..1960\nera two 1960..1970\n"
        "a state\nb state\nc state\nd state\ne state\nf state\nlonely state\n"
        "a > b aid 8 1951\nc > d raid -6 1952\na > e visit 4 1953\nb > c visit 2 1954\n"
        "e > f visit 3 1961\na > f visit 1 1962\n");
    return network;
}

TEST(Excerpt, keeps_the_actors_with_the_largest_share_of_strength_summed_over_the_periods) {
    const auto snapshots = snapshots_of(two_eras());
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {3, 0, {}}).actors), "a e f");
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {4, 0, {}}).actors), "a b e f");
    const Excerpt excerpt = make_excerpt(snapshots, {3, 0, {}});
    EXPECT_EQ(excerpt.all_actors, 6u) << "lonely has no tie";
    ASSERT_TRUE(excerpt.share.has_value());
    EXPECT_DOUBLE_EQ(*excerpt.share, 8.0 / 24);
    EXPECT_THAT(drawn(two_eras(), snapshots[0], excerpt, 0), ElementsAre("a-e"));
    EXPECT_THAT(drawn(two_eras(), snapshots[1], excerpt, 1), ElementsAre("a-f", "e-f"));
}

TEST(Excerpt, keeps_whom_it_is_told_to_keep) {
    const auto snapshots = snapshots_of(two_eras());
    const auto actor = [](const char* id) { return *two_eras().find_actor(id); };
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {3, 0, {actor("b")}}).actors), "e f")
        << "b comes before a, but is tied to neither e nor f";
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {3, 0, {actor("c"), actor("b")}}).actors), "b c");
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {1, 0, {actor("c"), actor("d")}}).actors), "c d")
        << "more than there is room for";
}

TEST(Excerpt, leaves_out_an_actor_that_has_no_tie_with_another_one_kept) {
    const auto snapshots = snapshots_of(two_eras());
    const Excerpt excerpt = make_excerpt(snapshots, {5, 0, {}});
    EXPECT_EQ(names(two_eras(), excerpt.actors), "a b c e f");
    EXPECT_EQ(names(two_eras(), make_excerpt(snapshots, {1, 0, {}}).actors), "") << "f alone has nobody";
}

TEST(Excerpt, draws_the_strongest_tie_of_every_actor_and_then_the_strongest_of_all) {
    // The strongest: a-b 9, a-c 8, b-c 7, c-d 2, d-e 1.
    const model::Network network = test::network(
        "a state\nb state\nc state\nd state\ne state\n"
        "a > b aid 9 1951\na > c aid 8 1951\nb > c aid 7 1951\nc > d aid 2 1951\nd > e raid -1 1951\n");
    const auto snapshots = snapshots_of(network);
    EXPECT_THAT(drawn(network, snapshots[0], make_excerpt(snapshots, {0, 4, {}}), 0),
                ElementsAre("a-b", "a-c", "c-d", "d-e"));
    EXPECT_THAT(drawn(network, snapshots[0], make_excerpt(snapshots, {0, 1, {}}), 0),
                ElementsAre("a-b", "a-c", "c-d", "d-e"))
        << "nobody is left without a tie";
    const std::vector<model::ActorIndex> always = {*network.find_actor("b"), *network.find_actor("c")};
    EXPECT_THAT(drawn(network, snapshots[0], make_excerpt(snapshots, {0, 1, always}), 0),
                ElementsAre("a-b", "a-c", "b-c", "c-d", "d-e"));
}

TEST(Excerpt, is_all_of_a_small_network) {
    const auto snapshots = snapshots_of(two_eras());
    const Excerpt excerpt = make_excerpt(snapshots);
    EXPECT_TRUE(excerpt.all_drawn());
    EXPECT_THAT(actors_left_out(excerpt), IsEmpty());
    EXPECT_THAT(left_out(excerpt, 0), IsEmpty());
    EXPECT_EQ(make_excerpt({}).all_actors, 0u);
    EXPECT_FALSE(make_excerpt({}).share.has_value());
}

TEST(Excerpt, ranks_by_number_of_ties_and_then_in_actor_order_where_nothing_has_strength) {
    const model::Network network = test::network(
        "a state\nb state\nc state\nd state\ne state\n"
        "a - b note 0 1951\nc - d note 0 1951\nd - e note 0 1951\n");
    const Excerpt excerpt = make_excerpt(snapshots_of(network), {3, 0, {}});
    EXPECT_EQ(names(network, excerpt.actors), "a b") << "kept are d, a and b; d is tied to neither";
    EXPECT_FALSE(excerpt.share.has_value());
}

TEST(Excerpt, says_what_it_leaves_out) {
    Excerpt excerpt;
    excerpt.actors.resize(60);
    excerpt.all_actors = 1214;
    excerpt.share = 0.8123;
    excerpt.ties = {std::vector<std::size_t>(120), std::vector<std::size_t>(7)};
    excerpt.ties_between = {1770, 7};
    EXPECT_EQ(
        left_out(excerpt, 0),
        "Drawn: 60 of 1,214 actors, with 81 % of the strength of all ties; 120 of 1,770 ties between them, "
        "the strongest.");
    EXPECT_EQ(left_out(excerpt, 1), "Drawn: 60 of 1,214 actors, with 81 % of the strength of all ties.");
    excerpt.share = 0.9999;
    EXPECT_THAT(actors_left_out(excerpt), HasSubstr("with over 99 % of")) << "not all of it";
    excerpt.share.reset();
    excerpt.all_actors = 60;
    EXPECT_EQ(left_out(excerpt, 0), "Drawn: 120 of 1,770 ties, the strongest.");
}

TEST(Excerpt, does_not_depend_on_the_order_of_the_relations) {
    model::Draft draft = test::large_draft(3, 120, 900);
    const model::Network network = test::build(draft);
    test::Dice(5).shuffle(draft.relations);
    const model::Network shuffled = test::build(draft);
    const Excerpt one = make_excerpt(snapshots_of(network)), two = make_excerpt(snapshots_of(shuffled));
    EXPECT_EQ(one.actors, two.actors);
    EXPECT_EQ(one.ties, two.ties);
    EXPECT_THAT(one.actors, SizeIs(60));
}

TEST(Excerpt, of_1500_actors_makes_figures_of_a_size_to_read) {
    const model::Network network = test::build(test::large_draft(1, 1500, 12000));
    const auto snapshots = snapshots_of(network);
    const auto periods = graph::periods(network, {});
    const Excerpt excerpt = make_excerpt(snapshots);
    ASSERT_GT(excerpt.all_actors, 1000u);
    const Theme theme;
    LayoutOptions options;
    options.ties = excerpt.ties;
    const Layout layout = make_layout(network, snapshots, theme, options);
    EXPECT_LE(layout.placements.size(), 60u);
    DiagramOptions what;
    what.excerpt = &excerpt;
    std::set<int> levels;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        what.snapshot = i;
        const Diagram diagram = make_diagram(network, periods[i], snapshots[i], layout, theme,
                                             strength_cuts(snapshots, excerpt.ties), what);
        EXPECT_EQ(diagram.arcs.size(), 120u);
        EXPECT_THAT(diagram.source_line, HasSubstr("Drawn: "));
        EXPECT_THAT(diagram.source_line, HasSubstr(" events"));
        for (const Node& node : diagram.nodes) {
            EXPECT_TRUE(
                std::binary_search(excerpt.actors.begin(), excerpt.actors.end(), node.placement.actor));
            EXPECT_THAT(node.tooltip, HasSubstr("in this period"));
        }
        for (const Arc& arc : diagram.arcs) levels.insert(arc.level);
    }
    EXPECT_THAT(levels, ElementsAre(1, 2, 3)) << "widths tell the drawn ties apart, not all";
}

TEST(Excerpt, of_a_small_network_changes_nothing_in_its_figures) {
    const auto snapshots = snapshots_of(two_eras());
    const auto periods = graph::periods(two_eras(), {});
    const Excerpt excerpt = make_excerpt(snapshots);
    const Theme theme;
    LayoutOptions options;
    const Layout whole = make_layout(two_eras(), snapshots, theme, options);
    options.ties = excerpt.ties;
    const Layout layout = make_layout(two_eras(), snapshots, theme, options);
    DiagramOptions what;
    what.excerpt = &excerpt;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        what.snapshot = i;
        const Diagram one =
            make_diagram(two_eras(), periods[i], snapshots[i], whole, theme, strength_cuts(snapshots));
        const Diagram two = make_diagram(two_eras(), periods[i], snapshots[i], layout, theme,
                                         strength_cuts(snapshots, excerpt.ties), what);
        EXPECT_EQ(one.source_line, two.source_line);
        ASSERT_EQ(one.arcs.size(), two.arcs.size());
        for (std::size_t j = 0; j < one.arcs.size(); ++j) {
            EXPECT_EQ(one.arcs[j].curve[1].x, two.arcs[j].curve[1].x);
            EXPECT_EQ(one.arcs[j].level, two.arcs[j].level);
        }
    }
}

TEST(Grouped, puts_commas_between_thousands) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(1943112), "1,943,112");
}

}  // namespace
}  // namespace entente::render

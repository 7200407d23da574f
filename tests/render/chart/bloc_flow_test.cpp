// Who is where in a flow of blocs, in what order, and how high.
#include "render/chart/bloc_flow.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "entente/graph/periods.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::render {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<graph::Snapshot> snapshots_of(const model::Network& network) {
    std::vector<graph::Snapshot> out;
    for (const auto& period : graph::periods(network, {})) out.emplace_back(network, period.interval);
    return out;
}

// Two camps of two and three; d goes over in the second era, and has no tie in the third. e comes in the
// second.
model::Network camps() {
    return test::network(
        "observed 1900..1940\n"
        "era one 1900..1910\nera two 1910..1920\nera three 1920..1930\nera four 1930..1940\n"
        "a state\nb state\nc state\nd state\ne state\nf state\nhermit state\n"
        "a - b pact 8 1900..1940\n"
        "c - f pact 8 1900..1940\n"
        "a - c feud -8 1900..1940\n"
        "b - f feud -8 1900..1940\n"
        "c - d pact 8 1900..1910\n"
        "a - d feud -8 1900..1910\n"
        "a - d pact 8 1910..1920\n"
        "b - d pact 8 1910..1920\n"
        "c - d feud -8 1910..1920\n"
        "a - d pact 8 1930..1940\n"
        "b - d pact 8 1930..1940\n"
        "c - e pact 8 1910..1940\n"
        "a - hermit note 0 1905\n");
}

/// `1:ab 2:cf -:d`: named blocs by their number, others by a star, those without a tie by a hyphen.
std::string written(const model::Network& network, const BlocFlow& flow, std::size_t column) {
    std::vector<std::string> groups;
    for (const FlowGroup& group : flow.columns[column]) {
        std::string text = !group.label                      ? "-"
                           : flow.name(*group.label).empty() ? "*"
                                                             : flow.name(*group.label);
        std::vector<std::string> ids;
        for (const model::ActorIndex actor : group.members) ids.push_back(network[actor].id);
        std::ranges::sort(ids);
        text += ':';
        for (const std::string& id : ids) text += id;
        groups.push_back(text);
    }
    std::ranges::sort(groups);
    std::string out;
    for (const std::string& group : groups) out += (out.empty() ? "" : " ") + group;
    return out;
}

TEST(BlocFlow, FollowsActorsFromBlocToBloc) {
    const model::Network network = camps();
    const BlocFlow flow = bloc_flow(snapshots_of(network), 0);
    EXPECT_EQ(written(network, flow, 0), "1:ab 2:cdf");
    EXPECT_EQ(written(network, flow, 1), "1:abd 2:cef");
    EXPECT_EQ(written(network, flow, 2), "-:d 1:ab 2:cef");
    EXPECT_EQ(written(network, flow, 3), "1:abd 2:cef");
    ASSERT_THAT(flow.moves, SizeIs(1));
    EXPECT_EQ(network[flow.moves[0].actor].id, "d");
    EXPECT_EQ(flow.moves[0].period, 1U);
    EXPECT_EQ(flow.all_actors, 6U) << "without the hermit, whose tie has no sign";
    EXPECT_THAT(flow.actors, SizeIs(6));
}

TEST(BlocFlow, ShowsTheMostProminentAndFindsBlocsAmongAll) {
    const model::Network network = camps();
    const BlocFlow flow = bloc_flow(snapshots_of(network), 4);
    EXPECT_THAT(flow.actors, SizeIs(4));
    EXPECT_EQ(flow.all_actors, 6U);
    EXPECT_EQ(flow_crossings(flow.columns), 0U);
}

TEST(BlocFlow, OfNothingIsEmpty) {
    const BlocFlow none = bloc_flow({}, 40);
    EXPECT_TRUE(none.actors.empty());
    const model::Network network = test::network("observed 1900..1910\na state\nb state\n");
    EXPECT_TRUE(bloc_flow(snapshots_of(network), 40).actors.empty());
}

// The numbers are those of `entente balance --blocs` and of the report's table, so they may have gaps.
TEST(BlocFlow, NamesAreTheNumbersOfTheTables) {
    BlocFlow flow;
    flow.named = {0, 3, 41};
    EXPECT_EQ(flow.name(0), "1");
    EXPECT_EQ(flow.name(3), "4");
    EXPECT_EQ(flow.name(41), "42");
    EXPECT_EQ(flow.name(1), "") << "a bloc of one";
}

/// Columns of `actors` actors in random blocs, one in five actors being away.
std::vector<FlowColumn> random_columns(test::Dice& dice, std::size_t count, std::size_t actors,
                                       std::size_t blocs) {
    std::vector<FlowColumn> columns(count);
    for (FlowColumn& column : columns) {
        std::map<std::uint32_t, std::vector<model::ActorIndex>> groups;
        for (std::size_t a = 0; a < actors; ++a) {
            if (dice.chance(20)) continue;
            groups[static_cast<std::uint32_t>(dice.below(blocs))].push_back(
                model::index_at<model::ActorIndex>(a));
        }
        for (auto& [label, members] : groups) column.push_back({label, members});
    }
    return columns;
}

/// Crossings counted from positions of every two actors, one by one.
std::size_t slow_crossings(const std::vector<FlowColumn>& columns) {
    std::vector<std::map<model::ActorIndex, int>> at(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        int position = 0;
        for (const FlowGroup& group : columns[c]) {
            for (const model::ActorIndex actor : group.members) at[c][actor] = position++;
        }
    }
    std::size_t count = 0;
    for (std::size_t c = 1; c < columns.size(); ++c) {
        for (const auto& [a, before_a] : at[c - 1]) {
            for (const auto& [b, before_b] : at[c - 1]) {
                if (!(a < b) || !at[c].contains(a) || !at[c].contains(b)) continue;
                count += (before_a < before_b) != (at[c][a] < at[c][b]) ? 1 : 0;
            }
        }
    }
    return count;
}

/// The fewest crossings of two columns that any order of groups and members gives.
std::size_t fewest_crossings(std::vector<FlowColumn> columns, std::size_t column = 0) {
    if (column == columns.size()) return slow_crossings(columns);
    std::size_t best = static_cast<std::size_t>(-1);
    FlowColumn& groups = columns[column];
    const auto by_label = [](const FlowGroup& a, const FlowGroup& b) { return a.label < b.label; };
    const std::function<void(std::size_t)> members = [&](std::size_t g) {
        if (g == groups.size()) {
            best = std::min(best, fewest_crossings(columns, column + 1));
            return;
        }
        std::ranges::sort(groups[g].members);
        do {
            members(g + 1);
        } while (std::ranges::next_permutation(groups[g].members).found);
    };
    std::sort(groups.begin(), groups.end(), by_label);
    do {
        members(0);
    } while (std::next_permutation(groups.begin(), groups.end(), by_label));
    return best;
}

TEST(BlocOrder, CountsCrossings) {
    test::Dice dice(5);
    for (int i = 0; i < 30; ++i) {
        const auto columns = random_columns(dice, 4, 9, 3);
        EXPECT_EQ(flow_crossings(columns), slow_crossings(columns));
    }
}

// A heuristic: never below the optimum, which it finds nearly always in cases small enough to try all.
TEST(BlocOrder, ComesNearTheFewestCrossings) {
    test::Dice dice(7);
    std::size_t found = 0, fewest = 0;
    for (int i = 0; i < 20; ++i) {
        auto columns = random_columns(dice, 2, 5, 2);
        const std::size_t least = fewest_crossings(columns);
        const std::size_t mine = order_flow(columns);
        EXPECT_EQ(mine, slow_crossings(columns));
        EXPECT_GE(mine, least);
        found += mine;
        fewest += least;
    }
    EXPECT_LE(found, fewest + 2);
}

TEST(BlocOrder, KeepsWhoIsInWhatAndDependsOnNoOrder) {
    test::Dice dice(11);
    for (int i = 0; i < 20; ++i) {
        auto columns = random_columns(dice, 5, 12, 4);
        auto turned = columns;
        for (FlowColumn& column : turned) {
            std::ranges::reverse(column);
            for (FlowGroup& group : column) std::ranges::reverse(group.members);
        }
        const std::size_t before = flow_crossings(columns);
        EXPECT_LE(order_flow(columns), before);
        order_flow(turned);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            ASSERT_EQ(columns[c].size(), turned[c].size());
            for (std::size_t g = 0; g < columns[c].size(); ++g) {
                EXPECT_EQ(columns[c][g].label, turned[c][g].label);
                EXPECT_EQ(columns[c][g].members, turned[c][g].members);
            }
        }
    }
}

TEST(BlocTops, KeepGroupsApartInOrderAndInsideTheDrawing) {
    test::Dice dice(13);
    for (int i = 0; i < 20; ++i) {
        BlocFlow flow;
        flow.columns = random_columns(dice, 6, 15, 4);
        order_flow(flow.columns);
        flow.named = {0, 1, 2, 3};
        const FlowMetrics metrics{12, 10, 3, 8, 0};
        const auto tops = flow_tops(flow, metrics);
        double height = 0;
        for (const FlowColumn& column : flow.columns) {
            double sum = -metrics.gap;
            for (const FlowGroup& group : column) sum += group_height(flow, group, metrics) + metrics.gap;
            height = std::max(height, sum);
        }
        for (std::size_t c = 0; c < tops.size(); ++c) {
            double free_from = 0;
            for (std::size_t g = 0; g < tops[c].size(); ++g) {
                EXPECT_GE(tops[c][g], free_from - 1e-9);
                free_from = tops[c][g] + group_height(flow, flow.columns[c][g], metrics) + metrics.gap;
            }
            EXPECT_LE(free_from - metrics.gap, height + 1e-9);
        }
    }
}

// Nobody moves, so every line can be level.
TEST(BlocTops, PutWhoStaysOnALevel) {
    BlocFlow flow;
    const auto actor = [](std::size_t i) { return model::index_at<model::ActorIndex>(i); };
    flow.columns = {{{0, {actor(0), actor(1)}}, {1, {actor(2), actor(3)}}},
                    {{1, {actor(2), actor(3)}}},
                    {{0, {actor(0), actor(1)}}, {1, {actor(2), actor(3)}}}};
    flow.named = {0, 1};
    const FlowMetrics metrics{12, 10, 3, 8, 0};
    const auto tops = flow_tops(flow, metrics);
    EXPECT_NEAR(tops[1][0], tops[0][1], 0.01);
    EXPECT_NEAR(tops[2][1], tops[1][0], 0.01);
}

}  // namespace
}  // namespace entente::render

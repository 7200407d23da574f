#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "entente/render/chart.hpp"
#include "render/chart/grid.hpp"
#include "support/builders.hpp"
#include "tests/render/sample_diagram.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::array poles = {model::ActorIndex{0}, model::ActorIndex{1}};
const ChartText words = {"fig-h", "A title", "A subtitle", "Source: none."};

// Decades 1950s to 1970s. india: mixed then hostile to the first pole; seato: until 1977, friendly to
// both; ghost: no tie with a pole; bangladesh: from 1971.
model::Network sample() {
    return test::network(
        "observed 1950..1980\n"
        "usa state\n"
        "pakistan state\n"
        "india state\n"
        "bangladesh state 1971..\n"
        "seato alliance 1954..1977\n"
        "ghost state\n"
        "usa - india trade 3 1950..1955\n"
        "usa - india row -3 1955..1960\n"
        "usa - india row -3 1960..1970\n"
        "usa - seato pact 8 1954..1977\n"
        "pakistan - seato pact 8 1954..1973\n"
        "pakistan > bangladesh war -10 1971-06\n"
        "pakistan > india note 0 1965-02\n"
        "india - ghost trade 3 1950..1980\n");
}

struct Cut {
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
};

Cut cut(const model::Network& network, const std::string& rule) {
    Cut out{graph::periods(network, *graph::parse_period_rule(rule)), {}};
    for (const auto& period : out.periods) out.snapshots.emplace_back(network, period.interval);
    return out;
}

XmlElement heatmap(const model::Network& network, const std::string& rule, const ChartText& text = words) {
    const Cut c = cut(network, rule);
    const XmlElement svg = read_clean_svg(heatmap_svg(network, c.periods, c.snapshots, poles, text, Theme{}),
                                          id_prefix(text.id));
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

std::string row_text(const std::vector<Cell>& cells) {
    std::string out;
    for (const Cell& cell : cells) {
        switch (cell.state) {
            case CellState::absent:
                out += '.';
                break;
            case CellState::untied:
                out += 'o';
                break;
            case CellState::unsigned_tie:
                out += '?';
                break;
            case CellState::tied:
                out += cell.net > 0 ? '+' : (cell.net < 0 ? '-' : '0');
                break;
        }
    }
    return out;
}

/// Cells of that colour: boxes, and dashes of thick lines.
std::ptrdiff_t boxes(const XmlElement& svg, const std::string& colour, const std::string& opacity) {
    std::ptrdiff_t count = 0;
    visit(svg, [&](const XmlElement& element) {
        if (element.name != "path") return;
        const std::string path(element.attribute("d"));
        if (element.attribute("fill") == colour && element.attribute("fill-opacity") == opacity)
            count += std::count(path.begin(), path.end(), 'z');
        if (element.attribute("stroke") != colour || element.attribute("stroke-opacity") != opacity) return;
        const std::string dashes(element.attribute("stroke-dasharray"));
        const double dash = std::stod(dashes), gap = std::stod(dashes.substr(dashes.find(',') + 1));
        for (std::size_t at = path.find('h'); at != std::string::npos; at = path.find('h', at + 1))
            count += std::lround((std::stod(path.substr(at + 1)) + gap) / (dash + gap));
    });
    return count;
}

TEST(HeatGrid, TellsTieNoTieAndNotThere) {
    const model::Network network = sample();
    const Cut c = cut(network, "decade");
    std::vector<std::string> rows;
    for (const GridGroup& group : heat_grid(network, c.periods, c.snapshots, poles)) {
        for (const GridRow& row : group.rows) {
            rows.push_back(network[row.actor].id + ' ' + row_text(row.cells[0]) + ' ' +
                           row_text(row.cells[1]));
        }
    }
    EXPECT_THAT(rows, ElementsAre("india 0-o o?o", "bangladesh ..o ..-", "seato +++ +++"));
}

TEST(HeatGrid, IsOrderedByFriendshipWithTheFirstPole) {
    const model::Network network = test::network(
        "observed 1950..1960\nusa state\npakistan state\nfoe state\nfriend state\nother state\nsecond state\n"
        "usa - foe feud -3 1950..1960\nusa - friend pact 3 1950..1960\npakistan - other feud -3 1950..1960\n"
        "pakistan - second pact 3 1950..1960\n");
    const Cut c = cut(network, "decade");
    std::vector<std::string> ids;
    const auto groups = heat_grid(network, c.periods, c.snapshots, poles);
    ASSERT_EQ(groups.size(), 1U);
    for (const GridRow& row : groups[0].rows) ids.push_back(network[row.actor].id);
    EXPECT_THAT(ids, ElementsAre("friend", "foe", "second", "other"));
}

TEST(HeatGrid, NeedsASnapshotAPeriod) {
    const model::Network network = sample();
    Cut c = cut(network, "decade");
    c.snapshots.pop_back();
    EXPECT_THROW(heat_grid(network, c.periods, c.snapshots, poles), std::invalid_argument);
}

TEST(Heatmap, MarksSignsAndNamesRows) {
    const XmlElement svg = heatmap(sample(), "decade");
    const auto said = texts(svg);
    for (const char* text :
         {"A title", "usa", "pakistan", "india", "bangladesh", "seato", "States", "Alliances", "1950s",
          "cooperation +1", "0", "−1 conflict", "No recorded tie", "No sign", "Blank: did not exist"}) {
        EXPECT_THAT(said, Contains(text));
    }
    EXPECT_THAT(said, Not(Contains("ghost")));
    // Boxes by shade: the cells of sample() and the legend's one of each.
    EXPECT_EQ(boxes(svg, Theme{}.cooperation, ""), 6 + 1);
    EXPECT_EQ(boxes(svg, Theme{}.cooperation, "0.5"), 1);
    EXPECT_EQ(boxes(svg, Theme{}.conflict, ""), 2 + 1);
    EXPECT_EQ(boxes(svg, Theme{}.muted, "0.12"), 1 + 1);
    EXPECT_EQ(boxes(svg, Theme{}.muted, ""), 1 + 1);  // the dot of the tie of weight 0
}

TEST(Heatmap, OfAPhoneKeepsThePolesBesideEachOther) {
    ChartText phone = words;
    phone.width = portrait_chart;
    const XmlElement svg = heatmap(sample(), "decade", phone);
    EXPECT_EQ(svg.attribute("width"), "380");
    std::vector<double> titles;
    for (const TextBox& box : text_boxes(svg)) {
        if (box.text == "usa" || box.text == "pakistan") titles.push_back(box.bottom);
    }
    ASSERT_EQ(titles.size(), 2U);
    EXPECT_EQ(titles[0], titles[1]);
    heatmap(sample(), "year", phone);
    heatmap(sample(), "month", phone);
}

TEST(Heatmap, TellsInProseWhoNeverChangedSides) {
    EXPECT_THAT(texts(heatmap(sample(), "decade"), "desc").front(),
                HasSubstr("Always cooperative with pakistan: seato. Always in conflict with pakistan: "
                          "bangladesh."));
}

TEST(Heatmap, OfNoTiesSaysSo) {
    const auto said = texts(heatmap(test::network("observed 1950..1980\na state\nb state\n"), "decade"));
    EXPECT_THAT(said, Contains("No actor has a recorded tie with either."));
}

TEST(Heatmap, OfManyPeriodsPutsPolesUnderEachOther) {
    const XmlElement svg = heatmap(sample(), "month");
    std::vector<double> titles;
    for (const TextBox& box : text_boxes(svg)) {
        if (box.text == "usa" || box.text == "pakistan") titles.push_back(box.bottom);
    }
    ASSERT_EQ(titles.size(), 2U);
    EXPECT_GT(titles[1], titles[0] + 40);
}

// Columns too narrow for marks tell sign by height.
TEST(Heatmap, OfHundredsOfPeriodsHasNoMarks) {
    const XmlElement svg = heatmap(sample(), "month");
    // Widths by colour: months of ties, drawn in runs; the legend's three boxes of 26 are taken off.
    const auto width = [&](const std::string& fill) {
        double sum = -3 * 26;
        visit(svg, [&](const XmlElement& element) {
            if (element.name != "path" || element.attribute("fill") != fill) return;
            const std::string path(element.attribute("d"));
            for (std::size_t at = path.find('h'); at != std::string::npos; at = path.find('h', at + 1)) {
                const double run = std::stod(path.substr(at + 1));
                if (run > 0) sum += run;
            }
        });
        return sum;
    };
    EXPECT_NEAR(width(Theme{}.cooperation) / width(Theme{}.conflict), (5 + 23 + 19) * 12.0 / (15 * 12 + 1),
                0.02);
}

TEST(Heatmap, OfManyActorsGrowsDownward) {
    std::string text = "observed 1950..1960\nusa state\npakistan state\n";
    for (int i = 0; i < 300; ++i) text += "actor" + std::to_string(i) + " state\n";
    for (int i = 0; i < 300; ++i) text += "usa - actor" + std::to_string(i) + " pact 2 1950..1960\n";
    EXPECT_GT(std::stod(std::string(heatmap(test::network(text), "decade").attribute("height"))), 300 * 17);
}

TEST(Heatmap, CarriesHostileTextsAsText) {
    for (const std::string& evil : hostile_strings()) {
        model::Draft draft = test::draft(
            "observed 1950..1980\nera one 1950..1960\nera two 1960..1980\na state\nb state\n"
            "c person\na - c pact 8 1950..1955\nb - c feud -8 1955..1960\n");
        if (evil.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        for (auto& actor : draft.actors) actor.record.name = evil;
        for (auto& era : draft.eras) era.label = evil;
        auto built = model::Network::build(draft);
        if (!std::holds_alternative<model::Network>(built)) continue;
        heatmap(std::get<model::Network>(built), "era", {evil, evil, evil, evil});
    }
}

// Actor i has a tie of strength 1 + i / 10 with the first pole.
TEST(Heatmap, shows_the_actors_with_the_strongest_ties_of_very_many) {
    std::string text = "observed 1950..1960\nusa state\npakistan state\n";
    for (int i = 0; i < 75; ++i) text += "n" + std::to_string(i) + " state\n";
    for (int i = 0; i < 75; ++i) {
        text += "usa - n" + std::to_string(i) + " deal" + std::to_string(i) + " " +
                std::to_string(1 + i / 10) + "." + std::to_string(i % 10) + " 1955\n";
    }
    const model::Network network = test::network(text);
    const Cut c = cut(network, "decade");
    std::vector<GridGroup> groups = heat_grid(network, c.periods, c.snapshots, poles);
    EXPECT_EQ(keep_strongest(groups, c.snapshots, poles, 80), 75u);
    EXPECT_EQ(groups[0].rows.size(), 75u) << "room for all";
    EXPECT_EQ(keep_strongest(groups, c.snapshots, poles, 60), 75u);
    ASSERT_EQ(groups[0].rows.size(), 60u);
    for (const GridRow& row : groups[0].rows) EXPECT_GE(model::position(row.actor), 2u + 15u);
    heatmap(network, "decade");
    EXPECT_THAT(heatmap_svg(network, c.periods, c.snapshots, poles, words, Theme{}, 60),
                HasSubstr("of 75 actors with a tie with one of the two, the 60 with the strongest."));
}

}  // namespace
}  // namespace entente::render

// Small diagrams beside each other: same places, values, and what is left out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "entente/render/chart.hpp"
#include "entente/render/diagram.hpp"
#include "render/chart/panels.hpp"
#include "support/builders.hpp"
#include "tests/render/large_networks.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

const ChartText words = {"fig-m", "A title", "A subtitle", "Source: none."};

/// All that a chart of a network's eras is made of.
struct Made {
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    Excerpt excerpt;
    Layout layout;
};

Made made(const model::Network& network, const std::string& rule = "era") {
    Made out;
    out.periods = graph::periods(network, *graph::parse_period_rule(rule));
    for (const auto& period : out.periods) out.snapshots.emplace_back(network, period.interval);
    ExcerptLimits limits;
    if (network.focus()) limits.always.assign(network.focus()->begin(), network.focus()->end());
    out.excerpt = make_excerpt(out.snapshots, limits);
    LayoutOptions options;
    options.focus = network.focus();
    options.ties = out.excerpt.ties;
    out.layout = make_layout(network, out.snapshots, Theme{}, options);
    return out;
}

XmlElement drawn(const model::Network& network, const std::string& rule = "era",
                 const ChartText& text = words) {
    const Made m = made(network, rule);
    const XmlElement svg =
        read_clean_svg(multiples_svg(network, m.periods, m.snapshots, m.layout, m.excerpt, text, Theme{}),
                       id_prefix(text.id));
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

const char* const sample =
    "observed 1950..1980\nfocus usa pakistan\n"
    "era alliance 1950..1960\nera estrangement 1960..1970\nera silence 1970..1980\n"
    "usa state\npakistan state\ncia agency usa\nindia state\nnato alliance\ntaliban militant-group\n"
    "usa - pakistan pact 8 1950..1960\n"
    "usa > pakistan sanction -9 1960..1965\n"
    "usa - pakistan pact 3 1965..1970\n"
    "usa - nato pact 8 1950..1980\n"
    "pakistan - india feud -8 1950..1970\n"
    "cia > taliban raid -5 1962\n"
    "usa - india trade 4 1955..1980\n";

TEST(Multiples, HasAPanelAPeriodWithTheFocalScore) {
    const XmlElement svg = drawn(test::network(sample));
    // (3 * 5 - 9 * 5) / (3 * 5 + 9 * 5) = -0.5
    EXPECT_THAT(texts(svg), IsSupersetOf({"alliance", "1950–1959", "+1.00", "estrangement", "−0.50",
                                          "silence", "–", "IND", "NAT", "Cooperation", "Mixed", "Conflict"}));
    EXPECT_THAT(texts(svg), Contains(HasSubstr("net cooperation of usa and pakistan, −1 to +1 (–: nothing "
                                               "recorded).")));
    EXPECT_THAT(texts(svg, "desc").front(),
                HasSubstr("estrangement, 1960–1969: net cooperation −0.50, 6 actors, 5 ties."));
}

// Whoever is in two panels stands at the same place in both, relative to the panel.
TEST(Multiples, KeepsPlacesFromPanelToPanel) {
    const model::Network network = test::network(sample);
    const Made m = made(network);
    const Panels panels = make_panels(network, m.periods, m.snapshots, m.layout, m.excerpt, Theme{}, 290);
    std::map<model::ActorIndex, Point> places;
    std::size_t seen_again = 0;
    for (const Panel& panel : panels.panels) {
        for (const Node& node : panel.diagram.nodes) {
            const auto [at, first] = places.emplace(node.placement.actor, node.placement.centre);
            EXPECT_EQ(at->second.x, node.placement.centre.x);
            EXPECT_EQ(at->second.y, node.placement.centre.y);
            seen_again += first ? 0 : 1;
        }
    }
    EXPECT_GE(seen_again, 6U);
}

TEST(Multiples, BoxesHoldTheirCodesAndDoNotOverlap) {
    const auto network = std::get<model::Network>(model::Network::build(test::large_draft(4, 45, 500)));
    const Made m = made(network);
    const Panels panels = make_panels(network, m.periods, m.snapshots, m.layout, m.excerpt, Theme{}, 290);
    for (const Panel& panel : panels.panels) {
        for (std::size_t i = 0; i < panel.diagram.nodes.size(); ++i) {
            const Placement& a = panel.diagram.nodes[i].placement;
            if (!a.lines.empty()) {
                EXPECT_LE(text_width(a.lines[0], code_size), a.size.width * panels.scale - 2);
            }
            for (std::size_t j = 0; j < i; ++j)
                EXPECT_FALSE(box_of(a).meets(box_of(panel.diagram.nodes[j].placement)));
        }
    }
}

TEST(Multiples, EveryTieOfTheExcerptIsALine) {
    const model::Network network = test::network(sample);
    const Made m = made(network);
    std::size_t ties = 0, mixed = 0, lines = 0;
    const Panels panels = make_panels(network, m.periods, m.snapshots, m.layout, m.excerpt, Theme{}, 290);
    for (const Panel& panel : panels.panels) {
        ties += panel.diagram.arcs.size();
        for (const Arc& arc : panel.diagram.arcs) mixed += arc.sign == Sign::mixed ? 1 : 0;
    }
    std::size_t all = 0;
    for (const auto& positions : m.excerpt.ties) all += positions.size();
    EXPECT_EQ(ties, all);
    visit(drawn(network), [&](const XmlElement& element) {
        if (element.name != "path" || element.attribute("fill") != "none") return;
        if (element.attribute("stroke-linecap") == "round") return;  // dots
        const auto path = element.attribute("d");
        lines += static_cast<std::size_t>(std::count(path.begin(), path.end(), 'M'));
    });
    EXPECT_EQ(lines, ties + mixed);  // a mixed tie is two strands
}

TEST(Multiples, WithoutAFocusHaveNoScore) {
    const auto network = std::get<model::Network>(model::Network::build(test::large_draft(4, 20, 200)));
    EXPECT_THAT(texts(drawn(network)), Not(Contains(HasSubstr("net cooperation"))));
}

TEST(Multiples, OfVeryManyActorsNamesSomeAndSaysSo) {
    const auto network = std::get<model::Network>(model::Network::build(test::large_draft(6, 200, 2500)));
    const XmlElement svg = drawn(network);
    EXPECT_THAT(texts(svg), Contains(HasSubstr("Drawn: 60 of 200 actors")));
    EXPECT_THAT(texts(svg), Contains(HasSubstr("Without a code: less prominent actors.")));
}

TEST(Multiples, OfManyPeriodsShowsThoseWithTheStrongestTies) {
    const XmlElement svg = drawn(test::network(sample), "year");
    EXPECT_THAT(texts(svg), Contains(HasSubstr("Shown: 24 of 30 periods, those with the strongest ties.")));
    EXPECT_THAT(texts(svg), Not(Contains("1979")));
}

TEST(Multiples, OfNothing) {
    const model::Network network = test::network("observed 1950..1960\na state\nb state\n");
    EXPECT_THAT(texts(drawn(network)), Contains("No actor is recorded."));
    EXPECT_THAT(texts(parse_xml(multiples_svg(network, {}, {}, {}, {}, words, Theme{}))),
                Contains("There is no period."));
    EXPECT_THROW(multiples_svg(network, made(network).periods, {}, {}, {}, words, Theme{}),
                 std::invalid_argument);
}

TEST(Multiples, OfAPhoneIsOneColumn) {
    ChartText phone = words;
    phone.width = portrait_chart;
    const XmlElement svg = drawn(test::network(sample), "era", phone);
    EXPECT_EQ(svg.attribute("width"), "380");
    std::vector<double> lefts;
    for (const TextBox& box : text_boxes(svg)) {
        if (box.text == "alliance" || box.text == "estrangement" || box.text == "silence")
            lefts.push_back(box.left);
    }
    ASSERT_EQ(lefts.size(), 3U);
    EXPECT_EQ(lefts[0], lefts[1]);
    EXPECT_EQ(lefts[1], lefts[2]);
}

// A page that is low for two columns gets more of them rather than smaller type.
TEST(Multiples, OfALowPageHasMoreColumns) {
    ChartText page = words;
    page.page = Size{800, 330};
    const XmlElement svg = drawn(test::network(sample), "era", page);
    EXPECT_EQ(svg.attribute("width"), "800");
    EXPECT_EQ(svg.attribute("height"), "330");
    std::vector<double> tops;
    for (const TextBox& box : text_boxes(svg)) {
        if (box.text == "alliance" || box.text == "estrangement" || box.text == "silence")
            tops.push_back(box.top);
    }
    ASSERT_EQ(tops.size(), 3U);
    EXPECT_EQ(tops[0], tops[2]);
}

TEST(Multiples, CarriesHostileTextsAndOtherScriptsAsText) {
    for (const std::string& evil : hostile_strings()) {
        if (evil.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        model::Draft draft = test::draft(sample);
        for (auto& actor : draft.actors) actor.record.name = evil;
        for (auto& era : draft.eras) era.label = evil;
        auto built = model::Network::build(draft);
        if (!std::holds_alternative<model::Network>(built)) continue;  // not let in at all
        drawn(std::get<model::Network>(built), "era", {evil, evil, evil, evil});
    }
    model::Draft draft = test::draft(sample);
    draft.actors[0].record.name = "中华人民共和国";
    draft.actors[1].record.name = "المملكة العربية السعودية";
    draft.eras[0].label = "第一次联盟时期以及它的后果";
    const XmlElement svg = drawn(std::get<model::Network>(model::Network::build(draft)));
    EXPECT_THAT(texts(svg), IsSupersetOf({"中华", "المملكة"}));
}

}  // namespace
}  // namespace entente::render

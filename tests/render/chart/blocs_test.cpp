// What a chart of blocs draws.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "entente/graph/periods.hpp"
#include "entente/render/chart.hpp"
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

const ChartText words = {"fig-b", "A title", "A subtitle", "Source: none."};

struct Cut {
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
};

Cut cut(const model::Network& network, const std::string& rule) {
    Cut out{graph::periods(network, *graph::parse_period_rule(rule)), {}};
    for (const auto& period : out.periods) out.snapshots.emplace_back(network, period.interval);
    return out;
}

XmlElement drawn(const model::Network& network, const std::string& rule = "era",
                 const ChartText& text = words, std::size_t most = 40) {
    const Cut c = cut(network, rule);
    const XmlElement svg =
        read_clean_svg(blocs_svg(network, c.periods, c.snapshots, text, Theme{}, most), id_prefix(text.id));
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

// d moves from c's bloc to a's in the second era; e comes then, f goes.
const char* const camps =
    "observed 1900..1920\nfocus alpha delta\nera one 1900..1910\nera two 1910..1920\n"
    "alpha state\nbeta state\ngamma state\ndelta state\nepsilon state\nzeta state\n"
    "alpha - beta pact 8 1900..1920\n"
    "alpha - gamma feud -8 1900..1920\n"
    "gamma - zeta pact 8 1900..1910\n"
    "gamma - delta pact 8 1900..1910\n"
    "alpha - delta feud -8 1900..1910\n"
    "alpha - delta pact 8 1910..1920\n"
    "beta - delta pact 8 1910..1920\n"
    "gamma - epsilon pact 8 1910..1920\n";

std::vector<std::string> strokes(const XmlElement& svg, const std::string& colour) {
    std::vector<std::string> out;
    visit(svg, [&](const XmlElement& element) {
        if (element.name == "path" && element.attribute("stroke") == colour)
            out.emplace_back(element.attribute("d"));
    });
    return out;
}

TEST(Blocs, NamesWhoIsInWhichAndWhoMoves) {
    const XmlElement svg = drawn(test::network(camps));
    EXPECT_THAT(texts(svg), IsSupersetOf({"one", "two", "1", "2", "alpha", "delta", "Moves to another bloc",
                                          "Appears", "Leaves", "Stays"}));
    const auto said = texts(svg);
    EXPECT_EQ(std::count(said.begin(), said.end(), "alpha"), 2);
    EXPECT_EQ(std::count(said.begin(), said.end(), "epsilon"), 1);
    const auto moves = strokes(svg, Theme{}.ink);
    ASSERT_EQ(moves.size(), 1U);
    EXPECT_EQ(std::count(moves[0].begin(), moves[0].end(), 'M'), 1);
    const auto stays = strokes(svg, Theme{}.ghost);
    ASSERT_EQ(stays.size(), 1U);
    EXPECT_EQ(std::count(stays[0].begin(), stays[0].end(), 'M'), 3);  // alpha, beta, gamma
    const std::string prose = texts(svg, "desc").front();
    EXPECT_THAT(prose, HasSubstr("delta moved from bloc 2 to bloc 1 in two."));
    EXPECT_THAT(prose, HasSubstr(" two –"));
}

// A line begins and ends at the middle of the actor's name.
TEST(Blocs, LinesGoFromNameToName) {
    const XmlElement svg = drawn(test::network(camps));
    std::vector<double> levels;
    for (const TextBox& box : text_boxes(svg)) {
        if (box.text == "delta") levels.push_back(box.bottom - 0.36 * Theme{}.small_size);
    }
    ASSERT_EQ(levels.size(), 2U);
    const std::string path = strokes(svg, Theme{}.ink).front();
    const double from = std::stod(path.substr(path.find(' ')));
    const double to = std::stod(path.substr(path.rfind(' ')));
    EXPECT_NEAR(from, levels[0], 0.02);
    EXPECT_NEAR(to, levels[1], 0.02);
}

TEST(Blocs, GroundsTheFocalActors) {
    std::size_t grounds = 0;
    visit(drawn(test::network(camps)), [&](const XmlElement& element) {
        grounds += element.name == "rect" && element.attribute("fill") == Theme{}.focal.fill ? 1 : 0;
    });
    EXPECT_EQ(grounds, 4U);
}

TEST(Blocs, OfOnePeriodOfNoneAndOfNoTie) {
    const XmlElement one =
        drawn(test::network("observed 1900..1910\na state\nb state\na - b pact 8 1900..\n"));
    EXPECT_THAT(texts(one), Not(Contains("Stays")));
    EXPECT_THAT(texts(drawn(test::network("observed 1900..1910\na state\nb state\n"))),
                Contains("No tie with a sign is recorded."));
    const model::Network network = test::network(camps);
    EXPECT_THAT(texts(parse_xml(blocs_svg(network, {}, {}, words, Theme{}))),
                Contains("No tie with a sign is recorded."));
    EXPECT_THROW(blocs_svg(network, cut(network, "era").periods, {}, words, Theme{}), std::invalid_argument);
}

TEST(Blocs, OfManyActorsShowsTheMostProminentAndSaysSo) {
    const auto network = std::get<model::Network>(model::Network::build(test::large_draft(3, 200, 1500)));
    const XmlElement svg = drawn(network);
    EXPECT_THAT(texts(svg), Contains(HasSubstr("Shown: the 40 most prominent of ")));
    for (const double width : {wide_chart, portrait_chart}) {
        ChartText text = words;
        text.width = width;
        drawn(network, "year", text);
    }
}

TEST(Blocs, OfAPhoneAndOfManyPeriods) {
    ChartText phone = words;
    phone.width = portrait_chart;
    EXPECT_EQ(drawn(test::network(camps), "era", phone).attribute("width"), "380");
    drawn(test::network(camps), "year", phone);
    const XmlElement months = drawn(test::network(camps), "month");
    EXPECT_GT(std::stod(std::string(months.attribute("width"))), 640);
}

TEST(Blocs, CarriesHostileTextsAndOtherScriptsAsText) {
    for (const std::string& evil : hostile_strings()) {
        if (evil.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        model::Draft draft = test::draft(camps);
        for (auto& actor : draft.actors) actor.record.name = evil;
        for (auto& era : draft.eras) era.label = evil;
        auto built = model::Network::build(draft);
        if (!std::holds_alternative<model::Network>(built)) continue;  // not let in at all
        drawn(std::get<model::Network>(built), "era", {evil, evil, evil, evil});
    }
    model::Draft draft = test::draft(camps);
    draft.actors[0].record.name = "中华人民共和国";
    draft.actors[1].record.name = "المملكة العربية السعودية";
    draft.actors[2].record.name = "भारत गणराज्य";
    const auto network = std::get<model::Network>(model::Network::build(draft));
    ChartText phone = words;
    phone.width = portrait_chart;
    drawn(network);
    drawn(network, "year", phone);
}

TEST(Blocs, DoesNotDependOnTheOrderOfRelations) {
    model::Draft draft = test::large_draft(9, 60, 600);
    const auto one = std::get<model::Network>(model::Network::build(draft));
    std::ranges::reverse(draft.relations);
    const auto other = std::get<model::Network>(model::Network::build(draft));
    const Cut a = cut(one, "era"), b = cut(other, "era");
    EXPECT_EQ(blocs_svg(one, a.periods, a.snapshots, words, Theme{}),
              blocs_svg(other, b.periods, b.snapshots, words, Theme{}));
}

}  // namespace
}  // namespace entente::render

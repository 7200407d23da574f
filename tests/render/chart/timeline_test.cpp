#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/chart.hpp"
#include "support/builders.hpp"
#include "tests/render/sample_diagram.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

const ChartText words = {"fig-t", "A title", "A subtitle", "Source: none."};

XmlElement timeline(const model::Network& network, const graph::Phases& phases,
                    const ChartText& text = words) {
    const XmlElement svg = read_clean_svg(timeline_svg(network, phases, text, Theme{}), id_prefix(text.id));
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

/// Without probabilities, which tests/render/chart/timeline_posterior_test.cpp draws.
graph::Phases phases_of(const model::Network& network, model::ActorIndex a = model::ActorIndex{0},
                        model::ActorIndex b = model::ActorIndex{1},
                        const graph::PeriodRule& rule = {graph::PeriodUnit::year, 1}) {
    graph::PhaseOptions options;
    options.uncertainty = false;
    return graph::phases(network, a, b, rule, {}, std::nullopt, options);
}

XmlElement timeline(const model::Network& network, const std::string& rule = "year") {
    const auto actors = network.focus().value_or(std::array{model::ActorIndex{0}, model::ActorIndex{1}});
    return timeline(network, phases_of(network, actors[0], actors[1], *graph::parse_period_rule(rule)));
}

// Friendly to 1959, hostile to 1969, friendly again; nothing recorded in 1964 and 1965.
model::Network swings() {
    return test::network(
        "observed 1950..1980\n"
        "era first 1950..1960\n"
        "era a-very-long-name-of-an-era-that-no-band-holds 1960..1962\n"
        "era third 1962..1980\n"
        "usa state\n"
        "pakistan state\n"
        "usa - pakistan pact 8 1950..1960\n"
        "usa > pakistan sanction -9 1960..1964\n"
        "usa > pakistan sanction -9 1966..1970\n"
        "usa - pakistan pact 8 1970..1980\n");
}

std::vector<std::string> paths(const XmlElement& svg, const std::string& stroke) {
    std::vector<std::string> out;
    visit(svg, [&](const XmlElement& element) {
        if (element.name == "path" && element.attribute("stroke") == stroke)
            out.emplace_back(element.attribute("d"));
    });
    return out;
}

TEST(Timeline, NumbersShiftsAndNamesTheirDrivers) {
    const model::Network network = swings();
    graph::Phases phases = phases_of(network);
    ASSERT_EQ(phases.shifts.size(), 2U);
    phases.shifts[0].drivers = {{model::RelationIndex{0}, -8}};  // the pact that ended
    phases.shifts[1].drivers = {{model::RelationIndex{3}, 8}};   // the pact that began
    const XmlElement svg = timeline(network, phases);
    EXPECT_THAT(texts(svg),
                IsSupersetOf({"A title", "A subtitle", "Source: none.", "first", "third", "1", "2", "1950",
                              "1970", "0", "↓\u00A01960: pact, usa – pakistan (ends)",
                              "↑\u00A01970: pact, usa – pakistan (begins)", "A",
                              "a-very-long-name-of-an-era-that-no-band-holds, 1960–1961"}));
    EXPECT_THAT(texts(svg, "desc").front(),
                HasSubstr("2 shifts. Highest: +8 (1950). Lowest: −9 (1960). 1960: level from +8 to −9. 1970: "
                          "level from −9 to +8."));
}

TEST(ExcursionMark, GoesOnAfterZ) {
    EXPECT_EQ(excursion_mark(0), "a");
    EXPECT_EQ(excursion_mark(25), "z");
    EXPECT_EQ(excursion_mark(26), "aa");
    EXPECT_EQ(excursion_mark(27), "ab");
    EXPECT_EQ(excursion_mark(26 + 26 * 26), "aaa");
}

TEST(Timeline, LettersExcursionsAndDrawsNoLineForThem) {
    const char* const pact = "observed 1950..1971\na state\nb state\na - b pact 4 1950..1971\n";
    const XmlElement plain = timeline(test::network(pact));
    const XmlElement svg = timeline(test::network(std::string(pact) + "a - b war -10 1960..1961\n"));
    EXPECT_THAT(texts(svg), IsSupersetOf({"a", "↓\u00A01960, excursion: war, a – b (begins)"}));
    EXPECT_THAT(texts(svg), Not(Contains("Start of a shift")));
    EXPECT_THAT(texts(svg, "desc").front(), HasSubstr("1960: excursion from +4 to −6."));
    EXPECT_THAT(texts(plain), Not(Contains(HasSubstr("excursion"))));
}

// Of many ties that shift together some move against the sum.
TEST(Timeline, GivesNoDriverThatMovesAgainstTheShift) {
    const model::Network network = swings();
    graph::Phases phases = phases_of(network);
    phases.shifts.at(0).drivers = {{model::RelationIndex{3}, 8}};
    EXPECT_THAT(texts(timeline(network, phases)), Contains("↓\u00A01960"));
}

TEST(Timeline, DrawsAStepAPeriodAndLeavesGapsOpen) {
    const XmlElement svg = timeline(swings());
    const auto conflict = paths(svg, Theme{}.conflict);
    ASSERT_EQ(conflict.size(), 1U);
    const auto level = std::count(conflict[0].begin(), conflict[0].end(), 'H');
    EXPECT_EQ(level, 8);  // 1960 to 1963, 1966 to 1969
    // Uprights: three inside either run, one at its friendly end; none over the gap.
    EXPECT_EQ(std::count(conflict[0].begin(), conflict[0].end(), 'V'), 2 * 3 + 2);
    EXPECT_THAT(texts(svg), Contains("Nothing recorded"));
}

TEST(Timeline, DoesNotSpeakOfGapsWhereThereAreNone) {
    const XmlElement svg =
        timeline(test::network("observed 1950..1960\na state\nb state\na - b pact 5 1950..1960\n"));
    EXPECT_THAT(texts(svg), Not(Contains("Nothing recorded")));
    EXPECT_THAT(texts(svg), Not(Contains("Start of a shift")));
    EXPECT_THAT(texts(svg, "desc").front(), HasSubstr("0 shifts"));
}

TEST(Timeline, OfNoRelationSaysSo) {
    const XmlElement svg =
        timeline(test::network("observed 1950..1960\na state\nb state\nc state\na - c pact 5 1951..\n"));
    EXPECT_THAT(texts(svg), Contains("No relation is recorded between the two."));
}

TEST(Timeline, OfNoPeriodIsDrawnToo) {
    const model::Network network = swings();
    EXPECT_THAT(texts(timeline(network, graph::Phases{})),
                Contains("No relation is recorded between the two."));
}

TEST(Timeline, OfOnePeriod) {
    const XmlElement svg =
        timeline(test::network("observed 1950..1951\na state\nb state\na > b raid -7 1950-06\n"));
    EXPECT_EQ(paths(svg, Theme{}.conflict).size(), 1U);
    EXPECT_TRUE(paths(svg, Theme{}.cooperation).empty());
}

TEST(Timeline, ByMonthTellsMonths) {
    const XmlElement svg =
        timeline(test::network("observed 2010..2012\na state\nb state\n"
                               "a - b pact 9 2010..2011-05-01\na - b feud -9 2011-05-01..2012\n"),
                 "month");
    EXPECT_THAT(texts(svg), Contains(HasSubstr("↓\u00A0May 2011")));
    EXPECT_THAT(texts(svg), Contains("2011-01"));
}

TEST(Timeline, OfManyPeriodsAndErasKeepsItsTextsApart) {
    std::string text = "observed 1700..1990\na state\nb state\n";
    for (int i = 0; i < 29; ++i) {
        const int year = 1700 + 10 * i;
        text += "era e" + std::to_string(i) + "-with-a-name " + std::to_string(year) + ".." +
                std::to_string(year + 10) + "\n";
        text += std::string("a - b ") + (i % 2 == 0 ? "pact 8 " : "feud -8 ") + std::to_string(year) + ".." +
                std::to_string(year + 10) + "\n";
    }
    const XmlElement svg = timeline(test::network(text));
    EXPECT_THAT(texts(svg), IsSupersetOf({"28", "A", "AB"}));
    timeline(test::network(text), "month");
}

TEST(Timeline, OfAPhoneKeepsItsTextsApart) {
    ChartText phone = words;
    phone.width = portrait_chart;
    const model::Network network = swings();
    const XmlElement svg = timeline(network, phases_of(network), phone);
    EXPECT_EQ(svg.attribute("width"), "380");
    EXPECT_THAT(texts(svg), IsSupersetOf({"first", "third", "1", "2", "A"}));
}

TEST(Timeline, NamesReachALittleOverTheirBands) {
    const XmlElement svg = timeline(test::network(
        "observed 1947..2016\nera war-on-terror 2001..2011\nera crisis-and-drawdown 2011..2016\n"
        "a state\nb state\na - b pact 8 1950..1960\n"));
    EXPECT_THAT(texts(svg), IsSupersetOf({"war-on-terror", "crisis-and-", "drawdown"}));
}

TEST(Timeline, StaggersShiftsThatAreClose) {
    const model::Network network = swings();
    graph::Phases phases = phases_of(network);
    const graph::Shift shift = phases.shifts[0];
    phases.shifts.assign(5, shift);
    EXPECT_THAT(texts(timeline(network, phases)), IsSupersetOf({"1", "2", "3", "4", "5"}));
}

TEST(Timeline, CarriesHostileTextsAsText) {
    for (const std::string& evil : hostile_strings()) {
        model::Draft draft = test::draft(
            "observed 1950..1960\nera one 1950..1955\na state\nb state\na - b pact 8 1950..1955\na - b feud "
            "-8 1955..1960\n");
        if (evil.find_first_not_of(" \t\r\n") == std::string::npos) continue;
        for (auto& actor : draft.actors) actor.record.name = evil;
        for (auto& relation : draft.relations) relation.record.label = evil;
        draft.eras[0].label = evil;
        auto built = model::Network::build(draft);
        if (!std::holds_alternative<model::Network>(built)) continue;  // not let in at all
        const auto& network = std::get<model::Network>(built);
        const graph::Phases phases = phases_of(network);
        const XmlElement svg = timeline(network, phases, {evil, evil, evil, evil});
        EXPECT_THAT(texts(svg, "desc").front(), HasSubstr(clean_text(evil)));
    }
}

}  // namespace
}  // namespace entente::render

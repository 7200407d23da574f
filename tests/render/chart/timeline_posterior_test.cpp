// What a timeline shows of how sure the shifts are, and of other series than a dyad's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "entente/render/chart.hpp"
#include "render/chart/timeline_words.hpp"
#include "support/builders.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

/// Phases as graph::phases() would find them, by hand: values by year from `first` on, and where the level
/// changes. Undefined values are gaps.
graph::Phases made(int first, const std::vector<std::optional<double>>& values,
                   const std::vector<std::size_t>& starts) {
    graph::Phases phases;
    phases.second = model::ActorIndex{1};
    phases.scale = {graph::ScaleKind::asinh, 10};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::chrono::year year(first + static_cast<int>(i));
        graph::SeriesPoint point;
        point.period.id = point.period.label = std::to_string(static_cast<int>(year));
        point.period.interval = {model::Day(year / 1 / 1),
                                 model::Day((year + std::chrono::years(1)) / 1 / 1)};
        point.strength = values[i];
        if (values[i]) phases.used.push_back(i);
        phases.series.push_back(point);
    }
    phases.segmentation.starts = starts;
    for (std::size_t k = 0; k <= starts.size(); ++k) {
        const std::size_t at = k == 0 ? 0 : starts[k - 1];
        phases.levels.push_back(*values[phases.used[at]]);
    }
    for (std::size_t k = 0; k < starts.size(); ++k) {
        graph::Shift shift;
        shift.first_after = phases.series[phases.used[starts[k]]].period;
        shift.between = shift.first_after.interval;
        shift.before = phases.levels[k];
        shift.after = phases.levels[k + 1];
        phases.shifts.push_back(shift);
    }
    return phases;
}

/// The same with a posterior of that half width round every value.
void add_posterior(graph::Phases& phases, double half_width) {
    graph::ShiftPosterior posterior;
    posterior.at.assign(phases.used.size(), 0.01);
    for (const std::size_t start : phases.segmentation.starts) posterior.at[start] = 0.9;
    for (const std::size_t used : phases.used) {
        const double level = phases.scale.put(*phases.series[used].strength);
        posterior.level.push_back(level);
        posterior.low.push_back(level - half_width);
        posterior.high.push_back(level + half_width);
    }
    phases.posterior = posterior;
    for (graph::Shift& shift : phases.shifts) {
        shift.credible = shift.first_after.interval;
        shift.probability = 0.98;
    }
}

model::Network two_states() {
    return test::network(
        "observed 1900..2000\na state\nb state\na - b pact 5 1950..1955\na > b raid -7 1953\n");
}

XmlElement draw(const graph::Phases& phases, const model::Network& network = two_states()) {
    const ChartText text = {"fig-t", "A title", "A subtitle", "Source: none."};
    const XmlElement svg = read_clean_svg(timeline_svg(network, phases, text, Theme{}), "fig-t");
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

std::string path_filled(const XmlElement& svg, const std::string& fill, const std::string& opacity) {
    std::string out;
    visit(svg, [&](const XmlElement& element) {
        const bool is_it = element.name == "path" && element.attribute("fill") == fill &&
                           element.attribute("fill-opacity") == opacity;
        if (is_it) out = element.attribute("d");
    });
    return out;
}

std::ptrdiff_t count(const std::string& text, char c) {
    return std::count(text.begin(), text.end(), c);
}

const words::Say english = words::Language();

// 1950 to 1959: friendly, nothing recorded in 1955, hostile from 1956.
graph::Phases fall() {
    return made(1950, {8, 8, 8, 8, 8, std::nullopt, -7, -7, -7, -7}, {5});
}

TEST(TimelinePosterior, TellsTheIntervalOfAShift) {
    graph::Phases phases = fall();
    add_posterior(phases, 0.2);
    phases.shifts[0].credible->start -= std::chrono::days(365 + 365);
    phases.shifts[0].drivers = {{model::RelationIndex{0}, -5}, {model::RelationIndex{1}, -2.6}};
    const XmlElement svg = draw(phases);
    EXPECT_THAT(texts(svg),
                IsSupersetOf({"Start of a shift, 95\u00A0%", "Level, 95\u00A0% band",
                              "Probability of a shift", "alliance", "hostility", "Nothing recorded"}));
    EXPECT_EQ(shift_caption(english, two_states(), phases, phases.shifts[0]),
              "↓\u00A01956 (1954–1956): pact, a – b (ends)");
    EXPECT_EQ(timeline_note(english, phases),
              "Goldstein points a year; scale linear up to 10, logarithmic beyond.");
    EXPECT_THAT(texts(svg, "desc").front(),
                HasSubstr("1 shift. Highest: +8 (1950). Lowest: −7 (1956). 1956 (1954–1956): level from +8 "
                          "to −7."));
    phases.shifts[0].drivers.clear();
    EXPECT_EQ(shift_caption(english, two_states(), phases, phases.shifts[0]), "↓\u00A01956 (1954–1956)");
}

TEST(TimelinePosterior, LeavesTheBandOpenOverGaps) {
    graph::Phases phases = fall();
    add_posterior(phases, 0.2);
    const std::string band = path_filled(draw(phases), Theme{}.ink, "0.13");
    EXPECT_EQ(count(band, 'M'), 2);
    EXPECT_EQ(count(band, 'H'), 2 * 9);  // there and back
}

TEST(TimelinePosterior, HasABarAPeriodAsHighAsItsProbability) {
    graph::Phases phases = fall();
    add_posterior(phases, 0.2);
    phases.posterior->at = {0, 0, 0, 0, 0, 0.75, 0, 0, 0};
    std::vector<std::string> bars;
    visit(draw(phases), [&](const XmlElement& element) {
        const std::string path(element.attribute("d"));
        if (element.attribute("stroke") == Theme{}.muted && path.ends_with("v-18")) bars.push_back(path);
    });
    ASSERT_EQ(bars.size(), 1U);  // of 24
    EXPECT_EQ(count(bars[0], 'M'), 1);
}

TEST(TimelinePosterior, WithoutOneHasNeitherBandNorBars) {
    const XmlElement svg = draw(fall());
    EXPECT_EQ(path_filled(svg, Theme{}.ink, "0.13"), "");
    EXPECT_EQ(path_filled(svg, Theme{}.muted, ""), "");
    EXPECT_THAT(texts(svg), Contains("Start of a shift"));
    EXPECT_THAT(texts(svg), Not(Contains("Probability of a shift")));
}

// From the number outwards: three years before the shift and the year of it, 80 units each.
TEST(TimelinePosterior, DrawsTheRangeAsABarThroughTheNumber) {
    graph::Phases phases = made(1950, {8, 8, 8, 8, -7, -7, -7, -7}, {4});
    add_posterior(phases, 0.2);
    phases.shifts[0].credible->start = phases.series[1].period.interval.start;
    std::vector<std::array<double, 2>> bars;
    visit(draw(phases), [&](const XmlElement& element) {
        if (element.name != "line" || element.attribute("stroke-width") != "2.4") return;
        if (element.attribute("stroke") != Theme{}.conflict) return;  // that of the legend is grey
        bars.push_back({std::stod(std::string(element.attribute("x1"))),
                        std::stod(std::string(element.attribute("x2")))});
    });
    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[0][0], bars[1][0]);
    EXPECT_NEAR((bars[0][0] - bars[0][1]) / (bars[1][1] - bars[1][0]), 3, 0.01);
}

TEST(TimelinePosterior, OfFewAndOfManyPeriods) {
    for (const std::size_t n : {1U, 2U, 3U, 300U}) {
        std::vector<std::optional<double>> values;
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < n; ++i) {
            values.push_back(i / 10 % 2 == 0 ? 30.0 : -4.0);
            if (i > 0 && i % 10 == 0) starts.push_back(i);
        }
        graph::Phases phases = made(1700, values, starts);
        add_posterior(phases, 0.3);
        draw(phases);
    }
}

TEST(TimelinePosterior, LegendNamesLabelsThatNoLevelIsLongEnoughFor) {
    std::vector<std::optional<double>> values(100, 8.0);
    values[50] = values[51] = -3;
    const XmlElement svg = draw(made(1900, values, {50, 52}));
    EXPECT_THAT(texts(svg), IsSupersetOf({"alliance", "estrangement"}));
    EXPECT_THAT(texts(svg), Not(Contains("hostility")));
}

TEST(TimelinePosterior, OfASeriesFromOutsideHasNoSignsAndItsOwnScale) {
    graph::Phases phases = made(1950, {2.5e6, 2e6, 2.2e6, 4e5, 3e5, 3.5e5}, {3});
    phases.subject = graph::PhaseSubject::series;
    phases.scale = {};
    const XmlElement svg = draw(phases);
    EXPECT_THAT(texts(svg), IsSupersetOf({"0", "1,000,000", "2,000,000"}));
    EXPECT_THAT(texts(svg), Not(Contains(HasSubstr("Cooperation"))));
    EXPECT_THAT(texts(svg), Not(Contains("alliance")));
    EXPECT_THAT(texts(svg, "desc").front(), HasSubstr("A series, 1950 to 1955: 1 shift."));
    phases.scale = {graph::ScaleKind::log, 1};
    const XmlElement logarithmic = draw(phases);
    EXPECT_THAT(texts(logarithmic), IsSupersetOf({"500,000", "1,000,000", "2,000,000"}));
    EXPECT_THAT(texts(logarithmic), Not(Contains("0")));
    EXPECT_THAT(texts(logarithmic), Contains("Logarithmic scale."));
}

TEST(TimelinePosterior, OfAnActorAndOfANetworkSaysSo) {
    graph::Phases phases = fall();
    phases.subject = graph::PhaseSubject::actor;
    EXPECT_THAT(texts(draw(phases), "desc").front(), HasSubstr("all ties of a,"));
    phases.subject = graph::PhaseSubject::network;
    EXPECT_THAT(texts(draw(phases), "desc").front(), HasSubstr("Net strength of all ties,"));
    graph::Phases nothing;
    nothing.subject = graph::PhaseSubject::series;
    EXPECT_THAT(texts(draw(nothing)), Contains("The series has no value."));
}

TEST(TimelinePosterior, WritesShares) {
    EXPECT_EQ(percent(0.999), "99.9\u00A0%");
    EXPECT_EQ(percent(0.95), "95\u00A0%");
}

}  // namespace
}  // namespace entente::render

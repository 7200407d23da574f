#include "render/chart/columns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/chart/palette.hpp"
#include "tests/render/sample_diagram.hpp"

namespace entente::render {
namespace {

const words::Say english = words::Language();

using testing::day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<graph::Period> decades() {
    return {{"1980s", "1980s", {day(1980), day(1990)}},
            {"1990s", "1990s", {day(1990), day(2000)}},
            {"2000s", "2000s", {day(2000), day(2010)}}};
}

std::vector<graph::Period> eras() {
    return {{"a", "Cold War alliance", {day(1954), day(1965)}},
            {"b", "Estrangement", {day(1965), day(1966)}},
            {"c", "1966", {day(1966), day(1967)}}};
}

TEST(ColumnHeadings, AreTheLabelsWhereTheyFit) {
    const ColumnHeadings wide = column_headings(english, decades(), 40, 9);
    EXPECT_THAT(wide.lines, ElementsAre(ElementsAre("1980s"), ElementsAre("1990s"), ElementsAre("2000s")));
    EXPECT_EQ(wide.rows, 1U);
    EXPECT_EQ(wide.key, "");
    const ColumnHeadings wrapped = column_headings(english, eras(), 62, 9);
    EXPECT_THAT(wrapped.lines[0], ElementsAre("Cold War", "alliance"));
    EXPECT_EQ(wrapped.rows, 2U);
}

TEST(ColumnHeadings, ShortenDecades) {
    EXPECT_THAT(column_headings(english, decades(), 26, 9).lines,
                ElementsAre(ElementsAre("1980s"), ElementsAre("’90s"), ElementsAre("’00s")));
}

TEST(ColumnHeadings, ShortenDecadesFurtherInNarrowColumns) {
    EXPECT_THAT(column_headings(english, decades(), 18, 9).lines,
                ElementsAre(ElementsAre("80s"), ElementsAre("90s"), ElementsAre("00s")));
}

TEST(ColumnHeadings, AreYearsWithAKeyWhereLabelsAreTooLong) {
    const ColumnHeadings headings = column_headings(english, eras(), 30, 9);
    EXPECT_THAT(headings.lines,
                ElementsAre(ElementsAre("1954–", "1964"), ElementsAre("1965"), ElementsAre("1966")));
    EXPECT_EQ(headings.key, "Columns: 1954–1964 Cold War alliance; 1965 Estrangement.");
}

TEST(ColumnHeadings, AreFewInVeryNarrowColumns) {
    std::vector<graph::Period> years;
    for (int year = 1950; year < 1960; ++year) {
        years.push_back({std::to_string(year), std::to_string(year), {day(year), day(year + 1)}});
    }
    const ColumnHeadings headings = column_headings(english, years, 10, 9);
    EXPECT_THAT(headings.lines[0], ElementsAre("1950"));
    EXPECT_THAT(headings.lines[1], IsEmpty());
    EXPECT_THAT(headings.lines[3], ElementsAre("1953"));
}

TEST(ColumnHeadings, OfNoPeriodsAreNone) {
    EXPECT_THAT(column_headings(english, {}, 10, 9).lines, IsEmpty());
}

TEST(Palette, StepsGrowWithTheValueAndMirror) {
    EXPECT_EQ(net_step(0), 0);
    EXPECT_EQ(net_step(0.1), 0);
    EXPECT_EQ(net_step(0.2), 1);
    EXPECT_EQ(net_step(-0.5), -2);
    EXPECT_EQ(net_step(1), 3);
    EXPECT_EQ(net_step(-1), -3);
}

double luminance(const std::string& colour) {
    double sum = 0;
    constexpr std::array<double, 3> weights = {0.2126, 0.7152, 0.0722};
    for (std::size_t i = 0; i < 3; ++i) {
        const double c = std::stoi(colour.substr(1 + 2 * i, 2), nullptr, 16) / 255.0;
        sum += weights[i] * (c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

// WCAG 2.1, 1.4.11: contrast of marks at least 3.
TEST(Palette, MarksCanBeSeenOnEveryStep) {
    Theme mono;
    mono.ink = mono.cooperation = "#111111";
    mono.conflict = "#6E6E6E";
    mono.muted = "#4A4A4A";
    for (const Theme& theme : {Theme{}, on_dark_ground(Theme{}), mono}) {
        for (int step = -net_steps; step <= net_steps; ++step) {
            const std::string fill = blended(theme.paper, step_hue(step, theme), step_opacity(step));
            const double a = luminance(fill), b = luminance(step_ink(step, theme));
            EXPECT_GE((std::max(a, b) + 0.05) / (std::min(a, b) + 0.05), 3) << step;
        }
    }
}

}  // namespace
}  // namespace entente::render

// Bars, points and error bars where the values are, and a reason for what is undefined.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/chart.hpp"
#include "render/chart/timeline_words.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;

AlignmentPoint point(const std::string& label, std::optional<double> net, std::optional<double> similarity,
                     std::optional<graph::BootstrapInterval> interval = std::nullopt) {
    AlignmentPoint out;
    out.period.id = out.period.label = label;
    const int year = label.size() >= 4 ? std::stoi(label.substr(0, 4)) : 1950;
    out.period.interval = {model::Day(std::chrono::year(year) / 1 / 1),
                           model::Day(std::chrono::year(year + 10) / 1 / 1)};
    out.net = net;
    if (!net) out.net_undefined = "no relation is recorded";
    out.similarity = similarity;
    if (!similarity) out.undefined = "fewer than 3 items";
    out.interval = interval;
    return out;
}

XmlElement draw(const std::vector<AlignmentPoint>& points,
                const ChartText& text = {"fig-a", "A – B", "By decade", "Source: none."}) {
    const XmlElement svg =
        read_clean_svg(alignment_svg(points, {"S", 0.95}, text, Theme{}), id_prefix(text.id));
    expect_no_text_cut(svg);
    expect_no_text_overlap(svg);
    return svg;
}

double number(const XmlElement& element, const char* name) {
    return std::stod(std::string(element.attribute(name)));
}

/// y of the line of the axis that a value stands at, from its label.
double axis(const XmlElement& svg, const std::string& label) {
    double y = -1;
    visit(svg, [&](const XmlElement& element) {
        if (element.name == "text" && element.text == label && element.attribute("text-anchor") == "end")
            y = number(element, "y") - 3.3;
    });
    return y;
}

TEST(AlignmentChart, PutsValuesOnTheAxis) {
    const XmlElement svg = draw({point("1950s", 0.5, 0.25, graph::BootstrapInterval{-0.5, 1, 1000})});
    const double one = axis(svg, "+1"), zero = axis(svg, "0");
    std::vector<double> bar, dot, ends;
    visit(svg, [&](const XmlElement& element) {
        if (element.name == "rect" && element.attribute("stroke") == Theme{}.cooperation)
            bar = {number(element, "y"), number(element, "height")};
        if (element.name == "circle" && dot.empty()) dot = {number(element, "cy")};
        const bool upright = element.name == "line" && element.attribute("stroke") == Theme{}.ink &&
                             element.attribute("x1") == element.attribute("x2");
        if (upright && ends.empty()) ends = {number(element, "y1"), number(element, "y2")};
    });
    const double unit = zero - one;
    ASSERT_EQ(bar.size(), 2U);
    EXPECT_NEAR(bar[0], zero - 0.5 * unit, 0.02);
    EXPECT_NEAR(bar[1], 0.5 * unit, 0.02);
    ASSERT_EQ(dot.size(), 1U);
    EXPECT_NEAR(dot[0], zero - 0.25 * unit, 0.02);
    ASSERT_EQ(ends.size(), 2U);
    EXPECT_NEAR(ends[0], zero + 0.5 * unit, 0.02);
    EXPECT_NEAR(ends[1], one, 0.02);
    EXPECT_THAT(texts(svg), IsSupersetOf({"+0.50", "+0.25", "1950s"}));
    EXPECT_THAT(texts(svg, "desc").front(), HasSubstr("1950s: +0.50, +0.25 (−0.50 to +1.00)."));
}

TEST(AlignmentChart, SaysWhatIsUndefinedAndWhy) {
    const XmlElement svg = draw({point("1940s", std::nullopt, std::nullopt), point("1950s", -0.5, 0.2),
                                 point("1960s", std::nullopt, 0.1)});
    const auto all = texts(svg);
    EXPECT_EQ(std::count(all.begin(), all.end(), "–"), 3);
    EXPECT_THAT(all,
                Contains("Undefined (–): net cooperation, no relation is recorded (1940s, 1960s); S, fewer "
                         "than 3 items (1940s)."));
    EXPECT_THAT(texts(svg, "desc").front(), HasSubstr("1940s: undefined, undefined."));
}

TEST(AlignmentChart, TellsOfIntervalsOnlyWhereThereAreSome) {
    EXPECT_THAT(texts(draw({point("1950s", 0.5, 0.2)})), Contains("S: similarity of their ties"));
    EXPECT_THAT(texts(draw({point("1950s", 0.5, 0.2, graph::BootstrapInterval{0, 0.4, 100})})),
                Contains("S: similarity of their ties, 95\u00A0% interval"));
}

TEST(AlignmentChart, HoldsMeasuresThatGoBelowMinusOne) {
    const XmlElement svg = draw({point("1950s", 0.5, -1.6, graph::BootstrapInterval{-2.2, -1, 100})});
    EXPECT_GT(axis(svg, "−1"), 0);
}

TEST(AlignmentChart, OfNoneOfOneAndOfManyPeriods) {
    EXPECT_THAT(texts(draw({})), Contains("There is no period."));
    for (const int n : {1, 2, 7, 8, 12, 30, 120, 300}) {
        std::vector<AlignmentPoint> points;
        for (int i = 0; i < n; ++i) {
            const double value = (i % 21 - 10) / 10.0;
            points.push_back(point(std::to_string(1700 + i), value, -value,
                                   graph::BootstrapInterval{-value - 0.1, -value + 0.1, 1000}));
            if (i % 5 == 4) points.back() = point(std::to_string(1700 + i), std::nullopt, std::nullopt);
        }
        draw(points);
        draw(points, {"fig-a", "A – B", "By decade", "Source: none.", portrait_chart});
    }
}

// Two decades at the ends of the axis, where a number has the least room.
TEST(AlignmentChart, NumbersStayApartFromEachOtherAndTheEdges) {
    std::vector<AlignmentPoint> points;
    for (const char* decade : {"1940s", "1950s", "1960s", "1970s", "1980s", "1990s", "2000s", "2010s"}) {
        const double sign = points.size() % 2 == 0 ? 1 : -1;
        points.push_back(point(decade, sign, sign, graph::BootstrapInterval{sign - 0.01, sign, 9}));
    }
    EXPECT_THAT(texts(draw(points)), Contains("+1.00"));
}

TEST(AlignmentChart, CarriesHostileTextsAsText) {
    for (const std::string& evil : hostile_strings()) {
        AlignmentPoint one = point("1950s", std::nullopt, std::nullopt);
        one.period.label = one.net_undefined = one.undefined = evil;
        const XmlElement svg = read_clean_svg(
            alignment_svg({one}, {evil, 0.95}, {evil, evil, evil, evil}, Theme{}), id_prefix(evil));
        expect_no_text_cut(svg);
    }
}

}  // namespace
}  // namespace entente::render

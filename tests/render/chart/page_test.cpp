// How wide and high charts come out: on paper, on a phone, on a page of a given size.
#include "render/chart/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/builders.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;

double attribute(const XmlElement& svg, const char* name) {
    return std::stod(std::string(svg.attribute(name)));
}

/// A chart that is 100 units high and can grow by 50, of a text that needs 300 units of width.
DrawnChart sample(double width, double spare) {
    return {{}, {std::max(width, 300.0), 100 + std::min(spare, 50.0)}, "What it shows."};
}

XmlElement drawn(double width, std::optional<Size> page = std::nullopt) {
    ChartText text{"fig", "A title", "", ""};
    text.width = width;
    text.page = page;
    return parse_xml(finished_chart(text, Theme{}, sample));
}

TEST(ChartPage, IsAsWideAsAsked) {
    const XmlElement svg = drawn(380);
    EXPECT_EQ(svg.attribute("viewBox"), "0 0 380 100");
    EXPECT_EQ(svg.attribute("width"), "380");
    EXPECT_EQ(drawn(200).attribute("viewBox"), "0 0 300 100");
}

TEST(ChartPage, IsExactlyAsWideAndHighAsAPage) {
    const XmlElement svg = drawn(640, Size{400, 130});
    EXPECT_EQ(attribute(svg, "width"), 400);
    EXPECT_EQ(attribute(svg, "height"), 130);
    EXPECT_EQ(svg.attribute("viewBox"), "0 0 400 130");
}

// 100 units are too high for 400 x 80, so the chart is drawn wider and the page shows it smaller.
TEST(ChartPage, TooLowForAChartShowsItSmaller) {
    const XmlElement svg = drawn(640, Size{400, 80});
    EXPECT_EQ(attribute(svg, "width"), 400);
    EXPECT_EQ(attribute(svg, "height"), 80);
    const std::string box(svg.attribute("viewBox"));
    const double width = std::stod(box.substr(4));
    EXPECT_GE(width, 500);
    EXPECT_LE(width, 500 * 1.06);
}

TEST(ChartPage, GivesSpareHeightToThePlot) {
    double spare = 0;
    ChartText text{"fig", "A title", "", ""};
    text.page = Size{400, 300};
    finished_chart(text, Theme{}, [&](double width, double more) {
        spare = std::max(spare, more);
        return sample(width, more);
    });
    EXPECT_EQ(spare, 200);
}

// The same value at the same height of the axis, in a plot that is higher.
TEST(ChartPage, OfATimelineGrowsItsPlot) {
    const model::Network network = test::network(
        "observed 1950..1960\nera first 1950..1955\na state\nb state\na - b pact 5 1950..1955\n"
        "a - b feud -5 1955..1960\n");
    const graph::Phases phases =
        graph::phases(network, model::ActorIndex{0}, model::ActorIndex{1}, {graph::PeriodUnit::year, 1});
    const auto plot = [&](std::optional<Size> page, double width) {
        ChartText text{"fig", "A title", "A subtitle", "Source: none.", width, page};
        const XmlElement svg = read_clean_svg(timeline_svg(network, phases, text, Theme{}), "fig");
        double zero = 0, high = 0;
        for (const TextBox& box : text_boxes(svg)) {
            if (box.text == "0" && zero == 0) zero = box.bottom;
            if (box.text == "+5") high = box.bottom;
        }
        return zero - high;
    };
    const double usual = plot(std::nullopt, 640);
    EXPECT_GT(usual, 50);
    EXPECT_NEAR(plot(std::nullopt, 380), usual, 0.1);
    EXPECT_GT(plot(Size{640, 600}, 640), 1.5 * usual);
}

}  // namespace
}  // namespace entente::render

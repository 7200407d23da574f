#include "render/svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"
#include "render/figure/furniture.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using ::testing::ElementsAre;

TEST(SvgWriter, WritesNestedElementsAndEscapes) {
    SvgWriter svg;
    svg.open("g", {{"id", "a\"b"}, {"class", ""}});
    svg.words("title", "x < y");
    svg.text({1.005, 2}, "a & b", {10, "#123456", true, Anchor::middle});
    svg.close();
    EXPECT_EQ(svg.str(),
              "<g id=\"a&quot;b\">\n<title>x &lt; y</title>\n"
              "<text x=\"1\" y=\"2\" font-size=\"10\" font-weight=\"bold\" fill=\"#123456\" "
              "text-anchor=\"middle\">a &amp; b</text>\n</g>\n");
}

TEST(SvgWriter, RefusesWhatIsNotOnItsLists) {
    SvgWriter svg;
    for (const char* element : {"script", "a", "image", "style", "foreignObject", "use", "svg", "animate"}) {
        EXPECT_THROW(svg.open(element), std::logic_error) << element;
    }
    for (const char* attribute : {"href", "onclick", "style", "xlink:href", "filter"}) {
        EXPECT_THROW(svg.leaf("path", {{attribute, "x"}}), std::logic_error) << attribute;
    }
}

TEST(SvgWriter, RefusesPaintThatIsNoColour) {
    SvgWriter svg;
    for (const char* colour :
         {"url(http://example.org)", "#12345", "#GG0000", "red\" onload=\"x", "javascript:x"}) {
        EXPECT_THROW(svg.rectangle({}, {1, 1}, colour), RenderError) << colour;
    }
    EXPECT_NO_THROW(svg.rectangle({}, {1, 1}, "#a0B"));
}

TEST(SvgWriter, NoticesElementsLeftOpen) {
    SvgWriter svg;
    svg.open("g");
    EXPECT_THROW((void)svg.str(), std::logic_error);
    svg.close();
    EXPECT_THROW(svg.close(), std::logic_error);
}

TEST(SvgDocument, HasTitleDescriptionAndSizeAndNoProlog) {
    SvgWriter body;
    body.rectangle({1, 2}, {3, 4}, "#000000");
    const std::string svg = svg_document({"f 1", "A < B", "Says \"much\"", {640, 100.5}}, Theme{}, body);
    const XmlElement root = testing::read_clean_svg(svg, "f-1");
    EXPECT_EQ(root.attribute("viewBox"), "0 0 640 100.5");
    EXPECT_EQ(root.attribute("width"), "640");
    EXPECT_EQ(root.attribute("aria-labelledby"), "f-1-title f-1-desc");
    EXPECT_THAT(testing::texts(root, "title"), ElementsAre("A < B"));
    EXPECT_THAT(testing::texts(root, "desc"), ElementsAre("Says \"much\""));
}

TEST(IdPrefix, IsALetterThenLettersDigitsHyphens) {
    EXPECT_EQ(id_prefix("fig-e1"), "fig-e1");
    EXPECT_EQ(id_prefix("1 <x>"), "figure-1--x-");
    EXPECT_EQ(id_prefix(""), "figure");
    EXPECT_EQ(id_prefix("é"), "figure---");
}

TEST(FittedLines, NeverExceedTheWidth) {
    for (const std::string& text : testing::hostile_strings()) {
        for (const double width : {20.0, 60.0, 300.0}) {
            const auto lines = fitted_lines(text, 10, width);
            EXPECT_GE(lines.size(), 1U);
            for (const std::string& line : lines) EXPECT_LE(text_width(line, 10), width) << line;
        }
    }
}

TEST(FittedLines, LoseNoCharacter) {
    const auto lines = fitted_lines("aa WWWWWWWWWW bb", 10, 30);
    std::string joined;
    for (const std::string& line : lines) {
        for (const char c : line) joined += c == ' ' ? "" : std::string(1, c);
    }
    EXPECT_EQ(joined, "aaWWWWWWWWWWbb");
}

TEST(Key, TakesTheColumnsThatMakeItShortAndBreaksNoWord) {
    const auto left_edges = [](const std::string& caption) {
        SvgWriter svg;
        const std::vector<KeyItem> items(4, {"1", "#000000", caption});
        const double bottom = draw_key(svg, items, 10, 640, 2, Theme{});
        const XmlElement root = parse_xml("<r>" + svg.str() + "</r>");
        std::set<std::string> edges;
        for (const XmlElement& element : root.children) {
            if (element.name != "text") continue;
            EXPECT_LT(std::stod(std::string(element.attribute("y"))), bottom);
            const double x = std::stod(std::string(element.attribute("x")));
            if (element.attribute("text-anchor").empty()) {
                edges.insert(std::string(element.attribute("x")));
                EXPECT_LE(x + text_width(element.text, Theme{}.note_size), 632.5) << element.text;
            }
        }
        return edges.size();
    };
    EXPECT_EQ(left_edges("short"), 2U);
    EXPECT_EQ(left_edges("a caption too long for a line of one of two columns, but not for two"), 2U);
    EXPECT_EQ(left_edges(std::string(40, 'W')), 1U);
    EXPECT_EQ(left_edges(std::string(200, 'W')), 1U);
}

TEST(LegendRow, BeginsANewRowBeforeTheEdge) {
    const Theme theme;
    LegendRow row(10, 200, theme);
    const Point first = row.place(26, "Cooperation");
    const Point second = row.place(26, "Weak to strong");
    const Point third = row.place(26, "Mixed");
    EXPECT_EQ(first.x, figure_margin);
    EXPECT_EQ(second.x, figure_margin);
    EXPECT_GT(second.y, first.y);
    EXPECT_EQ(third.y, second.y);
    EXPECT_GT(third.x, second.x);
}

}  // namespace
}  // namespace entente::render

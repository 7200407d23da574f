// Finished figures: everything of the diagram in them, nothing else, whatever the texts are.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"
#include "render/dot.hpp"
#include "render/figure/stage_svg.hpp"
#include "render/route/curve.hpp"
#include "render/simplified.hpp"
#include "tests/render/sample_diagram.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

class FigureTest : public ::testing::Test {
protected:
    static void SetUpTestSuite() { worker_ = new GraphvizWorker; }
    static void TearDownTestSuite() { delete worker_; }

    XmlElement figure(const Diagram& diagram, const std::string& prefix) {
        const Drawing drawing = to_svg(diagram, theme_, *worker_);
        EXPECT_EQ(drawing.note, "");
        return read_clean_svg(drawing.svg, prefix);
    }

    Theme theme_;
    static GraphvizWorker* worker_;
};

GraphvizWorker* FigureTest::worker_ = nullptr;

std::vector<std::string> words(const XmlElement& root) {
    std::vector<std::string> out = texts(root);
    for (const char* name : {"title", "desc"}) {
        const auto more = texts(root, name);
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

TEST_F(FigureTest, HoldsTitleKeyLegendAndSource) {
    const XmlElement svg = figure(sample_diagram(), "war-on-terror");
    EXPECT_THAT(texts(svg), IsSupersetOf({"War on Terror, 2001–2011",
                                          "United States – Pakistan relations and the actors around them",
                                          "+0.73",
                                          "1954",
                                          "2015",
                                          "United",
                                          "States",
                                          "NATO /",
                                          "ISAF",
                                          "Bangladesh",
                                          "Major non-NATO ally, June 2004",
                                          "Joint captures, but contacts with the Haqqani network persist",
                                          "Raids",
                                          "Cooperation",
                                          "Mixed",
                                          "Conflict",
                                          "Weak to strong",
                                          "Directed",
                                          "State",
                                          "Agency",
                                          "Alliance",
                                          "Organization",
                                          "Militant group",
                                          "Person",
                                          "Other",
                                          "Source: a diagram made by hand for the tests."}));
    EXPECT_THAT(texts(svg, "title"), IsSupersetOf({"War on Terror, 2001–2011", "tie 0 to 1", "actor 8"}));
    EXPECT_THAT(texts(svg, "desc"), ElementsAre("Main ties: United States and Pakistan cooperate."));
}

TEST_F(FigureTest, NamesItsPartsAfterItsIdAndTheActors) {
    const XmlElement svg = figure(sample_diagram(), "war-on-terror");
    for (const char* part : {"hull-0", "actor-7", "tie-0-6", "chip-3"}) {
        EXPECT_NE(by_id(svg, std::string("war-on-terror-") + part), nullptr) << part;
    }
    EXPECT_EQ(by_id(svg, "war-on-terror-tie-0-6")->attribute("class"), "tie conflict");
    EXPECT_EQ(by_id(svg, "war-on-terror-actor-8")->attribute("class"), "node ghost state");
}

TEST_F(FigureTest, DrawsTiesOverGhostsUnderActors) {
    const std::string svg = to_svg(sample_diagram(), theme_, *worker_).svg;
    EXPECT_LT(svg.find("hull-1\""), svg.find("actor-8\""));
    EXPECT_LT(svg.find("actor-8\""), svg.find("tie-4-5\""));
    EXPECT_LT(svg.find("tie-4-5\""), svg.find("tie-0-1\""));
    EXPECT_LT(svg.find("tie-0-1\""), svg.find("actor-0\""));
    EXPECT_LT(svg.find("actor-9\""), svg.find("chip-1\""));
}

TEST_F(FigureTest, GivesEverySignItsLine) {
    const XmlElement svg = figure(sample_diagram(), "war-on-terror");
    const auto lines = [&](const std::string& id) {
        std::vector<std::string> out;
        for (const XmlElement& child : by_id(svg, "war-on-terror-" + id)->children) {
            if (child.name == "path") out.emplace_back(child.attribute("stroke-dasharray"));
        }
        return out;
    };
    EXPECT_THAT(lines("tie-0-1"), ElementsAre(""));
    EXPECT_THAT(lines("tie-0-6"), ElementsAre("7.4,4.8"));
    EXPECT_THAT(lines("tie-4-6"), ElementsAre("4.5,3"));
    EXPECT_THAT(lines("tie-2-3"), ElementsAre("", ""));
}

TEST_F(FigureTest, HasArrowheadsOnlyWhereTheDiagramHas) {
    const XmlElement svg = figure(sample_diagram(), "war-on-terror");
    const auto heads = [&](const std::string& id) {
        const auto& children = by_id(svg, "war-on-terror-" + id)->children;
        return std::count_if(children.begin(), children.end(),
                             [](const XmlElement& child) { return child.name == "polygon"; });
    };
    EXPECT_EQ(heads("tie-0-1"), 0);
    EXPECT_EQ(heads("tie-2-7"), 1);
    EXPECT_EQ(heads("tie-3-6"), 2);
}

TEST_F(FigureTest, LeavesOutWhatIsNotThere) {
    Diagram diagram = sample_diagram();
    diagram.strip.clear();
    diagram.chips.clear();
    diagram.arrows = false;
    diagram.kinds = {model::ActorKind::state};
    diagram.subtitle.clear();
    diagram.source_line.clear();
    const auto said = texts(figure(diagram, "war-on-terror"));
    EXPECT_THAT(said, Not(Contains("Directed")));
    EXPECT_THAT(said, Not(Contains("Agency")));
    EXPECT_THAT(said, Not(Contains("1954")));
    EXPECT_EQ(said.back(), "State");
}

TEST_F(FigureTest, OfNothingSaysSo) {
    const auto said = texts(figure(Diagram{}, "figure"));
    EXPECT_THAT(said, Contains("No actor is recorded in this period."));
}

TEST_F(FigureTest, SaysThatAnEraHasNoScore) {
    Diagram diagram = sample_diagram();
    EXPECT_THAT(texts(figure(diagram, "war-on-terror")), Contains("net cooperation"));
    diagram.strip[3].score.reset();
    EXPECT_THAT(texts(figure(diagram, "war-on-terror")),
                ::testing::AllOf(Contains("no tie"), Not(Contains("net cooperation"))));
}

TEST_F(FigureTest, CutsNoTextOff) {
    Diagram diagram = sample_diagram();
    diagram.title =
        "A title that goes on and on " + std::string(90, 'W') + " about relations and their actors";
    diagram.subtitle =
        std::string(40, 'm') + " and " + std::string(200, 'i') + " and so forth for two lines at least";
    diagram.chips[1].caption = std::string(150, 'M');
    diagram.chips[2].caption =
        "several words that need more than one line of the key because they are many, many, many";
    diagram.source_line = "Sources: " + diagram.title + diagram.title;
    for (const double width : {640.0, 380.0, 100.0}) {
        diagram.area.width = width;
        XmlElement svg = figure(diagram, "war-on-terror");
        visit(svg, [&](const XmlElement& element) {
            if (element.attribute("transform").empty()) return;
            const_cast<XmlElement&>(element).children.clear();  // the stage has coordinates of its own
        });
        expect_no_text_cut(svg);
        expect_no_text_overlap(svg);
    }
}

TEST_F(FigureTest, GrowsWithWhatReachesBeyondTheStage) {
    Diagram diagram = sample_diagram();
    diagram.arcs[0].curve = {{{261, 22}, {-300, -200}, {1200, -200}, {384, 22}}};
    const XmlElement svg = figure(diagram, "war-on-terror");
    const XmlElement* stage = nullptr;
    visit(svg, [&](const XmlElement& element) {
        if (!element.attribute("transform").empty()) stage = &element;
    });
    const Box extent = stage_extent(diagram);
    double dx = 0, dy = 0;
    ASSERT_EQ(std::sscanf(std::string(stage->attribute("transform")).c_str(), "translate(%lf %lf)", &dx, &dy),
              2);
    EXPECT_GE(extent.low.x + dx, 0);
    EXPECT_GE(extent.low.y + dy - diagram.area.height, 45);
    EXPECT_LE(extent.high.x + dx, std::stod(std::string(svg.attribute("width"))));
}

TEST_F(FigureTest, CarriesHostileTextsAsText) {
    for (const std::string& text : hostile_strings()) {
        Diagram diagram = sample_diagram();
        diagram.id = diagram.title = diagram.subtitle = diagram.source_line = diagram.description = text;
        for (Node& node : diagram.nodes) {
            node.placement.lines = {text, "x"};
            node.tooltip = text;
        }
        for (Arc& arc : diagram.arcs) arc.tooltip = text;
        for (Chip& chip : diagram.chips) chip.caption = text;
        const XmlElement svg = figure(diagram, id_prefix(text));
        const std::string cleaned = clean_text(text);
        if (cleaned.find_first_not_of(' ') == std::string::npos) continue;
        EXPECT_EQ(texts(svg, "desc").front(), cleaned);
        const auto said = words(svg);
        EXPECT_EQ(static_cast<std::size_t>(std::count(said.begin(), said.end(), cleaned)) >=
                      diagram.nodes.size() * 2 + diagram.arcs.size(),
                  true)
            << cleaned;
    }
}

TEST_F(FigureTest, RefusesAThemeWithSomethingElseThanColours) {
    theme_.ink = "url(http://example.org/)";
    EXPECT_THROW(to_svg(sample_diagram(), theme_, *worker_), RenderError);
}

TEST_F(FigureTest, IsTheSameEveryTime) {
    EXPECT_EQ(to_svg(sample_diagram(), theme_, *worker_).svg, to_svg(sample_diagram(), theme_, *worker_).svg);
}

// The worker is allowed less than the designed figure needs, and enough for the plain one.
TEST_F(FigureTest, FallsBackToAPlainFigureAndSaysWhy) {
    const Diagram diagram = sample_diagram();
    const std::size_t full = worker_->render(stage_dot(diagram, theme_, Detail::full), "svg").size();
    const std::size_t plain = worker_->render(stage_dot(diagram, theme_, Detail::plain), "svg").size();
    ASSERT_GT(full, plain);
    WorkerLimits limits;
    limits.output_bytes = (full + plain) / 2;
    GraphvizWorker scant(limits);
    const Drawing drawing = to_svg(diagram, theme_, scant);
    EXPECT_THAT(drawing.note, HasSubstr("plain boxes and straight ties, because Graphviz gave more than"));
    const XmlElement svg = read_clean_svg(drawing.svg, "war-on-terror");
    EXPECT_THAT(texts(svg), IsSupersetOf({"NATO /", "Raids", "Weak to strong"}));
    ASSERT_NE(by_id(svg, "war-on-terror-tie-2-3"), nullptr);
    std::vector<std::string> strands;
    for (const XmlElement& child : by_id(svg, "war-on-terror-tie-2-3")->children) {
        if (child.name == "line") strands.emplace_back(child.attribute("stroke"));
    }
    EXPECT_THAT(strands, ElementsAre(theme_.cooperation, theme_.conflict));

    limits.output_bytes = plain / 2;
    GraphvizWorker starved(limits);
    EXPECT_THROW(to_svg(diagram, theme_, starved), RenderError);
}

TEST(Simplified, PutsChipsOnTheStraightTies) {
    const Diagram simple = simplified(sample_diagram());
    for (const Arc& arc : simple.arcs) {
        EXPECT_NEAR(cross(arc.curve[1] - arc.curve[0], arc.curve[3] - arc.curve[0]), 0, 1e-9);
    }
    const auto off = [&](std::size_t chip, std::size_t arc) {
        const Curve& line = simple.arcs[arc].curve;
        return std::abs(cross(line[3] - line[0], simple.chips[chip].centre - line[0])) /
               distance(line[0], line[3]);
    };
    EXPECT_NEAR(off(0, 6), 0, 1e-9);
    EXPECT_NEAR(off(1, 4), 0, 1e-9);
    EXPECT_NEAR(off(2, 3), 0, 1e-9);
}

TEST_F(FigureTest, IsAcceptedByAnotherXmlParser) {
    Diagram diagram = sample_diagram();
    diagram.title = "</text><script>&\"' \x01 🕊";
    const std::string path = ::testing::TempDir() + "entente-figure-" + std::to_string(::getpid()) + ".svg";
    std::FILE* const file = std::fopen(path.c_str(), "w");
    ASSERT_NE(file, nullptr);
    std::fputs(to_svg(diagram, theme_, *worker_).svg.c_str(), file);
    std::fclose(file);
    const std::string command = std::string(ENTENTE_PYTHON) +
                                " -c 'import sys, xml.etree.ElementTree as t; t.parse(sys.argv[1])' " + path;
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::remove(path.c_str());
}

}  // namespace
}  // namespace entente::render

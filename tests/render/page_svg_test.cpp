// Figures for a page: what is drawn stays, in fewer bytes.
#include "entente/render/page_svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace entente::render {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string figure(const std::string& body, const std::string& paper = "#FFFFFF") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\" width=\"100\" height=\"50\" "
           "font-family=\"Arial\" role=\"img\" aria-labelledby=\"f-title f-desc\">\n<title id=\"f-title\">T "
           "&amp; "
           "U</title>\n<desc id=\"f-desc\">D</desc>\n<rect width=\"100\" height=\"50\" fill=\"" +
           paper + "\"/>\n" + body + "</svg>\n";
}

std::string added(PageFigures& figures, const std::string& light, const std::string& dark,
                  const PageFigure& how = {"e1", "wide", "", {}, false}) {
    return figures.add(figure(light), figure(dark, "#000000"), how);
}

TEST(PageFigures, name_and_describe_the_figure_and_leave_the_paper_to_the_page) {
    PageFigures figures;
    EXPECT_EQ(added(figures, "<circle cx=\"5\" cy=\"5\" r=\"2\"/>", "<circle cx=\"5\" cy=\"5\" r=\"2\"/>"),
              "<svg class=\"wide A\" viewBox=\"0 0 100 50\" role=img aria-label=\"T &amp; U\" "
              "aria-describedby=e1-desc><desc id=e1-desc>D</desc><circle cx=5 cy=5 r=2 /></svg>");
    EXPECT_EQ(figures.style_sheet(), ".A{font-family:Arial}\n");
}

TEST(PageFigures, say_a_look_once_and_in_the_dark_only_what_differs) {
    PageFigures figures;
    const std::string one =
        added(figures,
              "<text x=\"1\" y=\"2\" fill=\"#112233\" font-size=\"9\">a</text><text x=\"9\" y=\"2\" "
              "fill=\"#112233\" font-size=\"9\">b</text>",
              "<text x=\"1\" y=\"2\" fill=\"#FFFFFF\" font-size=\"9\">a</text><text x=\"9\" y=\"2\" "
              "fill=\"#FFFFFF\" font-size=\"9\">b</text>");
    EXPECT_THAT(one, HasSubstr("<text class=B x=1 y=2>a</text><text class=B x=9 y=2>b</text>"));
    EXPECT_THAT(figures.style_sheet(), HasSubstr(".B{fill:#123;font-size:9px}\n"));
    EXPECT_THAT(figures.style_sheet(),
                HasSubstr("@media screen and (prefers-color-scheme:dark){\n.B{fill:#fff}\n}\n"));
}

TEST(PageFigures, have_no_class_for_the_usual_look_in_a_group) {
    const auto tie = [](const std::string& id, const std::string& colour) {
        return "<g id=\"f-tie-" + id +
               "\" class=\"tie mixed\"><title>x</title><path d=\"M0,0L5,5\" stroke=\"" + colour + "\"/></g>";
    };
    const std::string body = tie("0-1", "#111111") + tie("1-2", "#222222") + tie("0-2", "#111111");
    PageFigures figures;
    EXPECT_THAT(added(figures, body, body),
                HasSubstr("<g id=e1-tie-0-1 class=\"tie mixed\"><path d=\"M0 0l5 5\"/></g>"
                          "<g id=e1-tie-1-2 class=\"tie mixed\"><path class=B d=\"M0 0l5 5\"/></g>"
                          "<g id=e1-tie-0-2 class=\"tie mixed\"><path d=\"M0 0l5 5\"/></g>"));
    EXPECT_THAT(figures.style_sheet(), HasSubstr(".mixed.tie>:nth-child(1):not([class]){stroke:#111}"));
}

TEST(PageFigures, usual_looks_don_t_reach_groups_of_a_kind_and_more) {
    const std::string body =
        "<g id=\"f-a\" class=\"node state\"><text x=\"0\" y=\"0\" fill=\"#111111\" font-size=\"5\" "
        "font-weight=\"bold\">a</text></g><g id=\"f-b\" class=\"node ghost state\"><text x=\"0\" y=\"0\" "
        "fill=\"#222222\" font-size=\"5\">b</text></g>";
    PageFigures figures;
    added(figures, body, body);
    EXPECT_THAT(figures.style_sheet(), HasSubstr(".node.state:not(.ghost)>:nth-child(1):not([class]){"));
}

TEST(PageFigures, join_shapes_of_one_look_unless_something_is_between_them) {
    const auto box = [](const std::string& x, const std::string& colour) {
        return "<rect x=\"" + x + "\" y=\"0\" width=\"4\" height=\"4\" fill=\"" + colour + "\"/>";
    };
    PageFigures figures;
    const std::string apart = box("0", "#111111") + box("20", "#222222") + box("10", "#111111");
    EXPECT_THAT(added(figures, apart, apart), HasSubstr("<path class=B d=\"M0 0h4v4h-4zm10 0h4v4h-4z\"/>"));
    const std::string over = box("0", "#111111") + box("8", "#222222") + box("10", "#111111");
    EXPECT_THAT(added(figures, over, over), HasSubstr("<path class=B d=\"M0 0h4v4h-4z\"/><path class=C"));
}

TEST(PageFigures, have_the_shape_of_an_actor_in_its_place_once) {
    const auto node = [](const std::string& x) {
        return "<g transform=\"translate(0 20)\"><g id=\"f-actor-1\" class=\"node state\"><rect x=\"" + x +
               "\" y=\"-4\" width=\"30\" height=\"10\" rx=\"5\" fill=\"#111111\"/><text x=\"20\" y=\"3\" "
               "font-size=\"9\">A</text></g></g>";
    };
    PageFigures figures;
    EXPECT_THAT(
        added(figures, node("10"), node("10"), {"e1", "wide", "", {}, true}),
        HasSubstr("<g id=e1-stage transform=\"translate(0 20)\"><g id=e1-actor-1 class=\"node state\">"
                  "<rect id=n1 x=10 "));
    EXPECT_THAT(added(figures, node("10"), node("10"), {"e2", "wide", "", {}, true}),
                HasSubstr("class=\"node state\"><use href=#n1 /><text x=20 y=3>A</text>"));
    EXPECT_THAT(added(figures, node("11"), node("11"), {"e3", "wide", "", {}, true}),
                HasSubstr("<rect id=n2 x=11 "));
}

TEST(PageFigures, of_a_stage_alone_are_as_high_as_it) {
    const std::string body =
        "<text x=\"1\" y=\"9\" font-size=\"9\">Title</text><g transform=\"translate(0 20)\"><rect x=\"10\" "
        "y=\"-4\" "
        "width=\"30\" height=\"10\" rx=\"5\"/></g><text x=\"1\" y=\"45\" font-size=\"9\">Source</text>";
    PageFigures figures;
    const std::string stage = added(figures, body, body, {"e1", "wide", "", {}, true});
    EXPECT_THAT(stage, HasSubstr("viewBox=\"0 14 100 14\""));
    EXPECT_THAT(stage, Not(HasSubstr("Title")));
    EXPECT_THAT(stage, Not(HasSubstr("Source")));
}

TEST(PageFigures, refuse_drawings_that_differ_in_more_than_looks) {
    PageFigures figures;
    EXPECT_THROW(added(figures, "<path d=\"M0,0L5,5\"/>", ""), std::invalid_argument);
    EXPECT_THROW(added(figures, "<script/>", "<g/>"), std::invalid_argument);
    EXPECT_THROW(added(figures, "<path d=\"M0,0A5,5\"/>", "<path d=\"M0,0A5,5\"/>"), std::invalid_argument);
    EXPECT_THROW(added(figures, "<path d=\"M0,0L5,5\" onclick=\"x\" fill=\"#111111\" href=\"x\"/>", "<g/>"),
                 std::invalid_argument);
    EXPECT_THROW(figures.add("<svg/>", "<svg/>", {"e1", "wide", "", {}, false}), std::invalid_argument);
    EXPECT_THROW(figures.add("no svg", "no svg", {"e1", "wide", "", {}, false}), std::invalid_argument);
}

TEST(PageFigures, never_let_text_become_markup) {
    const std::string body =
        "<text x=\"1\" y=\"2\" font-size=\"9\">&lt;/svg&gt;&lt;script&gt; &amp; \"q\"</text>";
    PageFigures figures;
    EXPECT_THAT(added(figures, body, body),
                HasSubstr("&lt;/svg&gt;&lt;script&gt; &amp; &quot;q&quot;</text>"));
}

}  // namespace
}  // namespace entente::render

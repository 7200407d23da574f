// What is taken from Graphviz's SVG, and what is not.
#include "render/figure/stage_svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/graphviz.hpp"
#include "tests/render/sample_diagram.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

class StageSvg : public ::testing::Test {
protected:
    GraphvizWorker worker_;
    Theme theme_;
};

TEST_F(StageSvg, TakesNothingElseFromGraphviz) {
    const Diagram diagram = sample_diagram();
    std::string raw = worker_.render(to_dot(diagram, theme_), "svg");
    const auto put = [&](const std::string& before, const std::string& what) {
        const auto at = raw.find(before);
        ASSERT_NE(at, std::string::npos);
        raw.insert(at, what);
    };
    put("<path", "<script>alert(1)</script><image xlink:href=\"http://x\"/><style>*{}</style>");
    put("<ellipse", "<a xlink:href=\"javascript:x\"><foreignObject><p/></foreignObject></a>");
    put("fill=\"#fff6d6\"", "onclick=\"x\" style=\"fill:url(x)\" ");
    SvgWriter svg;
    draw_stage(svg, diagram, theme_, raw, Detail::full, {});
    for (const char* evil : {"script", "image", "style", "href", "onclick", "foreign", "<a"}) {
        EXPECT_THAT(svg.str(), Not(HasSubstr(evil)));
    }
}

class BrokenStage : public StageSvg,
                    public ::testing::WithParamInterface<std::pair<const char*, const char*>> {};

TEST_P(BrokenStage, IsNotPassedOn) {
    const Diagram diagram = sample_diagram();
    std::string raw = worker_.render(to_dot(diagram, theme_), "svg");
    const auto& [what, with] = GetParam();
    const auto at = raw.find(what);
    ASSERT_NE(at, std::string::npos);
    raw.replace(at, std::string(what).size(), with);
    SvgWriter svg;
    EXPECT_THROW(draw_stage(svg, diagram, theme_, raw, Detail::full, {}), RenderError);
}

INSTANTIATE_TEST_SUITE_P(StageSvg, BrokenStage,
                         ::testing::Values(std::pair{"</svg>", ""}, std::pair{"id=\"n4\"", "id=\"other\""},
                                           std::pair{"id=\"e0\"", "id=\"e99\""},
                                           std::pair{"<ellipse", "<text"},
                                           std::pair{"cx=\"230\"", "cx=\"nan\""},
                                           std::pair{"fill=\"#fff6d6\"", "fill=\"url(#x)\""},
                                           std::pair{"C", "&#1;"}, std::pair{" d=\"M", " d=\"M(x)"}));

}  // namespace
}  // namespace entente::render

// What a figure's shapes, hues and dashes stand for is settled: a reader of one knows them in all.
#include <gmock/gmock.h>

#include "entente/render/theme.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

using model::ActorKind;

const Theme theme;

void expect_style(const NodeStyle& style, Shape shape, const char* fill, const char* stroke,
                  const char* text) {
    EXPECT_EQ(style.shape, shape);
    EXPECT_EQ(style.fill, fill);
    EXPECT_EQ(style.stroke, stroke);
    EXPECT_EQ(style.text, text);
}

TEST(Coding, kinds_by_shape_and_lightness) {
    expect_style(theme.focal, Shape::rounded_box, "#102A43", "#102A43", "#FFFFFF");
    expect_style(theme.style(ActorKind::state), Shape::rounded_box, "#FFFFFF", "#323F4B", theme.ink.c_str());
    expect_style(theme.style(ActorKind::agency), Shape::box, "#E4E7EB", "#9AA5B1", theme.ink.c_str());
    expect_style(theme.style(ActorKind::alliance), Shape::ellipse, "#FFF6D6", "#B08D2E", theme.ink.c_str());
    expect_style(theme.style(ActorKind::militant_group), Shape::octagon, "#3E4C59", "#3E4C59", "#FFFFFF");
}

TEST(Coding, signs_by_hue) {
    EXPECT_EQ(sign_colour(Sign::cooperation, theme), "#0072B2");
    EXPECT_EQ(sign_colour(Sign::conflict, theme), "#D55E00");
}

TEST(Coding, strength_by_width_in_three_steps) {
    EXPECT_THAT(theme.widths, testing::ElementsAre(1.1, 2.0, 3.2));
    for (const Sign sign : {Sign::cooperation, Sign::conflict}) {
        EXPECT_EQ(line_width(sign, 1, theme), 1.1);
        EXPECT_EQ(line_width(sign, 2, theme), 2.0);
        EXPECT_EQ(line_width(sign, 3, theme), 3.2);
    }
    EXPECT_GT(line_width(Sign::mixed, 3, theme), line_width(Sign::mixed, 1, theme)) << "each of two strands";
}

// A fixed pattern looks solid on a thick line: a dash is 2.3 widths and a gap 1.5, but no less than 4.5
// and 3.
TEST(Coding, dashes_grow_with_the_line) {
    EXPECT_EQ(dashes(1.1), "4.5,3");
    EXPECT_EQ(dashes(2.0), "4.6,3");
    EXPECT_EQ(dashes(3.2), "7.4,4.8");
    EXPECT_EQ(dashes(6.0), "13.8,9");
}

}  // namespace
}  // namespace entente::render

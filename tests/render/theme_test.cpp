#include "entente/render/theme.hpp"

#include <gtest/gtest.h>

namespace entente::render {
namespace {

// Values of WCAG 2.2's definition, from its own examples and from black, white and grey.
TEST(Contrast, OfKnownPairs) {
    EXPECT_DOUBLE_EQ(contrast("#000000", "#FFFFFF"), 21);
    EXPECT_DOUBLE_EQ(contrast("#0072B2", "#0072B2"), 1);
    EXPECT_NEAR(contrast("#777777", "#FFFFFF"), 4.48, 0.005);
    EXPECT_NEAR(contrast("#FFFFFF", "#767676"), 4.54, 0.005);
    EXPECT_NEAR(contrast("#FF0000", "#FFFFFF"), 4.00, 0.005);
}

TEST(TextColour, IsReadableAndNoFurtherFromTheColourThanItMustBe) {
    Theme light;
    for (const Theme& theme : {light, on_dark_ground(light)}) {
        for (const std::string& colour :
             {theme.cooperation, theme.conflict, theme.mixed, theme.muted, theme.ghost}) {
            const std::string found = text_colour(theme, colour);
            EXPECT_GE(contrast(found, theme.paper), 4.5) << colour;
            EXPECT_GE(contrast(found, theme.hull), 4.5) << colour;
            if (contrast(colour, theme.paper) >= 4.5 && contrast(colour, theme.hull) >= 4.5) {
                EXPECT_EQ(found, colour);
            }
        }
    }
    EXPECT_NE(text_colour(light, light.conflict), light.ink);
    EXPECT_LT(contrast(text_colour(light, light.ghost), light.paper), 5.5) << "pale names stay pale";
}

TEST(TextColour, WithoutAnyReadableOneIsTheInk) {
    Theme theme;
    theme.ink = theme.paper;
    EXPECT_EQ(text_colour(theme, "#EEEEEE"), theme.paper);
    EXPECT_EQ(text_colour(theme, "no colour"), "no colour");
}

}  // namespace
}  // namespace entente::render

#include "entente/render/flavour.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <regex>
#include <set>
#include <stdexcept>

#include "entente/render/graphviz.hpp"
#include "render/sample_diagram.hpp"

namespace entente::render {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string without_style(std::string svg) {
    svg = std::regex_replace(svg, std::regex("<style>[^<]*</style>\n"), "");
    svg = std::regex_replace(svg, std::regex(" class=\"(k[0-9]+ ?)+\""), "");
    svg = std::regex_replace(svg, std::regex("class=\"(k[0-9]+ )+"), "class=\"");
    return std::regex_replace(svg, std::regex("<svg id=\"[^\"]*\" "), "<svg ");
}

struct Flavours : ::testing::Test {
    std::string drawn(const Theme& theme) { return to_svg(testing_diagram(), theme, worker).svg; }
    static Diagram testing_diagram() { return testing::sample_diagram(); }
    GraphvizWorker worker;
    Theme light;
};

TEST_F(Flavours, with_dark_colours_is_the_light_figure_and_one_scoped_style_sheet) {
    const std::string plain = drawn(light), both = with_dark_colours(plain, drawn(on_dark_ground(light)));
    EXPECT_EQ(without_style(both), plain);
    EXPECT_THAT(both,
                HasSubstr("<style>@media screen and (prefers-color-scheme:dark){#war-on-terror-figure .k1{"));
    EXPECT_EQ(both.find("<style>"), both.rfind("<style>"));
    const std::regex unscoped("[{}]\\.k");
    EXPECT_FALSE(std::regex_search(both, unscoped));
}

// What each part would have on a dark screen is what the dark drawing gives it.
TEST_F(Flavours, the_classes_say_what_the_dark_drawing_has) {
    const std::string dark = drawn(on_dark_ground(light));
    const std::string both = with_dark_colours(drawn(light), dark);
    std::multiset<std::string> wanted, found;
    const std::regex paint("(fill|stroke)=\"(#[0-9A-Fa-f]{6})\"");
    for (std::sregex_iterator i(dark.begin(), dark.end(), paint), end; i != end; ++i)
        wanted.insert((*i)[1].str() + ':' + (*i)[2].str());
    std::map<std::string, std::pair<std::string, std::string>> rules;
    const std::regex rule("\\.(k[0-9]+)\\{(fill|stroke):(#[0-9A-Fa-f]{6})\\}");
    for (std::sregex_iterator i(both.begin(), both.end(), rule), end; i != end; ++i)
        rules[(*i)[1]] = {(*i)[2], (*i)[3]};
    const std::regex tag("<[a-z]+ [^>]*>");
    for (std::sregex_iterator i(both.begin(), both.end(), tag), end; i != end; ++i) {
        const std::string text = (*i)[0];
        std::map<std::string, std::string> paints;
        for (std::sregex_iterator j(text.begin(), text.end(), paint); j != end; ++j)
            paints[(*j)[1]] = (*j)[2];
        const std::regex name("k[0-9]+");
        std::smatch classes;
        if (std::regex_search(text, classes, std::regex("class=\"([^\"]*)\""))) {
            const std::string names = classes[1];
            for (std::sregex_iterator j(names.begin(), names.end(), name); j != end; ++j) {
                const auto at = rules.find((*j)[0]);
                ASSERT_NE(at, rules.end());
                paints[at->second.first] = at->second.second;
            }
        }
        for (const auto& [attribute, colour] : paints) found.insert(attribute + ':' + colour);
    }
    EXPECT_EQ(found, wanted);
}

TEST_F(Flavours, with_page_colours_lets_the_page_set_every_role) {
    const std::string plain = drawn(light), inlined = with_page_colours(plain, drawn(marked(light)));
    EXPECT_EQ(without_style(inlined), plain);
    EXPECT_THAT(inlined, HasSubstr("fill:var(--entente-ink,#1F2933)"));
    EXPECT_THAT(inlined, HasSubstr("var(--entente-militant-group-fill,"));
    EXPECT_THAT(inlined, Not(HasSubstr("@media")));
}

TEST_F(Flavours, refuses_two_different_figures) {
    Diagram other = testing_diagram();
    other.title = "Another";
    const std::string one = drawn(light);
    EXPECT_THROW(with_dark_colours(one, to_svg(other, light, worker).svg), std::invalid_argument);
    other = testing_diagram();
    other.arcs.pop_back();
    EXPECT_THROW(with_dark_colours(one, to_svg(other, light, worker).svg), std::invalid_argument);
    EXPECT_THROW(with_dark_colours("", ""), std::invalid_argument);
}

double luminance(const std::string& colour) {
    const auto part = [&](std::size_t at) {
        const double c = std::stoi(colour.substr(at, 2), nullptr, 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

double contrast(const std::string& one, const std::string& two) {
    const double a = luminance(one), b = luminance(two);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

// WCAG 2.1: 4.5 for text, 3 for what carries meaning.
TEST(Theme, both_grounds_have_enough_contrast) {
    for (const Theme& theme : {Theme(), on_dark_ground(Theme())}) {
        EXPECT_GE(contrast(theme.ink, theme.paper), 4.5);
        EXPECT_GE(contrast(theme.muted, theme.paper), 4.5);
        for (const std::string& tie : {theme.cooperation, theme.conflict, theme.mixed})
            EXPECT_GE(contrast(tie, theme.paper), 3) << tie;
        EXPECT_GE(contrast(theme.focal.text, theme.focal.fill), 4.5);
        for (const NodeStyle& style : theme.styles)
            EXPECT_GE(contrast(style.text, style.fill), 4.5) << style.fill;
    }
}

TEST(Theme, every_colour_has_a_role_of_its_own) {
    Theme theme;
    std::set<std::string> names;
    std::set<std::string*> colours;
    for (const ColourRole& role : colour_roles(theme)) {
        EXPECT_TRUE(names.insert(role.name).second) << role.name;
        EXPECT_TRUE(colours.insert(role.colour).second) << role.name;
        EXPECT_TRUE(is_colour(*role.colour)) << role.name;
    }
    EXPECT_EQ(names.size(), 9 + 3 * (1 + theme.styles.size()));
}

TEST(Theme, blends_colours) {
    EXPECT_EQ(blended("#000000", "#FFFFFF", 0), "#000000");
    EXPECT_EQ(blended("#000000", "#FFFFFF", 1), "#FFFFFF");
    EXPECT_EQ(blended("#102030", "#304050", 0.5), "#203040");
    EXPECT_EQ(blended("none", "#304050", 0.5), "none");
}

}  // namespace
}  // namespace entente::render

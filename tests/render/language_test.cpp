// Figures in another language than English: what they say besides the data, and that longer words have room.
#include <gmock/gmock.h>

#include <algorithm>

#include "entente/render/chart.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/page_furniture.hpp"
#include "render/chart/heat_words.hpp"
#include "render/random_figures.hpp"
#include "render/svg_reader.hpp"
#include "render/wording.hpp"
#include "support/catalogue.hpp"

namespace entente::render {
namespace {

using namespace std::string_literals;
using test::Figures;
using ::testing::Contains;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

// No language: what is tested is that words, order and number of forms are the catalogue's.
words::Language language(test::Entries entries) {
    entries.emplace_back("",
                         "Language: x-test\nContent-Type: text/plain; charset=UTF-8\n"
                         "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\n");
    return words::Language::from_catalogue(test::catalogue(std::move(entries)));
}

const char* const text =
    "observed 1900..1920\nera one 1900..1910\nera two 1910..1920\nfocus a b\n"
    "a state\nb state\nc state\nd agency a\n"
    "a - b pact 5 1900..1910\na - b sanction -5 1910..1920\na - c sanction -3 1900..\n"
    "a - c pact 4 1902~..1910\nb > d raid -4 1912-05-03\n";

Diagram diagram(const Figures& f, const words::Language& in, std::size_t era) {
    DiagramOptions options;
    options.snapshot = era;
    options.language = in;
    return make_diagram(f.network, f.periods[era], f.snapshots[era], f.layout, f.theme,
                        strength_cuts(f.snapshots), options);
}

TEST(FigureLanguage, diagrams_say_all_but_the_data_in_it) {
    const Figures f(test::draft(text));
    const words::Language other =
        language({{"{} relation\0{} relations"s, "{} one\0{} few\0{} many"s},
                  {"{title}: {actors} and {ties} between them.", "{ties}, {actors} ({title})"},
                  {"{} actor\0{} actors"s, "{} A\0{} AA\0{} AAA"s},
                  {"{} tie\0{} ties"s, "{} T\0{} TT\0{} TTT"s},
                  {"sign\4mixed"s, "M"},
                  {"since {}", "{} S"},
                  {"{relation}, {when}", "{when} | {relation}"},
                  {"{actors}: {relation}, {when}", "{when} | {relation} | {actors}"},
                  {"month\4May"s, "V"}});
    const Diagram first = diagram(f, other, 0), second = diagram(f, other, 1);
    EXPECT_THAT(first.source_line, HasSubstr(" 3 few"));
    EXPECT_THAT(first.description, StartsWith("2 TT, 3 AA (one, 1900–1909) "));
    EXPECT_THAT(second.description, StartsWith("3 TT, 4 AA "));
    EXPECT_EQ(first.language.tag(), "x-test");
    std::vector<std::string> captions;
    for (const Chip& chip : second.chips) captions.push_back(chip.caption);
    EXPECT_THAT(captions, Contains("3 V 1912 | raid | b – d"));
    EXPECT_THAT(captions, Contains(StartsWith("1900 S | sanction")));
}

TEST(FigureLanguage, captions_fit_whatever_the_order_of_their_parts) {
    model::Draft draft = test::draft("a state\nb state\na > b raid -5 2011-05-02\n");
    draft.relations[0].record.label = "A raid with a name that goes on and on and on";
    const model::Network network = test::build(draft);
    const words::Say say = language({{"{relation}, {when}", "({when} long ago) {relation}"}});
    const std::string caption = caption_of(say, network, model::RelationIndex{0}, 10, 180);
    EXPECT_THAT(caption, StartsWith("(2 May 2011 long ago) A raid"));
    EXPECT_THAT(caption, EndsWith("…"));
    EXPECT_LE(text_width(caption, 10), 180);
}

TEST(FigureLanguage, differences_name_the_changes_in_it) {
    const Figures f(test::draft(text));
    DiagramOptions options;
    options.snapshot = 1;
    options.language = language({{"change of a tie\4Another sign"s, "Turned"},
                                 {"From {before} to {after}", "{after} after {before}"}});
    const Diagram d =
        make_difference(f.network, {f.periods[0], f.periods[1]}, {&f.snapshots[0], &f.snapshots[1]}, 0,
                        f.layout, f.theme, strength_cuts(f.snapshots), options);
    EXPECT_EQ(d.title, "two, 1910–1919 after one, 1900–1909");
    EXPECT_THAT(d.description, HasSubstr(" Turned: "));
    const std::string legend = legend_svg(d, f.theme, 640);
    EXPECT_THAT(testing::texts(testing::read_clean_svg(legend, id_prefix(d.id))), Contains("Turned"));
}

TEST(FigureLanguage, is_named_by_the_figure_unless_it_is_English) {
    const Figures f(test::draft(text));
    EXPECT_THAT(legend_svg(diagram(f, language({}), 0), f.theme, 640), HasSubstr(" lang=\"x-test\">"));
    EXPECT_THAT(legend_svg(diagram(f, {}, 0), f.theme, 640), ::testing::Not(HasSubstr("lang=")));
}

TEST(FigureLanguage, what_an_excerpt_leaves_out_has_the_forms_of_its_numbers) {
    Excerpt excerpt;
    excerpt.actors = {model::ActorIndex{0}, model::ActorIndex{1}};
    excerpt.all_actors = 4;
    excerpt.ties = {{0}};
    excerpt.ties_between = {7};
    excerpt.too_weak = {1};
    excerpt.min_strength = 2.5;
    const words::Language other = language(
        {{"{shown} of {0} actor\0{shown} of {0} actors"s, "{0}:{shown} x\0{0}:{shown} xx\0{0}:{shown} xxx"s},
         {"{shown} of {0} tie between them, the strongest\0{shown} of {0} ties between them, the strongest"s,
          "{0}:{shown} y\0{0}:{shown} yy\0{0}:{shown} yyy"s},
         {"{0} tie weaker than {least} a year is left out.\0{0} ties weaker than {least} a year are left "
          "out."s,
          "one below {least}\0few\0many"s},
         {"Drawn: {}.", "<{}>"}});
    EXPECT_EQ(left_out(excerpt, 0, other), "<4:2 xx; 7:1 yyy> one below 2.5");
    EXPECT_EQ(left_out(excerpt, 0),
              "Drawn: 2 of 4 actors; 1 of 7 ties between them, the strongest. 1 tie weaker than 2.5 a year "
              "is left out.");
}

double right_end(const XmlElement& line, double size) {
    return std::stod(std::string(line.attribute("x"))) + text_width(line.text, size);
}

TEST(FigureLanguage, labels_of_a_legend_that_are_longer_than_its_rows_go_on_below) {
    const Figures f(test::draft(text));
    std::string label = "how strong";
    for (int i = 0; i < 20; ++i) label += " and how strong";
    const Diagram d = diagram(f, language({{"Weak to strong", label}, {"Strength", label}}), 1);
    for (const double width : {380.0, 640.0}) {
        const XmlElement svg = testing::read_clean_svg(legend_svg(d, f.theme, width), id_prefix(d.id));
        std::size_t lines = 0;
        double bottom = 0;
        testing::visit(svg, [&](const XmlElement& element) {
            if (element.name != "text") return;
            EXPECT_LE(right_end(element, f.theme.note_size - 0.5), width) << element.text;
            bottom = std::max(bottom, std::stod(std::string(element.attribute("y"))));
            lines += element.text.find("how strong") != std::string::npos ? 1 : 0;
        });
        EXPECT_GE(lines, 2U);
        EXPECT_LE(bottom, std::stod(std::string(svg.attribute("height"))));
    }
}

TEST(FigureLanguage, long_words_of_a_heat_map_have_room) {
    const Figures f(test::draft(text));
    ChartText words;
    words.id = "h";
    words.width = portrait_chart;
    words.language =
        language({{"−1 conflict", "minus one is nothing but the worst of conflicts"},
                  {"cooperation +1", "plus one is nothing but the best of cooperation"},
                  {"Blank: did not exist", "no ground at all: it did not exist in that period"}});
    const std::array<model::ActorIndex, 2> poles = {model::ActorIndex{0}, model::ActorIndex{1}};
    const XmlElement svg =
        testing::read_clean_svg(heatmap_svg(f.network, f.periods, f.snapshots, poles, words, f.theme), "h");
    const std::vector<std::string> said = testing::texts(svg);
    EXPECT_THAT(said, Contains(StartsWith("minus one")));
    const double size = f.theme.small_size + 0.3;
    testing::visit(svg, [&](const XmlElement& element) {
        if (element.name != "text" || element.attribute("text-anchor") == "middle") return;
        const double x = std::stod(std::string(element.attribute("x")));
        if (element.attribute("text-anchor") == "end") {
            EXPECT_GE(x - text_width(element.text, size), 0) << element.text;
        } else if (element.text.find("exist") != std::string::npos) {
            EXPECT_LE(x + text_width(element.text, size), portrait_chart) << element.text;
        }
    });
}

TEST(FigureLanguage, kinds_of_actors_head_the_rows_of_a_heat_map) {
    const words::Say english = words::Language();
    EXPECT_EQ(kind_heading(english, model::ActorKind::state), "States");
    EXPECT_EQ(kind_heading(english, model::ActorKind::militant_group), "Militant groups");
    EXPECT_EQ(kind_heading(language({{"Others", "Rest"}}), model::ActorKind::other), "Rest");
}

}  // namespace
}  // namespace entente::render

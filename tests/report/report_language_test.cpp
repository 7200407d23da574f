// The report in another language than English.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "report/latex.hpp"
#include "report/page.hpp"
#include "report/quarto.hpp"
#include "report/report_support.hpp"
#include "support/builders.hpp"
#include "support/catalogue.hpp"

namespace entente::report {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string header =
    "Language: hu\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n";

words::Language hungarian() {
    return words::Language::from_catalogue(
        test::catalogue({{"", header},
                         {"Contents", "Tartalom & \"index\""},
                         {"{what}: {shown} of {all} ties", "{what}: {all} kapcsolatból {shown}"},
                         {"State", "Állam"},
                         {std::string("ties of\4Mixed"), "Vegyes"},
                         {"Methods", "Módszerek"},
                         {"Figures: {}.", "Ábrák: {}."},
                         {"Figure {}", "{}. ábra"}}));
}

/// A figure in a section.
Document document() {
    Document out;
    out.title = "T";
    out.language = hungarian();
    out.sections.push_back(
        {"one", "One", {}, {Picture{"figures/a.svg", "<svg/>", line("Over time."), "fig-a"}}});
    return out;
}

TEST(ReportLanguage, is_named_by_the_page_and_spoken_on_it) {
    ReportOptions options;
    options.language = hungarian();
    const std::string page = content(report_on(test::network(two_poles), options), "index.html");
    EXPECT_THAT(page, HasSubstr("<html class=\"no-js\" lang=\"hu\">"));
    EXPECT_THAT(page, HasSubstr("aria-label=\"Tartalom &amp; &quot;index&quot;\""));
    EXPECT_THAT(page, HasSubstr("data-text=\"{what}: {all} kapcsolatból {shown}\""));
    EXPECT_THAT(page, HasSubstr("value=\"mixed\" checked> Vegyes<"));
    EXPECT_THAT(page, HasSubstr("value=\"state\" checked> Állam<"));
    EXPECT_THAT(page, HasSubstr("<h2 id=\"methods-title\">Módszerek</h2>"));
}

TEST(ReportLanguage, leaves_tables_as_they_are) {
    std::map<std::string, std::string> tables;
    for (const bool english : {true, false}) {
        ReportOptions options;
        if (!english) options.language = hungarian();
        for (const File& file : report_on(test::network(two_poles), options).files) {
            if (!file.path.starts_with("tables/")) continue;
            const auto [at, first] = tables.emplace(file.path, file.content);
            EXPECT_EQ(first, english) << file.path;
            EXPECT_EQ(at->second, file.content) << file.path;
        }
    }
    EXPECT_FALSE(tables.empty());
}

TEST(ReportLanguage, is_named_by_the_quarto_document) {
    const std::string text = to_quarto(document());
    EXPECT_THAT(text, HasSubstr("lang: hu\n"));
    EXPECT_THAT(text, HasSubstr("Ábrák: @fig-a.\n"));
}

TEST(ReportLanguage, orders_word_and_number_of_a_reference_in_latex) {
    const Document made = document();
    EXPECT_THAT(latex_main("T", parts_of(made), {}, made.language), HasSubstr("\n\\ref{fig:a}.~ábra.\n"));
    EXPECT_THAT(latex_main("T", parts_of(made), {}), HasSubstr("\nFigure~\\ref{fig:a}.\n"));
    EXPECT_THAT(latex_main("T", parts_of(made), {}, made.language), HasSubstr("import=hu,main"));
    EXPECT_THAT(latex_main("T", parts_of(made), {}), Not(HasSubstr("babel")));
}

}  // namespace
}  // namespace entente::report

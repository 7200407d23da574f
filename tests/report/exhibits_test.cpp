#include "report/exhibits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/latex.hpp"
#include "report/markdown.hpp"
#include "report/quarto.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::Not;

Grid table(const std::string& caption, std::vector<std::vector<std::string>> rows) {
    Grid grid;
    grid.caption = caption;
    grid.columns = {{"Actor", false, ""}, {"Net strength", true, ""}};
    for (const auto& cells : rows) {
        grid.rows.push_back({});
        for (const std::string& cell : cells) grid.rows.back().cells.push_back(line(cell));
    }
    return grid;
}

/// A section with a figure and a list, and two panels with a figure and a table each.
Document document() {
    Document out;
    out.title = "A & B: \"50 %\" \\ --";
    Section summary{"summary", "Summary", {}, {}};
    summary.blocks.emplace_back(Picture{"figures/timeline.svg", "<svg/>", line("Over time.")});
    Grid list = table("Told", {{"a", "1"}});
    list.rows[0].backing.open = true;
    list.rows[0].backing.items.push_back({line("why"), "", {}});
    summary.blocks.emplace_back(list);
    summary.blocks.emplace_back(table("", {{"a", "1"}}));
    out.sections.push_back(summary);
    Section eras{"eras", "Eras", {}, {}};
    for (const std::string id : {"a.b", "a_b"}) {
        Panel panel;
        panel.id = id;
        panel.title = "Era " + id;
        panel.blocks.emplace_back(Picture{"figures/era-" + id + ".svg", "<svg/>", line("Caption of " + id)});
        panel.blocks.emplace_back(table("Central", {{"[x] & y", "−1.0"}, {"*", "2"}}));
        eras.panels.push_back(panel);
    }
    out.sections.push_back(eras);
    return out;
}

Document labelled() {
    Document out = document();
    label_exhibits(out);
    return out;
}

TEST(Exhibits, LabelsAreDistinctAndPlain) {
    const Document made = labelled();
    const std::vector<Part> parts = parts_of(made);
    ASSERT_EQ(parts.size(), 4U);
    EXPECT_EQ(parts[0].pictures.at(0)->label, "fig-timeline");
    EXPECT_TRUE(parts[0].tables.empty()) << "neither a list nor a table without a title has a label";
    EXPECT_EQ(parts[1].title, "Eras");
    EXPECT_EQ(parts[1].level, 1);
    EXPECT_EQ(parts[2].level, 2);
    EXPECT_EQ(parts[2].pictures.at(0)->label, "fig-era-a-b");
    EXPECT_EQ(parts[3].pictures.at(0)->label, "fig-era-a-b-2");
    EXPECT_EQ(parts[2].tables.at(0)->label, "tbl-a-b");
    EXPECT_EQ(parts[3].tables.at(0)->label, "tbl-a-b-2");
    EXPECT_EQ(title_of(*parts[3].tables.at(0)), "Central, Era a_b");
}

TEST(Exhibits, StemOfAPath) {
    EXPECT_EQ(stem_of("figures/era-1965.svg"), "era-1965");
    EXPECT_EQ(stem_of("era-a.b.svg"), "era-a.b");
    EXPECT_EQ(stem_of("plain"), "plain");
}

TEST(Exhibits, WithoutLabelsMarkdownIsAsBefore) {
    const std::string text = to_markdown(document());
    EXPECT_THAT(text, HasSubstr("![Over time.](figures/timeline.svg)\n"));
    EXPECT_THAT(text, HasSubstr("**Central**\n"));
    EXPECT_THAT(text, Not(HasSubstr("{#")));
}

TEST(Quarto, FiguresAndTablesHaveLabelsAndAreReferredTo) {
    const std::string text = to_quarto(labelled());
    EXPECT_THAT(text, HasSubstr("Figures: @fig-timeline, @fig-era-a-b, @fig-era-a-b-2.\n"));
    EXPECT_THAT(text, HasSubstr("Tables: @tbl-a-b, @tbl-a-b-2.\n"));
    EXPECT_THAT(text, HasSubstr("![Over time.](figures/timeline){#fig-timeline}\n"));
    EXPECT_THAT(text, HasSubstr("](figures/era-a.b.svg){#fig-era-a-b}\n")) << "`.b` is no ending";
    EXPECT_THAT(text, HasSubstr("](figures/era-a_b){#fig-era-a-b-2}\n"));
    EXPECT_THAT(text, HasSubstr("|\n\n: Central, Era a.b {#tbl-a-b}\n"));
    EXPECT_THAT(text, Not(HasSubstr("**Central")));
    EXPECT_THAT(text, HasSubstr("**Told**\n"));
}

TEST(Quarto, TheHeadHoldsTheTitleEscapedForMarkdownAndYaml) {
    const std::string text = to_quarto(labelled());
    EXPECT_TRUE(text.starts_with(R"(---
title: "A \\& B: \\\"50 %\\\" \\\\ -\\-"
lang: en
)")) << text;
    EXPECT_THAT(text, Not(HasSubstr("\n# ")));
    EXPECT_EQ(yaml_text("a\nb\u0085c"), "\"a b\uFFFDc\"");
    EXPECT_EQ(yaml_text("- 'x': #y"), "\"- 'x': #y\"");
}

TEST(Quarto, ADocumentWithoutFiguresOrTables) {
    Document empty;
    empty.title = "Nothing";
    const std::string text = to_quarto(empty);
    EXPECT_TRUE(text.starts_with("---\ntitle: \"Nothing\"\n"));
    EXPECT_THAT(text, Not(HasSubstr("Figures:")));
    EXPECT_THAT(text, Not(HasSubstr("Tables:")));
}

TEST(Latex, AFigureHasCaptionAndLabel) {
    const Document made = labelled();
    const LatexFile file = latex_figure(*parts_of(made)[2].pictures[0]);
    EXPECT_EQ(file.name, "figure-era-a-b");
    EXPECT_THAT(file.content, HasSubstr("keepaspectratio]{era-a.b.pdf}\n"));
    EXPECT_THAT(file.content, HasSubstr("\\caption{Caption of a.b}\n  \\label{fig:era-a-b}\n"));
}

TEST(Latex, ATableIsInTheStyleOfBooktabs) {
    const Document made = labelled();
    const LatexFile file = latex_table(*parts_of(made)[2].tables[0]);
    EXPECT_EQ(file.name, "table-a-b");
    EXPECT_THAT(file.content, HasSubstr("\\begin{tabular}{lr}%\n  \\toprule\n"
                                        "  Actor & \\shortstack[r]{Net\\\\strength} \\\\\n  \\midrule\n"
                                        "  {[}x{]} \\& y & \\ensuremath{-}1.0 \\\\\n  {*} & 2 \\\\\n"
                                        "  \\bottomrule\n  \\end{tabular}\n"));
}

TEST(Latex, WideTextsBreakAndWideNumbersAreSetSmaller) {
    Grid wide = table("Wide", {{std::string(100, 'x'), "1"}});
    wide.label = "tbl-wide";
    EXPECT_THAT(latex_table(wide).content,
                HasSubstr("\\begin{tabularx}{\\linewidth}{>{\\raggedright\\arraybackslash}Xr}"));
    Grid numbers = table("Numbers", {{"a"}});
    numbers.label = "tbl-numbers";
    for (int i = 0; i < 20; ++i) {
        numbers.columns.push_back({"n", true, ""});
        numbers.rows[0].cells.push_back(line("123456"));
    }
    EXPECT_THAT(latex_table(numbers).content, HasSubstr("\\resizebox"));
}

TEST(Latex, TheMainFileSetsEverythingOnceAndRefersToIt) {
    const Document made = labelled();
    std::vector<Part> parts = parts_of(made);
    const std::string text = latex_main(made.title, parts, {{"x", "中é"}});
    EXPECT_THAT(text, HasSubstr("\\title{A \\& B: {\\char34}50 \\%{\\char34} \\textbackslash{} -{}-}\n"));
    EXPECT_THAT(text,
                HasSubstr("\\section{Summary}\nFigure~\\ref{fig:timeline}.\n\\input{figure-timeline}\n"));
    EXPECT_THAT(text, HasSubstr("\\section{Eras}\n\n\\subsection{Era a.b}\n"));
    EXPECT_THAT(text, HasSubstr("\\input{table-a-b-2}\n"));
    EXPECT_THAT(text, HasSubstr("\\numbered{00E9}{é}\n"));
    EXPECT_THAT(text, HasSubstr("\\numbered{4E2D}{中}\n"));
    Grid longer = table("Long", std::vector<std::vector<std::string>>(most_latex_rows + 1, {"a", "1"}));
    longer.label = "tbl-long";
    EXPECT_FALSE(fits_latex(longer));
    parts[0].tables.push_back(&longer);
    EXPECT_THAT(latex_main(made.title, parts, {}), Not(HasSubstr("tbl:long")));
}

TEST(Latex, NothingToSet) {
    const std::string text = latex_main("Nothing", {}, {});
    EXPECT_THAT(text, HasSubstr("\\begin{document}\n\\maketitle\n\\end{document}\n"));
    EXPECT_THAT(text, Not(HasSubstr("numbered")));
}

}  // namespace
}  // namespace entente::report

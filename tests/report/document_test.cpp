// The two forms of one document, with hostile text wherever text can stand.
#include "report/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/markdown.hpp"
#include "report/page.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::Not;

Document document_of(Block block) {
    Document out;
    out.title = "T";
    out.sections.push_back({"one", "One", {}, {std::move(block)}});
    return out;
}

Grid small_grid() {
    Grid grid;
    grid.caption = "Caption";
    grid.columns = {{"Tie", false, ""}, {"Net", true, "#net"}};
    Item item{line("Pact"), "+5.00", line("1954")};
    grid.rows.push_back({"row", {line("A – B"), line(score("+0.50"))}, {"1 relation", {item}, false}});
    grid.note = line("A note. ", link("a.csv", "tables/a.csv"));
    return grid;
}

TEST(ToHtml, sets_a_table_with_the_relations_under_a_row_that_they_are_part_of) {
    Grid grid = small_grid();
    grid.rows[0].backing.open = true;
    const std::string page = to_html(document_of(grid));
    EXPECT_THAT(page, HasSubstr("<caption>Caption</caption>"));
    EXPECT_THAT(page, HasSubstr("<th scope=col class=n><a href=\"#net\">Net</a>"));
    EXPECT_THAT(page, HasSubstr("<tr id=row class=backed><td>A – B<td class=up>+0.50<tr"));
    EXPECT_THAT(page, HasSubstr("<tr class=backing><td colspan=2><ul><li><b class=up>+5.00</b> <span>Pact "
                                "<small>1954</small></span></ul>"));
    EXPECT_THAT(page, HasSubstr("<p class=\"note\">A note. <a href=\"tables/a.csv\">a.csv</a></p>"));
}

TEST(ToHtml, has_links_instead_of_what_a_row_merely_rests_on) {
    Grid grid = small_grid();
    grid.links = "Relations";
    grid.rows[0].links = line(report::Run{RunKind::record, "Pact 1954", "#r-pact", "pact"});
    const std::string page = to_html(document_of(grid));
    EXPECT_THAT(page, HasSubstr("<th scope=col>Relations"));
    EXPECT_THAT(page, HasSubstr("+0.50<td><a href=#r-pact>Pact 1954</a>"));
    EXPECT_THAT(page, Not(HasSubstr("1 relation")));
    EXPECT_THAT(to_markdown(document_of(grid)), Not(HasSubstr("Pact 1954")));
}

TEST(ToHtml, escapes_every_kind_of_text) {
    const std::string evil = "<script>\"'&</script>";
    const std::string safe = "&lt;script&gt;\"'&amp;&lt;/script&gt;";
    for (const report::Run& run :
         {report::Run{RunKind::plain, evil, "", ""}, strong(evil), muted(evil), code(evil), score(evil),
          link(evil, "#x"), report::Run{RunKind::record, evil, "#x", evil}}) {
        const std::string page = to_html(document_of(Paragraph{line(run)}));
        EXPECT_THAT(page, HasSubstr(safe)) << int(run.kind);
        EXPECT_THAT(page, Not(HasSubstr("<script>&quot;"))) << int(run.kind);
        EXPECT_THAT(page, Not(HasSubstr("<script>\"'&"))) << int(run.kind);
    }
}

TEST(ToHtml, links_nowhere_but_into_the_report_and_to_the_web) {
    for (const std::string target : {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///x",
                                     "//host/x", "/etc/passwd", "mailto:x", "http:x", ""}) {
        EXPECT_THAT(to_html(document_of(Paragraph{line(link("text", target))})), HasSubstr("<p>text</p>"))
            << target;
    }
    EXPECT_THAT(to_html(document_of(Paragraph{line(link("t", "https://x.org/?a=1&b=\"2\""))})),
                HasSubstr("<a href=\"https://x.org/?a=1&amp;b=&quot;2&quot;\">t</a>"));
}

TEST(ToHtml, mustache_tags_in_text_stay_text) {
    const std::string page = to_html(document_of(Paragraph{line("{{title}} {{{style}}} {{#sections}}")}));
    EXPECT_THAT(page, HasSubstr("<p>{{title}} {{{style}}} {{#sections}}</p>"));
}

TEST(ToHtml, says_which_tie_an_entry_of_a_key_is_of) {
    Picture picture{"figures/a.svg", "<svg></svg>", line("Caption")};
    picture.key = {{"conflict", "A – B", "0-1"}, {"mixed", "C – D"}};
    EXPECT_THAT(to_html(document_of(picture)),
                HasSubstr("<li class=conflict data-t=0-1>A – B<li class=mixed>C – D"));
}

TEST(ToHtml, folds_within_a_text) {
    const Text text = line("a ", fold("and 2 more"), "b, c", fold_end());
    EXPECT_THAT(to_html(document_of(Paragraph{text})),
                HasSubstr("a <details><summary>and 2 more</summary>b, c</details>"));
    EXPECT_THAT(to_markdown(document_of(Paragraph{text})), HasSubstr("a b, c"));
}

TEST(ToHtml, leaves_out_what_is_empty) {
    Grid grid = small_grid();
    grid.caption = "";
    grid.note = {};
    grid.rows[0].id = "";
    grid.rows[0].backing = {};
    const std::string page = to_html(document_of(grid));
    EXPECT_THAT(page, HasSubstr("<tr><td>A – B<td"));
    EXPECT_THAT(page, Not(HasSubstr("<caption>")));
    EXPECT_THAT(page, Not(HasSubstr("class=\"note\"")));
    EXPECT_THAT(page, Not(HasSubstr("class=backing")));
}

TEST(ToMarkdownDocument, sets_a_pipe_table_and_lists_the_relations_after_it) {
    EXPECT_EQ(to_markdown(document_of(small_grid())),
              "# T\n"
              "\n"
              "## One\n"
              "\n"
              "**Caption**\n"
              "\n"
              "| Tie | Net |\n"
              "|:--------- | ---------:|\n"
              "| A – B | +0.50 |\n"
              "\n"
              "A note. [a.csv](<tables/a.csv>)\n"
              "\n"
              "- A – B: 1 relation\n"
              "    - +5.00 Pact (1954)\n");
}

TEST(ToMarkdownDocument, lists_rows_that_go_on_in_their_relations) {
    Grid grid = small_grid();
    grid.rows[0].backing.open = true;
    EXPECT_THAT(to_markdown(document_of(grid)),
                HasSubstr("**Caption**\n\n- A – B +0.50\n    - +5.00 Pact (1954)\n\nA note."));
    EXPECT_THAT(to_markdown(document_of(grid)), Not(HasSubstr("| Tie")));
}

TEST(ToMarkdownDocument, is_without_html_and_links_records_by_id) {
    const report::Run record{RunKind::record, "<b>Pact</b>", "#r-pact", "pact-1954"};
    const std::string text = to_markdown(document_of(Paragraph{line(record, " ", link("x", "#net"))}));
    EXPECT_THAT(text, HasSubstr("\\<b\\>Pact\\</b\\> `pact-1954` x\n"));
}

}  // namespace
}  // namespace entente::report

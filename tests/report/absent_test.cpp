#include "report/absent.hpp"

#include <gmock/gmock.h>

#include "report/markdown.hpp"

namespace entente::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(Absent, links_to_absent_files_become_text_with_how_long_the_file_would_be) {
    Document document;
    document.title = "T";
    Section section{"s", "S", {}, {}};
    section.blocks.emplace_back(Paragraph{line("Data: ", link("relations.csv", "tables/relations.csv"))});
    Grid grid;
    grid.columns = {{"Tie", false, ""}};
    GridRow row{"", {line(link("actors.csv", "tables/actors.csv"))}, {}};
    row.backing = {"1 relation",
                   {{{report::Run{RunKind::record, "a raid", "tables/relations.csv", "r1"}}, "", {}}},
                   false};
    grid.rows.push_back(row);
    grid.note = line(link("all", "tables/relations.csv"));
    section.blocks.emplace_back(grid);
    document.sections.push_back(section);
    unlink_absent(document, {{"tables/relations.csv", 1943112}});
    const std::string text = to_markdown(document);
    EXPECT_THAT(text, Not(HasSubstr("(<tables/relations.csv>)")));
    EXPECT_THAT(text, HasSubstr("relations.csv (left out for its 1,943,112 rows)"));
    EXPECT_THAT(text, HasSubstr("(<tables/actors.csv>)")) << "that one is there";
    EXPECT_THAT(text, Not(HasSubstr("a raid (left out")));
}

TEST(Absent, is_noted) {
    EXPECT_THAT(
        notes_on({{"tables/relations.csv", 300000}}),
        ElementsAre(HasSubstr("tables/relations.csv would have 300,000 rows; a report writes tables of up to "
                              "250,000")));
}

}  // namespace
}  // namespace entente::report

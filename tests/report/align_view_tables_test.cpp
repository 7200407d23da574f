// Views of alignment in words and columns.
#include "entente/report/align_view_tables.hpp"

#include <gmock/gmock.h>

#include "entente/graph/alignment_views.hpp"

namespace entente::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> names(const Table& table) {
    std::vector<std::string> out;
    for (const Column& column : table.columns) out.push_back(column.name);
    return out;
}

std::vector<std::string> words(const Table& table, std::size_t row) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out.push_back(format_cell(table.rows[row][i], table.columns[i]));
    }
    return out;
}

// Three dyads under s and agreement; agreement is missing for the last.
AlignedDyads three() {
    AlignedDyads dyads;
    dyads.periods = {{"9", {}}};
    dyads.actors = {"alba", "brava", "coro"};
    dyads.conventions = {{"s", 0}, {"agreement", .5}};
    dyads.rows = {{0, 0, 1, {.5, .75}}, {0, 0, 2, {-.25, .375}}, {0, 1, 2, {-.25, {}}}};
    return dyads;
}

std::vector<graph::Sensitivity> found(const AlignedDyads& dyads) {
    return graph::sensitivity(dyads.rows, std::vector<double>{0, .5});
}

TEST(SensitivityTables, say_sign_and_rank_of_each_convention) {
    const AlignedDyads dyads = three();
    const Table table = sensitivity_table(dyads, found(dyads));
    EXPECT_THAT(names(table), ElementsAre("period", "actor1", "actor2", "convention", "value", "sign", "rank",
                                          "ranked", "conventions", "sign_agrees"));
    ASSERT_THAT(table.rows, SizeIs(5));
    EXPECT_THAT(words(table, 0),
                ElementsAre("9", "alba", "brava", "s", "0.500", "positive", "1.0", "3", "2", "yes"));
    EXPECT_THAT(words(table, 3),
                ElementsAre("9", "alba", "coro", "agreement", "0.375", "negative", "2.0", "2", "2", "yes"));
    EXPECT_THAT(words(table, 4),
                ElementsAre("9", "brava", "coro", "s", "−0.250", "negative", "2.5", "3", "1", "yes"));
    const Table panel = sensitivity_panel(dyads, found(dyads)[1]);
    EXPECT_THAT(words(panel, 0), ElementsAre("s", "−0.250", "negative", "2.5 of 3"));
    const Table summary = sensitivity_summary_table(dyads, found(dyads));
    EXPECT_THAT(words(summary, 1),
                ElementsAre("9", "alba", "coro", "2", "0", "2", "yes", "2.5 of 3", "2 of 2"));
}

TEST(SensitivityWords, are_the_last_line_of_a_panel) {
    const AlignedDyads dyads = three();
    EXPECT_EQ(sensitivity_words(found(dyads)[0]),
              "sign agrees under all 2 conventions: yes; rank between 1 of 3 and 1 of 2");
    EXPECT_EQ(sensitivity_words(found(dyads)[2]), "only one convention has a value; rank 2.5 of 3");
    AlignedDyads at_odds = three();
    at_odds.rows[0].values[1] = .25;
    EXPECT_THAT(sensitivity_words(found(at_odds)[0]),
                HasSubstr("conventions: no; rank between 1 of 3 and 2 of 2"));
    at_odds.rows[0].values = {std::nullopt, std::nullopt};
    EXPECT_EQ(sensitivity_words(found(at_odds)[0]), "no convention has a value");
    EXPECT_THAT(words(sensitivity_summary_table(at_odds, found(at_odds)), 0),
                ElementsAre("9", "alba", "brava", "0", "0", "0", "–", "–", "–"));
    at_odds.rows[0].values = {0, .5};
    EXPECT_THAT(sensitivity_words(found(at_odds)[0]), HasSubstr("conventions: no value has one"));
}

TEST(PoleTable, goes_actor_by_actor_through_time) {
    AlignedDyads dyads = three();
    const model::Interval year{model::Date::parse("1954")->earliest(),
                               model::Date::parse("1955")->earliest()};
    dyads.periods = {{"1954", year}, {"1955", year}};
    dyads.actors.emplace_back("dara");
    const std::vector<graph::PolePosition> rows = {
        {0, 2, .5, .25, .25, {}}, {0, 3, .5, {}, {}, {}}, {1, 2, 0, .5, -.5, -.75}};
    const Table table = pole_table(dyads, {0, 1}, {{0, rows}});
    EXPECT_THAT(names(table), ElementsAre("period", "start", "end", "convention", "actor", "pole1", "pole2",
                                          "alignment1", "alignment2", "lean", "drift"));
    const Table brief = without_columns(table, {"start", "end", "pole1", "pole2", "nothing of that name"});
    EXPECT_THAT(words(brief, 0), ElementsAre("1954", "s", "coro", "0.500", "0.250", "0.250", "–"));
    EXPECT_THAT(words(brief, 1), ElementsAre("1955", "s", "coro", "0.000", "0.500", "−0.500", "−0.750"));
    EXPECT_THAT(words(brief, 2), ElementsAre("1954", "s", "dara", "0.500", "–", "–", "–"));
}

TEST(GroupTable, names_the_groups_of_each_convention) {
    const AlignedDyads dyads = three();
    const Table table = group_table(dyads, {"north", "south"}, {{1, {{0, 0, 1, 2, 1, .5, .25, .75}}}});
    EXPECT_THAT(words(table, 0),
                ElementsAre("9", "agreement", "north", "south", "2", "1", "0.500", "0.250", "0.750"));
}

TEST(MeasureAgreementTable, names_both_conventions) {
    const AlignedDyads dyads = three();
    const Table table = measure_agreement_table(dyads, graph::measure_agreement(dyads.rows, 2));
    EXPECT_THAT(words(table, 0), ElementsAre("9", "s", "agreement", "2", "1.000"));
    EXPECT_THAT(measure_agreement_table({}, {}).rows, SizeIs(0));
}

}  // namespace
}  // namespace entente::report

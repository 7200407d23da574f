#include "entente/report/table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>

#include "report/cells.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

Table one_cell(Cell cell) {
    return {{{"x", "", 2}}, {{std::move(cell)}}};
}

/// An RFC 4180 reader of its own, so that the writer is not its own witness.
std::vector<std::vector<std::string>> read_csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            rows.back().back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            rows.back().emplace_back();
        } else if (!quoted && c == '\n') {
            if (i + 1 < text.size()) rows.emplace_back(1);
        } else {
            rows.back().back() += c;
        }
    }
    return rows;
}

TEST(Cells, ListsKeepTheirElementsApart) {
    EXPECT_EQ(list_cell({"treaty=-5", "embargo=-4"}), Cell("treaty=-5 | embargo=-4"));
    EXPECT_EQ(list_cell({"a|b", "c\\d", ""}), Cell("a\\|b | c\\\\d | "));
    EXPECT_EQ(list_cell({}), Cell());
}

TEST(ToCsv, writes_header_rows_and_empty_cells) {
    const Table table{{{"name", "", 0}, {"n", "", 0}, {"net", "", 2}},
                      {{std::string("a"), 3L, 0.1}, {std::string("b"), 0L, std::monostate()}}};
    EXPECT_EQ(to_csv(table), "name,n,net\na,3,0.1\nb,0,\n");
}

TEST(ToCsv, quotes_commas_quotes_and_outer_spaces) {
    EXPECT_EQ(to_csv(one_cell(std::string("a,b"))), "x\n\"a,b\"\n");
    EXPECT_EQ(to_csv(one_cell(std::string("say \"no\""))), "x\n\"say \"\"no\"\"\"\n");
    EXPECT_EQ(to_csv(one_cell(std::string(" a"))), "x\n\" a\"\n");
}

TEST(ToCsv, makes_formulas_text_but_leaves_numbers_alone) {
    EXPECT_EQ(to_csv(one_cell(std::string("=1+1"))), "x\n'=1+1\n");
    EXPECT_EQ(to_csv(one_cell(std::string("@SUM(A1)"))), "x\n'@SUM(A1)\n");
    EXPECT_EQ(to_csv(one_cell(std::string("+1"))), "x\n'+1\n");
    EXPECT_EQ(to_csv(one_cell(std::string("-1"))), "x\n'-1\n");
    EXPECT_EQ(to_csv(one_cell(std::string("\t=1"))).substr(0, 4), "x\n' ");
    EXPECT_EQ(to_csv(one_cell(-1.5)), "x\n-1.5\n");
    EXPECT_EQ(to_csv(one_cell(-1L)), "x\n-1\n");
}

TEST(ToCsv, never_writes_what_is_not_a_number) {
    EXPECT_EQ(to_csv(one_cell(std::numeric_limits<double>::quiet_NaN())), "x\n\n");
    EXPECT_EQ(to_csv(one_cell(std::numeric_limits<double>::infinity())), "x\n\n");
    EXPECT_EQ(to_csv(one_cell(-0.0)), "x\n0\n");
}

TEST(ToCsv, is_utf8_whatever_comes_in) {
    EXPECT_EQ(to_csv(one_cell(std::string("a\xFF"
                                          "b"))),
              "x\na\uFFFDb\n");
    EXPECT_EQ(to_csv(one_cell(std::string("a\nb"))), "x\na b\n");
}

TEST(ToCsv, numbers_read_back_exactly) {
    EXPECT_TRUE(rc::check("number -> CSV -> number is the identity", [] {
        const auto bits = *rc::gen::arbitrary<std::uint64_t>();
        const auto value = std::bit_cast<double>(bits);
        RC_PRE(std::isfinite(value));
        const std::string text = shortest_number(value);
        double back = 1;
        const auto end = text.data() + text.size();
        RC_ASSERT(std::from_chars(text.data(), end, back).ptr == end);
        RC_ASSERT(back == value);
    }));
}

TEST(ToCsv, text_reads_back_but_for_the_apostrophe) {
    EXPECT_TRUE(rc::check("text -> CSV -> text keeps printable text", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(32, 127));
        const auto rows = read_csv(to_csv({{{"x", "", 0}, {"y", "", 0}}, {{text, 1L}}}));
        RC_ASSERT(rows.size() == 2U);
        RC_ASSERT(rows[1].size() == 2U);
        const std::string bare = text.substr(std::min(text.find_first_not_of('\''), text.size()));
        const bool guarded = !bare.empty() && std::string("=+-@").find(bare[0]) != std::string::npos;
        RC_ASSERT(rows[1][0] == (guarded ? "'" + text : text));
        RC_ASSERT(rows[1][1] == "1");
    }));
}

TEST(ToMarkdown, aligns_numbers_right_and_rounds_them) {
    const Table table{{{"actor", "", 0}, {"net", "", 2}},
                      {{std::string("Iran"), -0.456}, {std::string("Oman"), std::monostate()}}};
    EXPECT_EQ(to_markdown(table),
              "| actor |   net |\n"
              "|:------|------:|\n"
              "| Iran  | −0.46 |\n"
              "| Oman  |     – |\n");
}

TEST(ToMarkdown, text_cannot_break_the_table_or_become_markup) {
    const std::string out = to_markdown(one_cell(std::string("a|b\n<script>*x* [y](z) `c`")));
    EXPECT_NE(out.find("a\\|b \\<script\\>\\*x\\* \\[y\\](z) \\`c\\`"), std::string::npos) << out;
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3);
}

TEST(EscapeMarkdown, keeps_ids_readable_and_stops_lists) {
    EXPECT_EQ(escape_markdown("militant_group"), "militant_group");
    EXPECT_EQ(escape_markdown("_x_"), "\\_x\\_");
    EXPECT_EQ(escape_markdown("1. x"), "1\\. x");
    EXPECT_EQ(escape_markdown("c. 1954"), "c\\. 1954");
    EXPECT_EQ(escape_markdown("# x"), "\\# x");
    EXPECT_EQ(escape_markdown("- x"), "\\- x");
    EXPECT_EQ(escape_markdown("+0.5"), "+0.5");
    EXPECT_EQ(escape_markdown("http://x"), "http\\://x");
    EXPECT_EQ(escape_markdown("the \"x\" of 'y'"), "the \\\"x\\\" of \\'y\\'");
    EXPECT_EQ(escape_markdown("Bismarck's a-b, c--d e..."), "Bismarck's a-b, c-\\-d e..\\.");
}

TEST(FormatNumber, rounds_with_a_true_minus_and_no_negative_zero) {
    EXPECT_EQ(format_number(1.006, 2), "1.01");
    EXPECT_EQ(format_number(-0.41, 2), "−0.41");
    EXPECT_EQ(format_number(-0.001, 2), "0.00");
    EXPECT_EQ(format_number(-3, 0), "−3");
    EXPECT_EQ(format_number(std::nan(""), 2), "–");
}

TEST(FormatCell, shows_each_kind_of_cell) {
    const Column column{"x", "", 1};
    EXPECT_EQ(format_cell(std::monostate(), column), "–");
    EXPECT_EQ(format_cell(-12L, column), "−12");
    EXPECT_EQ(format_cell(0.25, column), "0.2");
    EXPECT_EQ(format_cell(std::string("a<b"), column), "a<b");
}

}  // namespace
}  // namespace entente::report

#include "report/words.hpp"

#include <gtest/gtest.h>

#include "report/commands.hpp"
#include "support/builders.hpp"

namespace entente::report {
namespace {

TEST(Words, numbers_carry_their_sign) {
    EXPECT_EQ(signed_number(0.624), "+0.62");
    EXPECT_EQ(signed_number(-0.414), "−0.41");
    EXPECT_EQ(signed_number(0.001), "0.00");
    EXPECT_EQ(signed_number(-0.001), "0.00");
    EXPECT_EQ(signed_number(12, 0), "+12");
}

TEST(Words, counts_agree_in_number) {
    EXPECT_EQ(count_of(0, "relation"), "0 relations");
    EXPECT_EQ(count_of(1, "relation"), "1 relation");
    EXPECT_EQ(count_of(2, "relation"), "2 relations");
    EXPECT_EQ(count_of(2, "agency", "agencies"), "2 agencies");
    EXPECT_EQ(times(1), "once");
    EXPECT_EQ(times(2), "twice");
    EXPECT_EQ(times(6), "six times");
    EXPECT_EQ(times(13), "13 times");
}

TEST(Words, lists_end_with_and) {
    EXPECT_EQ(join_words({}), "");
    EXPECT_EQ(join_words({"a"}), "a");
    EXPECT_EQ(join_words({"a", "b"}), "a and b");
    EXPECT_EQ(join_words({"a", "b", "c"}), "a, b and c");
}

TEST(Words, dates_are_as_fine_as_they_are_known) {
    EXPECT_EQ(date_words(*model::Date::parse("1954-05-19")), "19 May 1954");
    EXPECT_EQ(date_words(*model::Date::parse("1954-05")), "May 1954");
    EXPECT_EQ(date_words(*model::Date::parse("1954")), "1954");
    EXPECT_EQ(date_words(*model::Date::parse("1954-05~")), "about May 1954");
}

TEST(Words, spans_name_their_last_day_not_the_day_after) {
    EXPECT_EQ(span_words(test::interval("1950", "1960")), "1950–1959");
    EXPECT_EQ(span_words(test::interval("1954", "1955")), "1954");
    EXPECT_EQ(span_words(test::interval("1954-05-19", "1965-09-08")), "19 May 1954 – 7 September 1965");
    EXPECT_EQ(span_words(test::interval("1954-05-19", "1954-05-20")), "19 May 1954");
    EXPECT_EQ(span_years(test::interval("1954-05-19", "1965-01-01")), "1954–1964");
    EXPECT_EQ(span_years(test::interval("1954-05-19", "1955-01-01")), "1954");
}

TEST(ShellWord, quotes_what_a_shell_would_change) {
    EXPECT_EQ(shell_word("us-pakistan"), "us-pakistan");
    EXPECT_EQ(shell_word("data/x.json"), "data/x.json");
    EXPECT_EQ(shell_word("my file.json"), "'my file.json'");
    EXPECT_EQ(shell_word("$(rm -rf ~)"), "'$(rm -rf ~)'");
    EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
    EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
}  // namespace entente::report

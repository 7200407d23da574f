#include "report/text.hpp"

#include <gtest/gtest.h>

#include "report/commands.hpp"
#include "report/references.hpp"

namespace entente::report {
namespace {

TEST(Text, numbers_carry_their_sign) {
    EXPECT_EQ(signed_number(0.624), "+0.62");
    EXPECT_EQ(signed_number(-0.414), "−0.41");
    EXPECT_EQ(signed_number(0.001), "0.00");
    EXPECT_EQ(signed_number(-0.001), "0.00");
    EXPECT_EQ(signed_number(12, 0), "+12");
}

TEST(Text, points_that_are_not_none_do_not_read_as_none) {
    EXPECT_EQ(points_number(0), "0.0");
    EXPECT_EQ(points_number(0.01), "<0.1");
    EXPECT_EQ(points_number(0.0499), "<0.1");
    EXPECT_EQ(points_number(0.05), "0.1");
    EXPECT_EQ(points_number(12.34), "12.3");
}

TEST(Text, a_date_that_is_not_sure_is_said_to_be_about) {
    const words::Say say = words::Language();
    EXPECT_EQ(date_text(say, *model::Date::parse("1954-05-19")), "19 May 1954");
    EXPECT_EQ(date_text(say, *model::Date::parse("1954-05~")), "about May 1954");
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

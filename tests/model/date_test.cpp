#include "entente/model/date.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/builders.hpp"

namespace {

using namespace entente::model;
using entente::test::day;

TEST(Date, ReadsYearMonthAndDay) {
    const auto year = Date::parse("1954");
    ASSERT_TRUE(year);
    EXPECT_EQ(year->precision(), Precision::year);
    EXPECT_EQ(iso_date(year->earliest()), "1954-01-01");
    EXPECT_EQ(iso_date(year->latest()), "1954-12-31");
    EXPECT_EQ(iso_date(year->middle()), "1954-07-02");

    const auto month = Date::parse("2012-02");
    ASSERT_TRUE(month);
    EXPECT_EQ(month->precision(), Precision::month);
    EXPECT_EQ(iso_date(month->latest()), "2012-02-29");
    EXPECT_EQ(iso_date(month->middle()), "2012-02-15");

    const auto exact = Date::parse("1954-05-19");
    ASSERT_TRUE(exact);
    EXPECT_EQ(exact->precision(), Precision::day);
    EXPECT_EQ(exact->earliest(), exact->latest());
    EXPECT_EQ(exact->earliest(), exact->middle());
    EXPECT_EQ(*exact, Date::of(day("1954-05-19")));
}

TEST(Date, KnowsLeapYears) {
    EXPECT_TRUE(Date::parse("2000-02-29"));
    EXPECT_FALSE(Date::parse("1900-02-29"));
    EXPECT_FALSE(Date::parse("1954-02-30"));
    EXPECT_EQ(iso_date(Date::parse("1900-02")->latest()), "1900-02-28");
}

TEST(Date, KeepsApproximation) {
    const auto about = Date::parse("1954-05~");
    ASSERT_TRUE(about);
    EXPECT_TRUE(about->approximate());
    EXPECT_EQ(about->to_string(), "1954-05~");
    EXPECT_NE(*about, *Date::parse("1954-05"));
}

TEST(Date, RefusesWhatIsNoDate) {
    for (const char* text : {"",           "~",       "54",         "195",        "19540",
                             "1954-",      "1954-5",  "1954-5-1",   "1954-05-",   "1954-05-1",
                             "1954-13",    "1954-00", "1954-05-00", "1954-05-32", "1954/05",
                             "1954-05/19", "0000",    "9999",       "-1954",      "+1954",
                             " 1954",      "1954 ",   "1954~~",     "~1954",      "1954-05-19T00:00",
                             "19a4",       "1954-0x", "19540519",   "１９５４"}) {
        EXPECT_FALSE(Date::parse(text)) << text;
    }
}

TEST(Date, ReadsTheEndsOfItsRange) {
    EXPECT_EQ(Date::parse("0001")->to_string(), "0001");
    EXPECT_EQ(Date::parse("9998-12-31")->to_string(), "9998-12-31");
    EXPECT_EQ(iso_date(Date::parse("9998")->latest() + std::chrono::days(1)), "9999-01-01");
}

RC_GTEST_PROP(DateProperty, TextAndDateAreOneToOne, ()) {
    const auto days = *rc::gen::inRange(-719'162, 2'932'532);  // 0001-01-01 .. 9998-12-31
    const Day which{std::chrono::days(days)};
    const std::string text =
        iso_date(which).substr(0, *rc::gen::element(4U, 7U, 10U)) + *rc::gen::element("", "~");
    const auto date = Date::parse(text);
    RC_ASSERT(date);
    RC_ASSERT(date->to_string() == text);
    RC_ASSERT(date->earliest() <= which);
    RC_ASSERT(which <= date->latest());
    RC_ASSERT(date->earliest() <= date->middle());
    RC_ASSERT(date->middle() <= date->latest());
}

}  // namespace

#include "ingest/formats/coded_dates.hpp"

#include <gmock/gmock.h>

namespace entente::ingest {
namespace {

using model::Date;
using testing::ElementsAre;

std::string text(const std::optional<Date>& date) {
    return date ? date->to_string() : "none";
}

TEST(CodedDates, UnknownPartsLeaveACoarserDate) {
    EXPECT_EQ(text(coded_date("1954", "9", "8")), "1954-09-08");
    EXPECT_EQ(text(coded_date("1954", "9", "-9")), "1954-09");
    EXPECT_EQ(text(coded_date("1954", "-9", "8")), "1954");
    EXPECT_EQ(text(coded_date("-9", "9", "8")), "none");
    EXPECT_EQ(text(coded_date("1954", "6", "31")), "none");
    EXPECT_EQ(text(coded_date("99999", "1", "1")), "none");
}

TEST(CodedDates, WhatFollowsHasTheSamePrecision) {
    EXPECT_EQ(text(date_after(*Date::parse("1999-12-31"))), "2000-01-01");
    EXPECT_EQ(text(date_after(*Date::parse("1999-12"))), "2000-01");
    EXPECT_EQ(text(date_after(*Date::parse("1999"))), "2000");
}

TEST(CodedDates, ACoarseEndIsMovedBehindTheStart) {
    EXPECT_EQ(text(end_after(*Date::parse("1850-03-05"), *Date::parse("1851"))), "1851");
    EXPECT_EQ(text(end_after(*Date::parse("1850-03-05"), *Date::parse("1850"))), "1851");
    EXPECT_EQ(text(end_after(*Date::parse("1850-03-05"), *Date::parse("1850-03-05"))), "none");
    EXPECT_EQ(text(end_after(*Date::parse("1850-03-05"), *Date::parse("1849"))), "none");
}

TEST(CodedDates, YearsThatCannotBeAreNone) {
    EXPECT_EQ(coded_year("1954"), 1954);
    EXPECT_FALSE(coded_year("0"));
    EXPECT_FALSE(coded_year("9998"));
    EXPECT_FALSE(coded_year("19 54"));
    EXPECT_FALSE(coded_number("-9"));
}

TEST(CodedDates, ConsecutiveYearsAreOneRun) {
    EXPECT_THAT(year_runs({1952, 1950, 1951, 1951, 1954}),
                ElementsAre(YearRun{1950, 1952}, YearRun{1954, 1954}));
    EXPECT_TRUE(year_runs({}).empty());
}

}  // namespace
}  // namespace entente::ingest

#include "entente/model/interval.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/builders.hpp"

namespace {

using namespace entente::model;
using entente::test::interval;

TEST(Interval, IsHalfOpen) {
    const Interval year = interval("1954", "1955");
    EXPECT_TRUE(year.contains(year.start));
    EXPECT_FALSE(year.contains(year.end));
    EXPECT_TRUE((Interval{year.start, year.start}).empty());
}

TEST(Interval, OverlapCountsSharedDays) {
    EXPECT_EQ(overlap_days(interval("1954", "1955"), interval("1954-06", "1960")), 214);
    EXPECT_EQ(overlap_days(interval("1954", "1955"), interval("1955", "1956")), 0);
    EXPECT_TRUE(intersection(interval("1954", "1955"), interval("1960", "1961")).empty());
}

TEST(Interval, YearsAreActualOverActual) {
    EXPECT_EQ(years(interval("1954", "1955")), 1.0);
    EXPECT_EQ(years(interval("1956", "1957")), 1.0);  // a leap year is one year too
    EXPECT_EQ(years(interval("1947", "2016")), 69.0);
    EXPECT_DOUBLE_EQ(years(interval("1955", "1955-02")), 31.0 / 365);
    EXPECT_DOUBLE_EQ(years(interval("1956", "1956-02")), 31.0 / 366);
    EXPECT_DOUBLE_EQ(years(interval("1955-12-31", "1956-01-02")), 1.0 / 365 + 1.0 / 366);
    EXPECT_DOUBLE_EQ(years(interval("1955-07", "1958-07")), 184.0 / 365 + 2 + 181.0 / 365);
    EXPECT_EQ(years(interval("1956", "1955")), 0.0);
}

/// Adds up day by day.
double slow_years(const Interval& days) {
    double sum = 0;
    for (Day day = days.start; day < days.end; day += std::chrono::days(1)) {
        sum += std::chrono::year_month_day(day).year().is_leap() ? 1.0 / 366 : 1.0 / 365;
    }
    return sum;
}

RC_GTEST_PROP(IntervalProperty, YearsAreTheSumOfTheDays, ()) {
    const Day start{std::chrono::days(*rc::gen::inRange(-20'000, 20'000))};
    const Interval some{start, start + std::chrono::days(*rc::gen::inRange(-5, 3'000))};
    RC_ASSERT(std::abs(years(some) - slow_years(some)) < 1e-9);
}

RC_GTEST_PROP(IntervalProperty, OverlapIsTheNumberOfDaysInBoth, ()) {
    const auto any = [] {
        const Day start{std::chrono::days(*rc::gen::inRange(0, 40))};
        return Interval{start, start + std::chrono::days(*rc::gen::inRange(-3, 30))};
    };
    const Interval a = any();
    const Interval b = any();
    long shared = 0;
    for (int i = -10; i < 90; ++i) {
        const Day day{std::chrono::days(i)};
        shared += a.contains(day) && b.contains(day) ? 1 : 0;
    }
    RC_ASSERT(overlap_days(a, b) == shared);
    RC_ASSERT(overlap_days(b, a) == shared);
}

}  // namespace

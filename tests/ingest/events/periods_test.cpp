#include "ingest/events/periods.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <ctime>
#include <optional>
#include <string>

namespace entente::ingest {
namespace {

using std::chrono::year;

std::int32_t day(int y, unsigned m, unsigned d) {
    return static_cast<std::int32_t>(
        model::Day(year(y) / std::chrono::month(m) / std::chrono::day(d)).time_since_epoch().count());
}

/// What the C library makes of it: `%G-W%V` is the ISO 8601 year and week.
std::string iso_week(std::int32_t number) {
    const std::chrono::year_month_day date{model::Day(std::chrono::days(number))};
    std::tm broken{};
    broken.tm_year = static_cast<int>(date.year()) - 1900;
    broken.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    broken.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    broken.tm_wday =
        static_cast<int>(std::chrono::weekday(model::Day(std::chrono::days(number))).c_encoding());
    broken.tm_yday = static_cast<int>(number - day(static_cast<int>(date.year()), 1, 1));
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "W%V", &broken);
    const std::string week(text, length);
    std::strftime(text, sizeof text, "%G", &broken);
    const std::string iso_year(text);
    return std::string(4 - std::min<std::size_t>(4, iso_year.size()), '0') + iso_year + "-" + week;
}

TEST(CellPeriods, HaveNames) {
    for (const auto period : {CellPeriod::day, CellPeriod::week, CellPeriod::month, CellPeriod::year}) {
        EXPECT_EQ(parse_cell_period(to_string(period)), period);
    }
    EXPECT_EQ(to_string(CellPeriod::week), "week");
    EXPECT_EQ(parse_cell_period("Week"), std::nullopt);
    EXPECT_EQ(parse_cell_period(""), std::nullopt);
    EXPECT_EQ(parse_cell_period("quarter"), std::nullopt);
}

TEST(CellPeriods, AreWrittenAsTheCalendarHasThem) {
    const std::int32_t friday = day(2020, 11, 13);
    EXPECT_EQ(period_text(CellPeriod::day, friday), "2020-11-13");
    EXPECT_EQ(period_text(CellPeriod::week, period_start(CellPeriod::week, friday)), "2020-W46");
    EXPECT_EQ(period_text(CellPeriod::month, period_start(CellPeriod::month, friday)), "2020-11");
    EXPECT_EQ(period_text(CellPeriod::year, period_start(CellPeriod::year, friday)), "2020");
}

TEST(CellPeriods, PutDaysAroundNewYearIntoTheIsoYearOfTheirThursday) {
    const auto week = [](int y, unsigned m, unsigned d) {
        return period_text(CellPeriod::week, period_start(CellPeriod::week, day(y, m, d)));
    };
    EXPECT_EQ(week(2020, 12, 31), "2020-W53");
    EXPECT_EQ(week(2021, 1, 3), "2020-W53");
    EXPECT_EQ(week(2021, 1, 4), "2021-W01");
    EXPECT_EQ(week(2018, 12, 31), "2019-W01");
    EXPECT_EQ(week(2019, 12, 29), "2019-W52");
    EXPECT_EQ(week(2019, 12, 30), "2020-W01");
    EXPECT_EQ(week(1979, 1, 1), "1979-W01");
    EXPECT_EQ(week(1969, 12, 31), "1970-W01");
}

TEST(CellPeriods, AgreeWithTheCLibraryOnEveryWeekOfACycleOfTheCalendar) {
    // 400 years are a whole number of weeks, after which the calendar repeats.
    for (std::int32_t monday = day(1800, 1, 6); monday < day(2200, 1, 6); monday += 7) {
        EXPECT_EQ(period_text(CellPeriod::week, monday), iso_week(monday));
        EXPECT_EQ(period_text(CellPeriod::week, period_start(CellPeriod::week, monday + 6)),
                  iso_week(monday + 6));
    }
}

TEST(CellPeriods, AreReadAsTheyAreWrittenAndFollowEachOther) {
    for (const auto period : {CellPeriod::day, CellPeriod::week, CellPeriod::month, CellPeriod::year}) {
        std::int32_t at = period_start(period, day(1, 1, 8));
        for (int n = 0; n < 5000; ++n) {
            const std::string text = period_text(period, at);
            ASSERT_EQ(parse_period_text(period, text), at) << text;
            ASSERT_EQ(period_start(period, at), at) << text;
            const std::int32_t next = period_end(period, at);
            ASSERT_GT(next, at);
            ASSERT_EQ(period_start(period, next - 1), at) << text;
            ASSERT_EQ(period_start(period, next), next) << text;
            at = next;
        }
    }
    EXPECT_EQ(parse_period_text(CellPeriod::year, "0001"), day(1, 1, 1));
    EXPECT_EQ(parse_period_text(CellPeriod::year, "9998"), day(9998, 1, 1));
    EXPECT_EQ(parse_period_text(CellPeriod::week, "9998-W52"), day(9998, 12, 21));
    EXPECT_EQ(period_text(CellPeriod::day, day(476, 9, 4)), "0476-09-04");
}

TEST(CellPeriods, RefuseWhatIsNoneOfTheirKind) {
    for (const char* const text : {"2020-W00", "2021-W53", "2020-W54", "2020-W5", "2020-W046", "2020W46",
                                   "2020-w46", "2020-W-1", "0000-W01", "9999-W01", "2020-W+1", ""}) {
        EXPECT_EQ(parse_period_text(CellPeriod::week, text), std::nullopt) << text;
    }
    for (const char* const text : {"2020", "2020-13", "2020-11-13", "2020-11~", "2020-1", " 2020-11"}) {
        EXPECT_EQ(parse_period_text(CellPeriod::month, text), std::nullopt) << text;
    }
    EXPECT_EQ(parse_period_text(CellPeriod::day, "2021-02-29"), std::nullopt);
    EXPECT_EQ(parse_period_text(CellPeriod::day, "2020-02-29"), day(2020, 2, 29));
    EXPECT_EQ(parse_period_text(CellPeriod::year, "2020~"), std::nullopt);
    EXPECT_EQ(parse_period_text(CellPeriod::year, "20"), std::nullopt);
}

}  // namespace
}  // namespace entente::ingest

#include "ingest/events/cell_relation.hpp"

#include <gtest/gtest.h>

namespace {

using namespace entente;
using ingest::Cell;
using ingest::cell_relation;
using ingest::CellPeriod;

std::int32_t day(int year, unsigned month, unsigned day_of_month) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day_of_month)};
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

Cell cell(std::uint64_t count, std::int64_t positive, std::int64_t negative) {
    Cell out;
    out.period = day(2020, 11, 9);
    out.count = count;
    out.positive = positive;
    out.negative = negative;
    return out;
}

TEST(CellRelation, NamesThePeriodAsFinelyAsItIs) {
    const auto date = [](CellPeriod period) { return cell_relation(period, cell(1, 0, 0)).date.to_string(); };
    EXPECT_EQ(date(CellPeriod::day), "2020-11-09");
    EXPECT_EQ(date(CellPeriod::week), "2020-11-09");
    EXPECT_EQ(date(CellPeriod::month), "2020-11");
    EXPECT_EQ(date(CellPeriod::year), "2020");
}

TEST(CellRelation, KeepsCooperationAndConflictApart) {
    // +8, +2.5 and -4.1 and -0.4: mean 1.5, and 4.5 points of each kind that cancel in it.
    const auto mixed = cell_relation(CellPeriod::month, cell(4, 10'500'000, -4'500'000));
    EXPECT_EQ(mixed.weight, 1.5);
    EXPECT_EQ(mixed.count, 4U);
    EXPECT_EQ(mixed.offset, 4.5);
    const auto mostly_conflict = cell_relation(CellPeriod::month, cell(2, 1'000'000, -10'000'000));
    EXPECT_EQ(mostly_conflict.weight, -4.5);
    EXPECT_EQ(mostly_conflict.offset, 1.0);
}

TEST(CellRelation, IsAsExactAsTheDecimalsOfTheFile) {
    EXPECT_EQ(cell_relation(CellPeriod::month, cell(1, 3'400'000, 0)).weight, 3.4);
    EXPECT_EQ(cell_relation(CellPeriod::month, cell(3, 10'200'000, 0)).weight, 3.4);
    EXPECT_EQ(cell_relation(CellPeriod::month, cell(1, 0, -100'000)).weight, -0.1);
}

TEST(CellRelation, GivesTheIdsOfItsEvents) {
    const auto locator = [](std::uint64_t first, std::uint64_t last) {
        Cell from = cell(2, 0, 0);
        from.first_id = first;
        from.last_id = last;
        return cell_relation(CellPeriod::month, from).locator;
    };
    EXPECT_EQ(locator(0, 0), "");
    EXPECT_EQ(locator(17, 17), "17");
    EXPECT_EQ(locator(17, 18446744073709551615U), "17–18446744073709551615");
}

}  // namespace

#include "render/chart/scale.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/text.hpp"
#include "tests/render/sample_diagram.hpp"

namespace entente::render {
namespace {

using testing::day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> labels(const std::vector<Tick>& ticks) {
    std::vector<std::string> out;
    for (const Tick& tick : ticks) out.push_back(tick.label);
    return out;
}

TEST(TimeScale, IsLinearInDays) {
    const TimeScale scale{{day(2000), day(2001)}, 100, 466};  // 366 days
    EXPECT_DOUBLE_EQ(scale.x(day(2000)), 100);
    EXPECT_DOUBLE_EQ(scale.x(day(2000, 3, 1)), 160);
    EXPECT_DOUBLE_EQ(scale.x(day(2001)), 466);
}

TEST(TimeTicks, AreAtRoundYears) {
    const TimeScale scale{{day(1947, 8, 14), day(2016)}, 46, 628};
    EXPECT_THAT(labels(time_ticks(scale, 9.5, 8)),
                ElementsAre("1950", "1960", "1970", "1980", "1990", "2000", "2010"));
    const TimeScale narrow{{day(1872), day(1908)}, 0, 100};
    EXPECT_THAT(labels(time_ticks(narrow, 9.5, 8)), ElementsAre("1880", "1900"));
}

TEST(TimeTicks, AreMonthsInAShortSpan) {
    const TimeScale scale{{day(2011, 1, 15), day(2011, 12, 1)}, 0, 300};
    EXPECT_THAT(labels(time_ticks(scale, 9.5, 8)), ElementsAre("2011-04", "2011-07", "2011-10"));
}

TEST(TimeTicks, NeverTouchOrReachBeyondTheEnds) {
    for (const int years : {1, 2, 3, 7, 30, 150, 900, 8000}) {
        for (const double width : {20.0, 100.0, 600.0}) {
            const TimeScale scale{{day(1700), day(1700 + years)}, 0, width};
            double free_from = -8;
            for (const Tick& tick : time_ticks(scale, 9.5, 8)) {
                const double half = text_width(tick.label, 9.5) / 2;
                EXPECT_GE(tick.at - half, free_from);
                free_from = tick.at + half + 4;
                EXPECT_LE(tick.at + half, width + 8);
            }
        }
    }
}

TEST(TimeTicks, OfAnEmptySpanAreNone) {
    EXPECT_THAT(time_ticks({{day(1950), day(1950)}, 0, 100}, 9, 8), IsEmpty());
}

TEST(ValueScale, RisesWithTheValueAndHoldsAll) {
    const ValueScale scale = value_scale({-20, 3, 50}, 10, 200);
    EXPECT_LT(scale.y(50), scale.y(3));
    EXPECT_LT(scale.y(3), scale.y(0));
    EXPECT_LT(scale.y(0), scale.y(-20));
    EXPECT_GT(scale.y(50), 10);
    EXPECT_LT(scale.y(-20), 200);
    EXPECT_DOUBLE_EQ(scale.y(1e9), 10);
}

// asinh(x / 10): equal steps at -a, 0, +a; ten times the value is ln 10 more once well beyond 10.
TEST(ValueScale, IsTheScaleOnWhichPhasesAreCut) {
    const ValueScale scale{-1000, 1000, 0, 100};
    EXPECT_DOUBLE_EQ(scale.y(0), 50);
    EXPECT_DOUBLE_EQ(50 - scale.y(7), scale.y(-7) - 50);
    EXPECT_NEAR((scale.y(0) - scale.y(10)) / (scale.y(0) - scale.y(1000)), std::asinh(1) / std::asinh(100),
                1e-12);
}

TEST(ValueScale, OfNothingHasBothSides) {
    const ValueScale scale = value_scale({}, 0, 100);
    EXPECT_GT(scale.high, 0);
    EXPECT_LT(scale.low, 0);
}

TEST(ValueTicks, AreRoundAndApart) {
    EXPECT_THAT(labels(value_ticks(value_scale({-18.4, 47.2}, 0, 184), 17)),
                ElementsAre("0", "+50", "+20", "+10", "+5", "−20", "−10", "−5"));
    for (const double largest : {0.0, 0.3, 4.0, 90.0, 5e4}) {
        const auto ticks = value_ticks(value_scale({largest, -largest / 2}, 0, 184), 17);
        EXPECT_GE(ticks.size(), 2U) << largest;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) EXPECT_GE(std::abs(ticks[i].at - ticks[j].at), 16.9);
        }
    }
}

// Multiples of one round number; a scale without negative values begins at zero.
TEST(ValueTicks, OfALinearScaleAreEven) {
    const graph::ValueScale linear;
    EXPECT_THAT(labels(value_ticks(value_scale({-3, 9.5}, 0, 184, linear), 17)),
                ElementsAre("−2", "0", "2", "4", "6", "8", "10"));
    EXPECT_THAT(labels(value_ticks(value_scale({0.31, 0.74}, 0, 100, linear), 17)),
                ElementsAre("0", "0.2", "0.4", "0.6"));
    EXPECT_DOUBLE_EQ(value_scale({0.31, 0.74}, 0, 100, linear).ground(), 100);
    EXPECT_THAT(labels(value_ticks(value_scale({}, 0, 40, linear), 17)), ElementsAre("0", "0.5", "1"));
}

TEST(ValueTicks, OfALogarithmicScaleHaveNoZero) {
    const ValueScale scale = value_scale({3, 40, 2500, -1}, 0, 100, {graph::ScaleKind::log, 1});
    EXPECT_THAT(labels(value_ticks(scale, 17)), ElementsAre("2,000", "500", "100", "20", "5"));
    EXPECT_DOUBLE_EQ(scale.ground(), 100);
    EXPECT_GT(scale.y(3), scale.y(40));
}

}  // namespace
}  // namespace entente::render

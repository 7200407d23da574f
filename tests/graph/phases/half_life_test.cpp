#include "graph/phases/half_life.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <stdexcept>

#include "graph/phases/support.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::actor;
using test::interval;
using test::yearly;

model::Day day(const char* text) {
    return model::Date::parse(text)->earliest();
}

/// Day by day: an event's rate is summed instead of integrated in closed form.
double slow_share(const model::Interval& period, model::Day event, double half_life) {
    const auto days = static_cast<long>(std::ceil(7 * half_life));
    double all = 0, met = 0;
    for (long i = 0; i < days; ++i) {
        const auto t = static_cast<double>(i);
        const double spent = std::exp2(-t / half_life) - std::exp2(-(t + 1) / half_life);
        all += spent;
        if (period.contains(event + std::chrono::days(i))) met += spent;
    }
    return met / all;
}

TEST(HalfLife, HalfIsSpentInTheFirst) {
    const model::Day event = day("1960-01-01");
    EXPECT_NEAR(share_in({event, event + std::chrono::days(100)}, event, 100), 0.5 / (1 - std::exp2(-7.0)),
                1e-12);
    EXPECT_NEAR(share_in({event + std::chrono::days(100), event + std::chrono::days(200)}, event, 100) /
                    share_in({event, event + std::chrono::days(100)}, event, 100),
                0.5, 1e-12);
}

TEST(HalfLife, NothingIsSpentBeforeTheEventNorAfterSeven) {
    const model::Day event = day("1960-06-15");
    EXPECT_EQ(share_in(interval("1950", "1960"), event, 30), 0);
    EXPECT_EQ(share_in({event + std::chrono::days(210), event + std::chrono::days(9999)}, event, 30), 0);
    EXPECT_EQ(share_in(interval("1950", "1990"), event, 30), 1);
}

TEST(HalfLife, AVeryShortOneSpendsAllOnTheDayItself) {
    const model::Day event = day("1960-06-15");
    EXPECT_EQ(share_in({event, event + std::chrono::days(1)}, event, 1e-9), 1);
}

TEST(HalfLife, AVeryLongOneLeavesTheCalendarInPeace) {
    const model::Day event = day("1960-06-15");
    const double share = share_in(interval("1960", "1961"), event, 1e300);
    EXPECT_GE(share, 0);
    EXPECT_LT(share, 0.01);
}

TEST(HalfLife, EqualsTheSumDayByDay) {
    test::Dice dice(1);
    for (int round = 0; round < 200; ++round) {
        const model::Day event = day("1960-01-01") + std::chrono::days(dice.below(2000));
        const model::Day start = day("1960-01-01") + std::chrono::days(dice.below(3000));
        const model::Interval period{start, start + std::chrono::days(1 + dice.below(800))};
        const double half_life = 0.5 + 0.25 * static_cast<double>(dice.below(2000));
        EXPECT_NEAR(share_in(period, event, half_life), slow_share(period, event, half_life), 1e-9);
    }
}

TEST(HalfLife, AnEventCountsItsWholeWeightInAllAndAStateIsAsBefore) {
    const model::Network network = test::network(
        "observed 1950..1990\n"
        "usa state\n"
        "pak state\n"
        "usa - pak pact 5 1950..1952\n"
        "usa > pak visit 2 1960-07-01\n"
        "usa > pak protest -3 1960-11-20\n");
    const auto series =
        dyad_series(network, actor(network, "usa"), actor(network, "pak"), yearly, {}, std::nullopt, 365.0);
    double cooperation = 0, conflict = 0;
    for (const SeriesPoint& point : series) {
        cooperation += point.cooperation;
        conflict += point.conflict;
    }
    EXPECT_NEAR(cooperation, 10 + 2, 1e-9);
    EXPECT_NEAR(conflict, 3, 1e-9);
    EXPECT_EQ(series[0].strength, 5);
    EXPECT_FALSE(series[5].strength);
    EXPECT_GT(series[11].cooperation, series[12].cooperation);
    EXPECT_TRUE(series[17].strength);  // seven years and the rest of 1960
    EXPECT_FALSE(series[18].strength);
}

TEST(HalfLife, EventsBeforeTheSpanAreFeltWithinIt) {
    const model::Network network = test::network(
        "observed 1950..1990\n"
        "usa state\n"
        "pak state\n"
        "usa > pak visit 2 1960-12-31\n");
    const auto in_1961 = [&](const std::optional<double>& half_life) {
        return dyad_series(network, actor(network, "usa"), actor(network, "pak"), yearly, {},
                           interval("1961", "1963"), half_life)
            .front();
    };
    EXPECT_FALSE(in_1961(std::nullopt).strength);
    ASSERT_TRUE(in_1961(365.0).strength);
    EXPECT_NEAR(*in_1961(365.0).strength, 1, 0.02);
    EXPECT_EQ(in_1961(365.0).evidence.size(), 1U);
}

TEST(HalfLife, MustBeANumberOfDays) {
    const model::Network network = test::network("usa state\npak state\nusa > pak visit 2 1960-12-31\n");
    for (const double wrong : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        EXPECT_THROW(dyad_series(network, actor(network, "usa"), actor(network, "pak"), yearly, {},
                                 std::nullopt, wrong),
                     std::invalid_argument);
    }
}

}  // namespace
}  // namespace entente::graph

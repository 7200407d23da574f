#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/phases/support.hpp"

namespace entente::graph {
namespace {

using test::interval;
using test::phases_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const char* const pact =
    "observed 1950..1972\n"
    "focus usa pak\n"
    "usa state\n"
    "pak state\n"
    "usa - pak diplomacy 1 1950..1970\n"
    "usa - pak alliance 8 1955..1964\n";

std::vector<std::string> ids(const std::vector<Period>& periods) {
    std::vector<std::string> out;
    for (const Period& period : periods) out.push_back(period.id);
    return out;
}

TEST(PhasePeriods, JoinEndToEndOverTheWholeSeries) {
    const Phases found = phases_of(test::network(pact));
    const std::vector<Period> periods = phase_periods(found);
    EXPECT_THAT(ids(periods), ElementsAre("1950-1954", "1955-1963", "1964-1971"));
    EXPECT_EQ(periods[0].label, "1950–1954: détente");
    EXPECT_EQ(periods[1].label, "1955–1963: alliance");
    EXPECT_EQ(periods[0].interval, interval("1950", "1955"));
    EXPECT_EQ(periods[2].interval, interval("1964", "1972"));
}

TEST(PhasePeriods, GapsBelongToTheLevelBefore) {
    const Phases found =
        phases_of(test::network("observed 1950..1970\n"
                                "usa state\n"
                                "pak state\n"
                                "usa - pak pact 6 1952..1957\n"
                                "usa - pak rivalry -6 1963..1968\n"));
    EXPECT_THAT(ids(phase_periods(found)), ElementsAre("1950-1962", "1963-1969"));
}

TEST(PhasePeriods, OfMonthsAreJoinedByAnUnderscore) {
    const Phases found = phases_of(test::network("observed 1950..1951\n"
                                                 "usa state\n"
                                                 "pak state\n"
                                                 "usa - pak pact 6 1950..1951\n"),
                                   {}, {PeriodUnit::month, 1});
    EXPECT_THAT(ids(phase_periods(found)), ElementsAre("1950-01_1950-12"));
}

TEST(PhasePeriods, AreNoneWithoutAValue) {
    const Phases found = phases_of(test::network("observed 1950..1960\nusa state\npak state\n"));
    EXPECT_THAT(phase_periods(found), IsEmpty());
}

TEST(Periods, ByPhasesAreThoseOfTheFocusCutToTheSpan) {
    const model::Network network = test::network(pact);
    const PeriodRule rule = *parse_period_rule("phases");
    EXPECT_THAT(ids(periods(network, rule)), ElementsAre("1950-1954", "1955-1963", "1964-1971"));
    const std::vector<Period> cut = periods(network, rule, interval("1960", "1966"));
    EXPECT_THAT(ids(cut), ElementsAre("1955-1963", "1964-1971"));
    EXPECT_EQ(cut[0].interval, interval("1960", "1964"));
}

TEST(Periods, ByPhasesOfADyadWithoutRelationsAreOne) {
    const model::Network network =
        test::network("observed 1950..1960\nfocus usa pak\nusa state\npak state\n");
    EXPECT_THAT(ids(periods(network, {PeriodUnit::phase})), ElementsAre("all"));
}

TEST(Periods, ByPhasesWithoutAFocusAreThoseOfTheWholeNetwork) {
    const model::Network network = test::network(
        "observed 1950..1972\n"
        "usa state\n"
        "pak state\n"
        "ind state\n"
        "usa - pak alliance 8 1950..1961\n"
        "usa - ind alliance 8 1961..1972\n"
        "pak - ind rivalry -6 1961..1972\n");
    EXPECT_THAT(ids(periods(network, {PeriodUnit::phase})), ElementsAre("1950-1960", "1961-1971"));
    const model::Network silent = test::network("observed 1950..1960\nusa state\npak state\n");
    EXPECT_THAT(ids(periods(silent, {PeriodUnit::phase})), ElementsAre("all"));
}

TEST(Periods, ByDay) {
    const model::Network network = test::network("observed 1951-02-27..1951-03-02\nusa state\n");
    const std::vector<Period> days = periods(network, *parse_period_rule("day"));
    EXPECT_THAT(ids(days), ElementsAre("1951-02-27", "1951-02-28", "1951-03-01"));
}

}  // namespace
}  // namespace entente::graph

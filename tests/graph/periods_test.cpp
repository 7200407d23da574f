#include "entente/graph/periods.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/builders.hpp"

namespace entente::graph {
namespace {

using test::day;
using test::interval;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// `id label start end` of each.
std::vector<std::string> shown(const std::vector<Period>& periods) {
    std::vector<std::string> result;
    for (const Period& p : periods) {
        result.push_back(p.id + " | " + p.label + " | " + model::iso_date(p.interval.start) + " " +
                         model::iso_date(p.interval.end));
    }
    return result;
}

model::Network observed(const std::string& span) {
    return test::network("observed " + span + "\na state\n");
}

TEST(ParsePeriodRule, ReadsUnitsAndBlockLengths) {
    EXPECT_EQ(parse_period_rule("era")->unit, PeriodUnit::era);
    EXPECT_EQ(parse_period_rule("decade")->unit, PeriodUnit::decade);
    EXPECT_EQ(parse_period_rule("year")->unit, PeriodUnit::year);
    EXPECT_EQ(parse_period_rule("month")->unit, PeriodUnit::month);
    for (const int n : {1, 5, 1000}) {
        const auto rule = parse_period_rule(std::to_string(n));
        ASSERT_TRUE(rule);
        EXPECT_EQ(rule->unit, PeriodUnit::years);
        EXPECT_EQ(rule->n, n);
    }
}

TEST(ParsePeriodRule, RejectsAllElse) {
    for (const char* text : {"", "0", "-1", "+5", "1001", "99999999999999999999", "5y", " 5", "5 ", "1.5",
                             "eras", "Era", "years", "century"}) {
        EXPECT_FALSE(parse_period_rule(text)) << '"' << text << '"';
    }
}

TEST(Periods, YearsAreCutToTheObservedPeriod) {
    const auto n = observed("1947-08-15..1950-02-01");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::year})),
                ElementsAre("1947 | 1947 | 1947-08-15 1948-01-01", "1948 | 1948 | 1948-01-01 1949-01-01",
                            "1949 | 1949 | 1949-01-01 1950-01-01", "1950 | 1950 | 1950-01-01 1950-02-01"));
}

TEST(Periods, ThatEndWithAYearHaveNoneForTheNext) {
    EXPECT_EQ(periods(observed("1947..2016"), {PeriodUnit::year}).back().id, "2015");
    EXPECT_EQ(periods(observed("1947..2010"), {PeriodUnit::decade}).back().id, "2000s");
    EXPECT_EQ(periods(observed("1947..1948"), {PeriodUnit::month}).back().id, "1947-12");
}

TEST(Periods, DecadesFollowTheCalendar) {
    const auto n = observed("1947..1965-06");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::decade})),
                ElementsAre("1940s | 1940s | 1947-01-01 1950-01-01", "1950s | 1950s | 1950-01-01 1960-01-01",
                            "1960s | 1960s | 1960-01-01 1965-06-01"));
}

TEST(Periods, DecadesReachBackToTheFirstYears) {
    const auto n = observed("0001..0012");
    EXPECT_THAT(
        shown(periods(n, {PeriodUnit::decade})),
        ElementsAre("0000s | 0000s | 0001-01-01 0010-01-01", "0010s | 0010s | 0010-01-01 0012-01-01"));
}

TEST(Periods, MonthsRunOverTheTurnOfTheYear) {
    const auto n = observed("1999-11-15..2000-02-10");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::month})),
                ElementsAre("1999-11 | November 1999 | 1999-11-15 1999-12-01",
                            "1999-12 | December 1999 | 1999-12-01 2000-01-01",
                            "2000-01 | January 2000 | 2000-01-01 2000-02-01",
                            "2000-02 | February 2000 | 2000-02-01 2000-02-10"));
}

TEST(Periods, BlocksStartWithTheFirstObservedYearAndEndWithTheLast) {
    const auto n = observed("1947-08-15..1959");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::years, 5})),
                ElementsAre("1947-1951 | 1947\u20131951 | 1947-08-15 1952-01-01",
                            "1952-1956 | 1952\u20131956 | 1952-01-01 1957-01-01",
                            "1957-1958 | 1957\u20131958 | 1957-01-01 1959-01-01"));
}

TEST(Periods, ABlockOfOneYearBearsItsName) {
    const auto n = observed("1947..1950");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::years, 2})),
                ElementsAre("1947-1948 | 1947\u20131948 | 1947-01-01 1949-01-01",
                            "1949 | 1949 | 1949-01-01 1950-01-01"));
    EXPECT_EQ(shown(periods(n, {PeriodUnit::years, 1})), shown(periods(n, {PeriodUnit::year})));
}

TEST(Periods, ABlockLongerThanTheRecordIsTheRecord) {
    const auto n = observed("1947..1950");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::years, 1000})),
                ElementsAre("1947-1949 | 1947\u20131949 | 1947-01-01 1950-01-01"));
}

TEST(Periods, BlocksKeepTheirPlaceAndNameWhenCut) {
    const auto n = observed("1947..1959");
    EXPECT_THAT(shown(periods(n, {PeriodUnit::years, 5}, interval("1953-03", "1958"))),
                ElementsAre("1952-1956 | 1952\u20131956 | 1953-03-01 1957-01-01",
                            "1957-1958 | 1957\u20131958 | 1957-01-01 1958-01-01"));
}

TEST(Periods, ABlockNeedsAYear) {
    EXPECT_THROW(periods(observed("1947..1959"), {PeriodUnit::years, 0}), std::invalid_argument);
}

const model::Network& with_eras() {
    // 1950      1960      1970      1980      1990
    //   |  alliance  |  rift   |    (gap) | return |
    static const model::Network network = test::network(
        "observed 1950..1990\n"
        "era alliance 1950..1963\n"
        "era rift 1963..1972-06\n"
        "era return 1981..1990\n"
        "a state\n");
    return network;
}

TEST(Periods, ErasAreThoseOfTheDataSet) {
    EXPECT_THAT(shown(periods(with_eras(), {})), ElementsAre("alliance | alliance | 1950-01-01 1963-01-01",
                                                             "rift | rift | 1963-01-01 1972-06-01",
                                                             "return | return | 1981-01-01 1990-01-01"));
}

TEST(Periods, ErasAreCutByFromAndTo) {
    EXPECT_THAT(
        shown(periods(with_eras(), {}, interval("1960", "1965"))),
        ElementsAre("alliance | alliance | 1960-01-01 1963-01-01", "rift | rift | 1963-01-01 1965-01-01"));
}

TEST(Periods, AnEraThatOnlyTouchesTheCutIsOut) {
    EXPECT_THAT(shown(periods(with_eras(), {}, interval("1963", "1981"))),
                ElementsAre("rift | rift | 1963-01-01 1972-06-01"));
    EXPECT_THAT(periods(with_eras(), {}, interval("1973", "1980")), IsEmpty());
}

TEST(Periods, WithoutErasTheWholeObservedPeriodIsOne) {
    const auto n = observed("1947-08-15..2016");
    EXPECT_THAT(shown(periods(n, {})), ElementsAre("all | 1947\u20132015 | 1947-08-15 2016-01-01"));
    EXPECT_THAT(shown(periods(n, {}, interval("2000", "2001"))),
                ElementsAre("all | 1947\u20132015 | 2000-01-01 2001-01-01"));
}

TEST(Periods, NoneOutsideTheObservedPeriod) {
    const auto n = observed("1947..1950");
    for (const PeriodRule& rule :
         {PeriodRule{PeriodUnit::era}, PeriodRule{PeriodUnit::decade}, PeriodRule{PeriodUnit::year},
          PeriodRule{PeriodUnit::month}, PeriodRule{PeriodUnit::years, 7}}) {
        EXPECT_THAT(periods(n, rule, interval("1950", "1960")), IsEmpty());
        EXPECT_THAT(periods(n, rule, interval("1949", "1948")), IsEmpty());
        for (const Period& p : periods(n, rule, interval("1900", "2000"))) {
            EXPECT_GE(p.interval.start, day("1947"));
            EXPECT_LE(p.interval.end, day("1950"));
        }
    }
}

TEST(Periods, OfTheCalendarTileTheObservedPeriod) {
    const auto n = observed("1896-02-29..1912-03-02");
    for (const PeriodRule& rule : {PeriodRule{PeriodUnit::decade}, PeriodRule{PeriodUnit::year},
                                   PeriodRule{PeriodUnit::month}, PeriodRule{PeriodUnit::years, 1},
                                   PeriodRule{PeriodUnit::years, 3}, PeriodRule{PeriodUnit::years, 16}}) {
        for (int from = 0; from < 5000; from += 487) {
            const model::Interval within{day("1896-02-29") + std::chrono::days(from),
                                         day("1896-02-29") + std::chrono::days(from + 800)};
            model::Day reached = within.start;
            for (const Period& p : periods(n, rule, within)) {
                EXPECT_EQ(p.interval.start, reached);
                EXPECT_FALSE(p.interval.empty());
                reached = p.interval.end;
            }
            EXPECT_EQ(reached, std::min(within.end, day("1912-03-02")));
        }
    }
}

}  // namespace
}  // namespace entente::graph

// Every problem of when a draft's records hold, with its path and its mend.
#include <gmock/gmock.h>

#include "model/good_draft.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ValidationOfTimes, ObservationPeriod) {
    EXPECT_THAT(
        problems([](Draft& d) { d.observed_start.reset(); }),
        ElementsAre("observed.start: the observation period has no start; add the first date for which there "
                    "is data"));
    EXPECT_THAT(problems([](Draft& d) { d.observed_end.reset(); }).size(), 1);
    EXPECT_THAT(
        problems([](Draft& d) { d.observed_end = d.observed_start; }).at(0),
        "observed.end: the end 1947 is not after the start 1947; an end is the first date that no longer "
        "counts, and counts from its first day");
}

TEST(ValidationOfTimes, Eras) {
    EXPECT_THAT(
        problems([](Draft& d) { d.eras[1].start = *date("1964"); }),
        ElementsAre("eras[1].start: begins at 1964, before the end 1965 of \"first\"; eras must not overlap; "
                    "begin it at 1965 or end the other earlier"));
    EXPECT_THAT(
        problems([](Draft& d) { std::swap(d.eras[0], d.eras[1]); }),
        ElementsAre(
            "eras[1].start: begins at 1947, before \"second\", which begins at 1965; list the eras in "
            "order of time"));
    EXPECT_THAT(problems([](Draft& d) { d.eras[1].end = *date("1965"); }).size(), 1);
    EXPECT_THAT(problems([](Draft& d) { d.eras[1].end = *date("2017"); }),
                ElementsAre("eras[1].end: ends at 2017, after the observation period, which ends at 2016"));
    EXPECT_THAT(problems([](Draft& d) { d.eras[0].start = *date("1946"); }).size(), 1);
    EXPECT_THAT(problems([](Draft& d) { d.observed_start = date("1947-08-14"); }), IsEmpty());
}

TEST(ValidationOfTimes, NatureDecidesWhichDatesThereAre) {
    EXPECT_THAT(
        problems([](Draft& d) { std::swap(d.relations[1].record.date, d.relations[1].record.start); }),
        ElementsAre(
            "relations[1].start: \"aid\" is an event: it has a `date`, not a `start`; write `date` in "
            "place of `start`"));
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].record.date.reset(); }),
        ElementsAre("relations[1].date: \"aid\" is an event and needs a `date`; add when it happened"));
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].record.end = date("1956"); }),
        ElementsAre(
            "relations[1].end: \"aid\" is an event: it has no `end`; take it out, or use a type whose "
            "nature is state"));
    EXPECT_THAT(
        problems([](Draft& d) { std::swap(d.relations[0].record.date, d.relations[0].record.start); }),
        ElementsAre(
            "relations[0].date: \"pact\" is a state: it has a `start`, not a `date`; write `start` in "
            "place of `date`"));
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[0].record.date = date("1954"); }),
        ElementsAre(
            "relations[0].date: \"pact\" is a state: it has a `start`, not a `date`; take `date` out"));
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[0].record.start.reset(); }),
        ElementsAre("relations[0].start: \"pact\" is a state and needs a `start`; add when it began"));
}

TEST(ValidationOfTimes, EndsComeAfterStarts) {
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[0].record.end = date("1953-05"); }),
        ElementsAre("relations[0].end: the end 1953-05 is not after the start 1954; change one of the two"));
    EXPECT_THAT(
        problems([](Draft& d) {
            d.relations[0].record.start = date("1954-05-19");
            d.relations[0].record.end = date("1954");
        }),
        ElementsAre(
            "relations[0].end: the end 1954 is not after the start 1954-05-19; an end counts from its "
            "first day; give its month or day, or the year after"));
}

TEST(ValidationOfTimes, RelationsLieWithinTheLivesOfTheirActors) {
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[2].record.date = date("1992-03"); }),
        ElementsAre("relations[2].date: 1992-03 is after the life of \"ussr\" (1922-12-30..1991-12-26); "
                    "correct the date or the actor's life"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[2].record.date = date("1991"); }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.relations[2].record.date = date("1991-12-26"); }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.relations[2].record.date = date("1991-12-27"); }).size(), 1);
    EXPECT_THAT(
        problems([](Draft& d) {
            d.relations[0].source = "ussr";
            d.relations[0].record.start = date("1991-12-26");
            d.relations[0].record.end = date("1993");
        }),
        ElementsAre("relations[0].start: 1991-12-26 is after the life of \"ussr\" (1922-12-30..1991-12-26); "
                    "correct the date or the actor's life"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].record.date = date("1947"); }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].record.date = date("1947-08"); }), IsEmpty());
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].record.date = date("1947-07"); }),
        ElementsAre(
            "relations[1].date: 1947-07 is before the life of \"pakistan\" (1947-08-14..); correct the "
            "date or the actor's life"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].record.date = date("1947-07~"); }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].source = "ussr"; }), IsEmpty());
    EXPECT_THAT(
        problems([](Draft& d) {
            d.relations[0].source = "ussr";
            d.relations[0].record.end = date("1993");
        }),
        ElementsAre("relations[0].end: ends at 1993, after the life of \"ussr\" (1922-12-30..1991-12-26); "
                    "end it by 1991-12-26"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.relations[0].source = "ussr";
                    d.relations[0].record.end.reset();
                }),
                ElementsAre("relations[0].end: has no `end`, so it would outlast the life of \"ussr\" "
                            "(1922-12-30..1991-12-26); end it by 1991-12-26"));
}

TEST(ValidationOfTimes, RelationsTouchTheObservationPeriod) {
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].record.date = date("2016"); }),
        ElementsAre("relations[1].date: 2016 is after the observation period 1947..2016; correct the date or "
                    "widen `observed`"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.actors[1].record.start.reset();
                    d.relations[1].record.date = date("1946-12");
                }).size(),
                1);
    EXPECT_THAT(problems([](Draft& d) {
                    d.observed_start = date("1970");
                    d.eras.clear();
                    d.relations.resize(1);
                }),
                ElementsAre("relations[0].end: ended at 1965, not after the start of the observation period "
                            "1970..2016; correct the "
                            "date or widen `observed`"));
    const auto ended = [](const char* end) {
        return problems([&](Draft& d) {
            d.observed_start = date("1960-06-01");
            d.eras.clear();
            d.relations.resize(1);
            d.relations[0].record.end = date(end);
        });
    };
    EXPECT_THAT(ended("1960-06-01").size(), 1);  // the end does not count
    EXPECT_THAT(ended("1960-06-02"), IsEmpty());
    EXPECT_THAT(ended("1960"), IsEmpty());  // may have been later in the year
}

}  // namespace

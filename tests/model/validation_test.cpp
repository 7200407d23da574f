// Every problem of a draft, with its path and its mend. Each draft is a good one with one thing, or
// several, made wrong.
#include <gmock/gmock.h>

#include <cmath>
#include <limits>

#include "model/good_draft.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Validation, FindsNothingWrongWithAGoodDraft) {
    EXPECT_THAT(problems([](Draft&) {}), IsEmpty());
}

TEST(Validation, Ids) {
    EXPECT_THAT(problems([](Draft& d) { d.id = "US Pakistan"; }),
                ElementsAre("id: \"US Pakistan\" is not an id; write \"us-pakistan\""));
    EXPECT_THAT(
        problems([](Draft& d) { d.actors[2].record.id = ""; }),
        ElementsAre("actors[2].id: an id is needed; an id is 1 to 64 lower-case letters, digits, '.', '-' "
                    "and '_', and begins with a letter or a digit"));
    EXPECT_THAT(problems([](Draft& d) { d.actors[2].record.id = std::string(65, 'x'); }).size(), 1);
    EXPECT_THAT(problems([](Draft& d) { d.actors[2].record.id = std::string(64, 'x'); }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.actors[2].record.id = "-cia"; }).size(), 1);
    EXPECT_THAT(problems([](Draft& d) { d.eras[0].id = "é"; }).size(), 1);
}

TEST(Validation, DuplicateIdsNameTheFirst) {
    EXPECT_THAT(
        problems([](Draft& d) { d.actors[3].record.id = "cia"; }),
        testing::Contains(
            "actors[3].id: duplicate actor id \"cia\", first at actors[2].id; rename one of the two"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[2].record.id = "r0"; }),
                ElementsAre("relations[2].id: duplicate relation id \"r0\", first at relations[0].id; "
                            "rename one of the two"));
    EXPECT_THAT(
        problems([](Draft& d) { d.eras[1].id = "first"; }),
        ElementsAre("eras[1].id: duplicate era id \"first\", first at eras[0].id; rename one of the two"));
    EXPECT_THAT(
        problems([](Draft& d) { d.sources.push_back(d.sources[0]); }),
        ElementsAre(
            "sources[1].id: duplicate source id \"book\", first at sources[0].id; rename one of the two"));
    EXPECT_THAT(
        problems([](Draft& d) { d.types.push_back(d.types[1]); }),
        ElementsAre("types[3].id: duplicate type id \"aid\", first at types[1].id; rename one of the two"));

    Draft draft = good();
    draft.relations[2].record.id = "r0";
    const auto result = Network::build(std::move(draft));
    EXPECT_EQ(std::get<1>(result)[0].clash, "relations[0].id");
}

TEST(Validation, UnknownIdsGetTheNearest) {
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].target = "pakstan"; }),
                ElementsAre("relations[1].target: unknown actor \"pakstan\"; did you mean \"pakistan\"?"));
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].source = "bhutan"; }),
        ElementsAre(
            "relations[1].source: unknown actor \"bhutan\"; add it to `actors` or name one that is there"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].type = "iad"; }),
                ElementsAre("relations[1].type: unknown type \"iad\"; did you mean \"aid\"?"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.relations[1].sources = {{"book", "p. 1"}, {"bok", ""}};
                }),
                ElementsAre("relations[1].sources[1].id: unknown source \"bok\"; did you mean \"book\"?"));
    EXPECT_THAT(problems([](Draft& d) { d.actors[2].parent = "us"; }),
                ElementsAre("actors[2].parent: unknown actor \"us\"; did you mean \"usa\"?"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.focus = {"usa", "pakisatn"};
                }),
                ElementsAre("focus[1]: unknown actor \"pakisatn\"; did you mean \"pakistan\"?"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[1].source = ""; }).size(), 1);
}

TEST(Validation, ActorsAndPairs) {
    EXPECT_THAT(
        problems([](Draft& d) { d.relations[1].target = "usa"; }),
        ElementsAre("relations[1].target: source and target are the same actor \"usa\"; a relation joins two "
                    "different actors"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.focus = {"usa", "usa"};
                }),
                ElementsAre("focus[1]: twice the same actor \"usa\"; name two different actors"));
    EXPECT_THAT(
        problems([](Draft& d) { d.actors[3].record.end = date("1922"); }).at(0),
        "actors[3].end: the end 1922 is not after the start 1922-12-30; an end is the first date that no "
        "longer counts, and counts from its first day");
}

TEST(Validation, ParentCyclesAreNamedOnce) {
    //  usa > ussr > cia > usa, and pakistan hangs from it
    EXPECT_THAT(
        problems([](Draft& d) {
            d.actors[0].parent = "ussr";
            d.actors[1].parent = "cia";
            d.actors[3].parent = "cia";
        }),
        ElementsAre(
            "actors[0].parent: is its own ancestor: usa > ussr > cia > usa; take one of these parents out"));
    EXPECT_THAT(
        problems([](Draft& d) { d.actors[2].parent = "cia"; }),
        ElementsAre("actors[2].parent: is its own ancestor: cia > cia; take one of these parents out"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.actors[0].parent = "pakistan";
                    d.actors[1].parent = "usa";
                    d.actors[2].parent = "ussr";
                    d.actors[3].parent = "cia";
                }).size(),
                2);
}

TEST(Validation, LongCyclesAreShortened) {
    Draft draft = test::draft("observed 1950..1960\n");
    for (int i = 0; i < 10'000; ++i) {
        Draft::Actor actor;
        actor.record.id = actor.record.name = "a" + std::to_string(i);
        actor.parent = "a" + std::to_string((i + 1) % 10'000);
        draft.actors.push_back(actor);
    }
    const auto result = Network::build(std::move(draft));
    const auto& found = std::get<1>(result);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].what, "is its own ancestor: a0 > a1 > a2 > a3 > a4 > a5 > a6 > a7 > a8 > a9 > … > a0");
}

TEST(Validation, ObservationPeriod) {
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

TEST(Validation, Eras) {
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

TEST(Validation, NatureDecidesWhichDatesThereAre) {
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

TEST(Validation, EndsComeAfterStarts) {
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

TEST(Validation, RelationsLieWithinTheLivesOfTheirActors) {
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

TEST(Validation, RelationsTouchTheObservationPeriod) {
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

TEST(Validation, Numbers) {
    EXPECT_THAT(
        problems([](Draft& d) { d.types[0].weight = 10.5; }),
        ElementsAre(
            "types[0].weight: the weight 10.5 is not between -10 (war) and +10; scale it to that range"));
    EXPECT_THAT(problems([](Draft& d) { d.types[0].weight = std::nan(""); }).size(), 1);
    EXPECT_THAT(
        problems(
            [](Draft& d) { d.relations[0].record.own_weight = -std::numeric_limits<double>::infinity(); }),
        ElementsAre(
            "relations[0].weight: the weight -inf is not between -10 (war) and +10; scale it to that range"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].record.own_weight = -10; }), IsEmpty());
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].record.confidence = 50; }),
                ElementsAre("relations[0].confidence: the confidence 50 is not between 0 and 1; write 0.5 "
                            "for fifty per cent"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].record.confidence = std::nan(""); }).size(), 1);
}

TEST(Validation, Texts) {
    EXPECT_THAT(problems([](Draft& d) { d.title = ""; }),
                ElementsAre("title: must not be empty; write a text"));
    EXPECT_THAT(problems([](Draft& d) { d.relations[0].record.note = "caf\xe9"; }),
                ElementsAre("relations[0].note: \"caf\\xe9\" is not UTF-8; write it in UTF-8"));
    EXPECT_THAT(problems([](Draft& d) {
                    d.actors[0].record.aliases = {"US", std::string("U\0S", 3)};
                }),
                ElementsAre("actors[0].aliases[1]: \"U\\u0000S\" holds a NUL character; take it out"));
    EXPECT_THAT(problems([](Draft& d) { d.actors[0].record.codes["iso3"] = ""; }),
                ElementsAre("actors[0].codes.iso3: must not be empty; write a text"));
    EXPECT_THAT(
        problems([](Draft& d) { d.sources[0].url = "javascript:alert(1)"; }),
        ElementsAre(
            "sources[0].url: \"javascript:alert(1)\" is not a web address; begin it with https://, or "
            "put it into `note`"));
}

TEST(Validation, ReportsEveryProblemInTheOrderOfTheVectors) {
    const auto found = problems([](Draft& d) {
        d.relations[2].type = "ofer";
        d.relations[0].source = "us";
        d.actors[2].parent = "us";
        d.id = "";
    });
    ASSERT_EQ(found.size(), 4U);
    EXPECT_THAT(found, ElementsAre(testing::StartsWith("id:"), testing::StartsWith("actors[2].parent:"),
                                   testing::StartsWith("relations[0].source:"),
                                   testing::StartsWith("relations[2].type:")));
}

TEST(Validation, ManyUnknownIdsTakeNoLongTime) {
    Draft draft = test::draft("observed 1950..1960\na - b tie 1 1950..\n");
    const Draft::Relation tie = draft.relations[0];
    for (int i = 0; i < 20'000; ++i) {
        Draft::Actor actor;
        actor.record.id = actor.record.name = "actor-number-" + std::to_string(i);
        draft.actors.push_back(actor);
        draft.relations.push_back(tie);
        draft.relations.back().record.id = "x" + std::to_string(i);
        draft.relations.back().source = "actor_number_" + std::to_string(i);
    }
    const auto result = Network::build(std::move(draft));
    EXPECT_EQ(std::get<1>(result).size(), 40'002U);
}

}  // namespace

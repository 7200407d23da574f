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

// Rows that leave a date out, or say other things of a type than the table of types.
#include <gmock/gmock.h>

#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string header = "actor1,actor2,date,start,type,weight\n";
const ingest::InputFile types{"types.csv",
                              "type,label,nature,directed,weight\nvisit,Visit,event,no,1.9\n"
                              "claim,Claim,state,yes,-4\n"};

std::string skipped(const ingest::ImportLog& log) {
    std::string all;
    for (const ingest::Skipped& some : log.skipped) {
        for (const model::Problem& place : some.first) all += model::to_string(place) + "\n";
    }
    return all;
}

TEST(UndatedTies, AreSkippedWhereOthersHaveADate) {
    const auto import =
        import_text("csv", {{"t.csv", header + "a,b,2001,,war,-9\na,d,,,war,\na,c,,2003,pact,5\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -9.0 2001", "a c 5.0 2003.."));
    EXPECT_EQ(import.network.types().size(), 2U);
    EXPECT_THAT(skipped(import.log),
                "t.csv:3: no date, where other rows have one; give the date of an event, or "
                "the start of what lasted\n");
    EXPECT_EQ(import.log.read, import.log.used + skipped_rows(import.log));
}

TEST(UndatedTies, HoldThroughoutWhereNoneHasADate) {
    ingest::ImportOptions options;
    options.from = model::Date::parse("1950");
    options.to = model::Date::parse("1959");
    const auto import = import_text(
        "csv", {{"t.csv", "actor1,actor2,date,type,weight\na,b,,pact,3\nb,c,,pact,3\n"}}, options);
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 3.0 1950-01-01..", "b c 3.0 1950-01-01.."));
    EXPECT_THAT(import.log.remarks, Contains("2 ties without a date hold from 1950-01-01 on"));
    const auto one = import_text("csv", {{"t.csv", "actor1,actor2,type,weight\na,b,pact,3\n"}}, options);
    EXPECT_THAT(one.log.remarks, Contains("1 tie without a date holds from 1950-01-01 on"));
}

TEST(UndatedTies, OfEdgeListsWithStartsAreSkippedToo) {
    const auto import = import_text("edges", {{"e.csv", "source,target,start,weight\na,b,1950,1\nb,c,,1\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 1.0 1950.."));
    EXPECT_THAT(skipped(import.log), HasSubstr("e.csv:3:5: no start, where other rows have one"));
}

TEST(DeclaredTypes, SayTheDirectionThatRowsLeaveOpen) {
    const auto import =
        import_text("csv", {types, {"t.csv", header + "a,b,,2001,claim,\na,b,2002,,visit,\n"}});
    ASSERT_EQ(import.network.types().size(), 2U);
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -4.0 2001..", "a b 1.9 2002"));
}

TEST(DeclaredTypes, RefuseRowsOfTheOtherNature) {
    const auto import = import_text(
        "csv", {types, {"t.csv", header + "a,b,,2001,visit,\na,b,2002,,claim,\na,b,2002,,visit,\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 1.9 2002"));
    EXPECT_THAT(
        skipped(import.log),
        "t.csv:2: a start, and the type \"visit\" is declared an event; give the date\n"
        "t.csv:3: a date, and the type \"claim\" is declared a state; give the start, and the end if it "
        "ended\n");
    const auto undated = import_text("csv", {types, {"t.csv", "actor1,actor2,type\na,b,visit\na,b,claim\n"}});
    EXPECT_THAT(skipped(undated.log), HasSubstr("no date, and the type \"visit\" is declared an event"));
}

TEST(DeclaredTypes, LeadFromASlipOfThePenToWhatWasMeant) {
    const auto import = import_text(
        "csv", {types, {"t.csv", header + "a,b,2001,,vist,2\na,b,2002,,coup,2\na,b,2002,,visit,2\n"}});
    ASSERT_EQ(import.log.noted.size(), 1U);
    EXPECT_EQ(import.log.noted[0].rows, 2U);
    EXPECT_EQ(model::to_string(import.log.noted[0].first[0]),
              "t.csv:2: the type \"vist\" is not in the table of types; is \"visit\" meant?");
    EXPECT_THAT(model::to_string(import.log.noted[0].first[1]), HasSubstr("add it there"));
    EXPECT_THAT(import_text("csv", {{"t.csv", header + "a,b,2001,,vist,2\n"}}).log.noted, IsEmpty());
}

}  // namespace

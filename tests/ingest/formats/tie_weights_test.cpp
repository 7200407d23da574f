// A tie without a weight is no cooperation: what stands in for the weight, and when that is said.
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

const std::string header = "actor1,actor2,date,type,sign,weight\n";

/// `rows reason: place; place` of what is noted.
std::vector<std::string> noted(const ingest::ImportLog& log) {
    std::vector<std::string> lines;
    for (const ingest::Skipped& some : log.noted) {
        std::string line = std::to_string(some.rows) + " " + some.reason;
        for (const model::Problem& place : some.first) line += " | " + model::to_string(place);
        lines.push_back(line);
    }
    return lines;
}

TEST(TieWeights, ABlankOneIsThatOfAllOthersOfTheType) {
    const auto import =
        import_text("csv", {{"t.csv", header + "a,b,2001,war,,-9\na,c,2003,war,,\na,d,2004,war,,-9\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -9.0 2001", "a c -9.0 2003", "a d -9.0 2004"));
    ASSERT_EQ(import.network.types().size(), 1U);
    EXPECT_THAT(noted(import.log),
                ElementsAre("1 no weight; that of all others of its type is taken | t.csv:3: "
                            "no weight; -9 as all others of the type \"war\""));
    EXPECT_THAT(import.log.remarks, IsEmpty());
}

TEST(TieWeights, ABlankOneIsThatOfTheDeclaredTypeWithoutANote) {
    const ingest::InputFile types{"types.csv", "type,label,nature,directed,weight\nwar,War,event,no,-9\n"};
    const auto import = import_text("csv", {{"t.csv", header + "a,b,2001,war,,-3\na,c,2003,war,,\n"}, types});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -3.0 2001", "a c -9.0 2003"));
    EXPECT_THAT(noted(import.log), IsEmpty());
}

TEST(TieWeights, ABlankOneCountsOneWithANoteWhereTheOthersDiffer) {
    const auto import = import_text(
        "csv",
        {{"t.csv", header + "a,b,2001,war,,-9\na,b,2002,war,,-7\na,c,2003,war,,\na,d,2003,visit,,\n"}});
    EXPECT_THAT(ties_of(import.network),
                ElementsAre("a b -9.0 2001", "a b -7.0 2002", "a c 1.0 2003", "a d 1.0 2003"));
    EXPECT_THAT(
        noted(import.log),
        ElementsAre(AllOf(HasSubstr("2 no weight or sign; counts +1"),
                          HasSubstr("t.csv:4: no weight or sign, of the type \"war\"; write its weight"),
                          HasSubstr("t.csv:5:"))));
}

TEST(TieWeights, ASignWithoutAWeightTakesTheSizeThatOthersHave) {
    const auto import =
        import_text("csv", {{"t.csv", header + "a,b,2001,x,-1,4\na,c,2003,x,1,\na,d,2004,y,-1,\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b -4.0 2001", "a c 4.0 2003", "a d -1.0 2004"));
    EXPECT_THAT(noted(import.log), ElementsAre(HasSubstr("t.csv:3: no weight; 4 as all others"),
                                               HasSubstr("1 a sign and no weight; counts -1 | t.csv:4")));
    const auto signs = import_text("csv", {{"t.csv", header + "a,b,2001,x,-1,\na,c,2003,x,1,\n"}});
    EXPECT_THAT(noted(signs.log), IsEmpty());  // a signed network needs no sizes
    EXPECT_THAT(signs.log.remarks, IsEmpty());
}

TEST(TieWeights, WhereNoneIsGivenAtAllThatIsSaid) {
    const auto says = Contains(AllOf(HasSubstr("no weight or sign: every relation counts +1"),
                                     HasSubstr("--map weight=COLUMN or --map sign=COLUMN")));
    const auto table =
        import_text("csv", {{"t.csv", "actor1,actor2,date,type\na,b,2001,war\nc,b,2002,sanction\n"}});
    EXPECT_THAT(table.log.remarks, says);
    EXPECT_THAT(noted(table.log), IsEmpty());
    const ingest::InputFile cold{"cold.csv",
                                 "\"a\",\"b\",\"year\",\"cc\"\nAUL,CAN,1950,1\nAUL,CHN,1950,-1\n"};
    EXPECT_THAT(import_text("edges", {cold}).log.remarks, says);
    ingest::ImportOptions options;
    options.columns = {{"sign", "cc"}};
    const auto import = import_text("edges", {cold}, options);
    EXPECT_THAT(ties_of(import.network), ElementsAre("aul can 1.0 1950", "aul chn -1.0 1950"));
    EXPECT_THAT(import.log.remarks, IsEmpty());
}

TEST(TieWeights, ASignThatContradictsANegativeWeightIsSkipped) {
    const auto import = import_text(
        "csv", {{"t.csv",
                 header + "a,b,2001,war,1,-5\na,c,2001,aid,-1,5\na,d,2001,war,-1,-5\na,e,2001,war,0,-5\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a c -5.0 2001", "a d -5.0 2001"));
    ASSERT_EQ(import.log.skipped.size(), 1U);
    EXPECT_EQ(import.log.skipped[0].rows, 2U);
    EXPECT_THAT(model::to_string(import.log.skipped[0].first[0]),
                HasSubstr("t.csv:2: the sign +1 contradicts the weight -5; correct one of them"));
}

TEST(TieWeights, NotesSayWhereAndHowMany) {
    const auto import = import_text("csv", {{"t.csv", header + "a,b,2001,x,,20\na,b,2002,x,,-30\n"}});
    EXPECT_THAT(noted(import.log),
                ElementsAre(AllOf(HasSubstr("2 a weight beyond -10..10"),
                                  HasSubstr("t.csv:2: the weight 20 is cut to 10"), HasSubstr("t.csv:3: "))));
    ingest::ImportOptions options;
    options.places = 1;
    const auto brief = import_text("csv", {{"t.csv", header + "a,b,2001,x,,20\na,b,2002,x,,-30\n"}}, options);
    EXPECT_EQ(brief.log.noted[0].rows, 2U);
    EXPECT_EQ(brief.log.noted[0].first.size(), 1U);
    options.places = 100;
    std::string rows = header;
    for (int i = 0; i < 13; ++i) rows += "a,b,soon,x,,1\n";
    EXPECT_EQ(import_text("csv", {{"t.csv", rows + "a,b,2001,x,,1\n"}}, options).log.skipped[0].first.size(),
              13U);
}

TEST(TieRows, EqualRowsAreNotedWithBothPlaces) {
    const std::string ties = "actor1,actor2,date,type,weight,label,source\n";
    const auto import =
        import_text("csv", {{"t.csv", ties + "a,b,2001,visit,2,,\na,b,2001,visit,2,,\n"  // noted
                                             "b,a,2001,visit,2,,\n"                      // noted
                                             "a,b,2001,visit,2,second,\n"
                                             "a,b,2001,visit,2,,Times\n"
                                             "a,b,2001-05,visit,2,,\n"}});
    EXPECT_EQ(import.network.relations().size(), 6U);
    EXPECT_THAT(noted(import.log), ElementsAre(AllOf(HasSubstr("2 the same as another row"),
                                                     HasSubstr("t.csv:3: the same as line 2"),
                                                     HasSubstr("t.csv:4: the same as line 2"))));
    const auto twice = import_text(
        "csv", {{"one.csv", ties + "a,b,2001,visit,2,,\n"}, {"two.csv", ties + "a,b,2001,visit,2,,\n"}});
    EXPECT_THAT(noted(twice.log), ElementsAre(HasSubstr("two.csv:2: the same as one.csv:2")));
    const auto directed = import_text("edges", {{"e", "a b 1\nb a 1\n"}});
    EXPECT_THAT(noted(directed.log), IsEmpty());
    const auto seconds = import_text("edges", {{"e", "a b 1 1082040961\na b 1 1082040962\n"}});
    EXPECT_THAT(noted(seconds.log), IsEmpty());
}

}  // namespace

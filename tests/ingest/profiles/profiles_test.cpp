#include "entente/ingest/profiles.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "ingest/profiles/profile_draft.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using model::Answer;
using model::Profiles;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

ProfilesFile read(const std::string& text, const std::optional<Scale>& scale = Scale{-1, 1}) {
    return read_profiles({"p.csv", text}, scale);
}

std::string fault(const std::string& text, const std::optional<Scale>& scale = Scale{-1, 1}) {
    try {
        read(text, scale);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

/// `usa a=1 b=-1 | pak a=0`, a line a period.
std::vector<std::string> lines_of(const Profiles& profiles) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < profiles.answers.size(); ++i) {
        const Answer& answer = profiles.answers[i];
        const bool new_period = i == 0 || answer.period != profiles.answers[i - 1].period;
        if (new_period) lines.push_back(profiles.periods[answer.period] + ":");
        if (new_period || answer.actor != profiles.answers[i - 1].actor) {
            lines.back() += (new_period ? " " : " | ") + profiles.actors[answer.actor];
        }
        lines.back() += " " + profiles.items[answer.item] + "=" + std::to_string(answer.value).substr(0, 4);
    }
    return lines;
}

TEST(ReadProfiles, TakesColumnsInAnyOrderAndPutsAnswersInTheirs) {
    const ProfilesFile file = read(
        "period,value,item,actor\n"
        "10,1,b,usa\n"
        "9,0,z,pak\n"
        "10,0.25,a,usa\n"
        "10,1,a,pak\n");
    EXPECT_THAT(lines_of(file.profiles), ElementsAre("9: pak z=0.00", "10: pak a=1.00 | usa a=0.25 b=1.00"));
    EXPECT_THAT(file.profiles.actors, ElementsAre("pak", "usa"));
    EXPECT_THAT(file.profiles.items, ElementsAre("a", "b", "z"));
    EXPECT_THAT(file.profiles.weights, IsEmpty());
    EXPECT_THAT(file.remarks, IsEmpty());
    EXPECT_EQ(file.profiles.least, -1);
    EXPECT_EQ(file.profiles.greatest, 1);
}

TEST(ReadProfiles, HasOneNamelessPeriodWithoutAColumn) {
    EXPECT_THAT(read("actor;item;value\nusa;a;1\n").profiles.periods, ElementsAre(""));
    EXPECT_THAT(read("actor,item,value,period\nusa,a,1,\npak,a,1,\n").profiles.periods, ElementsAre(""));
}

TEST(ReadProfiles, TakesWeightsByItem) {
    const Profiles profiles =
        read("actor,item,value,weight\nusa,b,1,2.5\nusa,a,1,\npak,b,1,2.5\npak,c,,3\n").profiles;
    EXPECT_THAT(profiles.items, ElementsAre("a", "b"));
    EXPECT_THAT(profiles.weights, ElementsAre(1, 2.5));
}

TEST(ReadProfiles, SaysWhatItMadeOfTheTable) {
    const ProfilesFile file =
        read("actor,item,value,note,vote no\nusa,a,-2,x,1\npak,a,3,,\nind,a,,,\ninr,a,NA,,\n", std::nullopt);
    EXPECT_EQ(file.profiles.least, -2);
    EXPECT_EQ(file.profiles.greatest, 3);
    EXPECT_THAT(file.profiles.actors, ElementsAre("pak", "usa"));
    EXPECT_THAT(file.remarks,
                ElementsAre("no scale given; taken from the least and the greatest value: -2 to 3",
                            "2 rows without an answer", "columns left aside: \"note\", \"vote no\""));
}

TEST(ReadProfiles, PutsPeriodsInOrderByTheNumbersInThem) {
    const std::string head = "actor,item,value,period\n";
    std::string rows;
    for (const char* period : {"10", "ES-10", "9", "ES-9", "1954-02", "1954-10", "x", "010"}) {
        rows += std::string("usa,a,1,") + period + "\n";
    }
    EXPECT_THAT(read(head + rows).profiles.periods,
                ElementsAre("9", "010", "10", "1954-02", "1954-10", "ES-9", "ES-10", "x"));
}

TEST(ReadProfiles, RefusesWithLineAndColumn) {
    EXPECT_EQ(fault("actor,item,value\nusa,a,1\nusa, b,yes\n"),
              "p.csv:3:8: \"yes\" is no finite number; leave it empty for no answer [unusable-row]");
    EXPECT_THAT(fault("actor,item,value\nusa,a,1e999\n"), HasSubstr("p.csv:2:7"));
    EXPECT_THAT(fault("actor,item,value\nusa,a,nan\n"), HasSubstr("no finite number"));
    EXPECT_EQ(fault("actor,item,value\nusa,a,2\n"),
              "p.csv:2:7: 2 is outside the scale from -1 to 1; check --scale [unusable-row]");
    EXPECT_THAT(fault("actor,item,value\n,a,1\n"), HasSubstr("p.csv:2:1: the actor is empty"));
    EXPECT_THAT(fault("actor,item,value\nusa,,1\n"), HasSubstr("p.csv:2:5: the item is empty"));
    EXPECT_THAT(fault("actor,item,value,period\nusa,a,1,\nusa,a,1,9\n"),
                HasSubstr("p.csv:2:9: the period is empty"));
    EXPECT_THAT(fault("actor,item,value\nusa,a\n"), HasSubstr("p.csv:2:6: 2 cells for 3 columns"));
    EXPECT_THAT(fault("actor,item,value\n\"us\na\",\"\xC3\x84\",no\n"), HasSubstr("p.csv:3:8: \"no\""));
}

TEST(ReadProfiles, RefusesWeightsThatAreNone) {
    const std::string head = "actor,item,value,weight\n";
    for (const char* weight : {"-1", "-1e-300", "x", "inf", "-inf", "nan", "1e999"}) {
        EXPECT_THAT(fault(head + "usa,a,1," + weight + "\n"),
                    AllOf(HasSubstr("p.csv:2:9"), HasSubstr("is negative or no finite number")))
            << weight;
    }
    EXPECT_THAT(fault(head + "usa,a,1,2\npak,a,1,3\n"),
                HasSubstr("p.csv:3:9: the item has weight 3 here and 2 on line 2"));
}

TEST(ReadProfiles, TakesAWeightOfZero) {
    const std::string table = "actor,item,value,weight\npak,a,1,0\npak,b,1,0\npak,c,1,0\n";
    EXPECT_THAT(read("actor,item,value,weight\npak,a,1,0\npak,b,1,-0.0\npak,c,1,0.00\n").profiles.weights,
                ElementsAre(0, 0, 0));
    EXPECT_EQ(
        write_profiles_csv(read("actor,item,value,weight\npak,a,1,0\npak,b,1,-0.0\npak,c,1,0\n").profiles),
        table);
}

TEST(ReadProfiles, RefusesASecondAnswerWithTheLineOfTheFirst) {
    EXPECT_EQ(fault("actor,item,value\nusa,a,1\npak,a,1\nusa,a,1\n"),
              "p.csv:4: \"usa\" has answered \"a\" before, on line 2; keep one of the two [unusable-row]");
    EXPECT_EQ(fault("actor,item,value,period\nusa,a,1,1\nusa,a,1,2\n"), "none");
}

TEST(ReadProfiles, GivesTheFirstOfManyFaultsAndCountsTheRest) {
    std::string rows = "actor,item,value\n";
    for (int i = 0; i < 10; ++i) rows += "usa,i" + std::to_string(i) + ",x\n";
    const std::string said = fault(rows + ",a,1\n");
    EXPECT_THAT(said, AllOf(HasSubstr("p.csv:2:"), HasSubstr("p.csv:4:"), HasSubstr("7 more: "),
                            HasSubstr("p.csv:12:1: the actor is empty"), testing::Not(HasSubstr("p.csv:5"))));
}

TEST(ReadProfiles, RefusesWhatIsNoTableOfAnswers) {
    EXPECT_THAT(fault("actor,items,value\nusa,a,1\n"),
                HasSubstr("there is no column \"item\"; is \"items\" meant?"));
    EXPECT_THAT(fault("actor,item,value\n"), HasSubstr("no row gives an answer"));
    EXPECT_THAT(fault("actor,item,value\nusa,a,\n"), HasSubstr("no row gives an answer"));
    EXPECT_THAT(fault(""), HasSubstr("p.csv"));
    EXPECT_THAT(fault("actor,item,value\nusa,\"a,1\n"), HasSubstr("p.csv:2:5: a quote is opened"));
    EXPECT_THROW(read("actor,item,value\nusa,a,1\n", Scale{1, 1}), std::invalid_argument);
}

TEST(WriteProfiles, LeavesOutColumnsThatSayNothing) {
    EXPECT_EQ(write_profiles_csv(read("actor,item,value\nusa,b,1\nusa,a,-0.5\n").profiles),
              "actor,item,value\nusa,a,-0.5\nusa,b,1\n");
    EXPECT_EQ(write_profiles_csv({}), "actor,item,value\n");
}

TEST(WriteProfiles, GuardsTextThatASpreadsheetWouldRunAndReadsItBack) {
    const std::string text = "actor,item,value,period,weight\n\"a,b\",'=1+1,1,'-1,0.25\n";
    const Profiles profiles = read(text).profiles;
    EXPECT_THAT(profiles.items, ElementsAre("=1+1"));
    EXPECT_THAT(profiles.periods, ElementsAre("-1"));
    EXPECT_EQ(write_profiles_csv(profiles), text);
    EXPECT_THAT(read("actor,item,value\n''=x,'plain,1\n").profiles.actors, ElementsAre("'=x"));
    EXPECT_THAT(read("actor,item,value\n''=x,'plain,1\n").profiles.items, ElementsAre("'plain"));
}

bool equal(const Profiles& a, const Profiles& b) {
    const auto same = [](const Answer& x, const Answer& y) {
        return std::tie(x.actor, x.item, x.period, x.value) == std::tie(y.actor, y.item, y.period, y.value);
    };
    return a.actors == b.actors && a.items == b.items && a.periods == b.periods && a.weights == b.weights &&
           a.least == b.least && a.greatest == b.greatest &&
           std::equal(a.answers.begin(), a.answers.end(), b.answers.begin(), b.answers.end(), same);
}

/// Rows of a table of some actors, items and periods, in any order; every answer at most once.
std::vector<std::string> any_rows(test::Dice& dice) {
    std::vector<std::string> rows;
    for (std::size_t cell = 0, count = 1 + dice.below(60); cell < count; ++cell) {
        if (dice.chance(30)) continue;
        rows.push_back("a" + std::to_string(cell % 5) + ",i " + std::to_string(cell % 12 / 2) + "," +
                       std::to_string(dice.below(3)) + "." + std::to_string(dice.below(100)) + "," +
                       std::to_string(cell / 12) + "\n");
    }
    std::sort(rows.begin(), rows.end());
    const auto question = [](const std::string& row) {
        return row.substr(0, row.rfind(',', row.rfind(',') - 1)) + row.substr(row.rfind(','));
    };
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [&](const auto& a, const auto& b) { return question(a) == question(b); }),
               rows.end());
    std::map<std::string, std::string> by_question;
    for (const std::string& row : rows) by_question.emplace(question(row), row);
    rows.clear();
    for (const auto& [key, row] : by_question) rows.push_back(row);
    return rows;
}

TEST(Profiles, AreTheSameWrittenAndReadBackAndForAnyOrderOfTheRows) {
    std::size_t answers = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        test::Dice dice(seed);
        std::vector<std::string> rows = any_rows(dice);
        if (rows.empty()) continue;
        const auto table = [&] {
            std::string text = "actor,item,value,period\n";
            for (const std::string& row : rows) text += row;
            return text;
        };
        const Profiles profiles = read(table(), Scale{0, 3}).profiles;
        dice.shuffle(rows);
        ASSERT_TRUE(equal(profiles, read(table(), Scale{0, 3}).profiles)) << seed;
        ASSERT_TRUE(equal(profiles, read(write_profiles_csv(profiles), Scale{0, 3}).profiles)) << seed;
        ASSERT_EQ(profiles.answers.size(), rows.size());
        answers += rows.size();
    }
    EXPECT_GT(answers, 1000U);
}

RC_GTEST_PROP(ReadProfiles, NeverCrashesOnHostileText, ()) {
    const auto text = *rc::gen::container<std::string>(
        rc::gen::element('a', '1', '"', ',', '\n', '\r', ' ', '-', '.', '\'', '=', '\xC3', '\x00'));
    const std::string said = fault("actor,item,value,period,weight\n" + text, std::nullopt);
    RC_ASSERT(said == "none" || said.find("p.csv") != std::string::npos);
}

RC_GTEST_PROP(PeriodOrder, IsAStrictOrder, ()) {
    const auto word = rc::gen::container<std::string>(rc::gen::element('0', '1', '9', 'a', '-'));
    const auto a = *word, b = *word, c = *word;
    RC_ASSERT(!(period_before(a, b) && period_before(b, a)));
    RC_ASSERT(a == b || period_before(a, b) || period_before(b, a));
    RC_ASSERT(!(period_before(a, b) && period_before(b, c)) || period_before(a, c));
}

}  // namespace
}  // namespace entente::ingest

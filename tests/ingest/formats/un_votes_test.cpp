#include <gmock/gmock.h>

#include "entente/ingest/profiles.hpp"
#include "ingest/formats/dyadic.hpp"
#include "ingest/formats/un_seats.hpp"

namespace entente::ingest {
namespace {

using model::Answer;
using model::Profiles;
using test::accounted;
using test::skipped;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Format format{"test", "test", "", nullptr, read_un_votes};

ProfilesImport votes(const std::vector<InputFile>& files, const ImportOptions& options = {}) {
    return import_profiles(format, files, options);
}

std::string fault(const std::vector<InputFile>& files, const ImportOptions& options = {}) {
    try {
        votes(files, options);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

/// `9 usa 392 -1` for every answer.
std::vector<std::string> lines_of(const Profiles& profiles) {
    std::vector<std::string> lines;
    for (const Answer& answer : profiles.answers) {
        lines.push_back(profiles.periods[answer.period] + " " + profiles.actors[answer.actor] + " " +
                        profiles.items[answer.item] + " " + std::to_string(static_cast<int>(answer.value)));
    }
    return lines;
}

const InputFile calls{"calls.csv",
                      "rcid,session,date,short\n"
                      "392,9,1954-09-02,\"A, b\"\n"
                      "1189,26,1971-10-07,x\n"
                      "4169,54,1999-11-02,y\n"};

TEST(UnVotes, JoinsVotesWithRollCallsInAnyOrderOfFiles) {
    const InputFile cast{"votes.csv",
                         "rcid,country,country_code,vote\n"
                         "392,United States,US,yes\n"
                         "392,Russia,RU,no\n"
                         "1189,United States,US,abstain\n"
                         "4169,Russia,RU,yes\n"
                         "4169,Namibia,NA,no\n"};
    const ProfilesImport import = votes({cast, calls});
    EXPECT_THAT(lines_of(import.profiles),
                ElementsAre("9 soviet-union 392 -1", "9 usa 392 1", "26 usa 1189 0", "54 namibia 4169 -1",
                            "54 russia 4169 1"));
    EXPECT_EQ(import.profiles.least, -1);
    EXPECT_EQ(import.profiles.greatest, 1);
    EXPECT_EQ(import.log.read, 8U);
    EXPECT_EQ(import.log.used, 8U);
    EXPECT_THAT(import.log.remarks, IsEmpty());
    EXPECT_EQ(lines_of(votes({calls, cast}).profiles), lines_of(import.profiles));
}

TEST(UnVotes, ReadsTheCodesAndColumnsOfTheOriginalRecord) {
    const ProfilesImport import = votes({{"UNVotes.csv",
                                          ",rcid,ccode,member,vote,Country,Countryname,session,date\n"
                                          "1,392,2,1,1,USA,United States of America,9,1954-09-02\n"
                                          "2,392,365,1,3,RUS,Russia,9,1954-09-02\n"
                                          "3,392,770,1,2,PAK,Pakistan,9,1954-09-02\n"
                                          "4,392,750,1,8,IND,India,9,1954-09-02\n"
                                          "5,392,255,0,9,GMY,Germany,9,1954-09-02\n"
                                          "6,392,200,1,7,UKG,United Kingdom,9,1954-09-02\n"}});
    EXPECT_THAT(lines_of(import.profiles),
                ElementsAre("9 pakistan 392 0", "9 soviet-union 392 -1", "9 usa 392 1"));
    EXPECT_EQ(skipped(import.log, "absent"), 1U);
    EXPECT_EQ(skipped(import.log, "not a member at the time"), 1U);
    EXPECT_EQ(accounted(import.log), import.log.read);
}

TEST(UnVotes, ReadsTheMatrixOfASession) {
    const InputFile matrix{"matrix_session_09.csv",
                           "k,392,393\nUS,yes,\nYemen Arab Republic,abstain,no\nPK,,\n"};
    const ProfilesImport import = votes({matrix});
    EXPECT_THAT(lines_of(import.profiles),
                ElementsAre("9 north-yemen 392 0", "9 north-yemen 393 -1", "9 usa 392 1"));
    EXPECT_EQ(import.log.used, 2U);
    EXPECT_EQ(skipped(import.log, "no vote given"), 1U);
}

TEST(UnVotes, TakesTheStateThatHadTheSeat) {
    UnSeats seats;
    const auto iso2 = [&](const char* code, int year) { return seats.state("iso2", code, "", year); };
    EXPECT_EQ(iso2("RU", 1970), "soviet-union");
    EXPECT_EQ(iso2("RU", 1991), "soviet-union");
    EXPECT_EQ(iso2("RU", 1992), "russia");
    EXPECT_EQ(iso2("UA", 1950), "ukraine");
    EXPECT_EQ(iso2("BY", 1950), "belarus");
    EXPECT_EQ(iso2("IN", 1946), "india");
    EXPECT_EQ(iso2("YU", 1990), "yugoslavia");
    EXPECT_EQ(iso2("YU", 2005), "serbia-and-montenegro");
    EXPECT_EQ(iso2("YU", 2015), "serbia");
    EXPECT_EQ(iso2("CS", 1992), "czechoslovakia");
    EXPECT_EQ(iso2("DE", 1991), "germany");
    EXPECT_EQ(iso2("NA", 1995), "namibia");
    EXPECT_EQ(seats.state("iso2", "", "Federal Republic of Germany", 1980), "west-germany");
    EXPECT_EQ(seats.state("iso2", "NA", "Yemen Arab Republic", 1980), "north-yemen");
    EXPECT_EQ(seats.state("iso2", "NA", "Namibia", 1995), "namibia");
    EXPECT_THAT(seats.remarks(), IsEmpty());
}

TEST(UnVotes, ReadsTheSeatOfChina) {
    UnSeats seats;
    EXPECT_EQ(seats.state("iso2", "TW", "Taiwan", 1946), "china");
    EXPECT_EQ(seats.state("iso2", "TW", "Taiwan", 1949), "china");
    EXPECT_EQ(seats.state("iso2", "TW", "Taiwan", 1950), "taiwan");
    EXPECT_EQ(seats.state("iso2", "CN", "China", 1971), "china");
    EXPECT_THAT(seats.remarks(), ElementsAre(HasSubstr("October 1971")));
}

TEST(UnVotes, GivesAStateThatNoListHasAnIdAndSaysSo) {
    UnSeats seats;
    EXPECT_EQ(seats.state("iso2", "QX", "", 1990), "iso2-qx");
    EXPECT_EQ(seats.state("iso2", "", "Ruritania & Co", 1990), "ruritania-co");
    EXPECT_THAT(seats.remarks(), ElementsAre(HasSubstr("QX as iso2-qx")));
}

TEST(UnVotes, CountsWhatItCannotUse) {
    const ProfilesImport import = votes({{"v.csv",
                                          "rcid,country,country_code,vote\n"
                                          "392,United States,US,yes\n"
                                          "392,United States,US,yes\n"
                                          "392,Pakistan,PK,yes\n"
                                          "392,Pakistan,PK,no\n"
                                          "393,Pakistan,PK,no\n"
                                          "392,,,no\n"
                                          ",India,IN,no\n"
                                          "392,India,IN,maybe\n"
                                          "392,Iran,IR,\n"},
                                         calls});
    EXPECT_THAT(lines_of(import.profiles), ElementsAre("9 usa 392 1"));
    EXPECT_EQ(skipped(import.log, "the same vote of a state once more"), 1U);
    EXPECT_EQ(skipped(import.log, "a vote of a state that also voted otherwise on the roll call"), 2U);
    EXPECT_EQ(skipped(import.log, "a roll call that the table of roll calls does not list"), 1U);
    EXPECT_EQ(skipped(import.log, "no state"), 1U);
    EXPECT_EQ(skipped(import.log, "no number of a roll call"), 1U);
    EXPECT_EQ(skipped(import.log, "no vote given"), 1U);
    EXPECT_EQ(accounted(import.log), import.log.read);
    EXPECT_THAT(fault({{"v.csv", "rcid,country_code,vote\n1,US,maybe\n1,PK,no\n"}}, {{}, {}, {}, {}, true}),
                HasSubstr("v.csv:2"));
}

/// Without a table of roll calls all codes mean today's states, so that two seats can be one state's.
TEST(UnVotes, SaysOfEachVoteWhoseItIsAndOnWhat) {
    const ProfilesImport import = votes({{"v.csv",
                                          "rcid,country,country_code,vote\n"
                                          "3,Serbia,RS,yes\n3,Yugoslavia,YU,no\n"
                                          "4,Serbia,RS,no\n4,Yugoslavia,YU,no\n4,India,IN,no\n"}});
    std::vector<std::string> said;
    for (const Skipped& skipped : import.log.skipped) {
        for (const model::Problem& problem : skipped.first) said.push_back(problem.what);
    }
    EXPECT_THAT(said,
                UnorderedElementsAre("serbia on roll call 3: two votes that differ, of which neither counts",
                                     "serbia on roll call 3: two votes that differ, of which neither counts",
                                     "serbia on roll call 4: the same vote once more"));
}

TEST(UnVotes, CutsByYearByActorAndByDate) {
    const InputFile cast{
        "votes.csv", "rcid,country_code,vote\n392,US,yes\n392,PK,no\n1189,US,no\n1189,PK,no\n4169,PK,no\n"};
    ImportOptions options;
    options.columns["period"] = "year";
    EXPECT_THAT(votes({cast, calls}, options).profiles.periods, ElementsAre("1954", "1971", "1999"));
    options.columns["rcid"] = "x";
    EXPECT_THAT(fault({cast, calls}, options), HasSubstr("fixed names"));
    options = {};
    options.actors = {"pakistan"};
    options.from = model::Date::parse("1960");
    options.to = model::Date::parse("1980");
    const ProfilesImport import = votes({cast, calls}, options);
    EXPECT_THAT(lines_of(import.profiles), ElementsAre("26 pakistan 1189 -1"));
    EXPECT_EQ(skipped(import.log, "before --from"), 2U);
    EXPECT_EQ(skipped(import.log, "after --to"), 1U);
    EXPECT_EQ(skipped(import.log, "left out by --actors"), 1U);
}

TEST(UnVotes, SaysWhenThereIsNoTime) {
    const ProfilesImport import = votes({{"v.csv", "rcid,country_code,vote\n1,US,yes\n1,RU,no\n"}});
    EXPECT_THAT(lines_of(import.profiles), ElementsAre(" russia 1 -1", " usa 1 1"));
    EXPECT_THAT(import.log.remarks, ElementsAre(HasSubstr("neither session nor date")));
}

TEST(UnVotes, RefusesFilesOfAnotherKind) {
    EXPECT_THAT(fault({{"t.csv", "actor1,actor2\na,b\n"}}),
                HasSubstr("t.csv:1: the columns are those of no record"));
    EXPECT_THAT(fault({{"t.csv", "rcid,vote\n1,yes\n"}}), HasSubstr("country_code"));
    EXPECT_THAT(fault({calls}), HasSubstr("no row of it gives an answer"));
}

/// Answers of the pair in the period: how many both gave, and how many were the same.
std::pair<int, int> both_and_same(const Profiles& profiles, const std::string& period, const std::string& a,
                                  const std::string& b) {
    std::map<std::uint32_t, double> of_a;
    int both = 0, same = 0;
    for (const Answer& answer : profiles.answers) {
        if (profiles.periods[answer.period] == period && profiles.actors[answer.actor] == a) {
            of_a[answer.item] = answer.value;
        }
    }
    for (const Answer& answer : profiles.answers) {
        const auto found = of_a.find(answer.item);
        if (profiles.periods[answer.period] != period || profiles.actors[answer.actor] != b ||
            found == of_a.end()) {
            continue;
        }
        ++both;
        same += found->second == answer.value ? 1 : 0;
    }
    return {both, same};
}

TEST(UnVotesReal, EveryRowOfTheWholeRecordIsUsed) {
    const auto cast = test::real_data("un_votes_full/un_votes.csv");
    const auto roll_calls = test::real_data("un_votes_full/un_roll_calls.csv");
    if (!cast || !roll_calls) GTEST_SKIP() << "skipped: no real data";
    const ProfilesImport import = votes({{"un_votes.csv", *cast}, {"un_roll_calls.csv", *roll_calls}});
    EXPECT_EQ(import.log.read, 870109U + 6203U);
    EXPECT_EQ(import.log.used, import.log.read);
    EXPECT_THAT(import.log.skipped, IsEmpty());
    EXPECT_THAT(import.log.remarks, ElementsAre(HasSubstr("China's seat")));
    const Profiles& profiles = import.profiles;
    EXPECT_EQ(profiles.answers.size(), 870109U);
    EXPECT_EQ(profiles.items.size(), 6203U);
    EXPECT_EQ(profiles.periods.size(), 74U);
    EXPECT_EQ(profiles.periods.front(), "1");
    EXPECT_EQ(profiles.periods.back(), "74");
    EXPECT_EQ(both_and_same(profiles, "9", "usa", "pakistan"), std::pair(31, 17));
    EXPECT_EQ(both_and_same(profiles, "35", "usa", "pakistan"), std::pair(103, 27));
    EXPECT_EQ(both_and_same(profiles, "26", "taiwan", "china"), std::pair(0, 0));
}

TEST(UnVotesReal, TheMatrixOfASessionIsTheSameAsItsRows) {
    const auto matrix = test::real_data("un_votes/matrix_session_35.csv");
    const auto cast = test::real_data("un_votes_full/un_votes.csv");
    const auto roll_calls = test::real_data("un_votes/un_roll_calls.csv");
    if (!matrix || !cast || !roll_calls) GTEST_SKIP() << "skipped: no real data";
    std::vector<std::string> session;
    const ProfilesImport whole = votes({{"un_votes.csv", *cast}, {"un_roll_calls.csv", *roll_calls}});
    for (const std::string& line : lines_of(whole.profiles)) {
        if (line.starts_with("35 ")) session.push_back(line);
    }
    const ProfilesImport alone = votes({{"matrix_session_35.csv", *matrix}});
    EXPECT_EQ(alone.log.used, 151U);
    EXPECT_EQ(lines_of(alone.profiles), session);
}

TEST(UnVotesReal, TheSubsetOfSixteenStatesNeedsNoTableOfRollCalls) {
    const auto cast = test::real_data("un_votes/un_votes_16states_1946_2020.csv");
    if (!cast) GTEST_SKIP() << "skipped: no real data";
    const ProfilesImport import = votes({{"un_votes_16states.csv", *cast}});
    EXPECT_EQ(import.log.read, 87372U);
    EXPECT_EQ(import.log.used, 87372U);
    EXPECT_THAT(import.profiles.actors,
                UnorderedElementsAre("afghanistan", "bangladesh", "china", "france", "united-kingdom",
                                     "india", "iran", "japan", "sri-lanka", "nepal", "pakistan", "russia",
                                     "soviet-union", "saudi-arabia", "turkey", "taiwan", "usa"));
    EXPECT_EQ(both_and_same(import.profiles, "9", "usa", "pakistan"), std::pair(31, 17));
}

}  // namespace
}  // namespace entente::ingest

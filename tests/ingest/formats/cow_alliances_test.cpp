#include <gmock/gmock.h>

#include "entente/graph/snapshot.hpp"
#include "ingest/formats/dyadic.hpp"

namespace entente::ingest {
namespace {

using test::accounted;
using test::import_text;
using test::skipped;
using test::ties;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const std::string member_header =
    "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,"
    "ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,"
    "right_censor,defense,neutrality,nonaggression,entente,version\n";

/// A row of an alliance: member, `d,m,y` of start and end, flags.
std::string member(const std::string& alliance, const std::string& code, const std::string& start,
                   const std::string& end, const std::string& flags,
                   const std::string& type = "Type III: Entente") {
    return alliance + "," + code + ",State " + code + ",1,1,1900,,,,\"" + type + "\"," + start + "," + end +
           ",0,0," + flags + ",4.1\n";
}

Import by_member(const std::string& rows, const ImportOptions& options = {}) {
    return import_text(read_cow_alliances, member_header + rows, options);
}

TEST(CowAlliances, MembersBecomeDyadsForTheTimeTheyHaveInCommon) {
    const Import import = by_member(member("9", "2", "8,9,1954", "30,6,1977", "0,0,0,1") +
                                    member("9", "770", "8,9,1954", "8,11,1972", "0,0,0,1") +
                                    member("9", "200", "1,1,1960", ",,", "0,0,0,1"));
    EXPECT_THAT(ties(import.network, "cow"),
                UnorderedElementsAre("2 - 770 entente 1954-09-08..1972-11-08",
                                     "2 - 200 entente 1960-01-01..1977-06-30",
                                     "200 - 770 entente 1960-01-01..1972-11-08"));
    EXPECT_EQ(import.log.read, 3u);
    EXPECT_EQ(import.log.used, 3u);
    EXPECT_EQ(import.network.observed_start().to_string(), "1816");
    EXPECT_EQ(import.network.observed_end().to_string(), "2013");
}

TEST(CowAlliances, ABlankEndIsStillInForce) {
    const Import import = by_member(member("9", "2", "1,1,1950", ",,", "1,0,0,0") +
                                    member("9", "20", "1,1,1950", ",,", "1,0,0,0"));
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 - 20 defence-pact 1950-01-01.."));
}

TEST(CowAlliances, FlagsBeatTheTypeOfTheAllianceAndMayBindOneSideAlone) {
    const Import import =
        by_member(member("254", "2", "5,3,1959", ",,", "1,0,0,0", "Type I: Defense Pact") +
                  member("254", "770", "5,3,1959", ",,", "0,0,0,0", "Type I: Defense Pact"));
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 > 770 defence-pledge 1959-03-05.."));
    EXPECT_THAT(import.network.relations()[0].note, HasSubstr("State 770 owes: nothing"));
    EXPECT_EQ(import.log.used, 2u);
}

TEST(CowAlliances, TheStrongestOfSeveralFlagsCountsAndTheNoteTellsTheOthers) {
    const Import import = by_member(member("1", "2", "1,1,1950", ",,", "0,1,1,1") +
                                    member("1", "20", "1,1,1950", ",,", "0,1,1,1"));
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 - 20 neutrality-pact 1950-01-01.."));
    EXPECT_THAT(import.network.relations()[0].note,
                HasSubstr("both owe: neutrality, non-aggression, entente"));
    EXPECT_THAT(import.network.relations()[0].note, HasSubstr("coded Type III: Entente"));
}

TEST(CowAlliances, UnequalObligationsAreTwoDirectedTies) {
    const Import import = by_member(member("1", "2", "1,1,1950", ",,", "1,0,0,1") +
                                    member("1", "20", "1,1,1950", ",,", "0,0,0,1"));
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 > 20 defence-pledge 1950-01-01..",
                                                                  "20 > 2 entente-pledge 1950-01-01.."));
}

/// What the alliance of the two adds to their dyad in a year.
double in_a_year(const model::Network& network) {
    const model::Interval year{model::Date::parse("1955")->earliest(),
                               model::Date::parse("1956")->earliest()};
    const graph::Snapshot snapshot(network, year);
    return snapshot.dyads().size() == 1 ? snapshot.dyads()[0].cooperation : -1;
}

TEST(CowAlliances, UnequalObligationsAddLessThanAMutualPact) {
    const auto weigh = [](const std::string& first, const std::string& second) {
        return in_a_year(by_member(member("19", "220", "1,1,1950", ",,", first) +
                                   member("19", "230", "1,1,1950", ",,", second))
                             .network);
    };
    EXPECT_DOUBLE_EQ(weigh("1,0,0,0", "1,0,0,0"), 4.5);
    EXPECT_DOUBLE_EQ(weigh("0,0,0,1", "1,0,0,0"), 2.25 + 0.5);  // one owes defence, the other an entente
    EXPECT_DOUBLE_EQ(weigh("1,0,0,0", "0,0,0,0"), 2.25);
    const std::vector<std::string> kinds{"1,0,0,0", "0,1,0,0", "0,0,1,0", "0,0,0,1", "0,0,0,0"};
    for (std::size_t strong = 0; strong < kinds.size(); ++strong) {
        for (std::size_t weak = strong + 1; weak < kinds.size(); ++weak) {
            const double pact = weigh(kinds[strong], kinds[strong]);
            EXPECT_LT(weigh(kinds[strong], kinds[weak]), pact);
            EXPECT_DOUBLE_EQ(weigh(kinds[strong], kinds[weak]), weigh(kinds[weak], kinds[strong]));
            EXPECT_GE(weigh(kinds[strong], kinds[weak]), weigh(kinds[weak], kinds[weak]) / 2);
        }
    }
}

TEST(CowAlliances, RowsWithoutATieAreCountedByReason) {
    const Import import = by_member(
        member("1", "2", "1,1,1950", "1,1,1960", "1,0,0,0") +
        member("1", "20", "1,1,1950", "1,1,1960", "1,0,0,0") +
        member("1", "70", "1,1,1970", ",,", "1,0,0,0") + member("2", "200", "1,1,1950", ",,", "0,0,0,0") +
        member("2", "220", "1,1,1950", ",,", "0,0,0,0") + member("3", "", "1,1,1950", ",,", "1,0,0,0") +
        member("3", "225", "31,2,1950", ",,", "1,0,0,0") +
        member("3", "230", "1,1,1950", "1,1,1940", "1,0,0,0"));
    EXPECT_EQ(import.log.read, 8u);
    EXPECT_EQ(import.log.used, 2u);
    EXPECT_EQ(accounted(import.log), 8u);
    EXPECT_EQ(skipped(import.log, "no other member of the alliance at the same time"), 1u);
    EXPECT_EQ(skipped(import.log, "no obligation is flagged"), 2u);
    EXPECT_EQ(skipped(import.log, "no COW state number"), 1u);
    EXPECT_EQ(skipped(import.log, "the start is no date"), 1u);
    EXPECT_EQ(skipped(import.log, "the end is not after the start"), 1u);
    EXPECT_EQ(import.log.skipped[0].first[0].line, 4u);
}

TEST(CowAlliances, UnknownDaysAndMonthsLeaveCoarserDates) {
    const Import import = by_member(member("1", "2", "-9,3,1850", "-9,-9,1850", "1,0,0,0") +
                                    member("1", "20", "1,1,1850", ",,", "1,0,0,0"));
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 - 20 defence-pact 1850-03..1851"));
}

TEST(CowAlliances, AStateThatLeavesAndComesBackHasTwoTies) {
    const Import import = by_member(member("1", "2", "1,1,1950", ",,", "1,0,0,0") +
                                    member("1", "20", "1,1,1950", "1,1,1955", "1,0,0,0") +
                                    member("1", "20", "1,1,1960", ",,", "1,0,0,0"));
    EXPECT_THAT(ties(import.network, "cow"),
                UnorderedElementsAre("2 - 20 defence-pact 1950-01-01..1955-01-01",
                                     "2 - 20 defence-pact 1960-01-01.."));
}

TEST(CowAlliances, ReadsTheOfficialDyadFile) {
    const Import import =
        import_text(read_cow_alliances,
                    "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,"
                    "dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,"
                    "nonaggression,entente,asymmetric,version\n"
                    "7,20,Canada,2,United States,4,4,1949,,,,0,1,1,0,0,0,1,4.1\n"
                    "8,20,Canada,20,Canada,4,4,1949,,,,0,1,1,0,0,0,0,4.1\n");
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 - 20 defence-pact 1949-04-04.."));
    EXPECT_THAT(import.network.relations()[0].note, HasSubstr("asymmetric"));
    EXPECT_EQ(skipped(import.log, "a state with itself"), 1u);
}

TEST(CowAlliances, ReadsDyadsWithFlagsOfEachSideAndIsoDates) {
    const Import import = import_text(
        read_cow_alliances,
        "version4id,ccode1,ccode2,name1,name2,start,end,ss_type,def_1,neu_1,nonagg_1,ent_1,def_2,neu_2,"
        "nonagg_2,ent_2,left_censor,open_at_2012\n"
        "254,2,770,United States,Pakistan,1959-03-05,,Type I: Defense Pact,1,0,0,0,0,0,0,0,0,1\n");
    EXPECT_THAT(ties(import.network, "cow"), UnorderedElementsAre("2 > 770 defence-pledge 1959-03-05.."));
}

TEST(CowAlliances, OptionsLeaveOutWithACount) {
    const std::string rows = member("1", "2", "1,1,1950", "1,1,1960", "1,0,0,0") +
                             member("1", "20", "1,1,1950", "1,1,1960", "1,0,0,0") +
                             member("2", "2", "1,1,1970", ",,", "1,0,0,0") +
                             member("2", "200", "1,1,1970", ",,", "1,0,0,0");
    const Import all = by_member(rows);
    ImportOptions options;
    options.actors = {all.network.actors()[position(all.network.relations()[0].source)].id,
                      all.network.actors()[position(all.network.relations()[0].target)].id};
    const Import some = by_member(rows, options);
    EXPECT_EQ(some.network.relations().size(), 1u);
    EXPECT_EQ(some.log.used, 2u);
    EXPECT_EQ(accounted(some.log), 4u);
    options.actors.clear();
    options.from = model::Date::parse("1965");
    const Import late = by_member(rows, options);
    EXPECT_THAT(ties(late.network, "cow"), UnorderedElementsAre("2 - 200 defence-pact 1970-01-01.."));
    EXPECT_EQ(accounted(late.log), 4u);
}

TEST(CowAlliances, TheOrderOfRowsLeavesNoTrace) {
    const std::vector<std::string> rows{
        member("1", "2", "1,1,1950", ",,", "1,0,0,1"), member("1", "20", "1,1,1951", ",,", "0,0,0,1"),
        member("1", "70", "1,1,1949", ",,", "1,0,0,0"), member("2", "2", "1,1,1950", ",,", "0,0,1,1")};
    const Import forth = by_member(rows[0] + rows[1] + rows[2] + rows[3]);
    const Import back = by_member(rows[3] + rows[2] + rows[1] + rows[0]);
    EXPECT_EQ(forth.network.actors(), back.network.actors());
    EXPECT_EQ(forth.network.relations(), back.network.relations());
}

TEST(CowAlliances, ATieGoesOverToTheSuccessorOfAState) {
    const Import import = by_member(member("1", "365", "1,2,1950", ",,", "1,0,0,0") +
                                    member("1", "712", "1,2,1950", ",,", "1,0,0,0"));
    ASSERT_EQ(import.network.relations().size(), 2u);
    const model::Relation& before = import.network.relations()[0];
    const model::Relation& after = import.network.relations()[1];
    EXPECT_EQ(import.network[before.source].id, "soviet-union");
    EXPECT_EQ(import.network[after.source].id, "russia");
    EXPECT_EQ(before.end, after.start);
    EXPECT_EQ(after.start->to_string(), "1992");
    EXPECT_FALSE(after.end);
}

TEST(CowAlliances, RefusesOtherFilesAndColumnNames) {
    EXPECT_THROW(import_text(read_cow_alliances, "a,b\n1,2\n"), model::DataError);
    ImportOptions options;
    options.columns["actor1"] = "ccode";
    EXPECT_THROW(by_member(member("1", "2", "1,1,1950", ",,", "1,0,0,0"), options), model::DataError);
}

TEST(CowAlliances, EveryTieCarriesItsSource) {
    const Import import = by_member(member("9", "2", "1,1,1950", ",,", "1,0,0,0") +
                                    member("9", "20", "1,1,1950", ",,", "1,0,0,0"));
    ASSERT_EQ(import.network.sources().size(), 1u);
    EXPECT_THAT(import.network.sources()[0].note, HasSubstr("Gibler"));
    EXPECT_EQ(import.network.relations()[0].sources[0].locator, "alliance 9");
}

const std::vector<std::string> us_pakistan{"2 - 770 entente 1954-09-08..1972-11-08",
                                           "2 - 770 nonaggression-pact 1958-07-28..1979-03-12",
                                           "2 > 770 defence-pledge 1959-03-05.."};

TEST(CowAlliancesReal, ByMember) {
    const auto text = test::real_data("cow_alliances_v41/alliance_v4.1_by_member.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = import_text(read_cow_alliances, *text);
    EXPECT_EQ(import.log.read, 1221u);
    EXPECT_EQ(accounted(import.log), 1221u);
    EXPECT_EQ(ties(import.network, "cow", "2", "770"), us_pakistan);
    ASSERT_TRUE(import.network.find_actor("pakistan"));
}

TEST(CowAlliancesReal, ByDyadIsTheSameNetwork) {
    const auto dyads = test::real_data("cow_alliances_v41/alliance_dyads_DERIVED_from_by_member.csv");
    const auto members = test::real_data("cow_alliances_v41/alliance_v4.1_by_member.csv");
    if (!dyads || !members) GTEST_SKIP() << "skipped: no real data";
    const Import import = import_text(read_cow_alliances, *dyads);
    EXPECT_EQ(import.log.read, 3211u);
    EXPECT_EQ(accounted(import.log), 3211u);
    EXPECT_EQ(ties(import.network, "cow", "2", "770"), us_pakistan);
    ASSERT_TRUE(import.network.find_actor("pakistan"));
    EXPECT_EQ(ties(import.network, "cow"), ties(import_text(read_cow_alliances, *members).network, "cow"));
    EXPECT_GE(import.network.relations().size(), 3242u);  // one for each obligation, more at successions
}

}  // namespace
}  // namespace entente::ingest

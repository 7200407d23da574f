#include "ingest/formats/state_lives.hpp"

#include <gmock/gmock.h>

#include "entente/graph/measures.hpp"
#include "entente/graph/snapshot.hpp"
#include "ingest/formats/dyadic.hpp"
#include "support/networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using Reader = test::Reader;

const model::Actor& given(const model::Draft& draft, std::string_view id) {
    for (const model::Draft::Actor& actor : draft.actors) {
        if (actor.record.id == id) return actor.record;
    }
    throw std::logic_error("no such actor");
}

/// `1918..1941 1991..`: the stretches in which it is there.
std::string life_of(const model::Actor& actor) {
    std::string out = actor.start ? actor.start->to_string() : "";
    for (const model::Absence& absence : actor.absences) {
        out += ".." + absence.start.to_string() + " " + absence.end.to_string();
    }
    return out + ".." + (actor.end ? actor.end->to_string() : "");
}

/// The draft of the lines with lives by the table of countries, under COW's numbers.
struct Lived {
    model::Draft draft;
    ImportLog log;
    explicit Lived(const std::string& lines, const std::vector<std::string>& states)
        : draft(test::draft(lines)) {
        std::map<std::string, std::string> lists;
        for (const std::string& id : states) lists[id] = "cow";
        give_lives(draft, stays_in_table(lists), log);
    }
    [[nodiscard]] std::string life(std::string_view id) const { return life_of(given(draft, id)); }
};

/// Ids of the vertices of the year.
std::vector<std::string> there_in(const model::Network& network, int year) {
    std::vector<std::string> ids;
    const graph::Snapshot snapshot(network, {model::Date::parse(std::to_string(year))->earliest(),
                                             model::Date::parse(std::to_string(year + 1))->earliest()});
    for (const model::ActorIndex actor : snapshot.actors()) ids.push_back(network[actor].id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

TEST(StateLives, AreTheYearsOfTheTableOpenWhereItBegins) {
    const Lived lived(
        "observed 1900..2000\nusa state\npakistan state\neast-germany state\nghana state\n"
        "usa - pakistan pact 5 1954..1965\nusa > east-germany visit 1 1990-12\n",
        {"usa", "pakistan", "east-germany"});
    EXPECT_THAT(lived.log.remarks, IsEmpty());
    EXPECT_EQ(lived.life("usa"), "..");
    EXPECT_EQ(lived.life("pakistan"), "1947..");
    EXPECT_EQ(lived.life("east-germany"), "1949..1991");
    EXPECT_EQ(lived.life("ghana"), "..");  // not asked for
}

TEST(StateLives, TakeInTheYearsOfATieBeyondThemAndNoMore) {
    const Lived lived(
        "observed 1900..2000\nusa state\npakistan state\neast-germany state\nlebanon state\n"
        "usa - pakistan pact 5 1946-05..1965\nusa - east-germany pact 1 1980..\n"
        "usa - lebanon quarrel -1 1911-02..1912-03\n",
        {"usa", "pakistan", "east-germany", "lebanon"});
    EXPECT_EQ(lived.life("pakistan"), "1946..");
    EXPECT_EQ(lived.life("east-germany"), "1949..");
    EXPECT_EQ(lived.life("lebanon"), "1911..1913 1943..");  // not 1911 to 1943
    EXPECT_THAT(lived.log.remarks,
                ElementsAre(HasSubstr("whose lives take in those years: pakistan, east-germany, lebanon"),
                            HasSubstr("absent in between: lebanon")));
    EXPECT_THAT(lived.log.details,
                ElementsAre(HasSubstr("pakistan 1946..; east-germany 1949..; lebanon 1911.."),
                            HasSubstr("lebanon 1913..1943")));
}

TEST(StateLives, AStateThatWasAwayIsAbsentInBetween) {
    const Lived lived(
        "observed 1900..2000\nusa state\nestonia state\nusa - estonia pact 1 1920..1930\n"
        "usa - estonia pact 1 1995..\nestonia > usa note 1 1950\n",
        {"usa", "estonia"});
    EXPECT_EQ(lived.life("estonia"), "1918..1941 1991..");
    const auto built = model::Network::build(lived.draft);
    const auto& network = std::get<model::Network>(built);
    EXPECT_THAT(there_in(network, 1935), ElementsAre("estonia", "usa"));
    EXPECT_THAT(there_in(network, 1960), ElementsAre("usa"));
    EXPECT_THAT(there_in(network, 1950), ElementsAre("estonia", "usa"));  // a tie shows its ends
    EXPECT_THAT(there_in(network, 1991), ElementsAre("estonia", "usa"));
}

TEST(StateLives, PredecessorAndSuccessorUnderOneNumberAreNeverThereAtOnce) {
    const Lived lived(
        "observed 1900..2016\nrussia state\nsoviet-union state\nserbia state\nyugoslavia state\n"
        "russia - serbia pact 1 1900..1914\nsoviet-union - yugoslavia pact 1 1945..1948\n"
        "russia - serbia pact 1 2010..\n",
        {"russia", "soviet-union", "serbia", "yugoslavia"});
    EXPECT_EQ(lived.life("russia"), "..1923 1992..");
    EXPECT_EQ(lived.life("soviet-union"), "1923..1992");
    EXPECT_EQ(lived.life("serbia"), "1878..1919 2007..");
    EXPECT_EQ(lived.life("yugoslavia"), "1919..2004");
    const auto built = model::Network::build(lived.draft);
    for (int year = 1900; year < 2016; ++year) {
        const auto there = there_in(std::get<model::Network>(built), year);
        EXPECT_NE(std::count(there.begin(), there.end(), "russia"),
                  std::count(there.begin(), there.end(), "soviet-union"))
            << year;
    }
}

const std::string alliances =
    "version4id,ccode,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,defense,"
    "neutrality,nonaggression,entente\n"
    "1,2,1,2,1950,,,,1,0,0,0\n1,20,1,2,1950,,,,1,0,0,0\n2,365,1,2,1950,,,,1,0,0,0\n2,290,1,2,1950,,,,1,0,0,"
    "0\n";

const std::string members =
    "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
    "USA,2,United States of America,1816,1,1,2016,12,31,2016\nCAN,20,Canada,1920,1,10,2016,12,31,2016\n"
    "HAI,41,Haiti,1859,1,1,1915,7,28,2016\nHAI,41,Haiti,1934,8,15,2016,12,31,2016\n"
    "HAN,240,Hanover,1838,1,1,1866,7,26,2016\nRUS,365,Russia,1816,1,1,2016,12,31,2016\n"
    "POL,290,Poland,1918,11,3,1939,9,27,2016\nPOL,290,Poland,1945,6,28,2016,12,31,2016\n";

TEST(StateLives, AListOfMembersGivesLivesToTheDayAndActorsWithoutTies) {
    const std::vector<InputFile> files{{"alliances.csv", alliances}, {"states2016.csv", members}};
    const Import import = import_files({"test", "test", "", read_cow_alliances}, files, {});
    EXPECT_EQ(import.log.used, 12u);
    const auto life = [&](const char* id) { return life_of(import.network[*import.network.find_actor(id)]); };
    EXPECT_EQ(life("usa"), "..");
    EXPECT_EQ(life("canada"), "1920-01-10..");
    EXPECT_EQ(life("haiti"), "1859-01-01..1915-07-29 1934-08-15..");
    EXPECT_EQ(life("hanover"), "1838-01-01..1866-07-27");
    EXPECT_EQ(life("poland"), "1918-11-03..1939-09-28 1945-06-28..");
    EXPECT_EQ(life("russia"), "..1923 1992..");
    EXPECT_EQ(life("soviet-union"), "1923..1992");
    EXPECT_THAT(there_in(import.network, 1900), ElementsAre("haiti", "russia", "usa"));
    EXPECT_THAT(there_in(import.network, 1950),
                ElementsAre("canada", "haiti", "poland", "soviet-union", "usa"));
}

TEST(StateLives, MembersOutsideTheTimeAskedForAreNoActors) {
    const std::vector<InputFile> files{{"alliances.csv", alliances}, {"states2016.csv", members}};
    ImportOptions options;
    options.from = model::Date::parse("1945");
    const Import import = import_files({"test", "test", "", read_cow_alliances}, files, options);
    EXPECT_FALSE(import.network.find_actor("hanover"));
    EXPECT_TRUE(import.network.find_actor("haiti"));
}

TEST(StateLives, AListOfMembersGoesWithObligationsAndDisputesToo) {
    const std::string owed =
        "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n2,20,1950,1,0,0,"
        "0,0\n";
    const std::string met =
        "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n"
        "5,USA,2,1,2,1950,10,3,1950,1,4\n5,RUS,365,1,2,1950,10,3,1950,0,4\n";
    for (const auto& [read, text] :
         {std::pair(Reader{read_atop}, owed), std::pair(Reader{read_cow_mid}, met)}) {
        const std::vector<InputFile> files{{"states2016.csv", members}, {"ties.csv", text}};
        const Import import = import_files({"test", "test", "", read}, files, {});
        EXPECT_THAT(there_in(import.network, 1950),
                    ElementsAre("canada", "haiti", "poland", "soviet-union", "usa"));
    }
}

/// With COW's list the members of the system are the vertices of each year, but for states with a tie then.
TEST(StateLivesReal, AreThoseOfTheListOfMembersWhereItIsGiven) {
    const auto text = test::real_data("cow_alliances_v41/alliance_v4.1_by_member.csv");
    const auto list = test::real_data("country_codes/cow_states2016.csv");
    if (!text || !list) GTEST_SKIP() << "skipped: no real data";
    const std::vector<InputFile> files{{"alliances.csv", *text}, {"states2016.csv", *list}};
    const Import import = import_files({"test", "test", "", read_cow_alliances}, files, {});
    EXPECT_EQ(there_in(import.network, 1950).size(), 75u);
    EXPECT_EQ(there_in(import.network, 1900).size(), 42u);
    EXPECT_EQ(there_in(import.network, 1980).size(), 156u);
    const graph::Snapshot snapshot(
        import.network, {model::Date::parse("1950")->earliest(), model::Date::parse("1951")->earliest()});
    const auto of_usa = [&](const char* measure) {
        const std::size_t usa = *snapshot.vertex(*import.network.find_actor("usa"));
        return graph::measure(snapshot, *graph::find_measure(measure))[usa].value_or(-1);
    };
    EXPECT_NEAR(of_usa("betweenness"), 0.237, 0.0005);  // .153 with 93 actors
    EXPECT_NEAR(of_usa("harmonic"), 0.524, 0.0005);     // .421
}

TEST(StateLivesReal, NoGhostIsThereIn1950) {
    const auto text = test::real_data("cow_alliances_v41/alliance_v4.1_by_member.csv");
    if (!text) GTEST_SKIP() << "skipped: no real data";
    const Import import = test::import_text(read_cow_alliances, *text);
    const auto there = there_in(import.network, 1950);
    for (const char* ghost : {"russia", "serbia", "germany", "algeria", "slovakia", "latvia", "estonia"}) {
        EXPECT_THAT(there, Not(Contains(ghost)));
    }
    EXPECT_THAT(there, Contains("soviet-union"));
}

TEST(StateLivesReal, NoImportFailsOverThem) {
    const std::vector<std::pair<const char*, Reader>> files{
        {"cow_alliances_v41/alliance_v4.1_by_member.csv", read_cow_alliances},
        {"cow_mids/cow_mid_v5_directed_dispute_year.csv", read_cow_mid},
        {"cow_mids/MIDB_4.2.csv", read_cow_mid},
    };
    for (const auto& [path, read] : files) {
        const auto text = test::real_data(path);
        if (!text) GTEST_SKIP() << "skipped: no real data";
        const model::Network network = test::import_text(read, *text).network;
        const auto pakistan = network.find_actor("pakistan");
        ASSERT_TRUE(pakistan) << path;
        EXPECT_EQ(network[*pakistan].start, model::Date::parse("1947")) << path;
    }
}

}  // namespace
}  // namespace entente::ingest

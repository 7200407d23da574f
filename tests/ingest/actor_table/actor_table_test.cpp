#include "entente/ingest/actor_table.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <numeric>
#include <random>

#include "support/builders.hpp"

namespace entente::ingest {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Two actors share a COW code, as the Soviet Union and Russia do.
const std::vector<KnownActor> known = {{"usa", {{"iso3", "USA"}, {"cow", "2"}}},
                                       {"soviet-union", {{"iso3", "SUN"}, {"cow", "365"}}},
                                       {"russia", {{"iso3", "RUS"}, {"cow", "365"}}},
                                       {"pakistan", {}},
                                       {"cia", {}}};

using Weights = std::vector<std::optional<double>>;
using Numbers = std::vector<std::optional<std::uint32_t>>;

model::Interval days(const char* from, const char* to) {
    return {model::Date::parse(from)->earliest(), model::Date::parse(to)->latest() + std::chrono::days(1)};
}

TablePeriod years(const char* from, const char* to) {
    return {std::string(from) + "-" + to, days(from, to)};
}

ActorTable weights(const std::string& text) {
    return read_weights({"w.csv", text}, known);
}

ActorTable groups(const std::string& text) {
    return read_groups({"g.csv", text}, known);
}

template <class Read>
std::string fault_of(Read read, const std::string& text) {
    try {
        read(text);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

TEST(ActorTable, GivesWeightsThatAlwaysHold) {
    const ActorTable table = weights("actor,weight\nusa,2.5\npakistan,0\n");
    EXPECT_FALSE(table.dated);
    EXPECT_THAT(table.remarks, IsEmpty());
    const Weights expected = {2.5, {}, {}, 0.0, {}};
    EXPECT_EQ(weights_in(table, years("1950", "1959")), expected);
    EXPECT_EQ(weights_in(table, {"session 3", {}}), expected);
}

TEST(ActorTable, TakesTheMeanOfTheYearsOfAPeriod) {
    const ActorTable table = weights("actor;year;weight\nusa;1954;1\nusa;1955;2\nusa;1957;6\nusa;1960;9\n");
    EXPECT_TRUE(table.dated);
    EXPECT_EQ(weights_in(table, years("1954", "1955"))[0], 1.5);
    // 1956 is missing, not 0; all three years have 365 days.
    EXPECT_EQ(weights_in(table, years("1954", "1959"))[0], 3);
    EXPECT_EQ(weights_in(table, years("1961", "1969"))[0], std::nullopt);
    EXPECT_EQ(weights_in(table, {"9", {}})[0], std::nullopt);
}

// The shape of the files of national capabilities, with their sign for missing.
TEST(ActorTable, ReadsCapabilitiesByCowCodeAndYear) {
    const ActorTable table = weights(
        "stateabb,ccode,year,milex,cinc,version\nUSA,2,1954,1,.3,6\nRUS,365,1954,1,.2,6\n"
        "RUS,365,1993,1,.06,6\nPAK,770,1993,1,.01,6\nUSA,002,1993,1,-9,6\nAUS,305,1993,1,.01,6\n");
    EXPECT_EQ(weights_in(table, years("1954", "1954")), (Weights{.3, .2, {}, {}, {}}));
    // Pakistan has no code of its own here, but the table of countries knows it.
    EXPECT_EQ(weights_in(table, years("1993", "1993")), (Weights{{}, {}, .06, .01, {}}));
    EXPECT_THAT(table.remarks, ElementsAre("1 of 4 actors are not known here, 1 rows left out: \"305\"",
                                           "1 rows without a weight",
                                           "columns left aside: \"stateabb\", \"milex\", \"version\""));
}

TEST(ActorTable, TakesCodesForIds) {
    EXPECT_EQ(weights_in(weights("actor,weight\nUSA,1\nsun,2\n"), years("1950", "1950")),
              (Weights{1, 2, {}, {}, {}}));
    EXPECT_EQ(weights_in(weights("iso3,weight\nRUS,3\n"), {}), (Weights{{}, {}, 3, {}, {}}));
    EXPECT_EQ(weights_in(weights("stateabb,year,weight\nPAK,1960,3\n"), years("1960", "1960")),
              (Weights{{}, {}, {}, 3, {}}));
    // Without a year nobody can say which of the two has code 365.
    EXPECT_THAT(weights("actor,weight\nusa,1\n365,2\n").remarks,
                ElementsAre("1 of 2 actors are not known here, 1 rows left out: \"365\""));
}

TEST(ActorTable, NamesFewOfManyUnknownActors) {
    std::string text = "actor,weight\nusa,1\n";
    for (const char c : {'a', 'b', 'c', 'd', 'e', 'f'}) text += std::string(1, c) + ",1\n" + c + ",2\n";
    EXPECT_THAT(
        weights(text).remarks,
        ElementsAre(
            "6 of 7 actors are not known here, 12 rows left out: \"a\", \"b\", \"c\", \"d\", \"e\", …"));
}

TEST(ActorTable, GivesGroupsOfSpells) {
    const ActorTable table = groups(
        "actor\tbloc\tfrom\tto\tnote\n"
        "usa\tWest\t\t\tx\npakistan\tWest\t1954-05-19\t1965\tx\npakistan\tnone, as "
        "such\t1966\t\tx\ncia\t\t\t\t\n");
    EXPECT_THAT(table.groups, ElementsAre("West", "none, as such"));
    EXPECT_EQ(groups_in(table, years("1940", "1949")), (Numbers{0, {}, {}, {}, {}}));
    EXPECT_EQ(groups_in(table, years("1950", "1959")), (Numbers{0, {}, {}, 0, {}}));
    // Six years in the first, four in the second; then the other way round.
    EXPECT_EQ(groups_in(table, years("1960", "1969"))[3], 0U);
    EXPECT_EQ(groups_in(table, years("1963", "1970"))[3], 1U);
    EXPECT_THAT(table.remarks, ElementsAre("1 rows without a group", "columns left aside: \"note\""));
}

TEST(ActorTable, GivesWhatIsMeantForAPeriod) {
    const ActorTable table = groups("actor,group,period\nusa,a,9\nusa,b,10\n");
    EXPECT_FALSE(table.dated);
    EXPECT_EQ(groups_in(table, {"9", {}})[0], 0U);
    EXPECT_EQ(groups_in(table, {"10", days("1955", "1955")})[0], 1U);
    EXPECT_EQ(groups_in(table, {"11", {}})[0], std::nullopt);
}

TEST(ActorTable, SaysWhereItsFaultsAre) {
    const auto weight = [](const std::string& text) { return fault_of(weights, text); };
    EXPECT_THAT(weight("actor,value\nusa,1\n"), HasSubstr("there is no column \"weight\""));
    EXPECT_THAT(weight("who,weight\nusa,1\n"), HasSubstr("there is no column \"actor\""));
    EXPECT_THAT(weight("actor,weight\nusa,-1\n"), HasSubstr("w.csv:2:5: \"-1\" is no number of at least 0"));
    EXPECT_THAT(weight("actor,weight\nusa,-9\n"), HasSubstr("w.csv:2:5: \"-9\""));
    EXPECT_THAT(weight("actor,weight\n\"usa\",much\n,1\n"),
                AllOf(HasSubstr("w.csv:2:7: \"much\""), HasSubstr("w.csv:3:1: the actor is empty")));
    EXPECT_THAT(
        weight("actor,year,weight\nusa,54,1\nusa,1954-05,1\n"),
        AllOf(HasSubstr("w.csv:2:5: \"54\" is no year"), HasSubstr("w.csv:3:5: \"1954-05\" is no year")));
    EXPECT_THAT(weight("actor,weight,from,to\nusa,1,1960,1959\n"),
                HasSubstr("w.csv:2:7: from lies after to"));
    EXPECT_THAT(weight("actor,weight,to\nusa,1,soon\n"), HasSubstr("w.csv:2:7: \"soon\" is no date"));
    EXPECT_THAT(weight("actor,weight,period\nusa,1,\n"), HasSubstr("w.csv:2:7: the period is empty"));
    EXPECT_THAT(weight("actor,weight,period,year\nusa,1,9,1954\n"), HasSubstr("the header says twice when"));
    EXPECT_THAT(weight("actor,weight\nusa,1,3\n"), HasSubstr("w.csv:2"));
    EXPECT_THAT(weight("actor,weight\nusa,NA\n"), HasSubstr("no row gives a value"));
    EXPECT_THAT(weight("actor,weight\natlantis,1\n"), HasSubstr("no row is about a known actor"));
    EXPECT_THAT(weight(""), HasSubstr("w.csv"));
}

TEST(ActorTable, RefusesTwoValuesOfOneTime) {
    const auto weight = [](const std::string& text) { return fault_of(weights, text); };
    EXPECT_THAT(weight("actor,weight\nusa,1\nUSA,1\n"),
                HasSubstr("w.csv:3:1: the actor has a value for the same time on line 2"));
    EXPECT_THAT(weight("actor,year,weight\nusa,1954,1\npakistan,1954,1\nusa,1954,1\n"),
                HasSubstr("w.csv:4:1: the actor has a value for the same time on line 2"));
    // A long spell meets two short ones that do not meet each other.
    EXPECT_THAT(fault_of(groups, "actor,group,from,to\nusa,a,1960,1961\nusa,a,1950,1999\nusa,b,1970,1971\n"),
                AllOf(HasSubstr("g.csv:3:1: the actor has a value for the same time on line 2"),
                      HasSubstr("g.csv:4:1: the actor has a value for the same time on line 3")));
    EXPECT_EQ(fault_of(groups, "actor,group,from,to\nusa,a,1950,1954\nusa,b,1955,\n"), "none");
    EXPECT_EQ(fault_of(groups, "actor,group,period\nusa,a,1\nusa,b,2\n"), "none");
}

TEST(ActorTable, KnowsTheActorsOfANetwork) {
    model::Draft draft = test::draft("usa state\npakistan state\nusa - pakistan pact 5 1954..1965\n");
    draft.actors[1].record.codes["iso3"] = "PAK";
    const auto built = model::Network::build(draft);
    const auto found = known_actors(std::get<model::Network>(built));
    EXPECT_EQ(weights_in(read_weights({"w", "actor,weight\npak,2\n"}, found), {}), (Weights{{}, 2}));
}

RC_GTEST_PROP(ActorTable, DoesNotDependOnTheOrderOfRows, ()) {
    const auto ends = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1950, 1990));
    std::set<int> cuts(ends.begin(), ends.end());
    cuts.insert({1950, 1990});
    std::vector<std::string> lines;
    const char* const names[] = {"a", "b", "c"};
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        lines.push_back("usa," + std::string(names[lines.size() % 3]) + "," + std::to_string(*cut) + "," +
                        std::to_string(*std::next(cut) - 1) + "\n");
    }
    const auto text = [&] {
        return std::accumulate(lines.begin(), lines.end(), std::string("actor,group,from,to\n"));
    };
    const ActorTable plain = groups(text());
    std::reverse(lines.begin(), lines.end());
    const ActorTable turned = groups(text());
    RC_ASSERT(plain.groups == turned.groups);
    for (int year = 1945; year < 1995; year += 7) {
        const TablePeriod period = years(std::to_string(year).c_str(), std::to_string(year + 6).c_str());
        RC_ASSERT(groups_in(plain, period) == groups_in(turned, period));
        RC_ASSERT(groups_in(plain, period)[0].has_value() == (year + 6 >= 1950 && year < 1990));
    }
}

}  // namespace
}  // namespace entente::ingest

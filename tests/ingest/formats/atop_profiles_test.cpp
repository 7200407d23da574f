#include <gmock/gmock.h>

#include "entente/graph/profile_similarity.hpp"
#include "entente/ingest/profiles.hpp"
#include "ingest/formats/dyadic.hpp"

namespace entente::ingest {
namespace {

using model::Answer;
using model::Profiles;
using test::accounted;
using test::skipped;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string header =
    "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";
const InputFile members{"states2016.csv",
                        "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
                        "USA,2,United States of America,1816,1,1,2016,12,31,2016\n"
                        "CAN,20,Canada,1920,1,10,2016,12,31,2016\n"
                        "PAK,770,Pakistan,1947,8,14,2016,12,31,2016\n"};

ProfilesImport portfolios(const std::vector<InputFile>& files, const ImportOptions& options = {}) {
    return import_profiles(*find_format("atop-profiles"), files, options);
}

/// `1950 usa canada 3` for every answer.
std::vector<std::string> lines_of(const Profiles& profiles) {
    std::vector<std::string> lines;
    for (const Answer& answer : profiles.answers) {
        lines.push_back(profiles.periods[answer.period] + " " + profiles.actors[answer.actor] + " " +
                        profiles.items[answer.item] + " " + std::to_string(static_cast<int>(answer.value)));
    }
    return lines;
}

TEST(AtopProfiles, HaveTheHighestObligationToEveryMemberAndTheGreatestToOneself) {
    const ProfilesImport import = portfolios({{"atop.csv", header + "2,20,1946,1,0,0,1,1\n"
                                                                    "20,2,1946,0,0,1,0,0\n"
                                                                    "2,20,1948,0,0,0,1,0\n"},
                                              members});
    EXPECT_THAT(
        lines_of(import.profiles),
        ElementsAre("1946 canada canada 3", "1946 canada usa 2", "1946 usa canada 3", "1946 usa usa 3",
                    // 1947: no row, no obligation; Pakistan is a member from now on
                    "1947 canada canada 3", "1947 canada pakistan 0", "1947 canada usa 0",
                    "1947 pakistan canada 0", "1947 pakistan pakistan 3", "1947 pakistan usa 0",
                    "1947 usa canada 0", "1947 usa pakistan 0", "1947 usa usa 3", "1948 canada canada 3",
                    "1948 canada pakistan 0", "1948 canada usa 0", "1948 pakistan canada 0",
                    "1948 pakistan pakistan 3", "1948 pakistan usa 0", "1948 usa canada 1",
                    "1948 usa pakistan 0", "1948 usa usa 3"));
    EXPECT_EQ(import.profiles.least, 0);
    EXPECT_EQ(import.profiles.greatest, 3);
    EXPECT_EQ(import.log.used, 6U);
}

TEST(AtopProfiles, CountRowsThatGiveNothing) {
    const ProfilesImport import = portfolios({{"atop.csv", header + "2,20,1950,1,0,0,0,0\n"
                                                                    "2,20,-9,1,0,0,0,0\n"
                                                                    "2,,1950,1,0,0,0,0\n"
                                                                    "2,2,1950,1,0,0,0,0\n"
                                                                    "2,20,1950,x,0,0,0,0\n"
                                                                    "2,770,1946,1,0,0,0,0\n"
                                                                    "2,20,2017,1,0,0,0,0\n"},
                                              {"more.csv", "ccode,styear,endyear\n40,,1950\n"},
                                              members});
    EXPECT_EQ(accounted(import.log), import.log.read);
    EXPECT_EQ(import.log.used, 4U);
    EXPECT_EQ(skipped(import.log, "no year"), 1U);
    EXPECT_EQ(skipped(import.log, "no COW state number"), 1U);
    EXPECT_EQ(skipped(import.log, "a state with itself"), 1U);
    EXPECT_EQ(skipped(import.log, "an obligation is neither 0 nor 1"), 1U);
    EXPECT_EQ(skipped(import.log, "a state that was no member of the system in the year"), 1U);
    EXPECT_EQ(skipped(import.log, "a year beyond the list of members"), 1U);
    EXPECT_EQ(skipped(import.log, "a member without number, first and last year"), 1U);
}

TEST(AtopProfiles, KeepTheYearsAndActorsAskedForAndAllMembersAsItems) {
    ImportOptions options;
    options.from = model::Date::parse("1950");
    options.to = model::Date::parse("1951-06");
    options.actors = {"usa"};
    const ProfilesImport import = portfolios({{"atop.csv", header + "2,20,1949,1,0,0,0,0\n"
                                                                    "2,20,1951,1,0,0,0,0\n"
                                                                    "2,20,1952,1,0,0,0,0\n"},
                                              members},
                                             options);
    EXPECT_THAT(lines_of(import.profiles),
                ElementsAre("1951 usa canada 3", "1951 usa pakistan 0", "1951 usa usa 3"));
    EXPECT_EQ(skipped(import.log, "before --from"), 1U);
    EXPECT_EQ(skipped(import.log, "after --to"), 1U);
}

TEST(AtopProfiles, SayWhatIsMissing) {
    try {
        portfolios({{"atop.csv", header + "2,20,1950,1,0,0,0,0\n"}});
        ADD_FAILURE() << "no list of members, no fault";
    } catch (const model::DataError& error) {
        EXPECT_THAT(error.what(), HasSubstr("no list of the members of the state system"));
    }
    ImportOptions options;
    options.columns["period"] = "year";
    EXPECT_THROW(portfolios({members}, options), model::DataError);
    EXPECT_THROW(portfolios({members}), model::DataError);  // no obligations: nothing to compare
}

/// S of two states in a year.
double s_of(const Profiles& profiles, std::string_view measure, const std::string& year, const std::string& a,
            const std::string& b) {
    const auto at = [](const std::vector<std::string>& ids, const std::string& id) {
        return static_cast<std::uint32_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
    };
    const auto rows =
        graph::profile_similarity(profiles, {graph::find_similarity_measure(measure)},
                                  {{}, std::pair(at(profiles.actors, a), at(profiles.actors, b))});
    return rows.at(at(profiles.periods, year)).values[0].value();
}

// From files to the published values of S over alliance portfolios (FPSIM's, ATOP, all members of the
// system).
TEST(AtopProfilesReal, GiveThePublishedSimilarityOfPortfolios) {
    const auto obligations = test::real_data("atop_v51/atop_directed_dyad_year.csv");
    const auto states = test::real_data("country_codes/cow_states2016.csv");
    if (!obligations || !states) GTEST_SKIP() << "skipped: no real data";
    ImportOptions options;
    options.from = model::Date::parse("1953");
    options.to = model::Date::parse("1972");
    const Profiles profiles =
        portfolios({{"atop.csv", *obligations}, {"states.csv", *states}}, options).profiles;
    EXPECT_NEAR(s_of(profiles, "s", "1954", "usa", "pakistan"), .1789, 5e-5);
    EXPECT_NEAR(s_of(profiles, "s", "1972", "usa", "pakistan"), .4476, 5e-5);
    EXPECT_NEAR(s_of(profiles, "s_squared", "1954", "usa", "pakistan"), .1897, 5e-5);
    EXPECT_NEAR(s_of(profiles, "s", "1953", "india", "pakistan"), .9325, 5e-5);
}

TEST(AtopProfilesReal, AccountForEveryRowOfEveryYear) {
    const auto obligations = test::real_data("atop_v51/atop_directed_dyad_year.csv");
    const auto states = test::real_data("country_codes/cow_states2016.csv");
    if (!obligations || !states) GTEST_SKIP() << "skipped: no real data";
    const ProfilesImport import = portfolios({{"atop.csv", *obligations}, {"states.csv", *states}});
    EXPECT_EQ(accounted(import.log), import.log.read);
    EXPECT_EQ(import.profiles.periods.front(), "1816");
    EXPECT_EQ(import.profiles.periods.back(), "2016");
    std::size_t members_squared = 0;  // of 2016: 195 states
    for (const Answer& answer : import.profiles.answers) {
        members_squared += import.profiles.periods[answer.period] == "2016" ? 1 : 0;
    }
    EXPECT_EQ(members_squared, 195U * 195U);
}

}  // namespace
}  // namespace entente::ingest

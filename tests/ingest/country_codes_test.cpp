#include "ingest/country_codes.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "entente/ingest/json.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/tables/table_reader.hpp"

namespace {

using namespace entente;
using namespace entente::ingest;

std::string id_of(const char* list, const char* code, int year) {
    const Country* const country = find_country(list, code, year);
    return country == nullptr ? "none" : country->id;
}

TEST(CountryCodes, KnowTheSameStateByEveryList) {
    for (const auto& [list, code] :
         {std::pair("cow", "770"), std::pair("gw", "770"), std::pair("iso3", "pak"), std::pair("iso2", "PK"),
          std::pair("fips", "PK"), std::pair("cowc", "PAK")}) {
        EXPECT_EQ(id_of(list, code, 1980), "pakistan") << list;
    }
    EXPECT_EQ(id_of("cow", "002", 1900), "usa");
    EXPECT_EQ(id_of("cow", "999", 1900), "none");
    EXPECT_EQ(id_of("nothing", "2", 1900), "none");
    EXPECT_EQ(id_of("cow", "770", 1946), "none");
    EXPECT_EQ(id_of("iso2", "NA", 2000), "namibia");
}

TEST(CountryCodes, FollowSuccessions) {
    EXPECT_EQ(id_of("cow", "255", 1940), "germany");
    EXPECT_EQ(id_of("cow", "260", 1970), "west-germany");
    EXPECT_EQ(id_of("cow", "265", 1970), "east-germany");
    EXPECT_EQ(id_of("iso3", "DEU", 1970), "west-germany");
    EXPECT_EQ(id_of("iso3", "DEU", 2000), "germany");
    EXPECT_EQ(id_of("gw", "260", 2000), "germany");
    EXPECT_EQ(id_of("cow", "365", 1914), "russia");
    EXPECT_EQ(id_of("cow", "365", 1960), "soviet-union");
    EXPECT_EQ(id_of("cow", "365", 1991), "soviet-union");
    EXPECT_EQ(id_of("cow", "365", 1992), "russia");
    EXPECT_EQ(id_of("cow", "678", 1980), "north-yemen");
    EXPECT_EQ(id_of("cow", "679", 2000), "yemen");
    EXPECT_EQ(id_of("gw", "678", 2000), "yemen");
    EXPECT_EQ(id_of("cow", "816", 1970), "vietnam");
    EXPECT_EQ(id_of("cow", "817", 1970), "south-vietnam");
    EXPECT_EQ(id_of("cow", "817", 1980), "none");
    EXPECT_EQ(id_of("cow", "345", 1910), "serbia");
    EXPECT_EQ(id_of("cow", "345", 1980), "yugoslavia");
    EXPECT_EQ(id_of("cow", "345", 2010), "serbia");
    EXPECT_EQ(id_of("gw", "340", 2010), "serbia");
}

TEST(CountryCodes, AreWellFormedAndGiveOneStateForACodeAndAYear) {
    ASSERT_GT(countries().size(), 230U);
    for (const Country& country : countries()) {
        EXPECT_EQ(country.id, slug(country.id));
        EXPECT_LE(country.from, country.to) << country.id;
        EXPECT_GE(country.from, 1800) << country.id;
        for (const Country& other : countries()) {
            const bool both = std::max(country.from, other.from) < std::min(country.to, other.to);
            if (&country == &other || !both) continue;
            for (const auto& [list, code] : country.codes) {
                const auto same = other.codes.find(list);
                EXPECT_FALSE(same != other.codes.end() && same->second == code)
                    << list << " " << code << ": " << country.id << " and " << other.id;
            }
        }
    }
}

/// The Correlates of War list of states, where it is at hand: every member in every year is known.
TEST(CountryCodes, CoverTheStateSystem) {
    const auto path =
        std::filesystem::path(ENTENTE_SOURCE_DIR) / "../shared/realdata/country_codes/cow_states2016.csv";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "skipped: no real data";
    ImportLog log;
    TableReader table({"states", read_file(path.string())}, log);
    while (table.next()) {
        const std::string& code = table[table.column("ccode")];
        const long last = *parse_whole(table[table.column("endyear")]);
        for (long year = *parse_whole(table[table.column("styear")]); year <= last; ++year) {
            ASSERT_NE(find_country("cow", code, static_cast<int>(year)), nullptr) << code << " " << year;
        }
    }
    EXPECT_TRUE(log.skipped.empty());
}

}  // namespace

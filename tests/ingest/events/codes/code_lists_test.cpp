#include "ingest/events/codes/code_lists.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace entente::ingest {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

TEST(CodeLists, KnowPartsByTheirCase) {
    EXPECT_EQ(find_part("ARM", 2020)->list, PartList::state);
    EXPECT_EQ(find_part("arm", 2020)->list, PartList::ethnic);
    EXPECT_EQ(find_part("MIL", 2020)->list, PartList::role);
    EXPECT_EQ(find_part("HMS", 2020)->list, PartList::group);
    EXPECT_EQ(find_part("MOS", 2020)->list, PartList::religion);
    EXPECT_EQ(find_part("SEA", 2020)->list, PartList::region);
    EXPECT_EQ(find_part("HKG", 2020)->list, PartList::territory);
    EXPECT_EQ(find_part("QQQ", 2020), std::nullopt);
    EXPECT_EQ(find_part("PA", 2020), std::nullopt);
    EXPECT_EQ(find_part("PAKI", 2020), std::nullopt);
    EXPECT_EQ(find_part("", 2020), std::nullopt);
}

TEST(CodeLists, FindStatesByIso3WhereCameoHasAnotherCode) {
    EXPECT_EQ(find_part("ROU", 2020)->code, "ROM");
    EXPECT_EQ(find_part("TLS", 2020)->code, "TMP");
    EXPECT_EQ(find_part("XKX", 2020)->label, "Kosovo");
}

TEST(CodeLists, KnowWhichPartsArePlaces) {
    for (const char* const place : {"PAK", "ROU", "ROM", "EUR", "PSE", "XKX"}) {
        EXPECT_TRUE(is_place_code(place)) << place;
    }
    for (const char* const other : {"MIL", "HMS", "SUN", "QQQ", "pak", "PA", "PAKI", "", "P1K"}) {
        EXPECT_FALSE(is_place_code(other)) << other;
    }
    for (const std::string& code : place_codes()) {
        EXPECT_TRUE(is_place_code(code)) << code;
        EXPECT_TRUE(find_part(code, 2020)->is_place()) << code;
    }
}

TEST(CodeLists, KnowEveryTextForAPlace) {
    EXPECT_THAT(place_texts("Romania"), ElementsAre("ROM", "ROU", "Romania"));
    EXPECT_THAT(place_texts("RUS"), IsSupersetOf({"RUS", "Russia", "Russian Federation", "Soviet Union"}));
    EXPECT_THAT(place_texts("Hong Kong"), ElementsAre("HKG", "Hong Kong"));
    EXPECT_THAT(place_texts("Nowhere"), testing::IsEmpty());
}

TEST(CodeLists, KnowEventCodes) {
    EXPECT_EQ(find_event_code("190")->label, "Use conventional military force");
    EXPECT_EQ(find_event_code("190")->goldstein, -10.0);
    EXPECT_EQ(find_event_code("0231")->goldstein, 3.4);
    EXPECT_EQ(find_event_code("57"), nullptr) << "leading zeros count";
    EXPECT_EQ(find_event_code(""), nullptr);
    EXPECT_EQ(find_event_code("21"), nullptr);
}

TEST(CodeLists, HaveTheGoldsteinValuesOfThePublishedTable) {
    const std::string path = ENTENTE_SOURCE_DIR "/../shared/realdata/cameo_codes/cameo_goldstein.csv";
    std::ifstream file(path, std::ios::binary);
    if (!file) GTEST_SKIP() << "skipped: no real data";
    std::size_t codes = 0;
    std::string line;
    std::getline(file, line);
    for (; std::getline(file, line); ++codes) {  // "code","name",goldstein,...
        const std::string code = line.substr(1, line.find('"', 1) - 1);
        const std::string value = line.substr(line.rfind('"') + 2);
        const EventCode* ours = find_event_code(code);
        ASSERT_NE(ours, nullptr) << code;
        EXPECT_EQ(ours->goldstein, std::stod(value)) << code;
    }
    EXPECT_EQ(codes, 312U);
}

}  // namespace
}  // namespace entente::ingest

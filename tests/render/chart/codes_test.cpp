#include "render/chart/codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "support/builders.hpp"
#include "tests/render/sample_diagram.hpp"

namespace entente::render {
namespace {

using namespace testing;
using ::testing::ElementsAre;

/// A network of actors with these names.
model::Network named(const std::vector<std::string>& names) {
    std::string text = "observed 1950..1960\n";
    for (std::size_t i = 0; i < names.size(); ++i) text += "a" + std::to_string(i) + " state\n";
    model::Draft draft = test::draft(text);
    for (std::size_t i = 0; i < names.size(); ++i) draft.actors[i].record.name = names[i];
    return std::get<model::Network>(model::Network::build(draft));
}

std::vector<model::ActorIndex> all_of(const model::Network& network) {
    std::vector<model::ActorIndex> actors;
    for (std::size_t i = 0; i < network.actors().size(); ++i)
        actors.push_back(model::index_at<model::ActorIndex>(i));
    return actors;
}

std::vector<std::string> codes_of(const std::vector<std::string>& names) {
    const model::Network network = named(names);
    return actor_codes(network, all_of(network));
}

TEST(ActorCodes, AreAbbreviationsInitialsOrBeginnings) {
    EXPECT_THAT(codes_of({"CIA", "SEATO", "World Bank", "US Congress", "Lashkar-e-Taiba", "A. Q. Khan",
                          "Pentagon", "Japan", "Pakistani Taliban (TTP)", "(NSA)", "Police (cop)"}),
                ElementsAre("CIA", "SEATO", "WB", "USC", "LET", "AQK", "PEN", "JAP", "TTP", "NSA", "PC"));
}

TEST(ActorCodes, AreIsoCodesOfStates) {
    model::Draft draft = test::draft("observed 1950..1960\nsoviet-union state\nunited-kingdom state\n");
    draft.actors[0].record.codes["iso3"] = "SUN";
    const auto network = std::get<model::Network>(model::Network::build(draft));
    EXPECT_THAT(actor_codes(network, all_of(network)), ElementsAre("SUN", "UK"));
}

TEST(ActorCodes, AreNeverTwiceTheSame) {
    EXPECT_THAT(codes_of({"Afghan Taliban", "Arab Tribes", "Austria", "Australia", "Aus", "AT"}),
                ElementsAre("AT", "ARA", "AUS", "AUST", "1", "2"));
    std::vector<std::string> names(300, "Northern Alliance");
    for (std::size_t i = 0; i < names.size(); ++i) names[i] += std::string(1 + i % 3, 'x');
    const auto codes = codes_of(names);
    EXPECT_EQ(std::set<std::string>(codes.begin(), codes.end()).size(), names.size());
}

TEST(ActorCodes, DoNotCutLettersOfScriptsThatJoinThem) {
    EXPECT_THAT(codes_of({"中华人民共和国", "日本", "إيران", "المملكة العربية السعودية", "भारत", "Россия",
                          "Württemberg"}),
                ElementsAre("中华", "日本", "إيران", "المملكة", "भारत", "РОС", "WÜR"));
    EXPECT_THAT(codes_of({"--", "الإمبراطورية"}), ElementsAre("1", "2"));
}

TEST(ActorCodes, KeyNamesWhatIsNotItsOwnCodeInOrderOfCode) {
    const model::Network network = named({"World Bank", "CIA", "Pentagon"});
    const auto actors = all_of(network);
    const auto key = code_key(network, actors, actor_codes(network, actors));
    ASSERT_EQ(key.size(), 2U);
    EXPECT_EQ(key[0].code + '=' + key[0].name, "PEN=Pentagon");
    EXPECT_EQ(key[1].code + '=' + key[1].name, "WB=World Bank");
}

}  // namespace
}  // namespace entente::render

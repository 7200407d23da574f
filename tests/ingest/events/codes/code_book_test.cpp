#include "ingest/events/codes/code_book.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/ingest/events/cells_of.hpp"

namespace entente::ingest {
namespace {

using model::ActorKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using testing_support::import_of;
using testing_support::WrittenCell;

/// Events of these actors with one more, by GDELT's codes.
EventImport gdelt_with(const std::vector<std::string>& actors, const std::string& year = "2020") {
    std::vector<WrittenCell> cells;
    for (const std::string& actor : actors) cells.push_back({actor, "ZZZ", "04", year});
    EventImport import = import_of(CellPeriod::year, cells);
    describe_gdelt(import, {}, EventTypes::root);
    return import;
}

const model::Draft::Actor& actor_of(const EventImport& import, const std::string& code) {
    const auto& codes = import.cells.actors();
    const auto at = std::find(codes.begin(), codes.end(), code);
    EXPECT_NE(at, codes.end()) << code;
    return import.draft.actors.at(import.actor_of.at(static_cast<std::size_t>(at - codes.begin())));
}

model::Draft::Actor gdelt_actor(const std::string& code, const std::string& year = "2020") {
    return actor_of(gdelt_with({code}, year), code);
}

TEST(CameoActors, AreWhatTheirPartsSay) {
    struct Case {
        const char* code;
        const char* name;
        ActorKind kind;
        const char* parent;
    };
    for (const Case& c :
         {Case{"PAK", "Pakistan", ActorKind::state, ""},
          Case{"PAKMIL", "Pakistan: military", ActorKind::agency, "pak"},
          Case{"PAKREB", "Pakistan: rebels", ActorKind::militant_group, ""},
          Case{"USAGOVMIL", "United States: government, military", ActorKind::agency, "usa"},
          Case{"SDNREBGOV", "Sudan: rebels, government", ActorKind::militant_group, ""},
          Case{"USAMED", "United States: media", ActorKind::organization, "usa"},
          Case{"PAKCVL", "Pakistan: civilians", ActorKind::other, "pak"},
          Case{"NGACHR", "Nigeria: Christian", ActorKind::other, "nga"},
          Case{"TAL", "Taliban", ActorKind::militant_group, ""},
          Case{"AFGINSTAL", "Taliban", ActorKind::militant_group, ""},
          Case{"IMGMOSALQ", "Al-Qaeda", ActorKind::militant_group, ""},
          Case{"IMGMOSALQUAF", "Al-Qaeda: unaligned armed forces", ActorKind::militant_group, ""},
          Case{"IGO", "Intergovernmental organization", ActorKind::organization, ""},
          Case{"IGOUNO", "United Nations", ActorKind::organization, ""},
          Case{"IGOEUREEC", "European Union", ActorKind::organization, ""},
          Case{"IGOEUREECLEG", "European Union: legislature", ActorKind::organization, ""},
          Case{"IGOWSTNAT", "NATO", ActorKind::alliance, ""},
          Case{"PSE", "Palestine", ActorKind::state, ""},
          Case{"PSEREBHMS", "Hamas", ActorKind::militant_group, ""},
          Case{"CHNGOVCMN", "China: government, Communists", ActorKind::agency, "chn"},
          Case{"EUR", "Europe", ActorKind::other, ""},
          Case{"AFRGOV", "Africa: government", ActorKind::agency, "afr"},
          Case{"COP", "Police", ActorKind::agency, ""},
          Case{"UAFUAF", "Unaligned armed forces", ActorKind::militant_group, ""},
          Case{"ITA", "Italy", ActorKind::state, ""},
          Case{"SUN", "Sunni", ActorKind::other, ""},
          Case{"SSDMIL", "South Sudan: military", ActorKind::agency, "ssd"},
          Case{"bdaUAF", "Rakhine: unaligned armed forces", ActorKind::militant_group, ""}}) {
        const model::Draft::Actor actor = gdelt_actor(c.code);
        EXPECT_EQ(actor.record.name, c.name) << c.code;
        EXPECT_EQ(model::to_string(actor.record.kind), model::to_string(c.kind)) << c.code;
        EXPECT_EQ(actor.parent, c.parent) << c.code;
        EXPECT_EQ(actor.record.codes.at("cameo"), c.code);
    }
}

TEST(CameoActors, HaveTheCodesOfTheirState) {
    const model::Draft::Actor pakistan = gdelt_actor("PAK");
    EXPECT_EQ(pakistan.record.id, "pak");
    EXPECT_EQ(pakistan.record.codes.at("iso3"), "PAK");
    EXPECT_EQ(pakistan.record.codes.at("cow"), "770");
    EXPECT_FALSE(pakistan.record.start);
    EXPECT_FALSE(pakistan.record.end);
    EXPECT_THAT(gdelt_actor("PAKMIL").record.codes, ElementsAre(Pair("cameo", "PAKMIL")));
}

TEST(CameoActors, BringTheStateThatTheyArePartOf) {
    const EventImport import = gdelt_with({"PAKMIL", "PAKGOV", "INDMIL", "IND"});
    std::vector<std::string> ids;
    for (const auto& actor : import.draft.actors) ids.push_back(actor.record.id);
    EXPECT_THAT(ids, ElementsAre("ind", "indmil", "pak", "pakgov", "pakmil", "zzz"));
    EXPECT_EQ(import.draft.actors[2].record.name, "Pakistan");
    EXPECT_EQ(import.draft.actors[2].record.codes.at("cow"), "770");
}

TEST(CameoActors, AreTheStateThatHadTheCodeInTheLastYear) {
    EXPECT_EQ(gdelt_actor("RUS", "1985").record.name, "Soviet Union");
    EXPECT_EQ(gdelt_actor("RUS", "2020").record.name, "Russia");
    EXPECT_EQ(gdelt_actor("CZEGOV", "1985").record.name, "Czechoslovakia: government");
    EXPECT_EQ(gdelt_actor("SCG", "2018").record.name, "Serbia and Montenegro")
        << "it is gone, but still meant";
    EXPECT_EQ(gdelt_actor("SSD", "2005").record.name, "South Sudan") << "not yet there, but meant";
}

TEST(CameoActors, AreOneForTwoCodesOfOneState) {
    const EventImport import = gdelt_with({"ROM", "ROU", "ROUMIL"});
    EXPECT_EQ(actor_of(import, "ROU").record.id, "rom");
    EXPECT_EQ(&actor_of(import, "ROU"), &actor_of(import, "ROM"));
    EXPECT_THAT(actor_of(import, "ROU").record.aliases, ElementsAre("ROU"));
    EXPECT_EQ(actor_of(import, "ROUMIL").record.id, "rommil");
    EXPECT_EQ(actor_of(import, "ROUMIL").parent, "rom");
    EXPECT_EQ(gdelt_actor("ROU").record.id, "rom") << "whichever codes there are";
}

TEST(CameoActors, OfOneNameGetTheirCodes) {
    const EventImport import = gdelt_with({"TAL", "AFGINSTAL", "PAK"});
    EXPECT_EQ(actor_of(import, "TAL").record.name, "Taliban (TAL)");
    EXPECT_EQ(actor_of(import, "AFGINSTAL").record.name, "Taliban (AFGINSTAL)");
    EXPECT_EQ(actor_of(import, "PAK").record.name, "Pakistan");
}

TEST(CameoActors, KeepApartWhatDiffersInCaseOnly) {
    const EventImport import = gdelt_with({"ARM", "arm", "ARMgov", "PAKMIL", "pakmil", "Pak MIL"});
    std::vector<std::string> ids;
    for (const auto& actor : import.draft.actors) ids.push_back(actor.record.id);
    auto unique = ids;
    unique.erase(std::unique(unique.begin(), unique.end()), unique.end());
    EXPECT_EQ(ids, unique);
    EXPECT_EQ(actor_of(import, "ARM").record.id, "arm");
    EXPECT_EQ(actor_of(import, "arm").record.id, "ethnic-arm");
    EXPECT_EQ(actor_of(import, "arm").record.name, "Armenian");
    EXPECT_EQ(gdelt_actor("arm").record.id, "ethnic-arm") << "whichever codes there are";
}

TEST(CameoActors, KeepPartsThatNobodyKnowsAndSayWhich) {
    const EventImport import = gdelt_with({"CHRPRO210EDU", "QQQMIL", "PAKQ"});
    EXPECT_EQ(actor_of(import, "CHRPRO210EDU").record.name, "Christian: Protestant, 210, education");
    EXPECT_EQ(actor_of(import, "QQQMIL").record.name, "QQQ: military");
    EXPECT_EQ(actor_of(import, "QQQMIL").parent, "");
    EXPECT_EQ(actor_of(import, "PAKQ").record.name, "Pakistan: Q");
    EXPECT_EQ(actor_of(import, "PAKQ").parent, "pak");
    EXPECT_THAT(import.log.remarks, ElementsAre("4 parts of actor codes are in no CAMEO list and stand as "
                                                "they are: 210, Q, QQQ, ZZZ"));
    EXPECT_THAT(gdelt_with({"PAK"}).log.remarks,
                ElementsAre("1 part of actor codes is in no CAMEO list and stands as it is: ZZZ"));
}

EventImport types_of(const std::vector<std::string>& types) {
    std::vector<WrittenCell> cells;
    for (const std::string& type : types) cells.push_back({"PAK", "IND", type, "2020"});
    EventImport import = import_of(CellPeriod::year, cells);
    describe_cells(import, {}, EventTypes::code);
    return import;
}

TEST(EventTypeBook, NamesCodesRootsAndQuadClasses) {
    const EventImport import = types_of({"", "2", "04", "043", "19", "190", "1823", "1999", "visit"});
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < import.cells.types().size(); ++i) {
        const model::RelationType& type = import.draft.types.at(import.type_of[i]);
        EXPECT_EQ(type.nature, model::Nature::event);
        EXPECT_TRUE(type.directed);
        lines.push_back(type.id + " " + type.label + " " + std::to_string(type.weight).substr(0, 4));
    }
    EXPECT_THAT(lines,
                ElementsAre("event Event 0.00", "cameo-04 Consult 1.00", "cameo-043 Host a visit 2.80",
                            "cameo-1823 Kill by physical assault -10.", "cameo-19 Fight -10.",
                            "cameo-190 Use conventional military force -10.", "cameo-1999 CAMEO 1999 -10.",
                            "material-cooperation Material cooperation 0.00", "visit visit 0.00"));
}

TEST(EventTypeBook, KeepsIdsApart) {
    const EventImport import = types_of({"19", "cameo-19", "Cameo 19", "event", ""});
    std::vector<std::string> ids;
    for (const auto& type : import.draft.types) ids.push_back(type.id);
    EXPECT_THAT(ids, ElementsAre("event", "cameo-19", "cameo-19-2", "cameo-19-3", "event-2"));
}

TEST(CodeBook, GivesTheSourceAndThePeriod) {
    EventImport import =
        import_of(CellPeriod::month, {{"USA", "RUS", "04", "2020-02"}, {"AFG", "RUS", "04", "2020-11"}});
    describe_gdelt(import, {}, EventTypes::root);
    EXPECT_EQ(import.draft.observed_start->to_string(), "2020-02-01");
    EXPECT_EQ(import.draft.observed_end->to_string(), "2020-12-01");
    ASSERT_EQ(import.draft.sources.size(), 1U);
    EXPECT_EQ(import.draft.sources[0].id, "gdelt");
    EXPECT_THAT(import.draft.sources[0].url, HasSubstr("gdeltproject.org"));
    EXPECT_THAT(import.draft.sources[0].note, HasSubstr("Leetaru"));
    EXPECT_EQ(import.draft.title, "GDELT Event Database");
    EXPECT_TRUE(import.log.remarks.empty());
}

EventImport icews_with(const std::vector<std::pair<std::string, std::string>>& actors) {
    std::vector<WrittenCell> cells;
    for (const auto& [name, about] : actors) cells.push_back({name, "Somebody else", "04", "2018"});
    EventImport import = import_of(CellPeriod::year, cells);
    std::vector<std::string> about(import.cells.actors().size());
    for (std::size_t i = 0; i < about.size(); ++i) {
        for (const auto& [name, text] : actors) {
            if (name == import.cells.actors()[i]) about[i] = text;
        }
    }
    describe_icews(import, about, EventTypes::root);
    return import;
}

TEST(IcewsActors, AreWhatTheirSectorsSay) {
    struct Case {
        const char* name;
        const char* about;
        const char* id;
        ActorKind kind;
        const char* parent;
    };
    for (const Case& c :
         {Case{"Pakistan", "Pakistan\tNA", "pakistan", ActorKind::state, ""},
          Case{"Russia", "Russian Federation\t", "russia", ActorKind::state, ""},
          Case{"Palestinian Territory, Occupied", "Occupied Palestinian Territory\tNA", "palestine",
               ActorKind::state, ""},
          Case{"Africa", "NA\tNA", "africa", ActorKind::other, ""},
          Case{"Police (India)", "India\tGovernment,Police", "police-india", ActorKind::agency, "india"},
          Case{"Citizen (India)", "India\tGeneral Population / Civilian / Social,Social", "citizen-india",
               ActorKind::other, "india"},
          Case{"Armed Rebel (Yemen)", "Yemen\tDissident,Rebel", "armed-rebel-yemen",
               ActorKind::militant_group, ""},
          Case{"Boko Haram", "Nigeria\tInsurgents,Muslim,Dissident", "boko-haram", ActorKind::militant_group,
               ""},
          Case{"Hamas", "Occupied Palestinian Territory\tMuslim,(National) Major Party,Parties", "hamas",
               ActorKind::militant_group, ""},
          Case{"European Union", "NA\tInternational Government Organization,Regional", "european-union",
               ActorKind::organization, ""},
          Case{"North Atlantic Treaty Organization", "NA\tInternational Government Organization,Global",
               "north-atlantic-treaty-organization", ActorKind::alliance, ""},
          Case{"Jens Stoltenberg", "Norway\tElite,International Government Organization", "jens-stoltenberg",
               ActorKind::organization, ""},
          Case{"Bharatiya Janata", "India\tParties,(National) Major Party", "bharatiya-janata",
               ActorKind::organization, "india"},
          Case{"Catalonia", "Spain\tNA", "catalonia", ActorKind::other, "spain"},
          Case{"Georgia", "United States\tProvincial", "georgia-2", ActorKind::other, "usa"},
          Case{"Unspecified Actor", "NA\tUnspecified", "unspecified-actor", ActorKind::other, ""}}) {
        const EventImport import = icews_with({{c.name, c.about}});
        const model::Draft::Actor& actor = actor_of(import, c.name);
        EXPECT_EQ(actor.record.id, c.id) << c.name;
        EXPECT_EQ(model::to_string(actor.record.kind), model::to_string(c.kind)) << c.name;
        EXPECT_EQ(actor.parent, c.parent) << c.name;
    }
}

TEST(IcewsActors, AreOneStateByEveryNameOfIt) {
    const EventImport import = icews_with({{"Russia", "Russian Federation\t"},
                                           {"Russian Federation", ""},
                                           {"Police (Russia)", "Russian Federation\tPolice"}});
    EXPECT_EQ(&actor_of(import, "Russia"), &actor_of(import, "Russian Federation"));
    EXPECT_EQ(actor_of(import, "Russia").record.codes.at("cow"), "365");
    EXPECT_EQ(actor_of(import, "Police (Russia)").parent, "russia");
}

TEST(CellActors, AreCodesWhereTheyCanBeReadAsSuchAndNamesElsewhere) {
    EventImport import = import_of(CellPeriod::year, {{"PAKMIL", "Pakistan", "04", "2020"},
                                                      {"TURKEY", "Lashkar", "visit", "2020"},
                                                      {"France", "PAK", "", "2020"}});
    describe_cells(import, {}, EventTypes::code);
    EXPECT_EQ(actor_of(import, "PAKMIL").parent, "pak");
    EXPECT_EQ(actor_of(import, "Pakistan").record.id, "pakistan");
    EXPECT_EQ(actor_of(import, "Pakistan").record.kind, ActorKind::state);
    EXPECT_EQ(actor_of(import, "France").record.codes.at("iso3"), "FRA");
    EXPECT_EQ(actor_of(import, "TURKEY").record.name, "TURKEY") << "not Turkey with a role KEY";
    EXPECT_EQ(actor_of(import, "Lashkar").record.kind, ActorKind::other);
    EXPECT_TRUE(import.log.remarks.empty());
}

}  // namespace
}  // namespace entente::ingest

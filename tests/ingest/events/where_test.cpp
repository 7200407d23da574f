#include "ingest/events/where.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "entente/model/date.hpp"
#include "entente/model/problem.hpp"

namespace entente::ingest {
namespace {

using testing::HasSubstr;

std::int32_t day(const std::string& text) {
    return static_cast<std::int32_t>(model::Date::parse(text)->earliest().time_since_epoch().count());
}

EventRow row() {
    EventRow event;
    event.actor1 = "USAMIL";
    event.actor2 = "AFGINSTAL";
    event.code = "0231";
    event.day = day("2020-11-13");
    event.goldstein = 3'400'000;
    event.quad = 1;
    event.mentions = 6;
    return event;
}

bool admits(const std::vector<std::string>& conditions, const EventRow& event = row()) {
    return Where(conditions).admits(event);
}

std::string fault(const std::vector<std::string>& conditions) {
    try {
        const Where where(conditions);
        return "none";
    } catch (const model::DataError& error) {
        return error.what();
    }
}

TEST(Where, AdmitsEverythingWithoutConditions) {
    EXPECT_TRUE(Where({}).empty());
    EXPECT_TRUE(admits({}));
    EXPECT_FALSE(Where(std::vector<std::string>{"quad=1"}).empty());
}

TEST(Where, ComparesActorsWholeOrByTheirBeginning) {
    EXPECT_TRUE(admits({"actor=USAMIL"}));
    EXPECT_TRUE(admits({"actor=AFGINSTAL"}));
    EXPECT_FALSE(admits({"actor=USA"}));
    EXPECT_TRUE(admits({"actor=USA*"}));
    EXPECT_TRUE(admits({"actor=USAMIL*"}));
    EXPECT_TRUE(admits({"actor=*"}));
    EXPECT_TRUE(admits({"actor1=PAK*,USA*"}));
    EXPECT_FALSE(admits({"actor2=PAK*,USA*"}));
    EXPECT_FALSE(admits({"actor1=usamil"})) << "letters count as they are";
    EXPECT_FALSE(admits({"actor=USAMILX"}));
}

TEST(Where, TakesUnequalAsTheOppositeOfEqual) {
    EXPECT_FALSE(admits({"actor!=USA*"}));
    EXPECT_FALSE(admits({"actor!=AFG*"}));
    EXPECT_TRUE(admits({"actor!=PAK*,IND*"}));
    EXPECT_TRUE(admits({"actor1!=AFG*"}));
    EXPECT_FALSE(admits({"date!=2020"}));
    EXPECT_TRUE(admits({"quad!=3,4"}));
}

TEST(Where, FindsTheCountryInAnActorCode) {
    EXPECT_TRUE(admits({"country=USA"}));
    EXPECT_TRUE(admits({"country=AFG"}));
    EXPECT_TRUE(admits({"country1=United States"}));
    EXPECT_FALSE(admits({"country2=USA"}));
    EventRow event = row();
    event.actor1 = "IGOEUREEC";
    EXPECT_TRUE(admits({"country1=EUR"}, event));
    event.actor1 = "ROU";
    EXPECT_TRUE(admits({"country1=ROM"}, event));
    EXPECT_TRUE(admits({"country1=Romania"}, event));
    event.actor1 = "MIL";
    EXPECT_FALSE(admits({"country1=USA"}, event));
    EXPECT_TRUE(admits({"country1!=USA"}, event));
    event.actor1 = "xUSA";
    EXPECT_FALSE(admits({"country1=USA"}, event)) << "parts are three letters each";
}

TEST(Where, TakesTheCountryThatAFileNames) {
    EventRow event = row();
    event.about1 = "Russian Federation\tGovernment";
    event.about2 = "NA\tInternational Government Organization";
    EXPECT_TRUE(admits({"country=RUS"}, event));
    EXPECT_TRUE(admits({"country=Russia"}, event));
    EXPECT_TRUE(admits({"country=Russian Federation"}, event));
    EXPECT_TRUE(admits({"country=Russian*"}, event));
    EXPECT_FALSE(admits({"country=USA"}, event));
    EXPECT_FALSE(admits({"country2=NA*"}, event));
    EXPECT_FALSE(admits({"country2=AFG"}, event)) << "the file says that it has none";
    event.about1 = "Palestinian Territory, Occupied";
    EXPECT_TRUE(admits({"country=Palestinian Territory\\, Occupied"}, event));
    EXPECT_TRUE(admits({"country=PSE"}, event));
}

TEST(Where, ComparesCodesAsTexts) {
    EXPECT_TRUE(admits({"code=0231"}));
    EXPECT_TRUE(admits({"code=02*"}));
    EXPECT_FALSE(admits({"code=023"}));
    EXPECT_TRUE(admits({"root=01,02"}));
    EXPECT_FALSE(admits({"root=20"}));
    EXPECT_TRUE(admits({"root=0*"}));
}

TEST(Where, TakesAYearOrAMonthAsAllItsDays) {
    for (const char* const text :
         {"date=2020", "date=2020-11", "date=2020-11-13", "date>=2020-11", "date<=2020-11", "date>2020-10",
          "date<2020-12", "date>=2020-11-13", "date<=2020-11-13", "date=2019,2020", "date>2019"}) {
        EXPECT_TRUE(admits({text})) << text;
    }
    for (const char* const text : {"date=2019", "date>2020", "date>2020-11", "date<2020-11", "date<2020",
                                   "date>2020-11-13", "date<2020-11-13", "date!=2020-11"}) {
        EXPECT_FALSE(admits({text})) << text;
    }
}

TEST(Where, ComparesNumbers) {
    EXPECT_TRUE(admits({"mentions>=6", "mentions<=6", "mentions=6", "mentions>5", "mentions<7"}));
    EXPECT_FALSE(admits({"mentions>6"}));
    EXPECT_TRUE(admits({"goldstein=3.4", "goldstein>0", "goldstein<=3.4", "goldstein>-10"}));
    EXPECT_FALSE(admits({"goldstein<3.4"}));
    EXPECT_FALSE(admits({"goldstein>3.4"}));
}

TEST(Where, NeverTakesWhatIsNotGivenForZero) {
    EventRow event = row();
    event.mentions = 0;
    event.quad = 0;
    EXPECT_FALSE(admits({"mentions<100"}, event));
    EXPECT_FALSE(admits({"mentions=0"}, event));
    EXPECT_TRUE(admits({"mentions!=7"}, event));
    EXPECT_FALSE(admits({"quad=1,2,3,4"}, event));
}

TEST(Where, WantsAllConditionsToHold) {
    EXPECT_TRUE(admits({" actor = USA* ", "root=02", "quad=1", "mentions>=5"}));
    EXPECT_FALSE(admits({"actor=USA*", "root=02", "quad=2", "mentions>=5"}));
}

TEST(Where, SaysWhatCannotBeReadAndWhatMayStandThere) {
    EXPECT_THAT(fault({"actr=USA"}),
                testing::AllOf(HasSubstr("\"actr=USA\""), HasSubstr("unknown key \"actr\""),
                               HasSubstr("did you mean \"actor\"?")));
    EXPECT_THAT(fault({"source=USA"}), HasSubstr("keys are actor, actor1"));
    EXPECT_THAT(fault({"actor"}), HasSubstr("there is no operator"));
    EXPECT_THAT(fault({"actor!USA"}), HasSubstr("there is no operator"));
    EXPECT_THAT(fault({"actor="}), HasSubstr("a value is missing"));
    EXPECT_THAT(fault({"actor=USA,,PAK"}), HasSubstr("a value is missing"));
    EXPECT_THAT(fault({"actor>=USA"}), HasSubstr("texts have no order"));
    EXPECT_THAT(fault({"quad<3"}), HasSubstr("have no order"));
    EXPECT_THAT(fault({"quad=5"}), HasSubstr("\"5\" is no quad class"));
    EXPECT_THAT(fault({"date=2020-13"}), HasSubstr("\"2020-13\" is no date"));
    EXPECT_THAT(fault({"date>=2020,2021"}), HasSubstr("one value is compared with"));
    EXPECT_THAT(fault({"mentions>=-1"}), HasSubstr("\"-1\" is no number of mentions"));
    EXPECT_THAT(fault({"goldstein<-11"}), HasSubstr("no value of the Goldstein scale"));
    EXPECT_THAT(fault({"code=1"}), HasSubstr("no CAMEO event code"));
    EXPECT_THAT(fault({"code=21*"}), HasSubstr("no CAMEO event code"));
    EXPECT_THAT(fault({"code=3*"}), HasSubstr("no CAMEO event code"));
    EXPECT_EQ(fault({"code=1*", "code=*", "root=1*"}), "none");
    EXPECT_THAT(fault({"code=x*"}), HasSubstr("no CAMEO event code"));
    EXPECT_THAT(fault({"root=21"}), HasSubstr("no root"));
    EXPECT_THAT(fault({"root=4"}), HasSubstr("01 to 20"));
    EXPECT_THAT(fault({"country=PKA"}), HasSubstr("\"PKA\" is no country code"));
    EXPECT_THAT(fault({""}), HasSubstr("there is no operator"));
}

TEST(Where, ReportsEveryConditionThatCannotBeRead) {
    try {
        const Where where(std::vector<std::string>{"quad=9", "actor=USA", "root=99"});
        FAIL() << "was read";
    } catch (const model::DataError& error) {
        EXPECT_EQ(error.problems().size(), 2U);
    }
}

/// Whether one value of a condition on texts meets `text`, read off the grammar.
bool value_meets(const std::string& value, std::string_view text) {
    if (value.ends_with('*')) return text.substr(0, value.size() - 1) == value.substr(0, value.size() - 1);
    return text == value;
}

rc::Gen<std::string> short_text(const std::string& letters) {
    return rc::gen::mapcat(rc::gen::inRange(1, 5), [letters](int size) {
        return rc::gen::container<std::string>(static_cast<std::size_t>(size), rc::gen::elementOf(letters));
    });
}

RC_GTEST_PROP(WhereProperty, TextsAreMetByOneOfTheirValues, ()) {
    auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(short_text("ABC")));
    std::string condition = "actor1=";
    for (std::string& value : values) {
        if (*rc::gen::arbitrary<bool>()) value += '*';
        condition += (condition.back() == '=' ? "" : ",") + value;
    }
    const std::string text = *short_text("ABC");
    EventRow event = row();
    event.actor1 = text;
    bool expected = false;
    for (const std::string& value : values) expected = expected || value_meets(value, text);
    RC_ASSERT(admits({condition}, event) == expected);
    condition.insert(condition.find('='), "!");
    RC_ASSERT(admits({condition}, event) != expected);
}

RC_GTEST_PROP(WhereProperty, DatesAreComparedAsTheirTexts, ()) {
    const auto some_date = [] {
        const auto number = [](int value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
        return std::to_string(*rc::gen::inRange(2018, 2022)) + number(*rc::gen::inRange(1, 13)) +
               number(*rc::gen::inRange(1, 29));
    };
    const std::string date = some_date();
    const std::string value = some_date().substr(0, *rc::gen::element<std::size_t>(4, 7, 10));
    EventRow event = row();
    event.day = day(date);
    // The part of an ISO date that the value gives, against the value.
    const int order = date.substr(0, value.size()).compare(value);
    RC_ASSERT(admits({"date=" + value}, event) == (order == 0));
    RC_ASSERT(admits({"date!=" + value}, event) == (order != 0));
    RC_ASSERT(admits({"date<" + value}, event) == (order < 0));
    RC_ASSERT(admits({"date<=" + value}, event) == (order <= 0));
    RC_ASSERT(admits({"date>" + value}, event) == (order > 0));
    RC_ASSERT(admits({"date>=" + value}, event) == (order >= 0));
}

}  // namespace
}  // namespace entente::ingest

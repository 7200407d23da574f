// When an actor was away within its life.
#include <gmock/gmock.h>

#include "entente/model/network.hpp"
#include "support/builders.hpp"

namespace {

using namespace entente;
using namespace entente::model;
using test::interval;
using testing::ElementsAre;
using testing::HasSubstr;

Absence away(const char* start, const char* end) {
    return {*Date::parse(start), *Date::parse(end)};
}

/// One state of these dates in a network observed 1900..2000.
Draft draft_of(const char* start, const char* end, std::vector<Absence> absences) {
    Draft draft =
        test::draft("observed 1900..2000\nestonia state\nusa state\nestonia - usa pact 5 1950..1952\n");
    Actor& estonia = draft.actors[0].record;
    estonia.start = Date::parse(start);
    estonia.end = Date::parse(end);
    estonia.absences = std::move(absences);
    return draft;
}

std::vector<std::string> problems_of(Draft draft) {
    const auto built = Network::build(std::move(draft));
    std::vector<std::string> out;
    if (const auto* problems = std::get_if<std::vector<Problem>>(&built)) {
        for (const Problem& problem : *problems) out.push_back(to_string(problem));
    }
    return out;
}

TEST(Absences, AreWhenAnActorDoesNotExistThoughItsLifeGoesOn) {
    const auto built = Network::build(draft_of("1918", "", {away("1940-06", "1991"), away("1995", "1996")}));
    const Network& network = std::get<Network>(built);
    const auto estonia = *network.find_actor("estonia");
    EXPECT_EQ(network.life(estonia), interval("1918", "2000"));
    EXPECT_FALSE(network.exists(estonia, interval("1900", "1918")));
    EXPECT_TRUE(network.exists(estonia, interval("1917", "1919")));
    EXPECT_TRUE(network.exists(estonia, interval("1940", "1941")));  // until May
    EXPECT_FALSE(network.exists(estonia, interval("1940-06", "1991")));
    EXPECT_FALSE(network.exists(estonia, interval("1950", "1951")));
    EXPECT_TRUE(network.exists(estonia, interval("1990", "1992")));
    EXPECT_TRUE(network.exists(estonia, interval("1930", "1999")));
    EXPECT_FALSE(network.exists(estonia, interval("1995", "1996")));
    EXPECT_TRUE(network.exists(estonia, interval("1996", "1997")));
    EXPECT_FALSE(network.exists(estonia, interval("2000", "2001")));  // after the observation period
    EXPECT_FALSE(network.exists(estonia, interval("1930", "1930")));
}

TEST(Absences, OfAnActorWithoutAStartOrAnEndLieInTheObservedPeriod) {
    const auto built = Network::build(draft_of("", "", {away("1890", "1910"), away("1990", "2010")}));
    const Network& network = std::get<Network>(built);
    const auto estonia = *network.find_actor("estonia");
    EXPECT_FALSE(network.exists(estonia, interval("1900", "1910")));
    EXPECT_TRUE(network.exists(estonia, interval("1910", "1911")));
    EXPECT_FALSE(network.exists(estonia, interval("1990", "2000")));
}

TEST(Absences, MustLieOneAfterTheOtherWithinTheLife) {
    EXPECT_THAT(problems_of(draft_of("1918", "1999", {away("1940", "1945"), away("1945", "1946")})),
                ElementsAre());
    EXPECT_THAT(problems_of(draft_of("1918", "1999", {away("1940", "1940")})),
                ElementsAre(HasSubstr("actors[0].absences[0]: the end 1940 is not after the start 1940")));
    for (const auto& wrong : std::vector<std::vector<Absence>>{{away("1918", "1940")},
                                                               {away("1910", "1940")},
                                                               {away("1990", "1999")},
                                                               {away("1990", "2020")}}) {
        EXPECT_THAT(problems_of(draft_of("1918", "1999", wrong)),
                    ElementsAre(HasSubstr("actors[0].absences[0]: the absence")));
    }
    EXPECT_THAT(
        problems_of(draft_of("1918", "1999", {away("1940", "1945"), away("1944", "1950")})),
        ElementsAre(HasSubstr("actors[0].absences[1]: the absence 1944..1950 lies outside the life of "
                              "\"estonia\", or not after the absence before it")));
}

TEST(Absences, MayHaveTies) {  // as a government in exile has
    EXPECT_THAT(problems_of(draft_of("1918", "", {away("1940", "1991")})), ElementsAre());
}

}  // namespace

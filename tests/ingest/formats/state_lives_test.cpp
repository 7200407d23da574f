#include "ingest/formats/state_lives.hpp"

#include <gmock/gmock.h>

#include "ingest/formats/dyadic.hpp"
#include "support/networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Reader = test::Reader;

const model::Actor& given(const model::Draft& draft, std::string_view id) {
    for (const model::Draft::Actor& actor : draft.actors) {
        if (actor.record.id == id) return actor.record;
    }
    throw std::logic_error("no such actor");
}

TEST(StateLives, AreTheYearsOfTheListOpenWhereItBegins) {
    model::Draft draft = test::draft(
        "observed 1900..2000\nusa state\npakistan state\neast-germany state\nghana state\n"
        "usa - pakistan pact 5 1954..1965\nusa > east-germany visit 1 1990-12\n");
    EXPECT_THAT(give_lives(draft, {"usa", "pakistan", "east-germany"}), IsEmpty());
    EXPECT_FALSE(given(draft, "usa").start || given(draft, "usa").end);
    EXPECT_EQ(given(draft, "pakistan").start, model::Date::parse("1947"));
    EXPECT_EQ(given(draft, "east-germany").end, model::Date::parse("1991"));
    EXPECT_FALSE(given(draft, "ghana").start);  // not asked for
}

TEST(StateLives, AreLeftOpenWhereATieLiesBeyondThem) {
    model::Draft draft = test::draft(
        "observed 1900..2000\nusa state\npakistan state\neast-germany state\nestonia state\n"
        "usa - pakistan pact 5 1946..1965\nusa - east-germany pact 1 1980..\nusa - estonia pact 1 1991..\n");
    EXPECT_THAT(
        give_lives(draft, {"usa", "pakistan", "east-germany", "estonia"}),
        ElementsAre(
            HasSubstr("states with ties before the first or after the last year that the list of states "
                      "gives them, whose lives are left open there: pakistan, east-germany"),
            HasSubstr("came back, and count as there in between: estonia")));
    EXPECT_FALSE(given(draft, "pakistan").start);
    EXPECT_EQ(given(draft, "east-germany").start, model::Date::parse("1949"));
    EXPECT_FALSE(given(draft, "east-germany").end);
    EXPECT_EQ(given(draft, "estonia").start, model::Date::parse("1918"));
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

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "entente/ingest/json.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Edges, WithoutAHeaderAreEndsWeightAndUnixTime) {
    const auto import =
        import_text("edges", {{"mail.txt", "% sym\n# c\n1 2 3 1082040961\n2 1 -0.5 1082127361\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("1 2 3.0 2004-04-15", "2 1 -0.5 2004-04-16"));
    EXPECT_EQ(import.network.id(), "mail");
    EXPECT_EQ(import.network.observed_start().to_string(), "2004-04-15");
    EXPECT_EQ(import.network.observed_end().to_string(), "2004-04-17");
    EXPECT_THAT(import.log.remarks, Contains("times read as UNIX time"));
    EXPECT_TRUE(import.network.types()[0].directed);
    EXPECT_EQ(import.network.relations()[1].sources[0].locator, "line 4");
}

TEST(Edges, WithoutATimeHoldInTheNominalYearOrTheOneGiven) {
    const std::vector<ingest::InputFile> files{{"tribes.csv",
                                                "\xEF\xBB\xBF"
                                                "0,1,1\n0,2,-1\n"}};
    EXPECT_THAT(ties_of(import_text("edges", files).network),
                ElementsAre("0 1 1.0 0001..", "0 2 -1.0 0001.."));
    ingest::ImportOptions options;
    options.from = model::Date::parse("1954");
    options.to = model::Date::parse("1955");
    const auto import = import_text("edges", files, options);
    EXPECT_EQ(import.network.observed_start().to_string(), "1954-01-01");
    EXPECT_EQ(import.network.observed_end().to_string(), "1956-01-01");
}

TEST(Edges, WithAHeaderGoByNameAndSayWhatTheyDoNotUse) {
    const std::string text =
        "\"sign\",\"from\",\"to\",\"begin\",\"end\",\"mood\"\n-1,FRA,GBR,1872,1904,x\n1,FRA,RUS,1894,1917,"
        "2\n";
    const auto import = import_text("edges", {{"w.csv", text}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("fra gbr -1.0 1872..1904", "fra rus 1.0 1894..1917"));
    EXPECT_EQ(import.network.actors()[0].name, "FRA");
    EXPECT_THAT(import.log.remarks, Contains("columns not used: mood"));
    ingest::ImportOptions options;
    options.columns = {{"actor1", "to"}, {"actor2", "from"}, {"weight", "MOOD"}};
    EXPECT_EQ(import_text("edges", {{"w.csv", text}}, options).log.skipped[0].reason,
              "the weight is no number");
}

TEST(Edges, KnowYearsDatesAndMilliseconds) {
    EXPECT_THAT(ties_of(import_text("edges", {{"a", "a b 1950\nb c 1951\n"}}).network),
                ElementsAre("a b 1.0 1950", "b c 1.0 1951"));
    EXPECT_THAT(ties_of(import_text("edges", {{"a", "a b 1950-05-02\nb c 1951-01\n"}}).network),
                ElementsAre("a b 1.0 1950-05-02", "b c 1.0 1951-01"));
    EXPECT_THAT(ties_of(import_text("edges", {{"a", "a b 1082040961000\n"}}).network),
                ElementsAre("a b 1.0 2004-04-15"));
}

TEST(Edges, CutWeightsAndSaySo) {
    const auto import = import_text("edges", {{"a", "a b 11\nb c -300\nc a 10\n"}});
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 10. 0001..", "b c -10. 0001..", "c a 10. 0001.."));
    EXPECT_EQ(import.log.noted[0].reason, "a weight beyond -10..10, cut to that range");
    EXPECT_EQ(import.log.noted[0].rows, 2U);
}

TEST(Edges, CountRowsThatCannotBeUsedAndFailOnThemWhenStrict) {
    const std::vector<ingest::InputFile> files{
        {"e.csv", "source,target,weight\na,b,1\na,a,1\nb,c,\n,c,1\nc\n"}};
    const auto import = import_text("edges", files);
    EXPECT_EQ(import.log.read, 5U);
    EXPECT_EQ(import.log.used, 1U);
    EXPECT_EQ(skipped_rows(import.log), 4U);
    ingest::ImportOptions strict;
    strict.strict = true;
    EXPECT_THAT(import_fault("edges", files, strict), HasSubstr("e.csv:3: an actor tied to itself"));
}

TEST(Edges, AreLeftOutByActorsAndDates) {
    const std::vector<ingest::InputFile> files{{"e", "a b 1950\nb c 1951\na b 1952\na b 1953\n"}};
    ingest::ImportOptions options;
    options.actors = {"a", "b", "zz"};
    options.from = model::Date::parse("1951");
    options.to = model::Date::parse("1952");
    const auto import = import_text("edges", files, options);
    EXPECT_THAT(ties_of(import.network), ElementsAre("a b 1.0 1952"));
    EXPECT_EQ(import.network.actors().size(), 2U);
    ASSERT_EQ(skipped_rows(import.log), 3U);
    EXPECT_EQ(import.log.skipped[1].reason, "left out by --actors");
    EXPECT_THAT(import.log.remarks, Contains(HasSubstr("no actor \"zz\"")));
}

TEST(Edges, RefuseWhatIsNoEdgeList) {
    EXPECT_THAT(import_fault("edges", {{"e", "list,nodes\n1,64\n2,66\n"}}),
                HasSubstr("no column \"actor1\""));
    EXPECT_THAT(import_fault("edges", {{"e", "alone\n"}}), HasSubstr("needs two columns"));
    EXPECT_THAT(import_fault("edges", {{"e", ""}}), HasSubstr("the file is empty"));
    EXPECT_THAT(import_fault("edges", {{"e", "a a\n"}}), HasSubstr("no row of it could be used"));
    ingest::ImportOptions options;
    options.columns = {{"colour", "x"}};
    EXPECT_THAT(import_fault("edges", {{"e", "a,b\n"}}, options), HasSubstr("no role \"colour\""));
    options.columns = {{"weight", "wieght"}};
    EXPECT_THAT(import_fault("edges", {{"e", "from,to,weight\na,b,1\n"}}, options),
                HasSubstr("is \"weight\" meant?"));
}

RC_GTEST_PROP(Edges, UseOrCountEveryRow, ()) {
    const auto name = rc::gen::element<std::string>("a", "b", "\xC3\x89", "");
    const auto weight = rc::gen::element<std::string>("1", "-3", "x", "", "1e9");
    const auto rows = *rc::gen::container<std::vector<std::tuple<std::string, std::string, std::string>>>(
        rc::gen::tuple(name, name, weight));
    std::string text = "source,target,weight\nq,r,1\n";
    for (const auto& [a, b, w] : rows) text += a + "," + b + "," + w + "\n";
    const auto import = import_text("edges", {{"e", text}});
    RC_ASSERT(import.log.read == rows.size() + 1);
    RC_ASSERT(import.log.read == import.log.used + skipped_rows(import.log));
    RC_ASSERT(import.log.used == import.network.relations().size());
}

struct Expected {
    const char* path;
    std::size_t rows, actors;
};

/// Every row of the public benchmarks is used or counted.
TEST(Edges, AccountForEveryRowOfTheRealFiles) {
    const std::filesystem::path folder = std::filesystem::path(ENTENTE_SOURCE_DIR) / "../shared/realdata";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no real data";
    for (const Expected& expected : {Expected{"signed_benchmarks/nds_highlandtribes.csv", 58, 16},
                                     Expected{"signed_benchmarks/tribes.csv", 58, 16},
                                     Expected{"signed_benchmarks/soc-sign-bitcoinotc.csv", 35592, 5881},
                                     Expected{"temporal_snap/CollegeMsg.txt", 59835, 1899}}) {
        const std::string path = (folder / expected.path).string();
        const auto import = import_text("edges", {{path, ingest::read_file(path)}});
        EXPECT_EQ(import.log.read, expected.rows) << path;
        EXPECT_EQ(import.log.used + skipped_rows(import.log), expected.rows) << path;
        EXPECT_EQ(import.network.actors().size(), expected.actors) << path;
    }
}

TEST(DraftParts, MakeIdsAndReadDates) {
    EXPECT_EQ(ingest::slug("C\xC3\xB4te d'Ivoire (Abidjan)"), "cote-divoire-abidjan");
    EXPECT_EQ(ingest::slug("\xE4\xB8\xAD"), "x");
    EXPECT_EQ(ingest::slug(std::string(100, 'A')).size(), 64U);
    ingest::Ids ids;
    EXPECT_EQ(ids.of("A b"), "a-b");
    EXPECT_EQ(ids.of("a B"), "a-b-2");
    EXPECT_EQ(ids.of("A b"), "a-b");
    const auto date = [](const char* text) {
        const auto found = ingest::parse_date(text);
        return found ? found->to_string() : "none";
    };
    EXPECT_EQ(date("2005-00-00"), "2005");
    EXPECT_EQ(date("2005-05-00"), "2005-05");
    EXPECT_EQ(date("19540908"), "1954-09-08");
    EXPECT_EQ(date("2009-01-01T12:00:00Z"), "2009-01-01");
    EXPECT_EQ(date("08/09/1954"), "none");
    EXPECT_EQ(date("0000-00-00"), "none");
}

}  // namespace

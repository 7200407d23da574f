// Any network gets a sound page: empty, random, large, hostile.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "entente/report/report.hpp"
#include "render/large_networks.hpp"
#include "report/report_support.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::report {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class AnyNetwork : public ::testing::TestWithParam<const char*> {};

TEST_P(AnyNetwork, makes_a_sound_page) {
    const Report report = report_on(test::network(GetParam()));
    EXPECT_THAT(problems(report), IsEmpty());
    for (const File& file : report.files) {
        if (!file.path.ends_with(".csv")) continue;
        EXPECT_THAT(file.content, Not(::testing::ContainsRegex("(nan|inf)(,|\n)"))) << file.path;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, AnyNetwork,
    ::testing::Values("observed 1950..1960\n",                                             // nothing
                      "observed 1950..1960\nusa state\n",                                  // one actor
                      "observed 1950..1960\nfocus usa iran\nusa state\niran state\n",      // no relation
                      "observed 1950..1960\nera a 1951..1952\nusa state\niran state\n",    // an empty era
                      "usa state\niran state\nusa - iran visit 0 1955\n",                  // weight 0 only
                      "focus usa iran\nusa state\niran state\nusa - iran visit 2 1955\n",  // one year
                      "observed 1950..1970\nera a 1950..1955\nera b 1960..1970\n"          // a gap, and a
                      "focus usa iran\nusa state\niran state 1960..\nusa > iran aid 2 1961\n"  // late actor
                      ));

TEST(MakeReport, works_on_random_networks) {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        model::Draft draft = test::random_draft(seed);
        if (draft.actors.size() > 1 && seed % 2 == 0) {
            draft.focus = {draft.actors[0].record.id, draft.actors[1].record.id};
        }
        EXPECT_THAT(problems(report_on(test::build(std::move(draft)))), IsEmpty()) << "seed " << seed;
    }
}

TEST(MakeReport, caps_its_tables_and_says_so) {
    std::string text = "observed 1950..1960\n";
    for (int i = 0; i < 150; ++i) text += "a" + std::to_string(i) + " state\n";
    for (int i = 1; i < 150; ++i) text += "a0 - a" + std::to_string(i) + " pact 3 1951..1952\n";
    const Report report = report_on(test::network(text));
    EXPECT_THAT(problems(report), IsEmpty());
    EXPECT_THAT(content(report, "report.md"), HasSubstr("The strongest 120 of 149 ties"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("The 10 with most ties of 150 that exist."));
    const std::string csv = content(report, "tables/alignment-by-era.csv");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 150);
}

TEST(MakeReport, leads_to_the_csv_where_the_page_stops_listing_relations) {
    std::string text = "observed 1950..1960\nusa state\niran state\n";
    for (int i = 0; i < 2050; ++i) text += "usa - iran visit 1 1951\n";
    const Report report = report_on(test::network(text));
    EXPECT_THAT(problems(report), IsEmpty());
    const std::string page = content(report, "index.html");
    EXPECT_THAT(page,
                HasSubstr("The 200 that add most, cooperation and conflict together, of 2,050 records."));
    EXPECT_THAT(page, HasSubstr("2,044 more relations in <a href=\"tables/evidence-by-era.csv\">"));
    const std::string csv = content(report, "tables/evidence-by-era.csv");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2051);
}

/// `two_poles` with `text` in every field that takes any.
model::Draft filled(const std::string& text, const std::string& url) {
    model::Draft draft = test::draft(two_poles);
    draft.title = draft.description = text;
    for (model::Era& era : draft.eras) era.label = era.note = text;
    for (model::RelationType& type : draft.types) type.label = type.description = text;
    draft.sources.push_back({"s", text, text, text, model::Date::parse("1954-05"), url, text});
    for (model::Draft::Actor& actor : draft.actors) {
        actor.record.name = actor.record.short_name = actor.record.note = text;
        actor.record.aliases = {text};
        actor.record.codes = {{"cow", text}};
        actor.sources = {{"s", text}};
    }
    for (model::Draft::Relation& relation : draft.relations) {
        relation.record.label = relation.record.note = text;
        relation.sources = {{"s", text}, {"s", ""}};
    }
    return draft;
}

class HostileText : public ::testing::TestWithParam<const char*> {};

TEST_P(HostileText, changes_no_element_of_the_page) {
    const Report report = report_on(test::build(filled(GetParam(), "https://example.org/")));
    const Folder folder;
    folder.write(report);
    EXPECT_THAT(folder.check(), IsEmpty());
    EXPECT_THAT(content(report, "report.md"), Not(::testing::ContainsRegex("(^|[^\\(])<[a-z/!]")));
}

INSTANTIATE_TEST_SUITE_P(Strings, HostileText,
                         ::testing::Values("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
                                           "' onmouseover='x", "</style><svg onload=alert(1)>",
                                           "&lt;b&gt; &amp; &#60;script&#62;", "]]><!--",
                                           "{{title}}{{{style}}}{{#sections}}",
                                           "a|b\\|c `x` [y](javascript:z) <http://w>",
                                           "=HYPERLINK(\"http://x\")", "\\N\\l\\\" %s %n"));

TEST(MakeReport, hostile_text_leaves_the_same_elements_as_harmless_text) {
    const Folder hostile;
    const Folder harmless;
    hostile.write(report_on(test::build(filled("<b>x</b>\"'&<x", "https://example.org/"))));
    harmless.write(report_on(test::build(filled("xxxxxxxxxxxxxx", "https://example.org/"))));
    EXPECT_THAT(harmless.check("--elements"), HasSubstr("('section', "));
    EXPECT_EQ(hostile.check("--elements"), harmless.check("--elements"));
}

TEST(MakeReport, of_a_large_network_stays_of_a_size_to_read) {
    const model::Network network = test::build(test::large_draft(2, 800, 3000));
    const Report report = report_on(network);
    EXPECT_THAT(problems(report), IsEmpty());
    const std::string page = content(report, "index.html");
    EXPECT_LT(page.size(), 3'000'000u);
    EXPECT_THAT(page,
                HasSubstr("The 200 that add most, cooperation and conflict together, of 3,000 records."));
    EXPECT_THAT(page, HasSubstr("Drawn: 60 of "));
    EXPECT_THAT(page, HasSubstr(" in 3,000 records"));
    const std::string relations = content(report, "tables/relations.csv");
    EXPECT_EQ(std::ranges::count(relations, '\n'), 3001);
    EXPECT_THAT(relations, HasSubstr(",count,offset\n"));
    EXPECT_THAT(report.notes, Contains(HasSubstr("figures: 60 of ")));
}

TEST(MakeReport, draws_only_the_strongest_of_very_many_eras) {
    std::string text = "observed 1900..1930\na state\nb state\n";
    for (int i = 0; i < 30; ++i) {
        const std::string year = std::to_string(1900 + i);
        text += "era y" + year + " " + year + ".." + std::to_string(1901 + i) + "\n";
        text += "a > b deal" + year + " " + (i < 6 ? "1" : "5") + " " + year + "\n";
    }
    const Report report = report_on(test::network(text));
    EXPECT_THAT(paths(report), Contains("figures/era-y1906.svg"));
    EXPECT_THAT(paths(report), Not(Contains("figures/era-y1905.svg")));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("draws the 24 strongest of 30 eras"));
    EXPECT_THAT(problems(report), IsEmpty());
}

}  // namespace
}  // namespace entente::report

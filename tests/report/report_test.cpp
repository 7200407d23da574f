// The report as a whole: every file there, what it says, the same twice.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "entente/ingest/json.hpp"
#include "entente/report/report.hpp"
#include "report/report_support.hpp"
#include "support/builders.hpp"

namespace entente::report {
namespace {

using namespace testing;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(MakeReport, has_every_file_and_a_sound_page) {
    const Report report = report_on(test::network(two_poles));
    EXPECT_THAT(
        paths(report),
        ::testing::UnorderedElementsAre(
            "index.html", "report.md", "figures/timeline.svg", "figures/alignment.svg", "figures/heatmap.svg",
            "figures/multiples.svg", "figures/blocs.svg", "figures/era-allies.svg",
            "figures/era-estranged.svg", "tables/centrality-by-era.csv", "tables/balance-by-era.csv",
            "tables/frustrated-ties-by-era.csv", "tables/camps-by-era.csv", "tables/blocs-by-era.csv",
            "tables/alignment-by-era.csv", "tables/alignment-by-decade.csv",
            "tables/alignment-by-decade-rolled-up.csv", "tables/evidence-by-era.csv",
            "tables/evidence-by-decade.csv", "tables/evidence-by-decade-rolled-up.csv",
            "tables/evidence-by-year.csv", "tables/series-by-year.csv", "tables/phases.csv",
            "tables/posterior-by-year.csv", "tables/sensitivity-by-decade.csv", "tables/network-phases.csv",
            "tables/coverage-by-era.csv", "tables/relation-types.csv", "tables/relations.csv",
            "tables/actors.csv", "tables/sources.csv"));
    EXPECT_THAT(problems(report), IsEmpty());
}

TEST(MakeReport, says_what_changed_and_when) {
    const Report report = report_on(test::network(two_poles));
    const std::string sentence =
        "The level of the dyad usa – pakistan, its cooperation less its conflict in Goldstein points a year, "
        "changed once between 1950 and 1979: it fell in 1965. The level went from +5.0 to −6.0.";
    EXPECT_THAT(content(report, "index.html"),
                HasSubstr("<p>" + sentence +
                          " Chance would hardly do that: in random order the same values would gain as much "
                          "by changes of level in 0.1 % of cases (p = 0.001).</p>"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr(sentence));
    EXPECT_THAT(content(report, "index.html"), HasSubstr("<a href=#r-r1>embargo</a>"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("    - −6.00 embargo `r1` begins (1965 – 1976"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("    - −5.00 pact `r0` ends (1950 – 1965"));
}

TEST(MakeReport, says_what_stands_out_alone_and_what_drove_it) {
    const Report report =
        report_on(test::network("observed 1950..1971\nfocus usa pakistan\nusa state\npakistan state\n"
                                "usa - pakistan pact 4 1950..1971\nusa - pakistan war -10 1960..1961\n"));
    EXPECT_THAT(
        content(report, "report.md"),
        HasSubstr("typically +4.0 Goldstein points a year, over 21 years with a recorded relation. One "
                  "year stands out alone and counts as an excursion, not as a level: 1960 (−6.0)."));
    const std::string page = content(report, "index.html");
    EXPECT_THAT(page, HasSubstr("Excursion in 1960"));
    EXPECT_THAT(page, HasSubstr("too short to be a level, driven by:"));
    EXPECT_THAT(content(report, "tables/phases.csv"), HasSubstr(",excursion,1960-12-31"));
}

TEST(MakeReport, gives_the_commands_that_make_its_tables_again) {
    ReportOptions options;
    options.network_name = "my data.json";
    const Report report = report_on(test::network(two_poles), options);
    const std::string text = content(report, "report.md");
    EXPECT_THAT(
        text, HasSubstr("entente centrality 'my data.json' --by era --measure all -o centrality-by-era.csv"));
    EXPECT_THAT(text, HasSubstr("entente phases 'my data.json' --pair usa,pakistan --by year -o phases.csv"));
    EXPECT_THAT(text, HasSubstr("--pair usa,pakistan --roll-up -o alignment-by-decade-rolled-up.csv"));
}

TEST(MakeReport, is_the_same_bytes_twice) {
    const model::Network network = test::network(two_poles);
    const Report first = report_on(network);
    const Report second = report_on(network);
    ASSERT_EQ(first.files.size(), second.files.size());
    for (std::size_t i = 0; i < first.files.size(); ++i) {
        EXPECT_EQ(first.files[i].path, second.files[i].path);
        EXPECT_EQ(first.files[i].content, second.files[i].content) << first.files[i].path;
    }
}

TEST(MakeReport, of_a_single_era_or_without_ties_has_no_chart_of_eras) {
    for (const char* text :
         {"observed 1950..1960\na state\nb state\na - b pact 5 1950..1955\n",
          "observed 1950..1960\nera one 1950..1955\nera two 1955..1960\na state\nb state\n"}) {
        const std::set<std::string> files = paths(report_on(test::network(text)));
        EXPECT_THAT(files, Not(Contains("figures/multiples.svg")));
        EXPECT_THAT(files, Not(Contains("figures/blocs.svg")));
    }
}

TEST(MakeReport, of_what_ships_has_a_page_of_500_kB_at_most) {
    const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/data/us-pakistan.json";
    ReportOptions options;
    options.network_name = "us-pakistan";
    options.libraries.assign(12, {"a library", "1.23.45", "something"});
    EXPECT_LE(
        content(report_on(ingest::read_json(ingest::read_file(path), path), options), "index.html").size(),
        500'000U);
}

TEST(MakeReport, names_program_and_libraries) {
    ReportOptions options;
    options.libraries = {{"One", "1.2", "this"}, {"Two", "", "that"}};
    const Report report = report_on(test::network(two_poles), options);
    const std::string said = ", One 1.2, Two";
    EXPECT_THAT(content(report, "index.html"), HasSubstr(said));
    EXPECT_THAT(content(report, "report.md"), HasSubstr(said));
}

TEST(MakeReport, says_plainly_that_an_era_has_nothing) {
    const Report report =
        report_on(test::network("observed 1950..1980\nera one 1950..1960\nera two 1960..1970\nera three "
                                "1970..1980\na state 1950..1969\n"
                                "b state 1950..1960\na - b pact 5 1950..1955\n"));
    const std::string page = content(report, "index.html");
    EXPECT_THAT(page, HasSubstr("Nothing is recorded for this time"));
    EXPECT_THAT(page, HasSubstr("1 actor exists; no tie of it is recorded."));
    EXPECT_THAT(problems(report), IsEmpty());
}

TEST(MakeReport, tells_each_step) {
    std::vector<std::string> steps;
    ReportOptions options;
    options.progress = [&steps](const std::string& step) { steps.push_back(step); };
    report_on(test::network(two_poles), options);
    EXPECT_THAT(steps, Contains(HasSubstr("draw allies (1 of 2)")));
    EXPECT_THAT(steps, Contains("write the page"));
}

TEST(MakeReport, leaves_the_dyad_out_without_a_focus) {
    std::string text = two_poles;
    text.erase(text.find("focus"), std::string("focus usa pakistan\n").size());
    const Report report = report_on(test::network(text));
    EXPECT_THAT(paths(report), Not(Contains("figures/heatmap.svg")));
    EXPECT_THAT(paths(report), Contains("figures/timeline-1.svg"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("names no focal dyad"));
    EXPECT_THAT(problems(report), IsEmpty());
}

TEST(MakeReport, without_a_focus_is_about_dyads_between_different_wholes) {
    const Report report = report_on(test::network(
        "observed 1950..1960\nusa state\narmy agency usa\niran state\n"
        "usa > army order 9 1951\nusa > army order 9 1952\nusa > iran aid 2 1953\narmy > iran aid 1 1954\n"));
    const std::string text = content(report, "report.md");
    EXPECT_THAT(text, HasSubstr("The dyads with the most cooperation and conflict together (C + K, in "
                                "points) are usa – iran and "
                                "army – iran."))
        << "the strongest dyad of all is inside one state";
    EXPECT_THAT(text, HasSubstr("other than those between parts of one and the same actor."));
    const Report inside = report_on(test::network("usa state\narmy agency usa\nusa > army order 9 1951\n"));
    EXPECT_THAT(content(inside, "report.md"), HasSubstr("is usa – army."));
    EXPECT_THAT(content(inside, "report.md"), Not(HasSubstr("other than those")));
}

}  // namespace
}  // namespace entente::report

// What the report says of when it changed, how sure that is, and what hangs on the convention.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "entente/graph/tie_similarity.hpp"
#include "report/conventions.hpp"
#include "report/report_support.hpp"
#include "report/sections/sections.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::report {
namespace {

using namespace testing;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Findings findings_of(const model::Network& network) {
    return find(network, {});
}
Findings findings_of(model::Network&&) = delete;

std::ptrdiff_t lines(const std::string& csv) {
    return std::ranges::count(csv, '\n');
}

TEST(ReportOnShifts, tells_interval_probability_and_penalties_before_the_drivers) {
    const model::Network network = test::network(two_poles);
    const Findings findings = findings_of(network);
    ASSERT_EQ(findings.dyads.front().phases.shifts.size(), 1U);
    const graph::Shift& shift = findings.dyads.front().phases.shifts[0];
    ASSERT_TRUE(shift.credible && shift.probability && shift.penalties);
    const Report report = report_on(network);
    const std::string text = content(report, "report.md");
    EXPECT_THAT(text,
                HasSubstr("- 1 **Fell in 1965** (95 %: 1965; probability above 0.99; stands for penalties "));
    EXPECT_THAT(text,
                HasSubstr(", from +5.0 to −6.0, alignment to hostility, driven by:\n    - −6.00 embargo"));
    EXPECT_THAT(content(report, "index.html"), HasSubstr("<b>Fell in 1965</b> (95 %: 1965;"));
}

// The test answers for the whole series; who reads no further than the first sentence is told as well.
TEST(ReportOnShifts, says_at_once_whether_chance_would_do_it) {
    const model::Network network = test::network(two_poles);
    Findings findings = findings_of(network);
    DyadFindings& dyad = findings.dyads.front();
    dyad.phases.p_value = 0.21;
    EXPECT_THAT(headline(words::Language(), network, dyad),
                HasSubstr(" All of it together could be chance: in random order the same values would gain "
                          "as much by changes of level in 21 % of cases (p = 0.210)."));
    dyad.phases.p_value = 0.001;
    EXPECT_THAT(headline(words::Language(), network, dyad),
                HasSubstr(" Chance would hardly do that: in random order the same values would gain as much "
                          "by changes of level in 0.1 % of cases (p = 0.001)."));
    dyad.phases.p_value.reset();
    EXPECT_THAT(headline(words::Language(), network, dyad), Not(HasSubstr("p = ")));
    const std::string text = content(report_on(network), "report.md");
    EXPECT_THAT(text, HasSubstr("Chance would hardly do that"));
    EXPECT_THAT(text, HasSubstr("and the relations that drove them; test of all together: p = 0.0"));
}

TEST(ReportOnShifts, gives_the_posterior_a_row_a_year) {
    const Report report = report_on(test::network(two_poles));
    EXPECT_EQ(lines(content(report, "tables/posterior-by-year.csv")), 1 + 30);
    EXPECT_THAT(content(report, "report.md"), HasSubstr("--by year --posterior -o posterior-by-year.csv"));
}

TEST(ReportOnShifts, gives_every_dyad_a_posterior_of_its_own_without_a_focus) {
    const Report report =
        report_on(test::network("observed 1950..1960\na state\nb state\nc state\na - b pact 5 1950..1955\nb "
                                "- c feud -3 1951..1957\n"));
    EXPECT_THAT(paths(report),
                AllOf(Contains("tables/posterior-by-year-1.csv"), Contains("tables/posterior-by-year-2.csv"),
                      Contains("figures/alignment-1.svg"), Contains("figures/alignment-2.svg")));
    EXPECT_THAT(problems(report), IsEmpty());
}

// The whole network turns round in 1965; every tie takes part.
TEST(ReportOnShifts, tells_when_the_whole_network_changed_and_whose_ties) {
    const Report report =
        report_on(test::network("observed 1950..1980\na state\nb state\nc state\n"
                                "a - b pact 8 1950..1965\nb - c pact 8 1950..1965\na - b feud -8 "
                                "1965..1980\nb - c feud -8 1965..1980\n"));
    const std::string text = content(report, "report.md");
    EXPECT_THAT(text, HasSubstr("## When the whole network changed"));
    EXPECT_THAT(text, HasSubstr("- 1 **1965** (a start anywhere in "));
    EXPECT_THAT(text, HasSubstr("    - 50 % b"));
    EXPECT_THAT(content(report, "tables/network-phases.csv"), HasSubstr(",1965-01-01,"));
    EXPECT_THAT(problems(report), IsEmpty());
}

TEST(ReportOnAlignment, has_every_convention_by_decade) {
    const model::Network network = test::network(two_poles);
    const Findings findings = findings_of(network);
    const DyadFindings& dyad = findings.dyads.front();
    ASSERT_EQ(findings.conventions.size(), 1 + graph::similarity_measures().size() + 5);
    ASSERT_EQ(dyad.conventions.size(), findings.decades.size());
    const std::string page = content(report_on(network), "index.html");
    for (const graph::SimilarityMeasure& measure : graph::similarity_measures()) {
        EXPECT_THAT(page, HasSubstr("<a href=#measure-" + std::string(measure.name) + ">"));
        EXPECT_THAT(page, HasSubstr("<tr id=measure-" + std::string(measure.name) + ">"));
    }
    for (std::size_t i = 0; i < dyad.conventions.size(); ++i) {
        EXPECT_EQ(dyad.conventions[i].values[0], dyad.decades[i].alignment.net);
        EXPECT_EQ(dyad.conventions[i].values[1], dyad.decades[i].alignment.s);
        EXPECT_EQ(dyad.conventions[i].interval.has_value(), dyad.decades[i].alignment.s.has_value());
    }
}

// Counted anew from the values: on which side of the neutral point each lies.
TEST(ReportOnAlignment, counts_signs_as_the_values_have_them) {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const Findings findings = findings_of(network);
        for (const DyadFindings& dyad : findings.dyads) {
            for (const DyadConventions& decade : dyad.conventions) {
                std::size_t defined = 0, above = 0;
                for (std::size_t m = 0; m < findings.conventions.size(); ++m) {
                    if (!decade.values[m]) continue;
                    ++defined;
                    above += *decade.values[m] - findings.conventions[m].neutral() > 1e-9 ? 1 : 0;
                }
                ASSERT_EQ(decade.sensitivity.has_value(), defined > 0) << "seed " << seed;
                if (defined == 0) continue;
                EXPECT_EQ(decade.sensitivity->defined, defined) << "seed " << seed;
                EXPECT_EQ(decade.sensitivity->positive, above) << "seed " << seed;
            }
        }
    }
}

TEST(ReportOnAlignment, says_whether_the_conventions_agree) {
    const model::Network network = test::network(two_poles);
    Findings findings = findings_of(network);
    DyadFindings& dyad = findings.dyads.front();
    graph::Sensitivity all, some;
    all.defined = all.positive = 18;
    some.defined = 18;
    some.positive = 11;
    some.negative = 7;
    for (DyadConventions& decade : dyad.conventions) decade.sensitivity = all;
    EXPECT_EQ(
        sign_sentence(words::Language(), findings, dyad),
        "Whether the two were aligned or opposed is the same under all 18 conventions in each of 3 decades.");
    dyad.conventions[1].sensitivity = some;
    EXPECT_EQ(
        sign_sentence(words::Language(), findings, dyad),
        "Whether the two were aligned or opposed depends on the convention. It is the same under all 18 "
        "conventions in 2 of 3 decades: they were aligned under 11 of 18 in the 1960s.");
    for (DyadConventions& decade : dyad.conventions) decade.sensitivity = std::nullopt;
    EXPECT_EQ(sign_sentence(words::Language(), findings, dyad), "");
}

// 360 actors with ties: 64,620 dyads, more than are ranked.
TEST(ReportOnAlignment, leaves_ranks_out_where_there_are_too_many_dyads) {
    std::string text = "observed 1950..1960\n";
    for (int i = 0; i < 360; ++i) text += "a" + std::to_string(i) + " state\n";
    for (int i = 1; i < 360; ++i) text += "a0 - a" + std::to_string(i) + " pact 3 1951..1952\n";
    const Report report = report_on(test::network(text));
    EXPECT_THAT(paths(report), Not(Contains("tables/sensitivity-by-decade.csv")));
    EXPECT_THAT(content(report, "report.md"), AllOf(HasSubstr("Same sign"), Not(HasSubstr("Rank, best"))));
    EXPECT_THAT(problems(report), IsEmpty());
}

}  // namespace
}  // namespace entente::report

// The report as a whole: every file there, every link whole, hostile text harmless, any network.
#include "entente/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

#include "render/large_networks.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::report {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Says yes half a second after it was made.
std::function<bool()> half_a_second() {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    return [end] { return std::chrono::steady_clock::now() >= end; };
}

Report report_on(const model::Network& network, ReportOptions options = {}) {
    render::GraphvizWorker worker;
    if (!options.balance_clock) options.balance_clock = half_a_second;
    return make_report(network, render::Theme{}, worker, options);
}

std::string content(const Report& report, const std::string& path) {
    for (const File& file : report.files) {
        if (file.path == path) return file.content;
    }
    return "no file " + path;
}

std::set<std::string> paths(const Report& report) {
    std::set<std::string> out;
    for (const File& file : report.files) {
        EXPECT_TRUE(out.insert(file.path).second) << file.path << " is there twice";
    }
    return out;
}

/// A folder of its own that goes with the test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "entente-report-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const Report& report) const {
        for (const File& file : report.files) {
            fs::create_directories((path_ / file.path).parent_path());
            std::ofstream(path_ / file.path, std::ios::binary) << file.content;
        }
    }

    /// What check_page.py prints.
    [[nodiscard]] std::string check(const std::string& option = "") const {
        const std::string command = std::string(ENTENTE_PYTHON) + " " + ENTENTE_SOURCE_DIR +
                                    "/tests/report/check_page.py " + path_.string() + " " + option + " 2>&1";
        std::string out;
        FILE* pipe = popen(command.c_str(), "r");
        if (pipe == nullptr) return "no python";
        for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) out += static_cast<char>(c);
        const int code = pclose(pipe);
        return code == 0 || !out.empty() ? out : "check_page.py failed";
    }

private:
    fs::path path_;
};

std::string problems(const Report& report) {
    const Folder folder;
    folder.write(report);
    return folder.check();
}

constexpr const char* two_poles =
    "observed 1950..1980\n"
    "focus usa pakistan\n"
    "era allies 1950..1965\n"
    "era estranged 1965..1980\n"
    "usa state\n"
    "cia agency usa\n"
    "pakistan state\n"
    "india state\n"
    "ussr state\n"
    "usa - pakistan pact 5 1950..1965\n"
    "usa > pakistan embargo -6 1965..1976\n"
    "cia > pakistan payment 4 1958-03-02\n"
    "india > pakistan war -10 1965-09 0.9\n"
    "ussr - india treaty 7 1971-08-09..\n"
    "usa > india aid 3 1962-11\n";

TEST(MakeReport, has_every_file_and_a_sound_page) {
    const Report report = report_on(test::network(two_poles));
    EXPECT_THAT(
        paths(report),
        testing::UnorderedElementsAre(
            "index.html", "report.md", "figures/timeline.svg", "figures/heatmap.svg",
            "figures/era-allies.svg", "figures/era-estranged.svg", "tables/centrality-by-era.csv",
            "tables/balance-by-era.csv", "tables/frustrated-ties-by-era.csv", "tables/camps-by-era.csv",
            "tables/blocs-by-era.csv", "tables/alignment-by-era.csv", "tables/alignment-by-decade.csv",
            "tables/alignment-by-decade-rolled-up.csv", "tables/evidence-by-era.csv",
            "tables/evidence-by-decade.csv", "tables/evidence-by-decade-rolled-up.csv",
            "tables/evidence-by-year.csv", "tables/series-by-year.csv", "tables/phases.csv",
            "tables/coverage-by-era.csv", "tables/relation-types.csv", "tables/relations.csv",
            "tables/actors.csv", "tables/sources.csv"));
    EXPECT_THAT(problems(report), IsEmpty());
}

TEST(MakeReport, says_what_changed_and_when) {
    const Report report = report_on(test::network(two_poles));
    const std::string sentence =
        "The level of the dyad usa – pakistan, its cooperation less its conflict in Goldstein points a year, "
        "changed once between 1950 and 1979: it fell in 1965. The level went from +5.0 to −6.0.";
    EXPECT_THAT(content(report, "index.html"), HasSubstr("<p>" + sentence + "</p>"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr(sentence));
    EXPECT_THAT(content(report, "index.html"), HasSubstr("<a href=\"#r-r1\">embargo</a>"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("    - −6.00 embargo `r1` begins (1965 – 1976"));
    EXPECT_THAT(content(report, "report.md"), HasSubstr("    - −5.00 pact `r0` ends (1950 – 1965"));
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

class AnyNetwork : public testing::TestWithParam<const char*> {};

TEST_P(AnyNetwork, makes_a_sound_page) {
    const Report report = report_on(test::network(GetParam()));
    EXPECT_THAT(problems(report), IsEmpty());
    for (const File& file : report.files) {
        if (!file.path.ends_with(".csv")) continue;
        EXPECT_THAT(file.content, Not(testing::ContainsRegex("(nan|inf)(,|\n)"))) << file.path;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, AnyNetwork,
    testing::Values("observed 1950..1960\n",                                                 // nothing
                    "observed 1950..1960\nusa state\n",                                      // one actor
                    "observed 1950..1960\nfocus usa iran\nusa state\niran state\n",          // no relation
                    "observed 1950..1960\nera a 1951..1952\nusa state\niran state\n",        // an empty era
                    "usa state\niran state\nusa - iran visit 0 1955\n",                      // weight 0 only
                    "focus usa iran\nusa state\niran state\nusa - iran visit 2 1955\n",      // one year
                    "observed 1950..1970\nera a 1950..1955\nera b 1960..1970\n"              // a gap, and a
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
    EXPECT_THAT(content(report, "report.md"), HasSubstr("The next 100 of 149 ties"));
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

class HostileText : public testing::TestWithParam<const char*> {};

TEST_P(HostileText, changes_no_element_of_the_page) {
    const Report report = report_on(test::build(filled(GetParam(), "https://example.org/")));
    const Folder folder;
    folder.write(report);
    EXPECT_THAT(folder.check(), IsEmpty());
    EXPECT_THAT(content(report, "report.md"), Not(testing::ContainsRegex("(^|[^\\(])<[a-z/!]")));
}

INSTANTIATE_TEST_SUITE_P(Strings, HostileText,
                         testing::Values("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
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

TEST(MakeReport, without_a_focus_is_about_dyads_between_different_wholes) {
    const Report report = report_on(test::network(
        "observed 1950..1960\nusa state\narmy agency usa\niran state\n"
        "usa > army order 9 1951\nusa > army order 9 1952\nusa > iran aid 2 1953\narmy > iran aid 1 1954\n"));
    const std::string text = content(report, "report.md");
    EXPECT_THAT(
        text,
        HasSubstr("dyads of greatest strength (cooperation plus conflict) are usa – iran and army – iran."))
        << "the strongest dyad of all is inside one state";
    EXPECT_THAT(text, HasSubstr("other than those between parts of one and the same actor."));
    const Report inside = report_on(test::network("usa state\narmy agency usa\nusa > army order 9 1951\n"));
    EXPECT_THAT(content(inside, "report.md"), HasSubstr("is usa – army."));
    EXPECT_THAT(content(inside, "report.md"), Not(HasSubstr("other than those")));
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

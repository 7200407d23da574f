// What is wrong with a JSON text, where, and how to mend it: every message in full for the texts in
// bad/, and laws for all others.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "entente/ingest/json.hpp"
#include "ingest/hostile/hostile.hpp"
#include "ingest/json/located_json.hpp"
#include "support/networks.hpp"

namespace {

using namespace entente;
namespace fs = std::filesystem;

std::vector<std::string> problems_of(std::string_view text, const std::string& name) {
    std::vector<std::string> out;
    const std::clock_t start = std::clock();  // of work
    try {
        ingest::read_json(text, name);
    } catch (const model::DataError& error) {
        for (model::Problem problem : error.problems()) {
            EXPECT_NE(problem.code, model::ProblemCode{}) << problem.what;
            problem.code = {};
            out.push_back(to_string(problem));
        }
    }
    EXPECT_LT(std::clock() - start, test::two_seconds) << name;
    return out;
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> out(1);
    for (const char c : line) {
        if (c == '\t') {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    return out;
}

// Each line of MESSAGES.txt is one problem, in order; the files are those it names.
TEST(ReadJson, TellsEveryProblemOfTheBadTexts) {
    const std::string folder = ENTENTE_SOURCE_DIR "/tests/ingest/bad/";
    std::map<std::string, std::vector<std::string>> expected;
    std::ifstream messages(folder + "MESSAGES.txt");
    for (std::string line; std::getline(messages, line);) {
        expected[line.substr(0, line.find(':'))].push_back(line);
    }
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".json") {
            ++files;
            std::ostringstream bytes;  // not read_file(), which would unpack some of them
            bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            EXPECT_THAT(problems_of(bytes.str(), name), testing::ContainerEq(expected[name]));
        }
    }
    EXPECT_EQ(files, expected.size());
    EXPECT_GT(files, 40U);
}

// The corpus speaks another dialect (`events`), so that what is fine there is still unknown here; but
// what is wrong with the text, its encoding and its nesting is wrong in both.
TEST(ReadJson, SurvivesTheHostileCorpus) {
    const std::string folder = ENTENTE_SOURCE_DIR "/../shared/corpus/";
    std::ifstream manifest(folder + "MANIFEST.tsv");
    if (!manifest) {
        GTEST_SKIP() << "no real data";
    }
    std::size_t tried = 0;
    for (std::string line; std::getline(manifest, line);) {
        const auto row = cells(line);
        if (row.size() < 5 || row[1] != "json") {
            continue;
        }
        ++tried;
        const auto found = problems_of(ingest::read_file(folder + row[0]), row[0]);
        ASSERT_FALSE(found.empty()) << row[0];
        if (row[3] == "1" &&
            (row[2] == "json-syntax" || row[2] == "json-encoding" || row[2] == "json-depth")) {
            EXPECT_EQ(found.size(), row[0] == "enc09.json" ? found.size() : 1U) << row[0];
            EXPECT_THAT(found, testing::Contains(testing::HasSubstr(row[4]))) << row[0];
        } else {
            const std::string wrong_in_both = row[0] == "sem09.json" || row[0] == "sem10.json" ? row[4] : "";
            EXPECT_THAT(found, testing::Contains(testing::HasSubstr(
                                   wrong_in_both.empty() ? "missing key \"format\"" : wrong_in_both)))
                << row[0];
        }
    }
    EXPECT_GT(tried, 90U);
}

TEST(ReadJson, AnswersDeepNestingAtOnce) {
    for (const std::string opening : {"[", "{\"a\":", "[{\"a\":"}) {
        std::string text;
        for (int i = 0; i < 10'000'000; ++i) {
            text += opening;
        }
        const auto found = problems_of(text, "deep");
        ASSERT_EQ(found.size(), 1U);
        EXPECT_THAT(found[0], testing::HasSubstr("nested deeper than 64 levels; "));
    }
    const std::string allowed = std::string(64, '[') + std::string(64, ']');
    EXPECT_THAT(problems_of(allowed, "flat")[0], testing::HasSubstr("expected an object, found an array"));
}

TEST(ReadJson, AnswersFloodsOfProblemsInTime) {
    std::string text = "{\"relations\": [";
    for (int i = 0; i < 5'000; ++i) {
        text += "{\"id\": 1, \"sorce\": 2}, ";
    }
    text += "0]}";  // all on one line; four problems a record
    EXPECT_EQ(problems_of(text, "flood").size(), 4U * 5'000U + 1U + 6U);

    text = "{";
    for (int i = 0; i < 20'000; ++i) {
        text += "\"k\": 0, ";
    }
    // Each is unknown, all but the first are repeated, and seven keys are missing.
    EXPECT_EQ(problems_of(text + "\"k\": 0}", "flood").size(), 20'001U + 20'000U + 7U);
}

TEST(ReadJson, SortsProblemsByPlace) {
    const std::string text = R"({
  "relations": [{"id": "r", "source": "usa", "target": "pakstan", "type": "aid", "date": "1955"}],
  "types": [{"id": "aid", "label": "Aid", "nature": "event", "directed": true, "weight": 11}],
  "actors": [{"id": "usa", "name": "US", "kind": "sate"}, {"id": "pakistan", "name": "P", "kind": "state"}],
  "observed": {"start": "1960", "end": "1950"},
  "id": "x", "title": "", "format": "entente-network/1"
})";
    EXPECT_THAT(problems_of(text, "f"),
                testing::ElementsAre(
                    "f:2:56: relations[0].target: unknown actor \"pakstan\"; did you mean \"pakistan\"?",
                    testing::StartsWith("f:3:90: types[0].weight: the weight 11 is not between"),
                    "f:4:50: actors[0].kind: unknown kind \"sate\"; did you mean \"state\"?",
                    testing::StartsWith("f:5:40: observed.end: the end 1950 is not after the start 1960"),
                    testing::StartsWith("f:6:23: title: must not be empty")));
}

TEST(ReadJson, TellsWhatFollowsFromAnotherProblemOnlyOnce) {
    const auto found = problems_of(R"({"format": "entente-network/1", "id": "x", "title": "X",
"observed": {"start": "1950", "end": "1960"}, "type": [],
"actors": [{"id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B", "kind": "state"}],
"relations": [{"id": "r", "source": "a", "target": "b", "type": "aid", "date": "1955"}]})",
                                   "f");
    EXPECT_THAT(found, testing::ElementsAre("f:2:47: type: unknown key \"type\"; did you mean \"types\"?"));
}

TEST(ReadJson, AcceptsAByteOrderMarkAndCrLf) {
    std::string text =
        ingest::write_json(test::network("a - b pact 5 1954..\n"
                                         "a state\nb state\n"));
    const model::Network network = ingest::read_json(text, "plain");
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : text) {
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    }
    EXPECT_TRUE(test::equal(network, ingest::read_json(windows, "windows")));
}

TEST(ReadJson, IgnoresCommentsAndTheSchema) {
    const auto found = problems_of(
        R"({"$schema": "s", "$comment": "c", "format": "entente-network/1", "id": "x", "title": "X",
"observed": {"$comment": "c", "start": "1950", "end": "1960"},
"eras": [{"$comment": "c", "id": "e", "label": "E", "start": "1950", "end": "1951"}],
"types": [{"$comment": "c", "id": "aid", "label": "Aid", "nature": "event", "directed": true, "weight": 1}],
"actors": [{"$comment": "c", "id": "a", "name": "A", "kind": "state"}, {"id": "b", "name": "B", "kind": "state"}],
"sources": [{"$comment": "c", "id": "s", "title": "S"}],
"relations": [{"$comment": "c", "id": "r", "source": "a", "target": "b", "type": "aid", "date": "1955",
               "sources": [{"$comment": "c", "id": "s"}]}]})",
        "f");
    EXPECT_THAT(found, testing::IsEmpty());
}

/// A text that is nearly a network: one byte of it changed, put in or taken out.
std::string spoiled(std::string text) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const char byte = *rc::gen::element('"', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\\', '\n', ' ',
                                        'x', '\0', '\xC3');
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            text[at] = byte;
            break;
        case 1:
            text.insert(at, 1, byte);
            break;
        case 2:
            text.erase(at, 1);
            break;
        default:
            text.resize(at);
    }
    return text;
}

RC_GTEST_PROP(ReadJsonProperty, ASpoiledTextIsReadOrExplainedWithItsPlace, ()) {
    const std::string text = spoiled(ingest::write_json(test::any_network()));
    try {
        ingest::read_json(text, "spoiled");
    } catch (const model::DataError& error) {
        RC_ASSERT(!error.problems().empty());
        std::size_t line = 1;
        for (const model::Problem& problem : error.problems()) {
            RC_ASSERT(problem.file == "spoiled");
            RC_ASSERT(problem.line >= line);
            RC_ASSERT(problem.column >= 1U);
            RC_ASSERT(!problem.what.empty());
            line = problem.line;
        }
        const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
        RC_ASSERT(line <= lines);
    }
}

RC_GTEST_PROP(ReadJsonProperty, EveryValueIsWhereTheTreeSaysItIs, ()) {
    const std::string text = ingest::write_json(test::any_network());
    const auto parsed = ingest::parse_located(text);
    std::vector<const ingest::JsonValue*> open{&std::get<ingest::JsonValue>(parsed)};
    while (!open.empty()) {
        const ingest::JsonValue& value = *open.back();
        open.pop_back();
        using Kind = ingest::JsonValue::Kind;
        const char first = text[value.at];
        RC_ASSERT((first == '"') == (value.kind == Kind::string));
        RC_ASSERT((first == '{') == (value.kind == Kind::object));
        RC_ASSERT((first == '[') == (value.kind == Kind::array));
        RC_ASSERT((first == 't' || first == 'f') == (value.kind == Kind::boolean));
        if (value.kind == Kind::number) {
            RC_ASSERT(std::stod(text.substr(value.at, 30)) == value.number);
        }
        for (const ingest::JsonValue& child : value.children) {
            if (value.kind == Kind::object) {
                RC_ASSERT(text[child.key_at] == '"');
                RC_ASSERT(child.key_at < child.at);
            }
            open.push_back(&child);
        }
    }
}

}  // namespace

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "entente/ingest/json.hpp"
#include "support/networks.hpp"

namespace {

using namespace entente;

TEST(WriteJson, PutsEachRecordOnItsLine) {
    model::Draft draft = test::draft(
        "observed 1947..2016-03\n"
        "focus usa pakistan\n"
        "era first 1947..1965\n"
        "usa state\n"
        "pakistan state 1947-08-14..\n"
        "cia agency usa\n"
        "usa - pakistan pact 4.5 1954-05~..1965\n"
        "usa > pakistan aid 8 1955-03 0.25\n"
        "cia > pakistan aid -0.1 1956\n");
    draft.description = "Two \"lines\"\nof text, é";
    draft.sources.push_back(
        {"book", "A Book", "Some One", "Press", model::Date::parse("2001"), "https://example.org", "n"});
    draft.actors[0].record.short_name = "US";
    draft.actors[0].record.aliases = {"America", "U.S."};
    draft.actors[0].record.codes = {{"cow", "2"}, {"iso3", "USA"}, {"zz", "1"}, {"aa", "2"}};
    draft.relations[0].record.label = "Pact";
    draft.relations[0].sources = {{"book", "p. 1"}, {"book", ""}};
    EXPECT_EQ(ingest::write_json(test::build(std::move(draft))), R"({
  "format": "entente-network/1",
  "id": "test",
  "title": "Test network",
  "description": "Two \"lines\"\nof text, é",
  "observed": {"start": "1947", "end": "2016-03"},
  "focus": ["usa", "pakistan"],
  "eras": [
    { "id": "first", "label": "first", "start": "1947", "end": "1965" }
  ],
  "types": [
    { "id": "pact", "label": "pact", "nature": "state", "directed": false, "weight": 4.5 },
    { "id": "aid", "label": "aid", "nature": "event", "directed": true, "weight": 8.0 }
  ],
  "actors": [
    { "id": "usa", "name": "usa", "short": "US", "kind": "state", "aliases": ["America", "U.S."], "codes": {"iso3": "USA", "cow": "2", "aa": "2", "zz": "1"} },
    { "id": "pakistan", "name": "pakistan", "kind": "state", "start": "1947-08-14" },
    { "id": "cia", "name": "cia", "kind": "agency", "parent": "usa" }
  ],
  "sources": [
    { "id": "book", "title": "A Book", "author": "Some One", "publisher": "Press", "date": "2001", "url": "https://example.org", "note": "n" }
  ],
  "relations": [
    { "id": "r0", "source": "usa", "target": "pakistan", "type": "pact", "start": "1954-05~", "end": "1965", "label": "Pact", "sources": [{"id": "book", "locator": "p. 1"}, {"id": "book"}] },
    { "id": "r1", "source": "usa", "target": "pakistan", "type": "aid", "date": "1955-03", "confidence": 0.25 },
    { "id": "r2", "source": "cia", "target": "pakistan", "type": "aid", "date": "1956", "weight": -0.1 }
  ]
}
)");
}

TEST(WriteJson, WritesAnEmptyNetwork) {
    EXPECT_EQ(ingest::write_json(test::network("observed 1950..1960\n")), R"({
  "format": "entente-network/1",
  "id": "test",
  "title": "Test network",
  "observed": {"start": "1950", "end": "1960"},
  "types": [],
  "actors": [],
  "relations": []
}
)");
}

RC_GTEST_PROP(JsonProperty, ReadingWhatWasWrittenGivesTheSameNetwork, ()) {
    const model::Network network = test::any_network();
    const std::string text = ingest::write_json(network);
    const model::Network again = ingest::read_json(text, "written");
    RC_ASSERT(test::equal(network, again));
    RC_ASSERT(ingest::write_json(again) == text);
}

/// The same JSON with the members of every object in another order.
nlohmann::ordered_json shuffled(const nlohmann::ordered_json& value) {
    if (value.is_array()) {
        nlohmann::ordered_json out = nlohmann::ordered_json::array();
        for (const auto& element : value) {
            out.push_back(shuffled(element));
        }
        return out;
    }
    if (!value.is_object()) {
        return value;
    }
    std::vector<std::string> keys;
    for (const auto& [key, unused] : value.items()) {
        keys.insert(
            keys.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(keys.size()) + 1),
            key);
    }
    nlohmann::ordered_json out = nlohmann::ordered_json::object();
    for (const std::string& key : keys) {
        out[key] = shuffled(value.at(key));
    }
    return out;
}

RC_GTEST_PROP(JsonProperty, TheOrderOfKeysAndTheWhiteSpaceDoNotMatter, ()) {
    const model::Network network = test::any_network();
    const auto other = shuffled(nlohmann::ordered_json::parse(ingest::write_json(network)));
    const std::string text = other.dump(*rc::gen::inRange(-1, 5), ' ', *rc::gen::arbitrary<bool>());
    RC_ASSERT(test::equal(network, ingest::read_json(text, "shuffled")));
}

TEST(WriteJson, ShippedDataSetsReadBackEqual) {
    std::size_t sets = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/data")) {
        const std::string path = entry.path().string();
        if (entry.path().extension() != ".json") {
            continue;
        }
        ++sets;
        const model::Network network = ingest::read_json(ingest::read_file(path), path);
        const std::string written = ingest::write_json(network);
        EXPECT_TRUE(test::equal(network, ingest::read_json(written, path))) << path;
        // As shipped, but for the schema, which is beside the shipped files and no part of a network.
        const std::string schema = "  \"$schema\": \"schema/network.schema.json\",\n";
        EXPECT_EQ("{\n" + schema + written.substr(2), ingest::read_file(path)) << path;
    }
    EXPECT_GE(sets, 2U);
}

}  // namespace

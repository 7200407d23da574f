// The reader and data/schema/network.schema.json know the same keys, and require the same.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "entente/ingest/json.hpp"
#include "ingest/json/json_keys.hpp"

namespace {

using namespace entente::ingest;

void add_keys(const std::string& object, const nlohmann::json& schema, std::set<std::string>& out) {
    const auto required = schema.value("required", nlohmann::json::array());
    for (const auto& [key, unused] : schema.at("properties").items()) {
        const bool needed = std::find(required.begin(), required.end(), key) != required.end();
        out.insert(object + "." + key + (needed ? " required" : ""));
    }
}

TEST(SchemaKeys, AreThoseThatTheReaderReads) {
    const auto schema =
        nlohmann::json::parse(read_file(ENTENTE_SOURCE_DIR "/data/schema/network.schema.json"));
    std::set<std::string> in_schema;
    add_keys("", schema, in_schema);
    add_keys("observed", schema.at("properties").at("observed"), in_schema);
    for (const char* object : {"era", "type", "actor", "absence", "source", "relation"}) {
        add_keys(object, schema.at("$defs").at(object), in_schema);
    }
    add_keys("references", schema.at("$defs").at("references").at("items"), in_schema);

    std::set<std::string> in_reader;
    for (const KnownKey& known : known_json_keys()) {
        in_reader.insert(std::string(known.object) + "." + std::string(known.key) +
                         (known.required ? " required" : ""));
    }
    EXPECT_EQ(in_reader, in_schema);
}

}  // namespace

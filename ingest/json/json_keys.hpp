// Private to the JSON reader: which keys there are, and what becomes of their values.
#pragma once

#include "entente/model/network.hpp"
#include "ingest/json/value_reader.hpp"

namespace entente::ingest {

/// What the tree says, unchecked but for its form: problems of form are noted in `reader`.
model::Draft read_draft(const JsonValue& root, ValueReader& reader);

struct KnownKey {
    std::string_view object;  ///< its name in the schema; empty for the outermost
    std::string_view key;
    bool required;
};
/// Every key that is read, for the test that holds them against the schema.
std::vector<KnownKey> known_json_keys();

}  // namespace entente::ingest

// Private to the JSON reader: a JSON text as a tree in which every value knows where it stands.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ingest/fault.hpp"
#include "ingest/pass.hpp"

namespace entente::ingest {

struct JsonValue {
    enum class Kind { null, boolean, number, string, array, object };

    Kind kind = Kind::null;
    bool truth = false;
    double number = 0;
    std::string text;                 ///< of a string
    std::vector<JsonValue> children;  ///< elements of an array, members of an object in their order
    std::string key;                  ///< of a member of an object
    std::size_t key_at = 0;           ///< byte offset of the key
    std::size_t at = 0;               ///< byte offset of the value
};

/// `a number`, `an object`: for messages.
std::string_view describe(JsonValue::Kind kind);

/// The member of that key; the first of several; nullptr when there is none.
const JsonValue* member(const JsonValue& object, std::string_view key);

/// The deepest nesting that is read.
inline constexpr std::size_t max_json_depth = 64;

/// The value that `text` holds, or what keeps it from being JSON, its encoding included. Nesting
/// beyond max_json_depth ends the reading at once, whatever follows. `pass` goes by bytes.
std::variant<JsonValue, Fault> parse_located(std::string_view text, Pass pass = {nullptr, 0, 0});

}  // namespace entente::ingest

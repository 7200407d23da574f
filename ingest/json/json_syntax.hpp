// Private to the JSON reader: what is wrong where a text is not JSON.
#pragma once

#include <string_view>

#include "ingest/fault.hpp"

namespace entente::ingest {

/// What may follow at a place of a JSON text.
enum class Expect {
    value,                ///< at the beginning, or after a colon or comma
    value_or_array_end,   ///< after `[`
    comma_or_array_end,   ///< after a value in an array
    key_or_object_end,    ///< after `{`
    colon,                ///< after a key
    comma_or_object_end,  ///< after a value in an object
    end,                  ///< after the outermost value
};

/// What is wrong with `text` after `from`, where all was well and `expect` says what may follow.
Fault explain_syntax(std::string_view text, std::size_t from, Expect expect);

}  // namespace entente::ingest

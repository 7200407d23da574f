// Which bytes are text.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente::model {

/// Length in bytes of the well-formed UTF-8 sequence (RFC 3629: shortest form, no surrogates, up to
/// U+10FFFF) with which `text` begins; 0 when it does not begin with one or is empty.
std::size_t utf8_length(std::string_view text);

/// Offset of the first byte of `text` that belongs to no well-formed sequence; npos when all is well.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace entente::model

// UTF-8, one character at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::render {

/// What stands for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The character that starts at `at` (which it moves past it), or U+FFFD for a maximal subpart of a
/// broken one. Requires at < text.size().
char32_t next_character(std::string_view text, std::size_t& at);

/// Appends the character as UTF-8.
void append_utf8(std::string& out, char32_t character);

}  // namespace entente::render

// Letters of Latin, Cyrillic and Greek as the 26 that an id may have.
#pragma once

#include <optional>
#include <string_view>

namespace entente::ingest {

/// The small Latin letters for a character beyond ASCII: `ș` -> `s`, `Ш` -> `sh`, `θ` -> `th`;
/// nothing at all for a combining accent, an apostrophe and the hard and soft sign. Empty for what is no such
/// letter. The same in every locale.
std::optional<std::string_view> latin_letters(char32_t character);

}  // namespace entente::ingest

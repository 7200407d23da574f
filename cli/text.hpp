// Text for a terminal: nothing in it that the terminal would obey, and how many cells it takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// One line of text as it can be shown: control characters, the C1 set, bidirectional overrides and
/// bytes that are not UTF-8 become U+FFFD, line breaks and tabs a space.
std::string printable(std::string_view text);

/// Terminal cells that UTF-8 text takes: 2 for East Asian wide characters and emoji, 0 for
/// combining marks, 1 for all else.
std::size_t display_width(std::string_view text);

/// The text cut to `width` cells, the last of them `…` if anything was cut.
std::string cut_to_width(const std::string& text, std::size_t width);

/// Words of `text` on lines of at most `width` cells; a longer word stays whole. `\n` breaks a line.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace entente::cli

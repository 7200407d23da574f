// Text forms shared by the tables, the page and the Markdown file.
#pragma once

#include <string>
#include <string_view>

namespace entente::report {

/// U+2212, the minus sign of all text for people.
inline constexpr std::string_view minus_sign = "\u2212";

/// The shortest decimal form that reads back to the same double, for files: ASCII hyphen, never
/// locale dependent, `0` for -0. Empty when the number is not finite.
std::string shortest_number(double value);

/// `+0.62`, `−0.41`, `0.00`.
std::string signed_number(double value, int decimals = 2);

/// Points of cooperation or conflict, which are >= 0: `12.3`; `<0.1` for what is not 0 but would round to it.
std::string points_number(double points);

/// `text` so that CommonMark and Pandoc show it as it is: one line, every character that could mean
/// something escaped, no raw HTML, no table cell border.
std::string escape_markdown(std::string_view text);

/// Number of characters (code points) of UTF-8 text.
std::size_t character_count(std::string_view text);

}  // namespace entente::report

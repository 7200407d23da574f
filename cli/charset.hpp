// Terminals that cannot show more than ASCII.
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

/// Whether stdout is a terminal whose locale is not UTF-8. What goes into a pipe or a file is UTF-8 in every
/// locale.
bool stdout_wants_ascii();

/// The text with the program's own marks in ASCII: rules, dashes, minus signs, ellipses, blocks. Names keep
/// their letters.
std::string with_ascii_marks(std::string_view text);

}  // namespace entente::cli

// How help and explanations are laid out: paragraphs, and terms with their meanings beside them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::cli {

/// Cells in a line of help: 80, or as many as a narrower terminal has.
std::size_t help_width();

/// The text wrapped to help_width(), with a line break at its end.
std::string paragraph(std::string_view text);

/// `  term  meaning`, the meaning wrapped in its own column, which begins at `column`; on a line of its own
/// when the term is too long for that.
std::string entry(std::string_view term, std::string_view meaning, std::size_t column = 22);

}  // namespace entente::cli

// Text in scripts that the table of widths does not have.
#pragma once

#include <optional>
#include <string_view>

namespace entente::render {

/// Width of the text in thousandths of the type size, as librsvg sets it in the typefaces of this machine,
/// with room for others; empty when it cannot be measured. The same text is measured once.
std::optional<double> measured_width(std::string_view text, bool bold);

}  // namespace entente::render

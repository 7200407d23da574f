// Advance widths of single characters.
#pragma once

namespace entente::render {

/// Width of a character in thousandths of the type size; 0 for marks that sit on the one before.
/// Whether that is the character's own width, not a guess from its script: East Asian characters fill the
/// square in every typeface.
bool is_tabulated(char32_t character, bool bold);
int advance_width(char32_t character, bool bold);

/// Whether it is a mark that belongs to the character before it, so that no text is cut before it.
bool is_combining(char32_t character);

}  // namespace entente::render

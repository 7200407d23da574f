// How wide text is, and how to break a name into two lines, the same on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "entente/words/numbers.hpp"

namespace entente::render {

/// Width of UTF-8 text in Arial/Helvetica/Liberation Sans (one set of advance widths), in the unit
/// of `size`, the height of the type; `bold` type is wider. Text with characters outside the table (Chinese,
/// Arabic, Devanagari) is measured in the machine's own typefaces, with some room for others; where that
/// gives nothing, such a character counts as wide as the widest of its script, so that a box is never too
/// small.
double text_width(std::string_view text, double size, bool bold = false);

/// The name, set in type of that `size`, `bold` or not, on one or two lines: broken where the longer line is
/// shortest, at a space, after a hyphen, before a slash or between two Chinese, Japanese or Korean
/// characters, if that saves room; a name shorter than `keep_below` stays whole.
std::vector<std::string> wrap_name(const std::string& name, double size, bool bold = false,
                                   double keep_below = 52);

/// The `text`, set in type of that `size`, `bold` or not, in lines no wider than `width` (a single longer
/// word stays whole).
std::vector<std::string> wrap_text(const std::string& text, double size, double width, bool bold = false);

/// The `text` as others may have it: bad UTF-8 becomes U+FFFD, one for each run of bytes that starts a
/// character and breaks off (the Unicode Standard's "maximal subpart"), and so do control characters, U+FFFE
/// and U+FFFF. Tab, newline and carriage return become a space. What is left is allowed in XML 1.0.
std::string clean_text(std::string_view text);

/// The text, or as much of its beginning as fits into `width` with an ellipsis after it, in type of that
/// `size`, `bold` or not.
std::string ellipsize(const std::string& text, double size, double width, bool bold = false);

/// clean_text() with & < > " ' as entities: safe in XML and HTML text and quoted attributes.
std::string escape_xml(std::string_view text);

using words::grouped;

/// A number for SVG, in [-1e9, 1e9] (0 for a value that is no number): at most `digits` decimals, no trailing
/// zeros, `-0` as `0`, never locale dependent.
std::string svg_number(double value, int digits = 2);

}  // namespace entente::render

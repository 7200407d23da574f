// Outlines in few characters.
#pragma once

#include <string>
#include <string_view>

namespace entente::render {

/// Path data of absolute or relative M, L, H, V, C and Z in relative form with one decimal, no point farther
/// than 0.07 from where it was. Throws std::invalid_argument for other commands and for what is no number.
std::string compact_path(std::string_view data);

/// The same of the `points` of a polygon (closed) or polyline.
std::string compact_points(std::string_view points, bool closed);

/// A number with one decimal and no zero before the point: `.5`, `-12.3`.
std::string compact_number(double value);

/// The number that a text is, whole; throws std::invalid_argument.
double number_in(std::string_view text);

}  // namespace entente::render

// What cairo leaves out of a PNG file.
#pragma once

#include <string>

namespace entente::render {

/// The PNG file with its resolution stated (a `pHYs` chunk after the header), so that a word
/// processor gives the picture its size on paper. `png` must be a PNG file.
std::string with_resolution(const std::string& png, double pixels_per_metre);

}  // namespace entente::render

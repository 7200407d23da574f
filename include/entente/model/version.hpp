// Which version of Entente runs.
#pragma once

#include <string_view>

namespace entente::model {

/// Of the library that is linked, `0.1.0`: major, minor and patch of semantic versioning. The one place
/// where it is set is project() in CMakeLists.txt; which version a program builds against, its own build
/// says to find_package().
std::string_view version();

}  // namespace entente::model

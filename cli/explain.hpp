// What `entente explain` has entries for.
#pragma once

#include <string>
#include <vector>

namespace entente::cli {

/// All terms, by kind; one that stands for several things is there several times.
std::vector<std::string> explained_names();

}  // namespace entente::cli

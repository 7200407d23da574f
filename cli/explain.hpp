// What `entente explain` has an entry for.
#pragma once

#include <string>
#include <vector>

namespace entente::cli {

/// Column names, command by command; one that several commands have is there several times.
std::vector<std::string> explained_names();

}  // namespace entente::cli

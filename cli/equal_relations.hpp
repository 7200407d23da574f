// What entente check says of relations that say the same.
#pragma once

#include <string>
#include <vector>

#include "cli/input.hpp"

namespace entente::cli {

/// A line for each relation that says the same as an earlier one, with both places; the first few unless
/// `--verbose` is given, and then how many more.
std::vector<std::string> about_equal_relations(const model::Network& network, const NetworkInput& input);

}  // namespace entente::cli

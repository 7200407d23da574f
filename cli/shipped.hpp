// The data sets that are part of the program.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// Names of the shipped data sets, in the order in which help lists them.
std::vector<std::string> shipped_names();

/// The JSON form of the data set of that name.
std::optional<std::string_view> shipped(std::string_view name);

/// The commented example that `entente init` writes, and the schema that it names.
std::string_view template_network();
std::string_view network_schema();

}  // namespace entente::cli

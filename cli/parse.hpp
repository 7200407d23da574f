// The command line of one command, parsed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace entente::cli {

/// The row of the table that has this name. Throws UsageError with the nearest one.
const Command& find_command(const std::string& name);

/// Parses the arguments after the command's name and runs it; for `--help` prints its help instead.
/// Throws UsageError for what it does not take.
Outcome parse_and_run(const Command& command, const std::vector<std::string>& arguments);

}  // namespace entente::cli

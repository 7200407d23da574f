// The command line of one command, parsed.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/common_options.hpp"

namespace entente::cli {

/// The row of the table that has this name. Throws UsageError with the nearest one.
const Command& find_command(const std::string& name);

/// The command's options and those that every command has, declared on `app`, which both must outlive.
Prepared prepare(const Command& command, CLI::App& app, CommonOptions& common);

/// Parses the arguments after the command's name. What it gives is ready to run; for `--help` running it
/// prints the help instead. Sets the manner of messages. Throws UsageError for what it does not take.
Prepared parse(const Command& command, const std::vector<std::string>& arguments);

}  // namespace entente::cli

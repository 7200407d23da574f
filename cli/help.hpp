// What `--help` prints.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace entente::cli {

/// The commands with a line each.
std::string program_help();

/// Of one command: two examples, how to call it, what it gives, its arguments and options.
std::string command_help(const Command& command, const Prepared& prepared, const CLI::App& app);

}  // namespace entente::cli

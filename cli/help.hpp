// What `--help` prints.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"

namespace CLI {
class Option;
}

namespace entente::cli {

/// What the program is for, in a sentence.
std::string_view purpose();

/// `-o, --output FILE`; an argument that has its place is its name.
std::string term_of(const CLI::Option& option);

/// The commands with a line each.
std::string program_help();

/// Of one command: two examples with what each is for, how to call it, what it gives, its arguments and
/// options.
std::string command_help(const Command& command, const Prepared& prepared, const CLI::App& app);

}  // namespace entente::cli

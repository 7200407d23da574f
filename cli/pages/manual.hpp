// Pages of the manual, section 1, in the man macros.
#pragma once

#include <span>
#include <string>

#include "cli/pages/parameters.hpp"

namespace entente::cli::pages {

/// entente(1): what the program is for, its commands, and what they have in common.
std::string program_page(std::span<const Page> pages);

/// entente-draw(1) and its like: what `--help` says, exit codes, files, and where to read on.
std::string command_page(const Page& page, std::span<const Page> pages);

}  // namespace entente::cli::pages

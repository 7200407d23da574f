// Pages of the manual in the man macros: section 1, and section 7 for what commands have in common.
#pragma once

#include <span>
#include <string>

#include "cli/pages/parameters.hpp"
#include "cli/topics/topics.hpp"

namespace entente::cli::pages {

/// entente(1): what the program is for, its commands, and what they have in common.
std::string program_page(std::span<const Page> pages);

/// entente-draw(1) and its like: what `--help` says, exit codes, files, and where to read on.
std::string command_page(const Page& page, std::span<const Page> pages);

/// entente-dates(7) and its like: what `entente help TOPIC` says.
std::string topic_page(const Topic& topic);

}  // namespace entente::cli::pages

// Pages of the documentation that are made from the program's own tables, in Markdown: docs/reference/.
#pragma once

#include <span>
#include <string>

#include "cli/pages/parameters.hpp"

namespace entente::cli::pages {

/// Every command: usage, arguments, options, examples.
std::string commands_reference(std::span<const Page> pages);

/// The measures that `entente explain` has an entry for, command by command.
std::string measures_reference();

/// Its other entries: formats, errors, words.
std::string terms_reference();

}  // namespace entente::cli::pages

// Completions for shells: commands, their options, and the values that have names.
#pragma once

#include <span>
#include <string>

#include "cli/pages/parameters.hpp"

namespace entente::cli::pages {

std::string bash_completion(std::span<const Page> pages);
std::string zsh_completion(std::span<const Page> pages);
std::string fish_completion(std::span<const Page> pages);

}  // namespace entente::cli::pages

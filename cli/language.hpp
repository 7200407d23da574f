// `--lang`: the language of what figures and reports say besides the data.
#pragma once

#include <string>

#include "entente/words/language.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// `--lang CODE|FILE`.
void add_language(CLI::App& app, std::string& language);

/// English for `en` and for nothing, else the language of the catalogue file. Throws UsageError for another
/// name, SystemError for a file that can't be read or is no catalogue.
words::Language language_of(const std::string& name);

}  // namespace entente::cli

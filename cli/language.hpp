// `--lang`: the language of what figures and reports say besides the data.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace entente::cli {

/// `--lang CODE|FILE`.
void add_language(CLI::App& app, std::string& language);

}  // namespace entente::cli

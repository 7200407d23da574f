#include "cli/language.hpp"

#include "cli/options.hpp"

namespace entente::cli {

void add_language(CLI::App& app, std::string& language) {
    add_value(app, "--lang", language, "CODE|FILE",
              "the language of what is said besides the data: en, or a catalogue of translations such as "
              "de.mo (en)");
}

}  // namespace entente::cli

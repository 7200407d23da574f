#include "cli/language.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/errors.hpp"
#include "cli/options.hpp"
#include "entente/ingest/json.hpp"
#include "entente/model/problem.hpp"

namespace entente::cli {

void add_language(CLI::App& app, std::string& language) {
    add_value(app, "--lang", language, "CODE|FILE",
              "the language of what is said besides the data: en, or a catalogue of translations such as "
              "de.mo (en)");
}

words::Language language_of(const std::string& name) {
    if (name.empty() || name == "en") return {};
    if (name.find_first_of("./\\") == std::string::npos) {
        throw UsageError(
            fmt::format("--lang: no language {} is shipped, only en; give a catalogue of "
                        "translations, such as {}.mo (docs/languages.md says how to make one)",
                        model::in_quotes(name), name));
    }
    if (name.ends_with(".po")) {
        throw UsageError(
            fmt::format("--lang: {} is the text of a catalogue; make it ready for use with: "
                        "msgfmt -o {}.mo {}",
                        name, name.substr(0, name.size() - 3), name));
    }
    try {
        return words::Language::from_catalogue(ingest::read_file(name));
    } catch (const words::BadCatalogue& error) {
        throw SystemError(fmt::format("{}: {}; docs/languages.md says how to make one", name, error.what()));
    }
}

}  // namespace entente::cli

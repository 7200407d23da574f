#include "cli/common_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/errors.hpp"
#include "cli/options.hpp"
#include "request/wording.hpp"

namespace entente::cli {

void add_common_options(CLI::App& app, CommonOptions& options) {
    app.add_flag("-q,--quiet", options.quiet, "nothing but errors on stderr");
    app.add_flag("-v,--verbose", options.verbose,
                 "say on stderr what is read, how long each stage took, and on how many threads");
    add_value(app, "--errors", options.errors, "FORM",
              "text or json: json has each message on a line of its own, as an object, for editors (text)");
    exclude_each_other(app, {"--quiet", "--verbose"});
}

Manner manner_of(const CommonOptions& options, const Manner& usual) {
    Manner manner = usual;
    if (options.quiet) manner.loudness = Loudness::quiet;
    if (options.verbose) manner.loudness = Loudness::verbose;
    if (options.errors.empty()) return manner;
    if (options.errors != "text" && options.errors != "json") {
        throw UsageError(fmt::format("--errors: no choice \"{}\"{}", options.errors,
                                     request::did_you_mean_or_list(options.errors, {"text", "json"})));
    }
    manner.form = options.errors == "json" ? MessageForm::json : MessageForm::text;
    return manner;
}

MessageForm form_asked_for(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const bool apart =
            arguments[i] == "--errors" && i + 1 < arguments.size() && arguments[i + 1] == "json";
        const bool of_check = arguments[i] == "--json" && arguments.front() == "check";
        if (apart || of_check || arguments[i] == "--errors=json") return MessageForm::json;
    }
    return MessageForm::text;
}

void add_json_errors(CLI::App& app) {
    app.add_flag("--json")->description(
        "the problems as JSON, an object a line, for editors: the same as --errors json");
}

}  // namespace entente::cli

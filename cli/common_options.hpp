// The options that every command has.
#pragma once

#include <string>
#include <vector>

#include "cli/messages.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed.
struct CommonOptions {
    bool quiet = false;
    bool verbose = false;
    std::string errors;
};

/// `--quiet`, `--verbose` and `--errors`.
void add_common_options(CLI::App& app, CommonOptions& options);

/// Throws UsageError for a form that there is not. What is not given is as in `usual`.
Manner manner_of(const CommonOptions& options, const Manner& usual);

/// The form that the whole command line asks for, so far as can be seen before it is parsed: mistakes in it
/// are said in that form too.
MessageForm form_asked_for(const std::vector<std::string>& arguments);

/// `--json` of check: errors as with `--errors json`.
void add_json_errors(CLI::App& app);

}  // namespace entente::cli

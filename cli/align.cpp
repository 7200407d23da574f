// entente align: how near every two actors stood, over ties or with --profiles over what they said, and views
// of it.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/align_options.hpp"
#include "cli/align_output.hpp"
#include "cli/align_profiles.hpp"
#include "cli/align_ties.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"

namespace entente::cli {
namespace {

/// Standard input can be read once.
void refuse_stdin_twice(const AlignOptions& options) {
    const std::string* const files[] = {&options.network, &options.profiles, &options.choices.weights,
                                        &options.choices.groups};
    if (std::ranges::count_if(files, [](const std::string* file) { return *file == "-"; }) < 2) return;
    if (options.network == "-" && options.profiles == "-") {
        throw UsageError("standard input cannot be both the network and the profiles");
    }
    throw UsageError("standard input can be given for one file only");
}

Outcome run(const AlignOptions& options) {
    style_of(options.output);
    for_people(options);
    const request::AlignChoices choices = choices_of(options);
    refuse_stdin_twice(options);
    if (options.profiles.empty()) {
        align_ties(options, choices);
    } else {
        align_profiles(options, choices);
    }
    return Outcome::done;
}

}  // namespace

Prepared setup_align(CLI::App& app) {
    const auto options = std::make_shared<AlignOptions>();
    add_align_options(app, *options);
    return {
        {{{"align us-pakistan --pair usa,pakistan --intervals",
           "how near the two stood in each era, and how sure that is"},
          {"align us-pakistan --pair usa,pakistan --sensitivity",
           "whether it is the same when measured in other ways"}}},
        "Measures how near every two actors stood in each period. cooperation and conflict are sums of "
        "Goldstein points; net is their difference over their sum, from -1 to 1; s is Signorino and Ritter's "
        "S over the two actors' signed ties to all others. With --profiles it compares what they said "
        "instead (votes, treaty obligations); a network then only gives names. Empty where undefined. Notes "
        "under the table say what was taken where the literature differs.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

// entente align: a row per period and dyad, or per relation behind it; over ties, or with --profiles over
// what the actors said.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/align_profiles.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/view.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

constexpr const char* usual_rule = "decade";

struct AlignOptions {
    std::string network;
    bool evidence = false;
    ProfileOptions profiles;
    ViewOptions view;
    OutputOptions output;
};

Outcome run(AlignOptions options) {
    format_of(options.output);
    if (!options.profiles.file.empty()) {
        if (options.evidence) throw UsageError("--evidence goes with a network's ties, not with --profiles");
        align_profiles(options.profiles, options.network, options.view, options.output);
        return Outcome::done;
    }
    refuse_without_profiles(options.profiles);
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it, or --profiles FILE");
    if (options.view.by.empty()) options.view.by = usual_rule;
    rule_of(options.view);
    const model::Network network = load_network(options.network);
    const graph::Selection selection = selection_of(network, options.view);
    const auto pair = pair_of(network, options.view, selection);
    const std::vector<graph::Period> periods = periods_of(network, options.view);
    emit(options.output,
         Result{"align",
                network.id(),
                {},
                options.evidence ? report::align_evidence_table(network, periods, selection, pair)
                                 : report::align_table(network, periods, selection, pair)});
    return Outcome::done;
}

}  // namespace

Prepared setup_align(CLI::App& app) {
    const auto options = std::make_shared<AlignOptions>();
    add_network(app, options->network);
    app.get_option("NETWORK")->required(false);
    add_pair(app, options->view, "only this dyad, with a row for every period");
    app.add_flag("--evidence", options->evidence, "a row per relation behind the numbers, with its sources");
    add_by(app, options->view, usual_rule);
    options->view.by.clear();
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_profiles(app, options->profiles);
    add_output(app, options->output);
    return {
        {"align us-pakistan --pair usa,pakistan",
         "align us-pakistan --pair usa,pakistan --evidence -o evidence.csv"},
        "Measures how near every two actors stood in each period. cooperation and conflict are sums of "
        "Goldstein points; net is their difference over their sum, from -1 to 1; s is Signorino and Ritter's "
        "S over the two actors' signed ties to all others. With --profiles it compares what they said "
        "instead (votes, treaty obligations); a network then only gives names. Empty where undefined.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

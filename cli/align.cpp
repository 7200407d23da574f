// entente align: a row per period and dyad, or per relation behind it.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/view.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

struct AlignOptions {
    std::string network;
    bool evidence = false;
    ViewOptions view;
    OutputOptions output;
};

Outcome run(const AlignOptions& options) {
    format_of(options.output);
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
    add_pair(app, options->view, "only this dyad, with a row for every period");
    app.add_flag("--evidence", options->evidence, "a row per relation behind the numbers, with its sources");
    add_by(app, options->view, "decade");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {
        {"align us-pakistan --pair usa,pakistan",
         "align us-pakistan --pair usa,pakistan --evidence -o evidence.csv"},
        "Measures how near every two actors stood in each period. cooperation and conflict are sums of "
        "Goldstein points; net is their difference over their sum, from -1 to 1; s is Signorino and Ritter's "
        "S over the two actors' signed ties to all others. Empty where undefined.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

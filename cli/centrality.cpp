// entente centrality: a row per period and actor, a column a measure.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"
#include "cli/view.hpp"
#include "entente/graph/measures.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

struct CentralityOptions {
    std::string network;
    List measures = {"all"};
    ViewOptions view;
    OutputOptions output;
};

/// The measures that `--measure` names, in that order; all for `all`.
std::vector<const graph::Measure*> measures_of(const List& list) {
    std::vector<const graph::Measure*> chosen;
    std::vector<std::string> names = {"all"};
    for (const graph::Measure& measure : graph::measures()) names.emplace_back(measure.name);
    for (const std::string& name : elements(list)) {
        if (name == "all") {
            for (const graph::Measure& measure : graph::measures()) chosen.push_back(&measure);
        } else if (const graph::Measure* measure = graph::find_measure(name)) {
            chosen.push_back(measure);
        } else {
            throw UsageError(
                fmt::format("--measure: no measure \"{}\"{}", name, did_you_mean_or_list(name, names)));
        }
    }
    return chosen;
}

Outcome run(const CentralityOptions& options) {
    format_of(options.output);
    rule_of(options.view);
    const std::vector<const graph::Measure*> measures = measures_of(options.measures);
    const model::Network network = load_network(options.network);
    const graph::Selection selection = selection_of(network, options.view);
    emit(options.output,
         Result{"centrality",
                network.id(),
                {},
                report::centrality_table(network, periods_of(network, options.view), selection, measures)});
    return Outcome::done;
}

}  // namespace

Prepared setup_centrality(CLI::App& app) {
    const auto options = std::make_shared<CentralityOptions>();
    add_network(app, options->network);
    add_list(app, "--measure", options->measures, "A,B,…", "which columns, by name, or all (all)");
    add_by(app, options->view, "era");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {{"centrality us-pakistan --measure degree,betweenness",
             "centrality us-pakistan --by decade --roll-up -o centrality.csv"},
            "Measures the position of every actor that exists in the period, isolates included. A row per "
            "period and actor, a column a measure, empty where the measure is undefined.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli

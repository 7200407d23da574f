// entente centrality: a row per period and actor, a column a measure.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/measure_options.hpp"
#include "cli/messages.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/task.hpp"
#include "entente/graph/measures.hpp"
#include "entente/report/rank_table.hpp"
#include "entente/report/tables.hpp"
#include "request/balance.hpp"
#include "request/view.hpp"

namespace entente::cli {
namespace {

struct CentralityOptions {
    std::string network;
    List measures = {"standard"};
    MeasureSettings measuring;
    std::string null = "0";
    request::View view{shell};
    OutputOptions output;
};

Outcome run(const CentralityOptions& options) {
    format_of(options.output);
    request::rule_of(options.view);
    const std::vector<const graph::Measure*> measures = request::measures_of("--measure", options.measures);
    graph::MeasureOptions how = measure_options_of(options.measuring);
    const std::size_t networks = whole_number_of("--null", options.null, request::null_networks);
    const model::Network network = load_network(options.network);
    const request::Seen seen = request::seen(network, options.view);
    note(seen.notes);
    report::Table table = [&] {
        Task task("measuring centrality");
        how.progress = task.progress();
        if (networks == 0) {
            return report::centrality_table(network, seen.periods, seen.selection, measures, how);
        }
        return report::rank_table(network, seen.periods, seen.selection, {measures, how, networks, how.seed});
    }();
    emit(options.output, Result{"centrality", network.id(), {}, std::move(table)});
    return Outcome::done;
}

}  // namespace

Prepared setup_centrality(CLI::App& app) {
    const auto options = std::make_shared<CentralityOptions>();
    add_network(app, options->network);
    add_list(app, "--measure", options->measures, "A,B,…",
             "which columns, by name; standard, or all (standard)");
    add_measure_settings(app, options->measuring);
    add_by(app, options->view, "era");
    add_value(app, "--null", options->null, "N",
              "a row per measure: the actor's rank beside its ranks in N random networks that keep every "
              "actor's degrees and the signs (0)");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {
        {{{"centrality us-pakistan --measure degree,betweenness", "two measures of every actor in each era"},
          {"centrality us-pakistan --by decade --roll-up -o centrality.csv",
           "the usual measures decade by decade, agencies taken as part of their states, into a file"}}},
        "Measures the position of every actor that exists in the period, isolates included. A row per "
        "period and actor, a column a measure, empty where the measure is undefined; the last column says "
        "why. `entente explain MEASURE` gives the formula, the convention and the source of each.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

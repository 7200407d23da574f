// entente centrality: a row per period and actor, a column a measure.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/measure_options.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/view.hpp"
#include "entente/graph/measures.hpp"
#include "entente/report/rank_table.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

struct CentralityOptions {
    std::string network;
    List measures = {"standard"};
    MeasureChoices choices;
    std::string null = "0";
    ViewOptions view;
    OutputOptions output;
};

Outcome run(const CentralityOptions& options) {
    format_of(options.output);
    rule_of(options.view);
    const std::vector<const graph::Measure*> measures = measures_of(options.measures);
    const graph::MeasureOptions how = measure_options_of(options.choices);
    const std::size_t networks = whole_number_of("--null", options.null, 0, most_null_networks);
    const model::Network network = load_network(options.network);
    const graph::Selection selection = selection_of(network, options.view);
    const std::vector<graph::Period> periods = periods_of(network, options.view);
    emit(options.output,
         Result{"centrality",
                network.id(),
                {},
                networks == 0
                    ? report::centrality_table(network, periods, selection, measures, how)
                    : report::rank_table(network, periods, selection, {measures, how, networks, how.seed})});
    return Outcome::done;
}

}  // namespace

Prepared setup_centrality(CLI::App& app) {
    const auto options = std::make_shared<CentralityOptions>();
    add_network(app, options->network);
    add_list(app, "--measure", options->measures, "A,B,…",
             "which columns, by name; standard, or all (standard)");
    add_measure_choices(app, options->choices);
    add_by(app, options->view, "era");
    add_value(app, "--null", options->null, "N",
              "a row per measure: the actor's rank beside its ranks in N random networks that keep every "
              "actor's degrees and the signs (0)");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {
        {"centrality us-pakistan --measure degree,betweenness",
         "centrality us-pakistan --by decade --roll-up -o centrality.csv"},
        "Measures the position of every actor that exists in the period, isolates included. A row per "
        "period and actor, a column a measure, empty where the measure is undefined; the last column says "
        "why. `entente explain MEASURE` gives the formula, the convention and the source of each.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

// entente phases: when a dyad's level changed, and what drove it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "cli/view.hpp"
#include "entente/graph/phases.hpp"
#include "entente/report/tables.hpp"

namespace entente::cli {
namespace {

struct PhasesOptions {
    std::string network;
    std::string penalty;
    ViewOptions view;
    OutputOptions output;
};

std::optional<double> penalty_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return number_of("--penalty", text, "a number from 0 up", [](double value) { return value >= 0; });
}

/// How the shifts were found, in a line.
std::string method(const model::Network& network, const graph::Phases& found) {
    return fmt::format("{}–{}: {} in {} with a relation, of {}; noise {:.3g}, penalty {:.3g} a shift",
                       network[found.first].id, network[found.second].id,
                       counted(found.shifts.size(), "shift", "shifts"),
                       counted(found.used.size(), "period", "periods"), found.series.size(),
                       found.segmentation.noise, found.segmentation.penalty);
}

Outcome run(const PhasesOptions& options) {
    format_of(options.output);
    const graph::PeriodRule rule = rule_of(options.view);
    graph::PhaseOptions asked;
    asked.segmentation.penalty = penalty_of(options.penalty);
    const model::Network network = load_network(options.network);
    const graph::Selection selection = selection_of(network, options.view);
    const auto [first, second] = pair_or_focus(network, options.view, selection);
    const graph::Phases found =
        graph::phases(network, first, second, rule, selection, span_of(network, options.view), asked);
    emit(options.output, Result{"phases",
                                network.id(),
                                {{"periods", static_cast<long>(found.series.size())},
                                 {"used", static_cast<long>(found.used.size())},
                                 {"noise", found.segmentation.noise},
                                 {"penalty", found.segmentation.penalty}},
                                report::phases_table(network, found)});
    say(method(network, found));
    return Outcome::done;
}

}  // namespace

Prepared setup_phases(CLI::App& app) {
    const auto options = std::make_shared<PhasesOptions>();
    add_network(app, options->network);
    add_pair(app, options->view, "the two actors (the network's focus)");
    add_value(app, "--penalty", options->penalty, "X",
              "what one more shift costs, in units of noise variance (BIC-type, from the number of periods)");
    add_by(app, options->view, "year");
    add_span(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {
        {"phases us-pakistan --pair usa,pakistan", "phases us-pakistan --pair usa,china --format json"},
        "Finds when the level of a relationship changed: the exact optimal segmentation of the dyad's net "
        "strength, in Goldstein points a year. A row per shift: its date, the range it could lie in, the "
        "level before "
        "and after, and the relations that drove it. Noise and penalty go to stderr.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

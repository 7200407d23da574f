#include "cli/align_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"

namespace entente::cli {
namespace {

using request::AlignView;

AlignView view_of(const AlignOptions& options) {
    const std::pair<bool, AlignView> asked[] = {{options.evidence, AlignView::evidence},
                                                {options.sensitivity, AlignView::sensitivity},
                                                {options.measure_agreement, AlignView::measure_agreement},
                                                {!options.choices.groups.empty(), AlignView::groups},
                                                {!options.choices.poles.empty(), AlignView::poles}};
    for (const auto& [is_asked, view] : asked) {
        if (is_asked) return view;
    }
    return AlignView::dyads;
}

/// `--intervals`, `--level` and `--seed`.
void read_numbers(request::AlignChoices& choices, const AlignOptions& options) {
    if (!options.seed.empty()) choices.seed = whole_number_of("--seed", options.seed, {});
    if (options.intervals.empty()) {
        if (!options.level.empty()) throw UsageError("--level goes with --intervals");
        return;
    }
    if (choices.view != AlignView::dyads) {
        throw UsageError("--intervals goes with the table of dyads, not with another view");
    }
    choices.draws = whole_number_of("--intervals", options.intervals, request::bootstrap_draws);
    if (!options.level.empty()) {
        choices.level = number_of("--level", options.level, request::interval_level);
    }
}

void refuse_options_of_ties(const AlignOptions& options) {
    const std::pair<bool, const char*> given[] = {{!options.view.from.empty(), "--from"},
                                                  {!options.view.to.empty(), "--to"},
                                                  {!options.view.kinds.empty(), "--kinds"},
                                                  {!options.view.types.empty(), "--types"},
                                                  {options.view.roll_up, "--roll-up"},
                                                  {options.evidence, "--evidence"},
                                                  {options.third, "--third"},
                                                  {!options.choices.items.empty(), "--items"},
                                                  {!options.choices.value.empty(), "--value"}};
    for (const auto& [is_given, name] : given) {
        if (is_given)
            throw UsageError(fmt::format("{} goes with a network's ties, not with --profiles", name));
    }
    if (!options.choices.weights.empty()) {
        throw UsageError(
            "--weights goes with a network's ties; with --profiles the file's own column weight says how "
            "much "
            "an item counts");
    }
}

void refuse_options_without_effect(const AlignOptions& options, AlignView view) {
    if (options.profiles.empty() && !options.scale.empty())
        throw UsageError("--scale goes with --profiles FILE");
    if (options.profiles.empty() && options.contested) {
        throw UsageError("--contested goes with --profiles FILE");
    }
    if (!options.profiles.empty()) refuse_options_of_ties(options);
    if (options.third && view != AlignView::dyads) throw UsageError("--third goes with the table of dyads");
    const bool one_dyad =
        view == AlignView::dyads || view == AlignView::evidence || view == AlignView::sensitivity;
    if (!options.view.pair.empty() && !one_dyad) {
        throw UsageError("--pair goes with single dyads; this view is over all of them");
    }
    const bool seeded = !options.intervals.empty() || options.choices.groups == "bloc";
    if (!options.seed.empty() && !seeded) throw UsageError("--seed goes with --intervals or --groups bloc");
}

void add_measuring(CLI::App& app, AlignOptions& options) {
    add_list(app, "--measure", options.choices.measures, "A,B,…",
             "which measures, by name, or all (s; with --profiles and where conventions are compared, all)");
    add_value(
        app, "--items", options.choices.items, "WHICH",
        "actors that profiles are compared over: either, both, all (either of the two has a tie with them)");
    add_value(app, "--value", options.choices.value, "WHAT", "of a profile's entries: net, sign (net)");
    add_value(
        app, "--weights", options.choices.weights, "FILE",
        "how much each actor counts as an item: a table with actor (or ccode, iso3), weight (or cinc), and "
        "year if it has it");
    app.add_option("--intervals", options.intervals, "bootstrap intervals over N draws of the items (1000)")
        ->type_name("[N]")
        ->expected(0, 1)
        ->default_str(std::to_string(graph::BootstrapOptions{}.draws));
    add_value(app, "--level", options.level, "P", "of the intervals (0.95)");
    add_value(app, "--seed", options.seed, "N", "of what is drawn at random (1)");
    app.add_flag("--third", options.third, "add shared friends and enemies to the table (CSV has them)");
    app.add_flag("--conventions", options.conventions, "print in full how each number is made");
}

void add_views(CLI::App& app, AlignOptions& options) {
    app.add_flag("--evidence", options.evidence, "a row per relation behind the numbers, with its sources");
    app.add_flag("--sensitivity", options.sensitivity,
                 "sign and rank of each dyad, or that of --pair, under every convention");
    app.add_flag("--measure-agreement", options.measure_agreement,
                 "rank correlation of every two measures over the dyads of a period");
    add_value(
        app, "--groups", options.choices.groups, "BY",
        "mean alignment within and between groups: kind, bloc, or a table with actor, group, and from and "
        "to if it has them");
    add_two(app, "--poles", options.choices.poles,
            "each actor's alignment with two poles, its lean to the first, and its drift");
    exclude_each_other(app, {"--evidence", "--sensitivity", "--measure-agreement", "--groups", "--poles"});
}

}  // namespace

void add_align_options(CLI::App& app, AlignOptions& options) {
    add_network(app, options.network);
    option_named(app, "NETWORK").required(false);
    add_pair(app, options.view, "only this dyad, with a row for every period");
    add_by(app, options.view, "decade");
    options.view.by.clear();
    add_measuring(app, options);
    add_views(app, options);
    add_span(app, options.view);
    add_actor_filters(app, options.view);
    add_relation_filters(app, options.view);
    add_value(app, "--profiles", options.profiles, "FILE",
              "compare answers instead of ties: a table with actor, item, value, and period and weight if it "
              "has them; a row group per period of the file");
    add_value(app, "--scale", options.scale, "MIN,MAX",
              "with --profiles, the least and greatest value an answer can have (those of the whole file)");
    app.add_flag("--contested", options.contested,
                 "with --profiles, leave out items that all who answered them in the period answered alike "
                 "(unanimous roll calls), as published agreement scores do");
    add_output(app, options.output);
}

request::AlignChoices choices_of(const AlignOptions& options) {
    request::AlignChoices choices = options.choices;
    choices.view = view_of(options);
    refuse_options_without_effect(options, choices.view);
    read_numbers(choices, options);
    return choices;
}

}  // namespace entente::cli

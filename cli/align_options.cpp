#include "cli/align_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"
#include "cli/suggest.hpp"
#include "cli/text.hpp"

namespace entente::cli {
namespace {

constexpr std::uint64_t fewest_draws = 100;
constexpr std::uint64_t most_draws = 1'000'000;
constexpr const char* net_name = "net";

template <class Value>
Value choice_of(const std::string& option, const std::string& text,
                const std::vector<std::pair<std::string, Value>>& choices) {
    std::vector<std::string> names;
    for (const auto& [name, value] : choices) {
        if (name == text) return value;
        names.push_back(name);
    }
    throw UsageError(fmt::format("{}: no choice \"{}\"{}", option, text, did_you_mean_or_list(text, names)));
}

AlignView view_of(const AlignOptions& options) {
    const std::pair<bool, AlignView> asked[] = {{options.evidence, AlignView::evidence},
                                                {options.sensitivity, AlignView::sensitivity},
                                                {options.measure_agreement, AlignView::measure_agreement},
                                                {!options.groups.empty(), AlignView::groups},
                                                {!options.poles.empty(), AlignView::poles}};
    for (const auto& [is_asked, view] : asked) {
        if (is_asked) return view;
    }
    return AlignView::dyads;
}

/// What is measured when nobody asks for particular measures: over ties S, over answers everything, and
/// everything too where conventions are compared.
List usual_measures(const AlignOptions& options, AlignView view) {
    if (view == AlignView::sensitivity || view == AlignView::measure_agreement) return {"all"};
    return {view == AlignView::dyads && !options.profiles.empty() ? "all" : "s"};
}

void add_measure(AlignChoices& choices, const graph::SimilarityMeasure& measure) {
    if (std::ranges::find(choices.measures, &measure) == choices.measures.end()) {
        choices.measures.push_back(&measure);
    }
}

void choose_measures(AlignChoices& choices, const AlignOptions& options) {
    const bool ties = options.profiles.empty();
    std::vector<std::string> names = {"all"};
    if (ties) names.emplace_back(net_name);
    for (const auto& measure : graph::similarity_measures()) names.emplace_back(measure.name);
    const List asked =
        options.measures.empty() ? usual_measures(options, choices.view) : elements(options.measures);
    for (const std::string& name : asked) {
        if (name == "all") {
            for (const auto& measure : graph::similarity_measures()) add_measure(choices, measure);
            choices.net = ties;
        } else if (ties && name == net_name) {
            choices.net = true;
        } else if (const auto* measure = graph::find_similarity_measure(name)) {
            add_measure(choices, *measure);
        } else {
            throw UsageError(
                fmt::format("--measure: no measure \"{}\"{}", name, did_you_mean_or_list(name, names)));
        }
    }
}

void choose_intervals(AlignChoices& choices, const AlignOptions& options) {
    if (!options.seed.empty()) {
        choices.seed = whole_number_of("--seed", options.seed, 0, std::numeric_limits<std::uint64_t>::max());
    }
    if (options.intervals.empty()) {
        if (!options.level.empty()) throw UsageError("--level goes with --intervals");
        return;
    }
    if (choices.view != AlignView::dyads) {
        throw UsageError("--intervals goes with the table of dyads, not with another view");
    }
    graph::BootstrapOptions how;
    how.seed = choices.seed;
    how.draws = whole_number_of("--intervals", options.intervals, fewest_draws, most_draws);
    if (!options.level.empty()) {
        how.level = number_of("--level", options.level, "a number above 0 and below 1",
                              [](double value) { return value > 0 && value < 1; });
    }
    choices.intervals = how;
}

void refuse_options_of_ties(const AlignOptions& options) {
    const std::pair<bool, const char*> given[] = {{!options.view.from.empty(), "--from"},
                                                  {!options.view.to.empty(), "--to"},
                                                  {!options.view.kinds.empty(), "--kinds"},
                                                  {!options.view.types.empty(), "--types"},
                                                  {options.view.roll_up, "--roll-up"},
                                                  {options.evidence, "--evidence"},
                                                  {options.third, "--third"},
                                                  {!options.items.empty(), "--items"},
                                                  {!options.value.empty(), "--value"}};
    for (const auto& [is_given, name] : given) {
        if (is_given)
            throw UsageError(fmt::format("{} goes with a network's ties, not with --profiles", name));
    }
    if (!options.weights.empty()) {
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
    const bool seeded = !options.intervals.empty() || options.groups == "bloc";
    if (!options.seed.empty() && !seeded) throw UsageError("--seed goes with --intervals or --groups bloc");
}

void add_measuring(CLI::App& app, AlignOptions& options) {
    add_list(app, "--measure", options.measures, "A,B,…",
             "which measures, by name, or all (s; with --profiles and where conventions are compared, all)");
    add_value(
        app, "--items", options.items, "WHICH",
        "actors that profiles are compared over: either, both, all (either of the two has a tie with them)");
    add_value(app, "--value", options.value, "WHAT", "of a profile's entries: net, sign (net)");
    add_value(
        app, "--weights", options.weights, "FILE",
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
        app, "--groups", options.groups, "BY",
        "mean alignment within and between groups: kind, bloc, or a table with actor, group, and from and "
        "to if it has them");
    add_value(app, "--poles", options.poles, "A,B",
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

AlignChoices choices_of(const AlignOptions& options) {
    AlignChoices choices;
    choices.view = view_of(options);
    refuse_options_without_effect(options, choices.view);
    choose_measures(choices, options);
    if (!options.items.empty()) {
        choices.ties.items = choice_of<graph::TieItems>("--items", options.items,
                                                        {{"either", graph::TieItems::either},
                                                         {"both", graph::TieItems::both},
                                                         {"all", graph::TieItems::all}});
    }
    if (!options.value.empty()) {
        choices.ties.value = choice_of<graph::TieValue>(
            "--value", options.value, {{"net", graph::TieValue::net}, {"sign", graph::TieValue::sign}});
    }
    choose_intervals(choices, options);
    if (choices.view == AlignView::poles) pole_ids(options);
    return choices;
}

std::pair<std::string, std::string> pole_ids(const AlignOptions& options) {
    const std::vector<std::string> ids = split(options.poles, ',');
    if (ids.size() != 2) {
        throw UsageError(fmt::format("--poles: \"{}\" is not two actors; write A,B", options.poles));
    }
    if (ids[0] == ids[1]) throw UsageError(fmt::format("--poles: {} is named twice", ids[0]));
    return {ids[0], ids[1]};
}

}  // namespace entente::cli

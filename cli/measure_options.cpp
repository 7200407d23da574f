#include "cli/measure_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"
#include "cli/suggest.hpp"

namespace entente::cli {
namespace {

/// The value of the name that was typed.
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

double exponent_of(const std::string& text) {
    if (text == "inverse") return -1;
    if (text == "strength") return 1;
    const auto value = number_in(text);
    if (value && *value != 0) return *value;
    throw UsageError(
        fmt::format("--length: \"{}\" is none of inverse, strength and an exponent such as -0.5", text));
}

void add_each(std::vector<const graph::Measure*>& chosen, bool standard_only) {
    for (const graph::Measure& measure : graph::measures()) {
        if (measure.standard || !standard_only) chosen.push_back(&measure);
    }
}

}  // namespace

void add_measure_choices(CLI::App& app, MeasureChoices& choices) {
    add_value(app, "--ties", choices.ties, "KIND",
              "which ties count: cooperation, conflict or all (each measure's own)");
    add_value(
        app, "--direction", choices.direction, "WAY",
        "paths and walks follow ties: ignore (either way), out (along them) or in (against them) (ignore)");
    add_value(app, "--length", choices.length, "RULE",
              "how long a tie is in weighted paths: inverse (1/strength), strength, or an exponent of the "
              "strength (inverse)");
    app.add_flag("--raw", choices.raw, "betweenness as a sum over pairs, not as a share of them");
    add_value(app, "--katz", choices.katz, "SHARE", "Katz's alpha as a share of 1/lambda_max (0.85)");
    add_value(app, "--damping", choices.damping, "D", "the damping of PageRank (0.85)");
    add_value(app, "--groups", choices.groups, "BY",
              "brokers stand between kinds or blocs: kind, bloc (kind)");
    add_value(app, "--seed", choices.seed, "N", "of what is drawn at random (1)");
}

graph::MeasureOptions measure_options_of(const MeasureChoices& choices) {
    using graph::Direction, graph::Grouping, graph::TieKind;
    graph::MeasureOptions options;
    if (!choices.ties.empty()) {
        options.ties = choice_of<TieKind>(
            "--ties", choices.ties,
            {{"cooperation", TieKind::cooperation}, {"conflict", TieKind::conflict}, {"all", TieKind::all}});
    }
    if (!choices.direction.empty()) {
        options.direction = choice_of<Direction>(
            "--direction", choices.direction,
            {{"ignore", Direction::ignored}, {"out", Direction::out}, {"in", Direction::in}});
    }
    if (!choices.length.empty()) options.length_exponent = exponent_of(choices.length);
    if (!choices.groups.empty()) {
        options.groups = choice_of<Grouping>("--groups", choices.groups,
                                             {{"kind", Grouping::kind}, {"bloc", Grouping::bloc}});
    }
    if (!choices.katz.empty()) {
        options.katz_share = number_of("--katz", choices.katz, "a number above 0 and below 1",
                                       [](double value) { return value > 0 && value < 1; });
    }
    if (!choices.damping.empty()) {
        options.damping = number_of("--damping", choices.damping, "a number from 0 to below 1",
                                    [](double value) { return value >= 0 && value < 1; });
    }
    if (!choices.seed.empty()) {
        options.seed = whole_number_of("--seed", choices.seed, 0, std::numeric_limits<std::uint64_t>::max());
    }
    options.normalised = !choices.raw;
    return options;
}

std::vector<const graph::Measure*> measures_of(const List& list) {
    std::vector<const graph::Measure*> chosen;
    std::vector<std::string> names = {"standard", "all"};
    for (const graph::Measure& measure : graph::measures()) names.emplace_back(measure.name);
    for (const std::string& name : elements(list)) {
        if (name == "all" || name == "standard") {
            add_each(chosen, name == "standard");
        } else if (const graph::Measure* measure = graph::find_measure(name)) {
            chosen.push_back(measure);
        } else {
            throw UsageError(
                fmt::format("--measure: no measure \"{}\"{}", name, did_you_mean_or_list(name, names)));
        }
    }
    std::vector<const graph::Measure*> once;
    for (const graph::Measure* measure : chosen) {
        if (std::ranges::find(once, measure) == once.end()) once.push_back(measure);
    }
    return once;
}

}  // namespace entente::cli

#include "cli/phases_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"

namespace entente::cli {
namespace {

/// Options that only go with a network.
void refuse_network_options(const PhasesOptions& options) {
    const std::pair<bool, const char*> given[] = {
        {!options.network.empty(), "NETWORK"},       {!options.view.pair.empty(), "--pair"},
        {!options.whose.actor.empty(), "--actor"},   {options.whose.whole_network, "--network"},
        {!options.half_life.empty(), "--half-life"}, {!options.view.from.empty(), "--from"},
        {!options.view.to.empty(), "--to"},          {!options.view.types.empty(), "--types"},
        {options.view.roll_up, "--roll-up"},         {options.drivers, "--drivers"},
        {!options.view.by.empty(), "--by"}};
    for (const auto& [is_given, name] : given) {
        if (is_given) throw UsageError(fmt::format("{} goes with a network's ties, not with --series", name));
    }
}

void refuse_series_options(const PhasesOptions& options) {
    const PhasesOptions usual;
    const std::pair<bool, const char*> given[] = {
        {options.date_column != usual.date_column, "--date-column"},
        {options.value_column != usual.value_column, "--value-column"},
        {!options.where.empty(), "--where"},
        {options.sum, "--sum"}};
    for (const auto& [is_given, name] : given) {
        if (is_given) throw UsageError(fmt::format("{} goes with --series FILE", name));
    }
}

void refuse_contradictions(const PhasesOptions& options, const graph::PhaseOptions& how) {
    if (options.no_uncertainty && (options.posterior || options.number)) {
        throw UsageError("--posterior and --number are what --no-uncertainty leaves out");
    }
    const bool jointly = !options.whose.actor.empty() || options.whose.whole_network;
    if (jointly && (options.stands || options.online || how.segmentation.cost != graph::SegmentCost::mean)) {
        throw UsageError("--stands, --online and --cost go with one series: a dyad's, or that of --series");
    }
    if (options.changes && !options.whose.whole_network) throw UsageError("--changes goes with --network");
    if (!options.window.empty() && !options.changes) throw UsageError("--window goes with --changes");
    if (!options.expect.empty() && !options.online) throw UsageError("--expect goes with --online");
}

void add_tables(CLI::App& app, PhasesOptions& options) {
    app.add_flag("--drivers", options.drivers, "a row per relation behind each shift, with its sources");
    app.add_flag("--posterior", options.posterior,
                 "a row per period: its value, level with interval, probability of a shift");
    app.add_flag("--number", options.number, "how probable each number of shifts is");
    app.add_flag("--stands", options.stands, "a row per span of penalties: the shifts that are best there");
    app.add_flag("--online", options.online,
                 "a row per period: the probability that something has just changed, knowing only what came "
                 "before");
    app.add_flag(
        "--changes", options.changes,
        "with --network, a row per period: ties that came, went and turned, LAD, DeltaCon, and whose "
        "ties changed");
    exclude_each_other(app, {"--changes", "--drivers", "--posterior", "--number", "--stands", "--online"});
}

void add_subjects(CLI::App& app, PhasesOptions& options) {
    add_pair(app, options.view, "the two actors (the network's focus)");
    add_value(app, "--actor", options.whose.actor, "A", "one actor's ties to all others, cut jointly");
    app.add_flag("--network", options.whose.whole_network, "all ties of the network, cut jointly");
    add_value(app, "--series", options.series, "FILE",
              "a table of dates and values instead of a network (- for standard input)");
    add_value(app, "--date-column", options.date_column, "NAME",
              "its column of years, months or days (date)");
    add_value(app, "--value-column", options.value_column, "NAME", "its column of values (value)");
    app.add_option(
           "--where", options.where,
           "only its rows with this text in this column (or, with !=, those without); may be repeated")
        ->type_name("COL=TEXT")
        ->allow_extra_args(false);
    app.add_flag("--sum", options.sum, "add up its values of the same date");
    exclude_each_other(app, {"--pair", "--actor", "--network"});
}

}  // namespace

void add_phases_options(CLI::App& app, PhasesOptions& options) {
    add_network(app, options.network);
    option_named(app, "NETWORK").required(false);
    add_subjects(app, options);
    add_tables(app, options);
    add_value(
        app, "--penalty", options.choices.penalty, "P",
        "what one more shift costs: tested, bic, mbic, or a number in units of noise variance (tested)");
    add_value(
        app, "--cost", options.choices.cost, "COST",
        "what a stretch has of its own: mean, mean-variance, poisson or negative-binomial, the last two for "
        "counts (mean)");
    add_value(
        app, "--scale", options.choices.scale, "SCALE",
        "linear, asinh or log (asinh for ties; for a series log or asinh if it varies the more the higher "
        "it is, else linear)");
    add_value(app, "--min-length", options.min_length, "N", "fewest periods of a stretch (2)");
    add_value(app, "--half-life", options.half_life, "DAYS",
              "let an event count on, half of what is left in every so many days (only its own period)");
    add_value(app, "--level", options.level, "L", "probability of the ranges (0.95)");
    add_value(app, "--seed", options.seed, "N", "of the permutations of the test (1)");
    add_value(app, "--expect", options.expect, "N",
              "with --online, periods that a level is expected to last (periods / ln 2)");
    add_value(app, "--window", options.window, "N",
              "with --changes, periods before that LAD compares with (3)");
    app.add_flag("--no-uncertainty", options.no_uncertainty,
                 "only the cut: no probabilities, penalties, test and conventions");
    add_value(app, "--by", options.view.by, "RULE",
              "a value per year, month, day, decade, era, or block of N years (year)");
    add_span(app, options.view);
    add_relation_filters(app, options.view);
    add_output(app, options.output);
}

graph::PhaseOptions phase_options_of(const PhasesOptions& options) {
    request::PhaseChoices choices = options.choices;
    const std::vector<std::string> named = request::penalty_names();
    if (std::ranges::find(named, choices.penalty) == named.end()) {
        number_of("--penalty", choices.penalty, request::penalties);
    }
    choices.min_length = whole_number_of("--min-length", options.min_length, request::lengths);
    if (!options.half_life.empty()) {
        choices.half_life = number_of("--half-life", options.half_life, request::half_lives);
    }
    choices.level = number_of("--level", options.level, request::range_level);
    choices.seed = whole_number_of("--seed", options.seed, {});
    choices.uncertainty = !options.no_uncertainty;
    const graph::PhaseOptions how = request::phase_options_of(choices, shell);
    options.series.empty() ? refuse_series_options(options) : refuse_network_options(options);
    refuse_contradictions(options, how);
    return how;
}

ingest::SeriesColumns series_columns_of(const PhasesOptions& options) {
    ingest::SeriesColumns columns;
    columns.date = options.date_column;
    columns.value = options.value_column;
    columns.sum = options.sum;
    for (const std::string& text : options.where) {
        const std::size_t at = text.find('=');
        const bool except = at != std::string::npos && at > 0 && text[at - 1] == '!';
        const std::string name = text.substr(0, at == std::string::npos ? 0 : at - (except ? 1 : 0));
        if (name.empty()) {
            throw UsageError(fmt::format("--where: \"{}\" is not COL=TEXT or COL!=TEXT", text));
        }
        (except ? columns.except : columns.where).emplace_back(name, text.substr(at + 1));
    }
    return columns;
}

}  // namespace entente::cli

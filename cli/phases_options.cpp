#include "cli/phases_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "cli/errors.hpp"
#include "cli/numbers.hpp"
#include "cli/suggest.hpp"

namespace entente::cli {
namespace {

template <class Value>
struct Choice {
    const char* name;
    Value value;
};

constexpr Choice<graph::PenaltyRule> rules[] = {{"tested", graph::PenaltyRule::tested},
                                                {"bic", graph::PenaltyRule::bic},
                                                {"mbic", graph::PenaltyRule::mbic}};
constexpr Choice<graph::SegmentCost> costs[] = {{"mean", graph::SegmentCost::mean},
                                                {"mean-variance", graph::SegmentCost::mean_variance},
                                                {"poisson", graph::SegmentCost::poisson},
                                                {"negative-binomial", graph::SegmentCost::negative_binomial}};
constexpr Choice<graph::ScaleKind> scales[] = {
    {"linear", graph::ScaleKind::linear}, {"asinh", graph::ScaleKind::asinh}, {"log", graph::ScaleKind::log}};

template <class Value>
std::optional<Value> find(std::span<const Choice<Value>> choices, const std::string& text) {
    for (const Choice<Value>& one : choices) {
        if (text == one.name) return one.value;
    }
    return std::nullopt;
}

template <class Value>
Value choose(const std::string& option, std::span<const Choice<Value>> choices, const std::string& text) {
    if (const auto value = find(choices, text)) return *value;
    std::vector<std::string> names;
    for (const Choice<Value>& one : choices) names.emplace_back(one.name);
    throw UsageError(fmt::format("{}: no choice \"{}\"{}", option, text, did_you_mean_or_list(text, names)));
}

void set_penalty(graph::SegmentationOptions& how, const std::string& text) {
    if (const auto rule = find(std::span<const Choice<graph::PenaltyRule>>(rules), text)) {
        how.rule = *rule;
        return;
    }
    how.penalty = number_of("--penalty", text, "tested, bic, mbic, or a number from 0 up",
                            [](double value) { return value >= 0; });
}

/// Options that only go with a network.
void refuse_network_options(const PhasesOptions& options) {
    const std::pair<bool, const char*> given[] = {
        {!options.network.empty(), "NETWORK"},       {!options.view.pair.empty(), "--pair"},
        {!options.actor.empty(), "--actor"},         {options.whole_network, "--network"},
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
    const bool jointly = !options.actor.empty() || options.whole_network;
    if (jointly && (options.stands || options.online || how.segmentation.cost != graph::SegmentCost::mean)) {
        throw UsageError("--stands, --online and --cost go with one series: a dyad's, or that of --series");
    }
    if (options.changes && !options.whole_network) throw UsageError("--changes goes with --network");
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
    add_value(app, "--actor", options.actor, "A", "one actor's ties to all others, cut jointly");
    app.add_flag("--network", options.whole_network, "all ties of the network, cut jointly");
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
        app, "--penalty", options.penalty, "P",
        "what one more shift costs: tested, bic, mbic, or a number in units of noise variance (tested)");
    add_value(
        app, "--cost", options.cost, "COST",
        "what a stretch has of its own: mean, mean-variance, poisson or negative-binomial, the last two for "
        "counts (mean)");
    add_value(
        app, "--scale", options.scale, "SCALE",
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
    graph::PhaseOptions how;
    set_penalty(how.segmentation, options.penalty);
    how.segmentation.cost = choose<graph::SegmentCost>("--cost", costs, options.cost);
    if (!options.scale.empty()) how.scale = choose<graph::ScaleKind>("--scale", scales, options.scale);
    how.segmentation.min_length = whole_number_of("--min-length", options.min_length, 1, 1'000'000);
    if (!options.half_life.empty()) {
        how.half_life = number_of("--half-life", options.half_life, "a number of days above 0",
                                  [](double value) { return value > 0; });
    }
    how.level = number_of("--level", options.level, "a number between 0 and 1",
                          [](double value) { return value > 0 && value < 1; });
    how.test.seed = whole_number_of("--seed", options.seed, 0, std::numeric_limits<std::uint64_t>::max());
    how.uncertainty = !options.no_uncertainty;
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

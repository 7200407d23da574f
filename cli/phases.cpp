// entente phases: when the level of a dyad, an actor, a network or any series changed, and what drove it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/network_changes.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/phases_options.hpp"
#include "cli/phases_page.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "cli/view.hpp"
#include "entente/ingest/json.hpp"
#include "entente/report/phases_table.hpp"

namespace entente::cli {
namespace {

/// Phases and what they are of.
struct Found {
    std::optional<model::Network> network;
    std::string series;
    graph::Phases phases;

    [[nodiscard]] report::PhasesOf of() const { return {network ? &*network : nullptr, series}; }
};

/// Counts are whole; a logarithm is of what is above 0. Said here, where the value can be named.
void check_values(const std::vector<model::DatedValue>& values, const graph::PhaseOptions& how) {
    const graph::SegmentCost cost = how.segmentation.cost;
    const bool counts = cost == graph::SegmentCost::poisson || cost == graph::SegmentCost::negative_binomial;
    for (const model::DatedValue& each : values) {
        if (!each.value) continue;
        const double value = *each.value;
        if (counts && !(value >= 0 && std::floor(value) == value)) {
            throw UsageError(fmt::format("--cost: counts are whole numbers from 0 up; {} has {}",
                                         each.date.to_string(), value));
        }
        if (!counts && how.scale == graph::ScaleKind::log && !(value > 0)) {
            throw UsageError(fmt::format("--scale log: {} has {}, which has no logarithm; say asinh",
                                         each.date.to_string(), value));
        }
    }
}

Found of_series(const PhasesOptions& options, const graph::PhaseOptions& how) {
    Found found;
    found.series =
        options.series == "-" ? "standard input" : std::filesystem::path(options.series).filename().string();
    std::vector<ingest::InputFile> files = ingest::read_input(options.series);
    if (files.size() != 1) {
        throw UsageError(fmt::format("--series: {} holds {} files; give one", options.series, files.size()));
    }
    files.front().name = options.series;
    const ingest::SeriesFile file = ingest::read_series(files.front(), series_columns_of(options));
    for (const std::string& remark : file.remarks) note(printable(found.series + ": " + remark));
    check_values(file.values, how);
    found.phases = graph::series_phases(file.values, how);
    return found;
}

void refuse_counts_of_ties(const graph::PhaseOptions& how) {
    const graph::SegmentCost cost = how.segmentation.cost;
    if (cost == graph::SegmentCost::poisson || cost == graph::SegmentCost::negative_binomial) {
        throw UsageError("--cost: net strengths are no counts; say mean or mean-variance");
    }
    if (how.scale == graph::ScaleKind::log) {
        throw UsageError("--scale: net strengths have no logarithm, being of either sign; say asinh");
    }
}

Found of_network(const PhasesOptions& options, const graph::PhaseOptions& how) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it, or --series FILE");
    refuse_counts_of_ties(how);
    ViewOptions view = options.view;
    if (view.by.empty()) view.by = "year";
    const graph::PeriodRule rule = rule_of(view);
    if (rule.unit == graph::PeriodUnit::phase) {
        throw UsageError("--by: phases are what this command finds; say year, month or day");
    }
    Found found;
    found.network = load_network(options.network);
    const model::Network& network = *found.network;
    const graph::Selection selection = selection_of(network, view);
    const auto span = span_of(network, view);
    if (options.whole_network) {
        found.phases = graph::network_phases(network, rule, selection, span, how);
    } else if (!options.actor.empty()) {
        found.phases = graph::actor_phases(network, actor_of(network, "--actor", options.actor), rule,
                                           selection, span, how);
    } else {
        const auto [first, second] = pair_or_focus(network, view, selection);
        found.phases = graph::phases(network, first, second, rule, selection, span, how);
    }
    return found;
}

report::Table online_table(const PhasesOptions& options, const graph::Phases& phases) {
    const std::vector<double> values = graph::values_cut(phases);
    double expected = std::max(static_cast<double>(values.size()) / std::log(2.0), 2.0);
    if (!options.expect.empty()) {
        expected = number_of("--expect", options.expect, "a number of periods above 1",
                             [](double value) { return value > 1; });
    }
    return report::online_table(phases, graph::detect_online(values, expected));
}

/// The table asked for, if it is another than that of the shifts.
std::optional<report::Table> other_table(const PhasesOptions& options, const Found& found) {
    const graph::Phases& phases = found.phases;
    if (options.drivers) return report::drivers_table(*found.network, phases);
    if (options.stands) {
        return report::penalty_path_table(phases, graph::penalty_path(graph::values_cut(phases), phases.how));
    }
    if (options.online) return online_table(options, phases);
    if (!options.posterior && !options.number) return std::nullopt;
    if (!phases.posterior) {
        if (phases.used.empty()) throw UsageError("no period has a value, so there is no posterior");
        throw UsageError(options.whole_network
                             ? "--network is cut by a distance between networks, which has no posterior"
                             : "there is no posterior of so many periods");
    }
    return options.posterior ? report::posterior_table(phases) : report::shift_number_table(phases);
}

std::vector<std::pair<std::string, report::Cell>> facts_of(const Found& found) {
    const graph::Phases& phases = found.phases;
    std::vector<std::pair<std::string, report::Cell>> facts{
        {"periods", static_cast<long>(phases.series.size())},
        {"used", static_cast<long>(phases.used.size())},
        {"noise", phases.segmentation.noise},
        {"penalty", phases.segmentation.penalty},
        {"scale", std::string(graph::name_of(phases.scale.kind))},
        {"scale_unit", phases.scale.unit},
        {"p_value", phases.p_value ? report::Cell(*phases.p_value) : report::Cell()}};
    if (!found.series.empty()) facts.insert(facts.begin(), {"series", found.series});
    for (const graph::ConventionCheck& one : phases.conventions) {
        facts.emplace_back(fmt::format("{}_convention", one.name), std::string(one.meaning));
        facts.emplace_back(fmt::format("{}_shifts", one.name), static_cast<long>(one.shifts));
    }
    return facts;
}

Outcome run(const PhasesOptions& options) {
    const Format format = format_of(options.output);
    const TableStyle style = style_of(options.output);
    const graph::PhaseOptions how = phase_options_of(options);
    if (options.changes) {
        emit(options.output, network_changes_of(options));
        return Outcome::done;
    }
    const Found found = options.series.empty() ? of_network(options, how) : of_series(options, how);
    std::optional<report::Table> table = other_table(options, found);
    const bool page = !table && (format == Format::table || format == Format::md);
    if (page) {
        emit(options.output, format == Format::table ? phases_page(found.of(), found.phases, style)
                                                     : phases_markdown(found.of(), found.phases));
        return Outcome::done;
    }
    if (!table) table = report::phases_table(found.of(), found.phases);
    emit(options.output,
         Result{"phases", found.network ? found.network->id() : "", facts_of(found), std::move(*table)});
    return Outcome::done;
}

}  // namespace

Prepared setup_phases(CLI::App& app) {
    const auto options = std::make_shared<PhasesOptions>();
    add_phases_options(app, *options);
    return {
        {"phases us-pakistan --pair usa,pakistan", "phases --series aid.csv --value-column amount --sum"},
        "Finds when the level of a relationship changed: the exact optimal segmentation of the dyad's net "
        "strength, in Goldstein points a year, or of any series. A row per shift: its date, the range in "
        "which it lies, the levels before and after, how probable it is, and under which penalties and "
        "conventions it stands; then the relations that drove it, and the method. CSV and JSON have more "
        "columns; `entente explain` says what each means.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

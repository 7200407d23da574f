// entente phases: when the level of a dyad, an actor, a network or any series changed, and what drove it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/network_changes.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/phases_options.hpp"
#include "cli/phases_page.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/ingest/json.hpp"
#include "request/phases.hpp"

namespace entente::cli {
namespace {

constexpr const char* finding_shifts = "finding shifts";

graph::PhaseOptions counted_in(Task& task, graph::PhaseOptions how) {
    how.test.progress = task.progress();
    return how;
}

/// Phases and what they are of.
struct Found {
    std::optional<model::Network> network;
    std::string series;
    graph::Phases phases;

    [[nodiscard]] report::PhasesOf of() const { return {network ? &*network : nullptr, series}; }
};

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
    request::refuse_values(file.values, how, shell);
    Task task(finding_shifts);
    found.phases = graph::series_phases(file.values, counted_in(task, how));
    return found;
}

Found of_network(const PhasesOptions& options, const graph::PhaseOptions& how) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it, or --series FILE");
    request::refuse_what_ties_are_not(how, options.whose, shell);
    request::View view = options.view;
    if (view.by.empty()) view.by = "year";
    if (request::rule_of(view).unit == graph::PeriodUnit::phase) {
        throw UsageError("--by: phases are what this command finds; say year, month or day");
    }
    Found found;
    found.network = load_network(options.network);
    Task task(finding_shifts);
    found.phases = request::phases_of(*found.network, view, options.whose, counted_in(task, how));
    return found;
}

request::PhaseTable table_of(const PhasesOptions& options) {
    using enum request::PhaseTable;
    const std::pair<bool, request::PhaseTable> asked[] = {{options.drivers, drivers},
                                                          {options.stands, stands},
                                                          {options.online, online},
                                                          {options.posterior, posterior},
                                                          {options.number, number}};
    for (const auto& [is_asked, table] : asked) {
        if (is_asked) return table;
    }
    return shifts;
}

report::Table made(const PhasesOptions& options, const Found& found) {
    std::optional<double> expected;
    if (!options.expect.empty()) {
        expected = number_of("--expect", options.expect, request::expected_periods);
    }
    return request::phase_table_of(table_of(options), found.of(), found.phases, expected, shell);
}

/// A length of the stretches that was asked for, and that no shift can have.
void refuse_long_stretches(const PhasesOptions& options, const graph::PhaseOptions& how,
                           const graph::Phases& phases) {
    const std::size_t n = phases.used.size(), length = how.segmentation.min_length;
    if (options.min_length == PhasesOptions().min_length || n / 2 >= length) return;
    throw UsageError(fmt::format("--min-length: two stretches of {} do not fit into the {} with a value{}",
                                 length, request::counted(n, "period", "periods"),
                                 n < 2 ? std::string() : fmt::format("; say {} or less", n / 2)));
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
    refuse_long_stretches(options, how, found.phases);
    const bool for_people = format == Format::table || format == Format::md;
    if (for_people && table_of(options) == request::PhaseTable::shifts) {
        emit(options.output, format == Format::table ? phases_page(found.of(), found.phases, style)
                                                     : phases_markdown(found.of(), found.phases));
        return Outcome::done;
    }
    emit(options.output,
         Result{"phases", found.network ? found.network->id() : "", facts_of(found), made(options, found)});
    return Outcome::done;
}

}  // namespace

Prepared setup_phases(CLI::App& app) {
    const auto options = std::make_shared<PhasesOptions>();
    add_phases_options(app, *options);
    return {
        {{{"phases us-pakistan --pair usa,pakistan",
           "when the relationship of the two changed, and what drove it"},
          {"phases --series aid.csv --value-column amount --sum",
           "when the sums of a column of your own table changed"}}},
        "Finds when the level of a relationship changed: the exact optimal segmentation of the dyad's net "
        "strength, in Goldstein points a year, or of any series. A row per shift: its date, the range in "
        "which it lies, the levels before and after, how probable it is, and under which penalties and "
        "conventions it stands; then the relations that drove it, and the method. CSV and JSON have more "
        "columns; `entente explain` says what each means.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

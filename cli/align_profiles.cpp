#include "cli/align_profiles.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/actor_tables.hpp"
#include "cli/align_output.hpp"
#include "cli/align_views.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "entente/ingest/json.hpp"
#include "entente/ingest/profiles.hpp"
#include "entente/report/profile_tables.hpp"

namespace entente::cli {
namespace {

/// The periods that `--by` asks for: those of the file, all as one, or blocks of years.
model::Profiles in_periods(model::Profiles profiles, const std::string& by) {
    if (by.empty() || by == "period" || by == "session") return profiles;
    if (by == "all") {
        return graph::merge_periods(profiles, std::vector<std::uint32_t>(profiles.periods.size()), {"all"});
    }
    const auto rule = graph::parse_period_rule(by);
    const bool of_years =
        rule && rule->unit != graph::PeriodUnit::era && rule->unit != graph::PeriodUnit::month;
    if (!of_years) {
        throw UsageError(fmt::format(
            "--by: with --profiles, \"{}\" is no rule{}", by,
            did_you_mean_or_list(by, {"period", "session", "all", "year", "decade", "a number of years"})));
    }
    if (auto merged = graph::merge_years(profiles, *rule)) return std::move(*merged);
    throw UsageError(
        fmt::format("--by {}: the periods of the file are not all years; say period or all", by));
}

std::optional<ingest::Scale> scale_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::vector<std::string> ends = split(text, ',');
    const auto least = number_in(ends.front()), greatest = number_in(ends.back());
    if (ends.size() != 2 || !least || !greatest || !(*least < *greatest)) {
        throw UsageError(
            fmt::format("--scale: \"{}\" is not the least and the greatest value; write MIN,MAX", text));
    }
    return ingest::Scale{*least, *greatest};
}

std::uint32_t actor_of(const model::Profiles& profiles, const std::string& option, const std::string& id) {
    const auto found = std::lower_bound(profiles.actors.begin(), profiles.actors.end(), id);
    if (found == profiles.actors.end() || *found != id) {
        throw UsageError(
            fmt::format("{}: no actor \"{}\"{}", option, id, did_you_mean_or_list(id, profiles.actors)));
    }
    return static_cast<std::uint32_t>(found - profiles.actors.begin());
}

graph::ProfileDyads dyads_of(const model::Profiles& profiles, const ViewOptions& view) {
    graph::ProfileDyads dyads;
    if (!view.actors.empty()) {
        for (const std::string& id : elements(view.actors)) {
            dyads.actors.push_back(actor_of(profiles, "--actors", id));
        }
    }
    if (!view.pair.empty()) {
        const std::vector<std::string> ids = split(view.pair, ',');
        if (ids.size() != 2) {
            throw UsageError(fmt::format("--pair: \"{}\" is not two actors; write A,B", view.pair));
        }
        dyads.pair = {actor_of(profiles, "--pair", ids[0]), actor_of(profiles, "--pair", ids[1])};
        if (ids[0] == ids[1]) throw UsageError(fmt::format("--pair: {} is named twice", ids[0]));
    }
    return dyads;
}

void count_nameless(const model::Profiles& profiles, const model::Network& network) {
    std::vector<std::string> nameless;
    for (const std::string& id : profiles.actors) {
        if (!network.find_actor(id)) nameless.push_back(id);
    }
    if (nameless.empty()) return;
    note(printable(fmt::format("{} of {} are not in the network and have no name: {}", nameless.size(),
                               counted(profiles.actors.size(), "actor", "actors"), listed(nameless))));
}

/// Years, decades (`1950s`) and runs of years (`1954-1958`) as days; empty for anything else.
std::optional<model::Interval> days_of(const std::string& period) {
    const auto year = [](const std::string& text) {
        const auto date = model::Date::parse(text);
        return date && date->precision() == model::Precision::year ? date : std::nullopt;
    };
    std::string first = period, last = period;
    if (period.size() == 5 && period.ends_with("0s")) {
        first = period.substr(0, 4);
        last = period.substr(0, 3) + "9";
    } else if (period.size() == 9 && period[4] == '-') {
        first = period.substr(0, 4);
        last = period.substr(5);
    }
    const auto from = year(first), to = year(last);
    if (!from || !to || to->latest() < from->earliest()) return std::nullopt;
    return model::Interval{from->earliest(), to->latest() + std::chrono::days(1)};
}

/// Without what all answered alike, if the options say so, and a note of how much that is.
model::Profiles asked_of(const AlignOptions& options, model::Profiles profiles) {
    if (!options.contested) return profiles;
    graph::ContestedProfiles out = graph::contested(profiles);
    note(printable(fmt::format("{}: {} left out that all answered alike", options.profiles,
                               counted(out.left_out, "item", "items"))));
    return std::move(out.profiles);
}

/// The actors of the profiles with the codes that the network knows for them.
std::vector<ingest::KnownActor> known_actors(const model::Profiles& profiles, const model::Network* network) {
    std::vector<ingest::KnownActor> known;
    for (const std::string& id : profiles.actors) {
        const auto actor = network ? network->find_actor(id) : std::nullopt;
        known.push_back({id, {}});
        if (actor) known.back().codes = (*network)[*actor].codes;
    }
    return known;
}

std::vector<std::pair<std::string, report::Cell>> facts_of(const AlignOptions& options,
                                                           const model::Profiles& profiles) {
    std::vector<std::pair<std::string, report::Cell>> facts = {
        {"profiles", std::filesystem::path(options.profiles).filename().string()},
        {"scale_least", profiles.least},
        {"scale_greatest", profiles.greatest}};
    if (options.contested) facts.emplace_back("items", "contested");
    return facts;
}

std::string profile_note(const AlignOptions& options, const model::Profiles& profiles) {
    return fmt::format(
        "profiles: answers on a scale from {:.6g} to {:.6g}. Items are those that both answered in the "
        "period; what "
        "only one answered is left out{}{}.",
        profiles.least, profiles.greatest, options.contested ? ", and so is what all answered alike" : "",
        profiles.weights.empty() ? "" : ", and items count by their weight");
}

void write_dyads(const AlignOptions& options, const AlignChoices& choices, const model::Profiles& profiles,
                 const model::Network* network) {
    const graph::ProfileDyads dyads = dyads_of(profiles, options.view);
    const auto rows = graph::profile_similarity(profiles, choices.measures, dyads);
    std::vector<graph::BootstrapIntervals> intervals;
    double level = 0;
    if (choices.intervals) {
        intervals = graph::profile_intervals(profiles, rows, choices.measures, *choices.intervals);
        level = choices.intervals->level;
    }
    AlignResult result;
    if (network != nullptr) result.network = network->id();
    result.facts = facts_of(options, profiles);
    add_convention_facts(result, choices);
    if (for_people(options)) {
        result.brief = report::brief_profile_similarity_table(profiles, rows, choices.measures, !dyads.pair,
                                                              intervals, level);
        if (dyads.pair) {
            result.heading = fmt::format("{} – {}", profiles.actors[dyads.pair->first],
                                         profiles.actors[dyads.pair->second]);
        }
        result.notes = {profile_note(options, profiles)};
        for (std::string& words : measure_notes(choices, options.conventions)) {
            result.notes.push_back(std::move(words));
        }
    } else {
        result.rows =
            report::profile_similarity_table(profiles, rows, choices.measures, network, intervals, level);
    }
    write(options.output, result);
}

MeasuredDyads measure(const AlignOptions& options, const AlignChoices& choices,
                      const model::Profiles& profiles, const model::Network* network) {
    MeasuredDyads out;
    graph::ProfileDyads dyads = dyads_of(profiles, options.view);
    out.pair = dyads.pair;
    dyads.pair.reset();
    if (!options.poles.empty()) {
        const auto [first, second] = pole_ids(options);
        out.poles = {actor_of(profiles, "--poles", first), actor_of(profiles, "--poles", second)};
    }
    std::vector<ingest::TablePeriod> periods;
    for (const std::string& period : profiles.periods) periods.push_back({period, days_of(period)});
    if (!options.groups.empty()) {
        Grouping grouping = load_groups(options.groups, known_actors(profiles, network), periods);
        out.groups = std::move(grouping.names);
        out.group_of = std::move(grouping.of);
    }
    if (network != nullptr) out.network = network->id();
    out.facts = facts_of(options, profiles);
    out.notes = {profile_note(options, profiles)};
    out.dyads.actors = profiles.actors;
    for (const ingest::TablePeriod& period : periods) out.dyads.periods.push_back({period.id, period.days});
    for (const auto* one : choices.measures) {
        out.dyads.conventions.push_back({std::string(one->name), one->neutral});
    }
    for (graph::ProfileSimilarity& row : graph::profile_similarity(profiles, choices.measures, dyads)) {
        out.dyads.rows.push_back({row.period, row.first, row.second, std::move(row.values)});
    }
    return out;
}

}  // namespace

void align_profiles(const AlignOptions& options, const AlignChoices& choices) {
    if (options.groups == "kind" || options.groups == "bloc") {
        throw UsageError(fmt::format(
            "--groups {} goes with a network's ties; with --profiles give a file (./{} for one of that name)",
            options.groups, options.groups));
    }
    const auto scale = scale_of(options.scale);
    const std::optional<model::Network> network =
        options.network.empty() ? std::nullopt : std::optional(load_network(options.network));
    ingest::ProfilesFile file =
        ingest::read_profiles({options.profiles, ingest::read_file(options.profiles)}, scale);
    const model::Profiles profiles = in_periods(asked_of(options, std::move(file.profiles)), options.view.by);
    for (const std::string& remark : file.remarks) note(printable(options.profiles + ": " + remark));
    if (network) count_nameless(profiles, *network);
    const model::Network* const names = network ? &*network : nullptr;
    if (choices.view == AlignView::dyads) return write_dyads(options, choices, profiles, names);
    write_view(options, choices, measure(options, choices, profiles, names));
}

}  // namespace entente::cli

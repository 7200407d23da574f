#include "cli/align_profiles.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/align_output.hpp"
#include "cli/align_views.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/ingest/json.hpp"
#include "entente/ingest/profiles.hpp"
#include "entente/report/profile_tables.hpp"
#include "request/numbers.hpp"
#include "request/profiles.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

std::optional<ingest::Scale> scale_of(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const std::vector<std::string> ends = request::split(text, ',');
    const auto least = request::number_in(ends.front()), greatest = request::number_in(ends.back());
    if (ends.size() != 2 || !least || !greatest || !(*least < *greatest)) {
        throw UsageError(
            fmt::format("--scale: \"{}\" is not the least and the greatest value; write MIN,MAX", text));
    }
    return ingest::Scale{*least, *greatest};
}

void count_nameless(const model::Profiles& profiles, const model::Network& network) {
    std::vector<std::string> nameless;
    for (const std::string& id : profiles.actors) {
        if (!network.find_actor(id)) nameless.push_back(id);
    }
    if (nameless.empty()) return;
    note(printable(fmt::format("{} of {} are not in the network and have no name: {}", nameless.size(),
                               request::counted(profiles.actors.size(), "actor", "actors"),
                               request::listed(nameless))));
}

/// Without what all answered alike, if the options say so, and a note of how much that is.
model::Profiles asked_of(const AlignOptions& options, model::Profiles profiles) {
    if (!options.contested) return profiles;
    graph::ContestedProfiles out = graph::contested(profiles);
    note(printable(fmt::format("{}: {} left out that all answered alike", options.profiles,
                               request::counted(out.left_out, "item", "items"))));
    return std::move(out.profiles);
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

graph::ProfileDyads dyads_of(const AlignOptions& options, const model::Profiles& profiles) {
    return request::profile_dyads(profiles, options.view.actors, options.view.pair, shell);
}

std::vector<graph::ProfileSimilarity> similarity(const model::Profiles& profiles,
                                                 const request::Alignment& how,
                                                 const graph::ProfileDyads& dyads) {
    const Task task("measuring alignment");
    return graph::profile_similarity(profiles, how.asked.measures, dyads);
}

void write_dyads(const AlignOptions& options, const request::Alignment& how, const model::Profiles& profiles,
                 const model::Network* network) {
    const graph::ProfileDyads dyads = dyads_of(options, profiles);
    const auto rows = similarity(profiles, how, dyads);
    std::vector<graph::BootstrapIntervals> intervals;
    double level = 0;
    if (how.intervals) {
        Task task("drawing items for intervals");
        graph::BootstrapOptions drawn = *how.intervals;
        drawn.progress = task.progress();
        intervals = graph::profile_intervals(profiles, rows, how.asked.measures, drawn);
        level = how.intervals->level;
    }
    AlignResult result;
    if (network != nullptr) result.network = network->id();
    result.facts = facts_of(options, profiles);
    add_convention_facts(result, how);
    if (for_people(options)) {
        result.brief = report::brief_profile_similarity_table(profiles, rows, how.asked.measures, !dyads.pair,
                                                              intervals, level);
        if (dyads.pair) {
            result.heading = fmt::format("{} – {}", profiles.actors[dyads.pair->first],
                                         profiles.actors[dyads.pair->second]);
        }
        result.notes = {profile_note(options, profiles)};
        for (std::string& words : measure_notes(how, options.conventions)) {
            result.notes.push_back(std::move(words));
        }
    } else {
        result.rows =
            report::profile_similarity_table(profiles, rows, how.asked.measures, network, intervals, level);
    }
    write(options.output, result);
}

MeasuredDyads measure(const AlignOptions& options, const request::AlignChoices& choices,
                      const request::Alignment& how, const model::Profiles& profiles,
                      const model::Network* network) {
    MeasuredDyads out;
    graph::ProfileDyads dyads = dyads_of(options, profiles);
    std::vector<std::string> notes;
    out.names = request::names_of(profiles, network, dyads, choices, shell, notes);
    for (const std::string& text : notes) note(printable(text));
    dyads.pair.reset();
    if (network != nullptr) out.network = network->id();
    out.facts = facts_of(options, profiles);
    out.notes = {profile_note(options, profiles)};
    out.dyads = request::aligned_dyads(profiles, how.asked.measures, similarity(profiles, how, dyads));
    return out;
}

}  // namespace

void align_profiles(const AlignOptions& options, const request::AlignChoices& choices) {
    request::refuse_groups_of_ties(choices.groups, shell);
    const request::Alignment how = request::alignment_of(choices, shell, false);
    const auto scale = scale_of(options.scale);
    const std::optional<model::Network> network =
        options.network.empty() ? std::nullopt : std::optional(load_network(options.network));
    ingest::ProfilesFile file = [&] {
        const Task task(task_of_reading(options.profiles));
        return ingest::read_profiles({options.profiles, ingest::read_file(options.profiles)}, scale);
    }();
    const model::Profiles profiles =
        request::in_periods(asked_of(options, std::move(file.profiles)), options.view.by, shell);
    for (const std::string& remark : file.remarks) note(printable(options.profiles + ": " + remark));
    if (network) count_nameless(profiles, *network);
    const model::Network* const names = network ? &*network : nullptr;
    if (how.view == request::AlignView::dyads) return write_dyads(options, how, profiles, names);
    write_view(options, how, measure(options, choices, how, profiles, names));
}

}  // namespace entente::cli

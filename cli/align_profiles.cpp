#include "cli/align_profiles.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <optional>

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

constexpr std::size_t note_width = 80;

void refuse_options_of_ties(const ViewOptions& view) {
    const std::pair<bool, const char*> given[] = {{!view.from.empty(), "--from"},
                                                  {!view.to.empty(), "--to"},
                                                  {!view.kinds.empty(), "--kinds"},
                                                  {!view.types.empty(), "--types"},
                                                  {view.roll_up, "--roll-up"}};
    for (const auto& [is_given, name] : given) {
        if (is_given)
            throw UsageError(fmt::format("{} goes with a network's ties, not with --profiles", name));
    }
}

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

graph::SimilarityMeasures measures_of(const List& list) {
    graph::SimilarityMeasures chosen;
    std::vector<std::string> names = {"all"};
    for (const auto& measure : graph::similarity_measures()) names.emplace_back(measure.name);
    for (const std::string& name : list.empty() ? List{"all"} : elements(list)) {
        if (name == "all") {
            for (const auto& measure : graph::similarity_measures()) chosen.push_back(&measure);
        } else if (const auto* measure = graph::find_similarity_measure(name)) {
            chosen.push_back(measure);
        } else {
            throw UsageError(
                fmt::format("--measure: no measure \"{}\"{}", name, did_you_mean_or_list(name, names)));
        }
    }
    return chosen;
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

/// What each measure is, under a table for people.
std::string notes(const graph::SimilarityMeasures& measures, Format format) {
    std::string text = "\n";
    for (const graph::SimilarityMeasure* measure : measures) {
        const std::string words = report::convention_of(*measure);
        if (format == Format::md) {
            text += fmt::format("- `{}`: {}\n", measure->name, words);
            continue;
        }
        for (const std::string& line : wrap(fmt::format("{}: {}", measure->name, words), note_width)) {
            text += line + "\n";
        }
    }
    return text;
}

void write(const OutputOptions& output, const Result& result, const graph::SimilarityMeasures& measures) {
    const Format format = format_of(output);
    if (format == Format::table) {
        emit(output, to_terminal(result.table, style_of(output)) + notes(measures, format));
    } else if (format == Format::md) {
        emit(output, report::to_markdown(result.table) + notes(measures, format));
    } else {
        emit(output, result);
    }
}

}  // namespace

void add_profiles(CLI::App& app, ProfileOptions& options) {
    add_value(app, "--profiles", options.file, "FILE",
              "compare answers instead of ties: a table with actor, item, value, and period and weight if it "
              "has them; a row group per period of the file");
    add_value(app, "--scale", options.scale, "MIN,MAX",
              "the least and greatest value an answer can have (those of the whole file)");
    add_list(app, "--measure", options.measures, "A,B,…",
             "with --profiles, which measures, by name, or all (all)");
}

void refuse_without_profiles(const ProfileOptions& options) {
    if (!options.scale.empty()) throw UsageError("--scale goes with --profiles FILE");
    if (!options.measures.empty()) throw UsageError("--measure goes with --profiles FILE");
}

void align_profiles(const ProfileOptions& options, const std::string& network_name, const ViewOptions& view,
                    const OutputOptions& output) {
    style_of(output);
    refuse_options_of_ties(view);
    if (options.file == "-" && network_name == "-") {
        throw UsageError("standard input cannot be both the network and the profiles");
    }
    const auto scale = scale_of(options.scale);
    const graph::SimilarityMeasures measures = measures_of(options.measures);
    const std::optional<model::Network> network =
        network_name.empty() ? std::nullopt : std::optional(load_network(network_name));
    ingest::ProfilesFile file = ingest::read_profiles({options.file, ingest::read_file(options.file)}, scale);
    const model::Profiles profiles = in_periods(std::move(file.profiles), view.by);
    const graph::ProfileDyads dyads = dyads_of(profiles, view);
    for (const std::string& remark : file.remarks) note(printable(options.file + ": " + remark));
    if (network) count_nameless(profiles, *network);
    Result result{"align", network ? network->id() : std::string(), {}, {}};
    result.facts.emplace_back("profiles", std::filesystem::path(options.file).filename().string());
    result.facts.emplace_back("scale_least", profiles.least);
    result.facts.emplace_back("scale_greatest", profiles.greatest);
    for (const graph::SimilarityMeasure* measure : measures) {
        result.facts.emplace_back(fmt::format("{}_convention", measure->name),
                                  report::convention_of(*measure));
    }
    result.table =
        report::profile_similarity_table(profiles, graph::profile_similarity(profiles, measures, dyads),
                                         measures, network ? &*network : nullptr);
    write(output, result, measures);
}

}  // namespace entente::cli

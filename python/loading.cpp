#include "python/loading.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/ingest/database.hpp"
#include "entente/ingest/events.hpp"
#include "entente/ingest/export.hpp"
#include "entente/ingest/import.hpp"
#include "entente/ingest/json.hpp"
#include "entente/ingest/profiles.hpp"
#include "request/choice.hpp"
#include "request/usage.hpp"
#include "request/wording.hpp"

namespace entente::python {
namespace {

const ingest::Format& format_named(const std::string& name) {
    if (const ingest::Format* format = ingest::find_format(name)) return *format;
    std::vector<std::string> names;
    for (const ingest::Format& format : ingest::formats()) names.emplace_back(format.name);
    throw request::UsageError(
        fmt::format("format: no format \"{}\"{}", name, request::did_you_mean_or_list(name, names)));
}

std::optional<model::Date> date_of(const std::string& argument, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = model::Date::parse(text);
    if (!date)
        throw request::UsageError(fmt::format("{}: \"{}\" is not a date such as 1954-05-19", argument, text));
    return date;
}

ingest::ImportOptions options_of(const ImportChoices& choices) {
    const ImportChoices usual;
    if (choices.period != usual.period || choices.event_types != usual.event_types || !choices.where.empty())
        throw request::UsageError("period, event_types and where are for event data (gdelt, icews, cells)");
    ingest::ImportOptions options;
    options.columns = choices.columns;
    options.actors = choices.actors;
    options.from = date_of("since", choices.since);
    options.to = date_of("until", choices.until);
    options.strict = choices.strict;
    options.end_included = choices.end_included;
    return options;
}

ingest::EventOptions event_options_of(const ImportChoices& choices) {
    using ingest::CellPeriod, ingest::EventTypes;
    if (!choices.columns.empty() || !choices.actors.empty())
        throw request::UsageError("columns and actors are not for event data; say where=[\"actor=USA*\"]");
    if (choices.end_included)
        throw request::UsageError("end_included is for tables of your own (csv, edges)");
    ingest::EventOptions options;
    options.period = request::choice_of<CellPeriod>("period", choices.period,
                                                    {{"day", CellPeriod::day},
                                                     {"week", CellPeriod::week},
                                                     {"month", CellPeriod::month},
                                                     {"year", CellPeriod::year}});
    options.types = request::choice_of<EventTypes>("event_types", choices.event_types,
                                                   {{"code", EventTypes::code},
                                                    {"root", EventTypes::root},
                                                    {"quad", EventTypes::quad},
                                                    {"none", EventTypes::none}});
    options.where = choices.where;
    if (const auto from = date_of("since", choices.since))
        options.where.push_back("date>=" + model::iso_date(from->earliest()));
    if (const auto to = date_of("until", choices.until))
        options.where.push_back("date<=" + model::iso_date(to->latest()));
    options.strict = choices.strict;
    return options;
}

NetworkPointer shared(model::Network network) {
    return std::make_shared<model::Network>(std::move(network));
}

void set_log(Imported& out, const ingest::ImportLog& log) {
    out.read = log.read;
    out.used = log.used;
    out.remarks = log.remarks;
    const auto tell = [&](const ingest::Skipped& some, const char* what) {
        std::string text =
            fmt::format("{} {}: {}", request::counted(some.rows, "row", "rows"), what, some.reason);
        if (!some.first.empty()) text += "; the first is " + model::to_string(some.first.front());
        out.skipped.push_back(std::move(text));
    };
    for (const ingest::Skipped& some : log.skipped) tell(some, "skipped");
    for (const ingest::Skipped& some : log.noted) tell(some, "noted");
}

Imported imported(const ingest::Format& format, const std::vector<ingest::InputFile>& files,
                  const ImportChoices& choices) {
    Imported out;
    if (format.profiles != nullptr) {
        ingest::ProfilesImport import = ingest::import_profiles(format, files, options_of(choices));
        set_log(out, import.log);
        out.profiles = std::make_shared<model::Profiles>(std::move(import.profiles));
        return out;
    }
    ingest::Import import = ingest::import_files(format, files, options_of(choices));
    set_log(out, import.log);
    out.network = shared(std::move(import.network));
    return out;
}

}  // namespace

NetworkPointer read_json(const std::string& text, const std::string& name) {
    return shared(ingest::read_json(text, name));
}

NetworkPointer read_json_file(const std::string& path) {
    const std::string bytes = ingest::read_file(path);
    return shared(ingest::is_database(bytes) ? ingest::read_database_bytes(bytes, path)
                                             : ingest::read_json(bytes, path));
}

NetworkPointer read_database(const std::string& path) {
    return shared(ingest::read_database(path));
}

bool is_database(const std::string& head) {
    return ingest::is_database(head);
}

Imported import_files(const std::string& name, const std::vector<std::string>& paths,
                      const ImportChoices& choices) {
    const ingest::Format& format = format_named(name);
    if (format.events != nullptr) {
        ingest::EventImport import = ingest::fold_events(*format.events, paths, event_options_of(choices));
        Imported out;
        set_log(out, import.log);
        for (const model::Problem& problem : import.broken) out.remarks.push_back(model::to_string(problem));
        out.network = shared(ingest::network_of(std::move(import)));
        return out;
    }
    std::vector<ingest::InputFile> files;
    for (const std::string& path : paths) {
        for (ingest::InputFile& file : ingest::read_input(path)) files.push_back(std::move(file));
    }
    return imported(format, files, choices);
}

Imported import_texts(const std::string& name, const std::vector<NamedText>& texts,
                      const ImportChoices& choices) {
    const ingest::Format& format = format_named(name);
    if (format.events != nullptr)
        throw request::UsageError("format: event data is read from files, not from memory");
    std::vector<ingest::InputFile> files;
    for (const auto& [file, content] : texts) files.push_back({file, content});
    return imported(format, files, choices);
}

FramePointer formats() {
    report::Table table{{{"name", "", 0}, {"gives", "", 0}, {"what", "", 0}, {"citation", "", 0}}, {}};
    for (const ingest::Format& format : ingest::formats()) {
        report::Cell citation;
        if (!format.citation.empty()) citation = std::string(format.citation);
        table.rows.push_back({std::string(format.name),
                              std::string(format.profiles != nullptr ? "profiles" : "network"),
                              std::string(format.what), citation});
    }
    return frame(std::move(table));
}

std::pair<ProfilesPointer, std::vector<std::string>> read_profiles(
    const NamedText& table, const std::optional<std::pair<double, double>>& scale) {
    ingest::ProfilesFile file = ingest::read_profiles({table.first, table.second}, scale);
    return {std::make_shared<model::Profiles>(std::move(file.profiles)), std::move(file.remarks)};
}

std::pair<ProfilesPointer, std::vector<std::string>> read_profiles_file(
    const std::string& path, const std::optional<std::pair<double, double>>& scale) {
    return read_profiles({path, ingest::read_file(path)}, scale);
}

Exported export_network(const model::Network& network, const std::string& name) {
    std::vector<std::string> names;
    for (const ingest::ExportFormat& format : ingest::export_formats()) {
        names.emplace_back(format.name);
        if (format.name != name) continue;
        ingest::Export made = format.write(network);
        Exported out{{}, std::move(made.remarks)};
        for (ingest::ExportedFile& file : made.files) {
            out.files.emplace_back(std::move(file.name), std::move(file.content));
        }
        return out;
    }
    throw request::UsageError(
        fmt::format("format: no format \"{}\"{}", name, request::did_you_mean_or_list(name, names)));
}

std::vector<std::pair<std::string, std::string>> export_formats() {
    std::vector<std::pair<std::string, std::string>> out;
    for (const ingest::ExportFormat& format : ingest::export_formats()) {
        out.emplace_back(format.name, format.folder ? "" : format.ending);
    }
    return out;
}

void write_database(const model::Network& network, const std::string& path) {
    ingest::write_database(path, network);
}

}  // namespace entente::python

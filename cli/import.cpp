// entente import: the field's own files as a network, or as profiles.
#include "entente/ingest/import.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/import_options.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/size_text.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/json.hpp"
#include "entente/ingest/profiles.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

constexpr std::array network_forms{FormatName{"json", ".json"}, FormatName{"db", ".db"}};
constexpr std::array profile_forms{FormatName{"csv", ".csv"}};
constexpr std::size_t as_database = 1;
constexpr std::uint64_t usual_limit = 1ULL << 30U;
constexpr std::size_t many_places = 100'000;  // more than anybody reads, less than fills the memory

const ingest::Format& format_named(const std::string& name) {
    if (const ingest::Format* format = ingest::find_format(name)) return *format;
    std::vector<std::string> names;
    for (const ingest::Format& format : ingest::formats()) names.emplace_back(format.name);
    throw UsageError(fmt::format("no format \"{}\"{}", name, request::did_you_mean_or_list(name, names)));
}

void refuse_event_options(const ImportArguments& arguments) {
    const std::array<std::pair<const char*, bool>, 4> given{
        {{"--period", !arguments.period.empty()},
         {"--event-types", !arguments.event_types.empty()},
         {"--where", !arguments.where.empty()},
         {"--threads", arguments.threads > 0}}};
    for (const auto& [option, is_given] : given) {
        if (is_given) {
            throw UsageError(fmt::format("{} is for event data (gdelt, icews, cells), not for {}", option,
                                         arguments.format));
        }
    }
}

void refuse_ends(const ingest::Format& format, const ImportArguments& arguments) {
    if (!arguments.end_included || format.ends) return;
    throw UsageError(
        fmt::format("--end-included is for tables of your own (csv, edges), not for {}", format.name));
}

ingest::ImportOptions options_of(const ImportArguments& arguments) {
    refuse_event_options(arguments);
    ingest::ImportOptions options;
    for (const std::string& entry : arguments.map) {
        const std::size_t equals = entry.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size()) {
            throw UsageError(fmt::format("--map \"{}\" is not of the form ROLE=COLUMN", entry));
        }
        options.columns[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    options.actors = arguments.actors;
    options.from = import_date("--from", arguments.from);
    options.to = import_date("--to", arguments.to);
    options.strict = arguments.strict;
    options.end_included = arguments.end_included;
    if (manner().loudness == Loudness::verbose) options.places = many_places;
    return options;
}

std::vector<ingest::InputFile> files_of(const ImportArguments& arguments) {
    std::vector<ingest::InputFile> files;
    const std::uint64_t limit = import_limit(arguments, usual_limit);
    Task task("reading");
    const bool several = arguments.files.size() > 1;
    if (several) model::expect(task.progress(), arguments.files.size(), "files");
    for (const std::string& path : arguments.files) {
        task.rename(task_of_reading(path));
        std::vector<ingest::InputFile> read = ingest::read_input(path, limit);
        std::move(read.begin(), read.end(), std::back_inserter(files));
        if (several) model::advance(task.progress());
    }
    if (several) task.rename("reading");
    return files;
}

std::string making(const ingest::Format& format) {
    return fmt::format("making a network of {}", format.name);
}

void write(const model::Network& network, std::size_t form, const OutputOptions& output) {
    const Task task(task_of_writing(output));
    if (form == as_database) {
        write_by(output.path, [&](const std::string& path) { ingest::write_database(path, network); });
    } else {
        emit(output, ingest::write_json(network));
    }
}

/// A table of ties says neither what the data set is called nor which two actors it is about.
void suggest_title(const ingest::Format& format, const ImportArguments& arguments,
                   const model::Network& network) {
    const bool of_file = network.title() == std::filesystem::path(arguments.files.front()).stem();
    if (format.name != "csv" || !of_file || network.focus()) return;
    say(fmt::format(
        "the title is the file's name, \"{}\", and there is no focus; a table network.csv gives both: "
        "network,title,description,observed_start,observed_end,focus1,focus2",
        printable(network.title())));
}

Outcome import_network(const ingest::Format& format, const ImportArguments& arguments) {
    refuse_ends(format, arguments);
    ingest::ImportOptions options = options_of(arguments);
    const std::size_t form = choose_format(network_forms, arguments.output.format, arguments.output.path);
    if (form == as_database) refuse_stdout(arguments.output);
    const std::vector<ingest::InputFile> files = files_of(arguments);
    const ingest::Import import = [&] {
        Task task(making(format));
        options.progress = task.progress();
        return ingest::import_files(format, files, options);
    }();
    const model::Network& network = import.network;
    print_log(import.log);
    suggest_title(format, arguments, network);
    write(network, form, arguments.output);
    print_size(network.actors().size(), network.relations().size(), network.observed_start().to_string(),
               network.observed_end().to_string());
    return Outcome::done;
}

Outcome import_answers(const ingest::Format& format, const ImportArguments& arguments) {
    refuse_ends(format, arguments);
    ingest::ImportOptions options = options_of(arguments);
    choose_format(profile_forms, arguments.output.format, arguments.output.path);
    const std::vector<ingest::InputFile> files = files_of(arguments);
    const ingest::ProfilesImport import = [&] {
        Task task(making(format));
        options.progress = task.progress();
        return ingest::import_profiles(format, files, options);
    }();
    const model::Profiles& profiles = import.profiles;
    print_log(import.log);
    emit(arguments.output, ingest::write_profiles_csv(profiles));
    say(fmt::format(
        "{}, {}, {}, {}, scale {:g} to {:g}", request::counted(profiles.actors.size(), "actor", "actors"),
        request::counted(profiles.items.size(), "item", "items"),
        request::counted(profiles.periods.size(), "period", "periods"),
        request::counted(profiles.answers.size(), "answer", "answers"), profiles.least, profiles.greatest));
    return Outcome::done;
}

Outcome run(const ImportArguments& arguments) {
    const ingest::Format& format = format_named(arguments.format);
    if (format.events != nullptr) return import_events(format, arguments);
    return format.profiles != nullptr ? import_answers(format, arguments) : import_network(format, arguments);
}

/// What the help says: the formats there are.
const std::string& help_text() {
    static const std::string text = [] {
        std::string words =
            "Makes a network of files that the field already has, packed (.gz, .zip) or not. Every row is "
            "used or counted, and where the rows went goes to stderr. The formats:\n";
        for (const ingest::Format& format : ingest::formats()) {
            words += fmt::format("\n{}: {}.{}{}", format.name, format.what,
                                 format.citation.empty() ? "" : " ", format.citation);
        }
        return words;
    }();
    return text;
}

void add_event_options(CLI::App& app, ImportArguments& arguments) {
    add_value(app, "--period", arguments.period, "PERIOD",
              "event data: fold by day, week, month or year (month)");
    add_value(app, "--event-types", arguments.event_types, "DETAIL",
              "event data: tell types apart by code, root, quad or none (root)");
    app.add_option("--where", arguments.where,
                   "event data: only events for which this holds, such as actor=PAK*, code=19, quad=3,4, "
                   "date>=2020-01-01, mentions>=10; may be given again, and then all must hold")
        ->type_name("CONDITION")
        ->allow_extra_args(false);
    CLI::Option* const threads =
        app.add_option("--threads", arguments.threads, "event data: read with so many threads (all cores)");
    take_whole_numbers(*threads, 1, "N");
}

}  // namespace

std::optional<model::Date> import_date(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = model::Date::parse(text);
    if (!date) throw UsageError(fmt::format("{} \"{}\" is not a date such as 1954-05-19", option, text));
    return date;
}

std::string task_of_writing(const OutputOptions& output) {
    return output.path.empty() || output.path == "-" ? "writing" : "writing " + output.path;
}

std::uint64_t import_limit(const ImportArguments& arguments, std::uint64_t usual) {
    if (arguments.max_size.empty()) return usual;
    if (const auto size = parse_size(arguments.max_size)) return *size;
    throw UsageError(fmt::format("--max-size \"{}\" is not a size such as 500M or 2G", arguments.max_size));
}

namespace {

/// How many rows, why, and the places that are kept.
void print_rows(const ingest::Skipped& rows, const char* what, const char* more) {
    say(printable(fmt::format("  {} {}: {}", rows.rows, what, rows.reason)));
    for (const model::Problem& problem : rows.first) say("    " + printable(model::to_string(problem)));
    if (!rows.first.empty() && rows.rows > rows.first.size()) {
        say(fmt::format("    and {} more{}", rows.rows - rows.first.size(), more));
    }
}

}  // namespace

void print_log(const ingest::ImportLog& log, Places places) {
    const bool more = places == Places::all_if_verbose && manner().loudness != Loudness::verbose;
    const char* const hint = more ? "; --verbose shows where" : "";
    std::size_t skipped = 0;
    for (const ingest::Skipped& some : log.skipped) skipped += some.rows;
    for (const std::string& remark : log.remarks) say(printable(remark));
    for (const std::string& whole : log.details) detail(printable("in full: " + whole));
    say(fmt::format("read {}, used {}, skipped {}", request::counted(log.read, "row", "rows"), log.used,
                    skipped));
    for (const ingest::Skipped& some : log.skipped) print_rows(some, "skipped", hint);
    for (const ingest::Skipped& some : log.noted) print_rows(some, "noted", hint);
}

void print_size(std::size_t actors, std::size_t relations, const std::string& start, const std::string& end) {
    say(fmt::format("{}, {}, {}..{}", request::counted(actors, "actor", "actors"),
                    request::counted(relations, "relation", "relations"), start, end));
}

Prepared setup_import(CLI::App& app) {
    const auto arguments = std::make_shared<ImportArguments>();
    app.add_option("FORMAT", arguments->format, "one of the formats above")->type_name("")->required();
    app.add_option("FILE", arguments->files, "the files to read; - for standard input")
        ->type_name("")
        ->required();
    add_list(app, "--map", arguments->map, "ROLE=COLUMN,…", "which column holds what, where headers differ");
    add_list(app, "--actors", arguments->actors, "A,B,…",
             "only these actors, by id, and the ties between them");
    add_value(app, "--from", arguments->from, "DATE", "leave out what ended before; observe from here on");
    add_value(app, "--to", arguments->to, "DATE", "leave out what began after; observe through this date");
    add_event_options(app, *arguments);
    app.add_flag("--end-included", arguments->end_included,
                 "tables of your own: an end is the last day, month or year, not the first after it");
    app.add_flag("--strict", arguments->strict, "fail if a row cannot be used");
    add_value(app, "--max-size", arguments->max_size, "SIZE",
              "refuse a file larger than this when unpacked, such as 500M or 2G");
    add_value(app, "--format", arguments->output.format, "FORM",
              "json or db, csv for folded events and profiles (json; csv for profiles)");
    add_value(app, "-o,--output", arguments->output.path, "FILE",
              "write here; .json, .db (SQLite) or .csv sets the form");
    return {{{{"import csv actors.csv ties.csv -o network.json",
               "a network from a table of actors and one of ties"},
              {"import gdelt 202011*.zip -o events.db", "a month of GDELT's events, into a database"}}},
            help_text(),
            [arguments] { return run(*arguments); }};
}

}  // namespace entente::cli

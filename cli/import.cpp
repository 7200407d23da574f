// entente import: the field's own files as a network.
#include "entente/ingest/import.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "entente/ingest/json.hpp"

namespace entente::cli {
namespace {

struct ImportArguments {
    std::string format;
    std::vector<std::string> files;
    List map;
    List actors;
    std::string from;
    std::string to;
    bool strict = false;
    OutputOptions output;
};

const ingest::Format& format_named(const std::string& name) {
    if (const ingest::Format* format = ingest::find_format(name)) return *format;
    std::vector<std::string> names;
    for (const ingest::Format& format : ingest::formats()) names.emplace_back(format.name);
    throw UsageError(fmt::format("no format \"{}\"{}", name, did_you_mean_or_list(name, names)));
}

std::optional<model::Date> date_of(const std::string& option, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto date = model::Date::parse(text);
    if (!date) throw UsageError(fmt::format("{} \"{}\" is not a date such as 1954-05-19", option, text));
    return date;
}

ingest::ImportOptions options_of(const ImportArguments& arguments) {
    ingest::ImportOptions options;
    for (const std::string& entry : elements(arguments.map)) {
        const std::size_t equals = entry.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size()) {
            throw UsageError(fmt::format("--map \"{}\" is not of the form ROLE=COLUMN", entry));
        }
        options.columns[entry.substr(0, equals)] = entry.substr(equals + 1);
    }
    options.actors = elements(arguments.actors);
    options.from = date_of("--from", arguments.from);
    options.to = date_of("--to", arguments.to);
    if (options.from && options.to && options.to->latest() < options.from->earliest()) {
        throw UsageError("--to is before --from");
    }
    options.strict = arguments.strict;
    return options;
}

void print_log(const ingest::ImportLog& log) {
    std::size_t skipped = 0;
    for (const ingest::Skipped& some : log.skipped) skipped += some.rows;
    for (const std::string& remark : log.remarks) say(printable(remark));
    say(fmt::format("read {}, used {}, skipped {}", counted(log.read, "row", "rows"), log.used, skipped));
    for (const ingest::Skipped& some : log.skipped) {
        say(printable(fmt::format("  {} skipped: {}", some.rows, some.reason)));
        for (const model::Problem& problem : some.first) {
            say("    " + printable(model::to_string(problem)));
        }
    }
}

Outcome run(const ImportArguments& arguments) {
    const ingest::Format& format = format_named(arguments.format);
    const ingest::ImportOptions options = options_of(arguments);
    std::vector<ingest::InputFile> files;
    for (const std::string& path : arguments.files) files.push_back({path, ingest::read_file(path)});
    const ingest::Import import = ingest::import_files(format, files, options);
    print_log(import.log);
    emit(arguments.output, ingest::write_json(import.network));
    say(fmt::format("{}, {}, {}..{}", counted(import.network.actors().size(), "actor", "actors"),
                    counted(import.network.relations().size(), "relation", "relations"),
                    import.network.observed_start().to_string(), import.network.observed_end().to_string()));
    return Outcome::done;
}

/// What the help says: the formats there are.
const std::string& help_text() {
    static const std::string text = [] {
        std::string words =
            "Makes a network of files that the field already has. Every row is used or counted, and where "
            "the "
            "rows went goes to stderr. The formats:\n";
        for (const ingest::Format& format : ingest::formats()) {
            words += fmt::format("\n{}: {}.{}{}", format.name, format.what,
                                 format.citation.empty() ? "" : " ", format.citation);
        }
        return words;
    }();
    return text;
}

}  // namespace

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
    app.add_flag("--strict", arguments->strict, "fail if a row cannot be used");
    add_value(app, "-o,--output", arguments->output.path, "FILE", "write the network (JSON) here");
    return {{"import csv actors.csv ties.csv -o network.json",
             "import edges ratings.csv --map weight=score -o ratings.json"},
            help_text(),
            [arguments] { return run(*arguments); }};
}

}  // namespace entente::cli

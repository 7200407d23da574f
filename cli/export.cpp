// entente export: the network in another format.
#include "entente/ingest/export.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/export_formats.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "entente/ingest/database.hpp"

namespace entente::cli {
namespace {

struct ExportOptions {
    std::string network;
    OutputOptions output;
};

const ingest::ExportFormat& chosen(const std::vector<ingest::ExportFormat>& formats,
                                   const OutputOptions& output) {
    const std::string& path = output.path;
    const bool folder = path.ends_with('/') || (!path.empty() && is_directory(path));
    const bool to_stdout = path.empty() || path == "-";
    if (folder && output.format.empty()) {
        for (const ingest::ExportFormat& row : formats) {
            if (row.folder) return row;
        }
    }
    std::vector<FormatName> names;
    for (const ingest::ExportFormat& row : formats) names.push_back({row.name.data(), row.ending.data()});
    const ingest::ExportFormat& row = formats[choose_format(names, output.format, folder ? "" : path)];
    if (row.folder && (to_stdout || is_device(path))) {
        throw UsageError(fmt::format("{} makes several files: say -o FOLDER/", row.name));
    }
    if (row.folder && !folder && path.ends_with(row.ending)) {
        throw UsageError(
            fmt::format("{} makes several files, so -o {} would be a folder of that name: say -o "
                        "{}/, or --format json for one file",
                        row.name, path, path.substr(0, path.size() - row.ending.size())));
    }
    if (row.write == nullptr) refuse_stdout(output);
    return row;
}

Outcome run(const ExportOptions& options) {
    const std::vector<ingest::ExportFormat>& formats = export_formats();
    const ingest::ExportFormat& format = chosen(formats, options.output);
    const model::Network network = load_network(options.network);
    if (format.write == nullptr) {
        write_by(options.output.path,
                 [&](const std::string& path) { ingest::write_database(path, network); });
        return Outcome::done;
    }
    const ingest::Export out = format.write(network);
    for (const ingest::ExportedFile& file : out.files) {
        if (!format.folder) {
            emit(options.output, file.content);
            continue;
        }
        const std::string path = (std::filesystem::path(options.output.path) / file.name).string();
        write_file(path, file.content);
        write_stdout(path + "\n");
    }
    for (const std::string& remark : out.remarks) note(fmt::format("{}: {}", format.name, remark));
    return Outcome::done;
}

/// `json, csv, … or dot`, and what each is for.
struct Listing {
    std::string names;
    std::string endings;
    std::string purposes;
};

Listing listing() {
    const std::vector<ingest::ExportFormat>& formats = export_formats();
    Listing out;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const ingest::ExportFormat& row = formats[i];
        const char* const before = i == 0 ? "" : i + 1 < formats.size() ? ", " : " or ";
        out.names += fmt::format("{}{}", before, row.name);
        if (!row.folder) out.endings += fmt::format("{}{}", before, row.ending);
        out.purposes += fmt::format("{}{} ({})", i == 0 ? "" : "; ", row.name, row.what);
    }
    return out;
}

}  // namespace

Prepared setup_export(CLI::App& app) {
    const auto options = std::make_shared<ExportOptions>();
    const Listing formats = listing();
    add_network(app, options->network);
    add_value(app, "--format", options->output.format, "FORMAT", formats.names + " (json)");
    add_value(app, "-o,--output", options->output.path, "FILE",
              "write here; " + formats.endings + " sets the format; a folder or FOLDER/ gets csv");
    return {{{{"export us-pakistan -o us-pakistan.graphml", "one file for Gephi, R or Python"},
              {"export us-pakistan -o tables/", "CSV tables of actors, ties and the rest, into a folder"}}},
            "Writes the whole network in another format: " + formats.purposes +
                ". There is a node per actor and an edge per relation, with type, sign, weight (without its "
                "sign) and dates in columns of their own. What a format cannot hold is said on stderr.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli

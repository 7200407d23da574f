// entente report: a page with all figures and tables.
#include "entente/report/report.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/report_options.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "request/look.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

struct ReportCommandOptions {
    ReportSettings report;
    std::string directory;
};

std::size_t files_in(const report::Report& report, const std::string& folder, const std::string& ending) {
    return static_cast<std::size_t>(std::ranges::count_if(report.files, [&](const report::File& file) {
        return file.path.starts_with(folder) && file.path.ends_with(ending);
    }));
}

/// Each file whole, what the page shows before the page itself. Other files in the folder stay.
void write_all(const report::Report& report, const std::filesystem::path& folder) {
    std::vector<const report::File*> files;
    for (const report::File& file : report.files) files.push_back(&file);
    std::stable_partition(files.begin(), files.end(),
                          [](const report::File* file) { return file->path != "index.html"; });
    Task task(fmt::format("writing {}", folder.string()));
    model::expect(task.progress(), files.size(), "files");
    for (const report::File* file : files) {
        write_file((folder / file->path).string(), file->content);
        model::advance(task.progress());
    }
}

Outcome run(const ReportCommandOptions& options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const words::Language language = request::language_of(options.report.language, shell);
    const model::Network network = load_network(options.report.network);
    const std::filesystem::path folder =
        options.directory.empty() ? "out/" + network.id() : options.directory;
    if (std::filesystem::exists(folder) && !is_directory(folder.string())) {
        throw SystemError(folder.string() + ": is a file, not a folder");
    }
    const report::Report report = make_report_of(options.report, language, network, worker);
    write_all(report, folder);
    for (const std::string& text : report.notes) note(text);
    write_stdout((folder / "index.html").lexically_normal().string() + "\n");
    say(fmt::format("{}, {}", request::counted(files_in(report, "figures/", ".svg"), "figure", "figures"),
                    request::counted(files_in(report, "tables/", ".csv"), "table", "tables")));
    return Outcome::done;
}

}  // namespace

Prepared setup_report(CLI::App& app) {
    const auto options = std::make_shared<ReportCommandOptions>();
    add_network(app, options->report.network);
    add_value(app, "-o,--output", options->directory, "DIR",
              "the folder to write into; made if missing (out/NETWORK)");
    add_report_settings(app, options->report);
    app.add_flag("--documents", options->report.documents,
                 "also report.qmd for Quarto and latex/, with every figure as PDF");
    return {
        {{{"report us-pakistan -o out/us-pakistan", "the page with its figures and tables, into a folder"},
          {"report network.json --title \"The Suez crisis\"",
           "the same of your own file, under a title of its own"}}},
        "Writes index.html, which needs nothing beside it to be read, the same as report.md, and every "
        "figure "
        "and table in figures/ and tables/. Prints where the page is. Files of other names are left alone.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli

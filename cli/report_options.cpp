#include "cli/report_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/clock.hpp"
#include "cli/input.hpp"
#include "cli/language.hpp"
#include "cli/options.hpp"
#include "cli/version.hpp"

namespace entente::cli {
namespace {

/// For the frustration index of each era; beyond that the report gives bounds and says so.
constexpr double seconds_per_index = 3;

}  // namespace

void add_report_settings(CLI::App& app, ReportSettings& settings) {
    add_value(app, "--title", settings.title, "TEXT", "the page's title (the network's)");
    add_language(app, settings.language);
    app.add_flag("--verbose", settings.verbose, "say each step on stderr, a line each");
}

report::Report make_report_of(const ReportSettings& settings, const model::Network& network,
                              render::GraphvizWorker& worker,
                              const std::function<void(const std::string&)>& progress) {
    report::ReportOptions what;
    what.libraries = libraries();
    what.title = settings.title;
    what.documents = settings.documents;
    what.network_name = public_name(settings.network, network);
    what.balance_clock = clocks_of(seconds_per_index);
    what.progress = progress;
    what.language = language_of(settings.language);
    return report::make_report(network, render::Theme{}, worker, what);
}

}  // namespace entente::cli

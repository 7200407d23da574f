#include "cli/report_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/input.hpp"
#include "cli/language.hpp"
#include "cli/options.hpp"
#include "cli/task.hpp"
#include "cli/version.hpp"
#include "request/whole_report.hpp"

namespace entente::cli {

void add_report_settings(CLI::App& app, ReportSettings& settings) {
    add_value(app, "--title", settings.title, "TEXT", "the page's title (the network's)");
    add_language(app, settings.language);
}

report::Report make_report_of(const ReportSettings& settings, const words::Language& language,
                              const model::Network& network, render::GraphvizWorker& worker,
                              const std::function<void()>& before_each_step) {
    Task task("");
    report::ReportOptions what = request::report_options();
    what.libraries = libraries();
    what.title = settings.title;
    what.documents = settings.documents;
    what.network_name = public_name(settings.network, network);
    what.progress = [&](const std::string& step) {
        if (before_each_step) before_each_step();
        task.step(step);
    };
    what.figures = task.progress();
    what.language = language;
    return report::make_report(network, render::Theme{}, worker, what);
}

}  // namespace entente::cli

// What a report is told on the command line, whether it is written (report) or shown (watch).
#pragma once

#include <functional>
#include <string>

#include "entente/model/network.hpp"
#include "entente/report/report.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct ReportSettings {
    std::string network;
    std::string title;
    std::string language;
    bool documents = false;
};

/// `--title` and `--lang`.
void add_report_settings(CLI::App& app, ReportSettings& settings);

/// The report of `network` in that language, which is that of ReportSettings::language. What
/// `before_each_step` throws ends it; it may be empty.
report::Report make_report_of(const ReportSettings& settings, const words::Language& language,
                              const model::Network& network, render::GraphvizWorker& worker,
                              const std::function<void()>& before_each_step = {});

}  // namespace entente::cli

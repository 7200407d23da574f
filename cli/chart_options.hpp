// What `entente chart` was asked for, as typed.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "request/chart.hpp"

namespace entente::cli {

struct ChartOptions {
    std::string kind;
    std::string network;
    std::string path;
    std::string format;
    request::View view{shell};
    request::ChartChoices choices;
};

void add_chart_options(CLI::App& app, ChartOptions& options);

/// Throws UsageError for what is no chart, and for options that the chart does not take.
request::ChartKind chart_kind_of(const ChartOptions& options);

}  // namespace entente::cli

// The options that say how measures are taken.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "request/centrality.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct MeasureSettings {
    request::MeasureChoices choices;  ///< but for the numbers
    std::string length;
    std::string katz;
    std::string damping;
    std::string seed;
    bool raw = false;
};

void add_measure_settings(CLI::App& app, MeasureSettings& settings);

/// Throws UsageError for what is no choice.
graph::MeasureOptions measure_options_of(const MeasureSettings& settings);

}  // namespace entente::cli

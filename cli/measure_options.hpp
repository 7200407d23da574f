// The options that say how measures are taken.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "entente/graph/measures.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct MeasureChoices {
    std::string ties;
    std::string direction;
    std::string length;
    std::string katz;
    std::string damping;
    std::string groups;
    std::string seed;
    bool raw = false;
};

void add_measure_choices(CLI::App& app, MeasureChoices& choices);

/// Throws UsageError for what is no choice.
graph::MeasureOptions measure_options_of(const MeasureChoices& choices);

/// The measures that `--measure` names, in that order, each once; all of them for `all`, those of
/// Measure::standard for `standard`. Throws UsageError with the nearest name.
std::vector<const graph::Measure*> measures_of(const List& list);

}  // namespace entente::cli

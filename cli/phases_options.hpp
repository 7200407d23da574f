// What `entente phases` takes: as typed, how it is declared, and what it means.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "entente/ingest/series.hpp"
#include "request/phases.hpp"

namespace entente::cli {

struct PhasesOptions {
    std::string network;
    request::Whose whose;
    std::string series;
    std::string date_column = "date";
    std::string value_column = "value";
    List where;
    bool sum = false;
    request::PhaseChoices choices;  ///< but for the numbers
    std::string min_length = "2";
    std::string half_life;
    std::string level = "0.95";
    std::string seed = "1";
    std::string expect;
    bool no_uncertainty = false;
    std::string window;
    bool changes = false;
    bool drivers = false;
    bool posterior = false;
    bool number = false;
    bool stands = false;
    bool online = false;
    request::View view{shell};
    OutputOptions output;
};

void add_phases_options(CLI::App& app, PhasesOptions& options);

/// How to cut. Throws UsageError for what is no such choice, and for options that don't go together.
graph::PhaseOptions phase_options_of(const PhasesOptions& options);

/// The columns and rows of `--series`. Throws UsageError for a --where that is none.
ingest::SeriesColumns series_columns_of(const PhasesOptions& options);

}  // namespace entente::cli

// What `entente phases` takes: as typed, how it is declared, and what it means.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "entente/graph/phases.hpp"
#include "entente/ingest/series.hpp"

namespace entente::cli {

struct PhasesOptions {
    std::string network;
    std::string actor;
    bool whole_network = false;
    std::string series;
    std::string date_column = "date";
    std::string value_column = "value";
    List where;
    bool sum = false;
    std::string penalty = "tested";
    std::string cost = "mean";
    std::string scale;
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
    ViewOptions view;
    OutputOptions output;
};

void add_phases_options(CLI::App& app, PhasesOptions& options);

/// How to cut. Throws UsageError for what is no such choice, and for options that don't go together.
graph::PhaseOptions phase_options_of(const PhasesOptions& options);

/// The columns and rows of `--series`. Throws UsageError for a --where that is none.
ingest::SeriesColumns series_columns_of(const PhasesOptions& options);

}  // namespace entente::cli

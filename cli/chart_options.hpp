// What `entente chart` was asked for, as typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/draw_options.hpp"

namespace entente::cli {

enum class ChartKind { timeline, alignment, heatmap, multiples, blocs };

struct ChartOptions {
    std::string kind;
    std::string actor;               ///< `--actor`, of a timeline
    std::string measure;             ///< `--measure`, of an alignment; empty: s
    std::optional<std::size_t> top;  ///< none: the usual number
    DrawOptions draw;                ///< all that charts share with diagrams
};

void add_chart_options(CLI::App& app, ChartOptions& options);

/// Throws UsageError for what is no chart, and for options that the chart does not take.
ChartKind chart_kind_of(const ChartOptions& options);

/// The rule of `--by` when it is not given.
std::string usual_rule(ChartKind kind);

/// `timeline`, ..., as typed.
std::string name_of(ChartKind kind);

}  // namespace entente::cli

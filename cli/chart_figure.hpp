// The charts of `entente chart`, as SVG and in the other formats.
#pragma once

#include <string>
#include <vector>

#include "cli/chart_options.hpp"
#include "cli/draw_figure.hpp"

namespace entente::cli {

/// The chart in the format, in the look's flavour, and what its reader should be told.
Figure make_chart(const model::Network& network, ChartKind kind, const ChartOptions& options,
                  const Look& look, DrawingFormat format, render::GraphvizWorker& worker);

}  // namespace entente::cli

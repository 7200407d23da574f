// What a chart shows, before it is drawn: the network's numbers and words for them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/chart_figure.hpp"
#include "entente/render/chart.hpp"

namespace entente::cli {

/// A chart but for its colours: words that hold unless others were asked for, and how to draw it.
struct ChartPlan {
    std::string title;
    std::string subtitle;
    std::function<std::string(const render::ChartText& text, const render::Theme& theme)> draw;
    std::vector<std::string> notes;
};

/// Throws UsageError for options that do not fit the network.
ChartPlan plan_of(const model::Network& network, ChartKind kind, const ChartOptions& options,
                  const Look& look);

}  // namespace entente::cli

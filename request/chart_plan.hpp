// What a chart shows, before it is drawn: the network's numbers and words for them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "request/chart.hpp"

namespace entente::request {

/// A chart but for its colours: words that hold unless others were asked for, and how to draw it.
struct ChartPlan {
    std::string title;
    std::string subtitle;
    std::function<std::string(const render::ChartText& text, const render::Theme& theme)> draw;
    std::vector<std::string> notes;
};

/// Throws UsageError for choices that do not fit the network.
ChartPlan plan_of(const model::Network& network, ChartKind kind, const View& view,
                  const ChartChoices& choices, const Look& look);

}  // namespace entente::request

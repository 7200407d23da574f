// Charts of a network: which there are, what each takes, and what it says and shows.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/render/chart.hpp"
#include "request/stage.hpp"

namespace entente::request {

enum class ChartKind { timeline, alignment, heatmap, multiples, blocs };

/// What a chart is asked besides a view; empty: not given.
struct ChartChoices {
    std::string actor;               ///< of a timeline
    std::string measure;             ///< of an alignment; empty: s
    std::optional<std::size_t> top;  ///< none: the usual number
    DrawChoices draw;
};

/// The names of the charts, in the order of the enumeration.
std::vector<std::string> chart_names();
std::string name_of(ChartKind kind);

/// Throws UsageError, with the nearest, for what is no chart.
ChartKind chart_kind_of(const std::string& name);

/// The rule of periods when none is given.
std::string usual_rule(ChartKind kind);

/// Throws UsageError when an argument that only `charts` take is given for another.
void refuse_for_others(ChartKind kind, std::string_view argument, bool given,
                       const std::vector<ChartKind>& charts);

/// Throws UsageError for choices that the chart does not take.
void refuse_what_it_lacks(ChartKind kind, const View& view, const ChartChoices& choices);

/// A chart but for its colours.
struct Chart {
    render::ChartText text;
    std::function<std::string(const render::Theme& theme)> draw;
    std::vector<std::string> notes;
};

/// Throws UsageError for choices that do not fit the network, which must live as long as the chart.
Chart chart_of(const model::Network& network, ChartKind kind, const View& view, const ChartChoices& choices,
               const Look& look);

}  // namespace entente::request

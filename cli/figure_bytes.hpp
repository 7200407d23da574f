// Figures in the format that is written.
#pragma once

#include <string>
#include <vector>

#include "cli/drawing_target.hpp"
#include "entente/render/graphviz.hpp"
#include "request/chart.hpp"

namespace entente::cli {

/// A finished figure, and what its reader should be told.
struct Figure {
    std::string bytes;
    std::vector<std::string> notes;
};

/// In the look's flavour where the format is SVG.
Figure figure_of(const render::Diagram& diagram, const request::Look& look, DrawingFormat format,
                 render::GraphvizWorker& worker);
Figure figure_of(const request::Chart& chart, const request::Look& look, DrawingFormat format,
                 render::GraphvizWorker& worker);

}  // namespace entente::cli

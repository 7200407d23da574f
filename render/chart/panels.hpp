// Small diagrams on one layout: what each holds, and how its stage is drawn.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/render/diagram.hpp"
#include "render/chart/codes.hpp"
#include "render/geometry.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// A period as a small diagram.
struct Panel {
    std::string label;
    std::string years;            ///< empty where the label says them
    std::optional<double> score;  ///< net cooperation of the focal actors
    Diagram diagram;              ///< in the units of the layout
    double reach = 0;             ///< from Panels::extent's upper edge to the lowest thing drawn
};

/// All that is drawn, and what codes stand for.
struct Panels {
    std::vector<Panel> panels;
    std::vector<model::ActorIndex> coded;  ///< actors with a code, ascending
    std::vector<std::string> codes;        ///< by position in `coded`
    std::vector<model::ActorKind> kinds;   ///< in any of the panels, in order of all_kinds()
    bool scored = false;                   ///< there are two focal actors
    bool ghosts = false;                   ///< in any of the panels
    bool uncoded = false;                  ///< an actor without a code is in any of the panels
    std::string left_out;                  ///< sentences; empty: nothing
    Box extent;                            ///< of all stages together, in the units of the layout
    double scale = 1;                      ///< from those to the figure's
};

/// Codes are given to the actors with a name in the layout, of very many to those of the strongest ties.
/// `stage_width` is that of a panel's stage in the figure.
Panels make_panels(const model::Network& network, const std::vector<graph::Period>& periods,
                   const std::vector<graph::Snapshot>& snapshots, const Layout& layout,
                   const Excerpt& excerpt, const Theme& theme, double stage_width,
                   const words::Language& language = {});

/// Draws the stage of a panel: the corner `extent.low` comes to `origin`. Lines of one look are one path.
void draw_panel_stage(SvgWriter& svg, const Panels& panels, const Panel& panel, Point origin,
                      const Theme& theme);

/// Type size of codes, and of those of focal actors.
inline constexpr double code_size = 8;
inline constexpr double focal_code_size = 9.5;

}  // namespace entente::render

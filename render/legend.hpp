// What signs, widths and shapes mean, and where a figure stands in time.
#pragma once

#include "entente/render/diagram.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// Two groups of rows from `top` down: ties, then the kinds of actor in the figure. Returns how far
/// down they reach.
double draw_legend(SvgWriter& svg, const Diagram& diagram, const Theme& theme, double top, double width);

/// The era strip with its upper right corner at `corner`: a bar an era, the current one filled with
/// its sign's colour and its score beside. An era without a score has a tick.
void draw_strip(SvgWriter& svg, const std::vector<StripBar>& strip, const Theme& theme, Point corner,
                double bars_width);

/// Width that draw_strip() takes for bars this wide; 0 without eras.
double strip_width(const std::vector<StripBar>& strip, double bars_width);

}  // namespace entente::render

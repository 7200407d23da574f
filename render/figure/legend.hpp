// What signs, widths and shapes mean.
#pragma once

#include "entente/render/diagram.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// Two groups of rows from `top` down: ties, then the kinds of actor in the figure. Returns how far
/// down they reach.
double draw_legend(SvgWriter& svg, const Diagram& diagram, const Theme& theme, double top, double width);

}  // namespace entente::render

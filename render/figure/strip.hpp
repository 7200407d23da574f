// Where a figure stands in time: a bar an era.
#pragma once

#include "entente/render/diagram.hpp"
#include "render/svg.hpp"
#include "words/say.hpp"

namespace entente::render {

/// The era strip with its upper right corner at `corner`: a bar an era, the current one filled with
/// its sign's colour and its score beside, with the score's name below. An era without a score has a tick.
void draw_strip(SvgWriter& svg, const words::Say& say, const std::vector<StripBar>& strip, const Theme& theme,
                Point corner, double bars_width);

/// Width that draw_strip() takes for bars this wide; 0 without eras.
double strip_width(const words::Say& say, const std::vector<StripBar>& strip, const Theme& theme,
                   double bars_width);

}  // namespace entente::render

// What stands round a diagram in a page that sets title, key and source as text: era strip and legend, each a
// figure of its own for PageFigures.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

/// The era strip of the diagram with the score of its era. Empty without a strip.
std::string strip_svg(const Diagram& diagram, const Theme& theme);

/// What lines and shapes mean, `width` wide: all kinds and marks of the diagrams that add_to_legend() put
/// together. Its parts are in a group `ID-all`.
std::string legend_svg(const Diagram& all, const Theme& theme, double width);

/// Takes what the legend has to explain from `diagram` to `all`.
void add_to_legend(Diagram& all, const Diagram& diagram);

}  // namespace entente::render

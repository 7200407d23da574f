// The drawing between title and key: what Graphviz drew, cleaned, with our own words in it.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"
#include "render/dot.hpp"
#include "render/geometry.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// Writes the stage with its top left corner at `origin`. Of Graphviz's SVG only outlines are taken,
/// each looked up by the name we gave it; text and tooltips come from the diagram. Throws RenderError
/// when the SVG is ill-formed, lacks a part of the diagram, or has something else than numbers and
/// colours where they belong.
void draw_stage(SvgWriter& svg, const Diagram& diagram, const Theme& theme, const std::string& graphviz_svg,
                Detail detail, Point origin);

/// The part of the stage that something is drawn on.
Box stage_extent(const Diagram& diagram);

}  // namespace entente::render

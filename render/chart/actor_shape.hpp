// The shapes of actors, drawn by the SVG layer itself.
#pragma once

#include "entente/render/theme.hpp"
#include "render/geometry.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// The shape of a style, filling the box.
void draw_shape(SvgWriter& svg, const NodeStyle& style, const Box& box);

}  // namespace entente::render

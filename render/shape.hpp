// The outlines of the shapes that actors are drawn in, so that ties end on what is seen.
#pragma once

#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"

namespace entente::render {

/// Radius of a rounded box's corners: 12 units, less on small boxes (a third of the shorter side); of
/// a pill's, half the shorter side; 0 for the others. What draws the shapes must use the same.
double corner_radius(Shape shape, Size size);

/// Whether `p`, relative to the shape's centre, is inside the shape grown by `margin` on all sides.
/// An octagon is a regular one stretched to the box, a hexagon has its points left and right and
/// sides half the box's width.
bool inside_shape(Shape shape, Size size, Point p, double margin = 0);

/// The width a shape needs to hold lines of text `text_width` wide, of height `text_height` from the
/// top of the first line's capitals to the last baseline, when it is `height` high.
double width_around_text(Shape shape, double text_width, double text_height, double height);

}  // namespace entente::render

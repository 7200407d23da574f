// The parts that a chart of blocs is drawn with, the same in the drawing and in its legend.
#pragma once

#include <string>

#include "render/svg.hpp"

namespace entente::render {

inline constexpr double stay_width = 1.4;
inline constexpr double move_width = 2.2;
inline constexpr double bloc_stub = 7;  ///< of a line that begins or ends at a column
inline constexpr const char* absence_dashes = "2,2.5";

/// The line of an actor that begins at `at`, from the left; and of one that ends after it.
void draw_beginning(SvgWriter& svg, Point at, const Theme& theme);
void draw_end(SvgWriter& svg, Point at, const Theme& theme);

void draw_bloc(SvgWriter& svg, Point corner, Size size, const Theme& theme);

/// A curve from column to column, level at both ends, as path data.
std::string flow_curve(Point from, Point to);

/// Curves in one look; nothing without curves.
void draw_curves(SvgWriter& svg, const std::string& curves, const std::string& colour, double width,
                 const char* pattern);

}  // namespace entente::render

// Outlines in few characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/geometry.hpp"

namespace entente::render {

/// A place in tenths of a unit.
struct Tenths {
    long x = 0;
    long y = 0;
    bool operator==(const Tenths&) const = default;
};

/// A piece of an outline that ends in `to`.
struct Piece {
    char command = 'L';  ///< M, L, C or Z
    Tenths one, two;     ///< control points of a curve
    Tenths to;
};

using Outline = std::vector<Piece>;

/// Path data of absolute or relative M, L, H, V, C and Z with one decimal. Curves that are straight are
/// lines, lines without length are left out. Throws std::invalid_argument for other commands and for what is
/// no number.
Outline outline_of_path(std::string_view data);

/// The same of the `points` of a polygon (closed) or polyline, and of a rectangle.
Outline outline_of_points(std::string_view points, bool closed);
Outline outline_of_box(const Box& box);

/// The outline as path data, relative: points in tenths, control points of curves in whole units.
std::string compact_path(const Outline& outline);

/// The box of all points, control points among them.
Box bounds(const Outline& outline);

/// A rectangle with round corners, as Graphviz draws it out of lines and curves.
struct RoundedBox {
    Box box;
    double radius = 0;
};
std::optional<RoundedBox> rounded_box(const Outline& outline);

/// A number with one decimal and no zero before the point: `.5`, `-12.3`.
std::string compact_number(double value);

/// The number that a text is, whole; throws std::invalid_argument.
double number_in(std::string_view text);

}  // namespace entente::render

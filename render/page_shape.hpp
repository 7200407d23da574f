// Where the elements of a drawing are.
#pragma once

#include <optional>
#include <string_view>

#include "render/compact_path.hpp"
#include "render/geometry.hpp"
#include "render/xml.hpp"

namespace entente::render {

/// An attribute that is a length; 0 when it is not there.
double length_of(const XmlElement& element, std::string_view name);

/// The outline of what can be told by one; empty for all else. Corners that are hardly round are not.
Outline outline_of(const XmlElement& element);

/// What an element without children covers; none for those that draw nothing.
std::optional<Box> box_of(const XmlElement& element);

/// What the groups of a drawing cover, in the drawing's own coordinates.
std::optional<Box> box_of_groups(const XmlElement& svg);

}  // namespace entente::render

// How the parts of a diagram look: the theme applied.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"

namespace entente::render {

/// The theme for what is drawn pale: its colours most of the way to the paper, names as those of ghosts.
Theme faded(const Theme& theme);

/// The style a node is drawn in; in `theme`, faded or not.
const NodeStyle& style_of(const Node& node, const Theme& theme);
/// Type size of a node's label.
double label_size(const Node& node, const Theme& theme);
const std::string& sign_colour(Sign sign, const Theme& theme);
/// Colour of a chip's ring and number.
const std::string& chip_colour(const Chip& chip, const Theme& theme);
/// `cooperation`, `conflict`, `mixed`: as class in SVG and as word in text.
std::string_view sign_name(Sign sign);
/// Width of a tie's line, of each strand if it is mixed.
double line_width(Sign sign, int level, const Theme& theme);
/// Dash and gap for a line of this width: fixed lengths look solid on thick lines.
std::string dashes(double width);
/// Those of a tie that vanished.
inline constexpr const char* dots = "1.2,3";
/// A score for reading: `+0.73`, `−0.20`, `0`.
std::string signed_number(double value, int digits = 2);

}  // namespace entente::render

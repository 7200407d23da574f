// How values look: colours between two colours of a theme, numbers with their sign.
#pragma once

#include <string>

#include "entente/render/theme.hpp"

namespace entente::render {

/// `share` of the first colour, the rest of the second; both as `#RRGGBB`.
std::string mixed_colour(const std::string& first, const std::string& second, double share);

/// Steps on either side of zero that net cooperation is shown in.
inline constexpr int net_steps = 3;

/// The step of a net value in [-1, 1]: 0 up to 0.1 either way, then 1, 2, 3 up to 0.35, 0.7 and 1.
int net_step(double net);

/// The ground of a cell at a step in [-3, 3], and the ink that can be read on it.
std::string step_fill(int step, const Theme& theme);
const std::string& step_ink(int step, const Theme& theme);

/// `+0.50`, `−1.00`, `0.00`.
std::string two_decimals(double value);

}  // namespace entente::render

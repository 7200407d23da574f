// How values look: shades of a sign's colour, numbers with their sign. Shades are opacities, not colours of
// their own, so that they follow whatever colours a page sets.
#pragma once

#include <string>

#include "entente/render/theme.hpp"

namespace entente::render {

/// Steps on either side of zero that net cooperation is shown in.
inline constexpr int net_steps = 3;

/// The step of a net value in [-1, 1]: 0 up to 0.1 either way, then 1, 2, 3 up to 0.35, 0.7 and 1.
int net_step(double net);

/// The ground of a cell at a step in [-3, 3]: a colour and how much of it lies over the paper; and the ink
/// that can be seen on it.
const std::string& step_hue(int step, const Theme& theme);
double step_opacity(int step);
const std::string& step_ink(int step, const Theme& theme);

/// `+0.50`, `−1.00`, `0.00`.
std::string two_decimals(double value);

}  // namespace entente::render

// The layout of more actors than a search can sort out from any start.
#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/stress.hpp"

namespace entente::render {

/// Places the scene's groups, whose sizes are set, in a frame `width` wide and as high as needed, no two
/// nearer than `cloud_gap`: who is tied over the eras stands together, so that clusters show. `portrait`:
/// higher than wide. Members may change places within their group.
Cloud crowd_layout(Scene& scene, double width, bool portrait, std::uint32_t seed);

/// Crossings of the scene's ties as straight lines, summed over the eras; `centres` is by member. In very
/// large networks, those of a part of the ties.
double straight_crossings(const Scene& scene, const std::vector<Point>& centres);

}  // namespace entente::render

// Lanes of a stage: dealing groups into them, by kind and by which pole they are friendlier to.
#pragma once

#include <initializer_list>
#include <vector>

#include "render/layout/stage.hpp"

namespace entente::render {

inline constexpr double lane_spacing = 22;  ///< between the boxes of two lanes

/// Per group, how much friendlier it is to the right pole and its agencies than to the left's, in [-1, 1].
/// Enmity pushes less than friendship pulls: an enemy stands near the action, not at the far edge.
std::vector<double> drifts(const Scene& scene);

/// The groups of these bands, friends of the left pole first.
std::vector<std::size_t> groups_in(const Stage& stage, std::initializer_list<Band> bands);

/// Copies of `empty` for these groups, as few as leave each some free room, filled about alike.
std::vector<Lane> deal(const Stage& stage, const std::vector<std::size_t>& groups, const Lane& empty);

/// Lanes for militants and the others; they share lanes when that saves one.
std::vector<Lane> lower_lanes(const Stage& stage, Lane empty);

/// Height of the lanes one under the other, with the spacing after each.
double height_of(const Stage& stage, const std::vector<Lane>& lanes);

/// Sets the groups of a lane from the left pole's friends to the right's, with equal gaps.
void spread(Stage& stage, Lane& lane);

/// Whether the two bands stand on the same side of a portrait stage, in the same columns when need be.
bool share_columns(Band one, Band two);

/// Adds `more` behind `lanes`.
void append(std::vector<Lane>& lanes, std::vector<Lane> more);

}  // namespace entente::render

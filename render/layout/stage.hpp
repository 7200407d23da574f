// The stage: two focal actors left and right, lanes for the others between and above them.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "render/layout/scene.hpp"
#include "render/layout/tangle.hpp"

namespace entente::render {

/// Kinds that share lanes, from top to bottom.
enum class Band { alliances, states, militants, others };

/// A lane: groups side by side around one height.
struct Lane {
    Band band{};
    bool upper = false;  ///< above the focal actors
    double left = 0;     ///< where boxes may stand
    double right = 0;
    double y = 0;
    double height = 0;
    std::vector<std::size_t> groups;
};

/// Where everything on the stage stands.
struct Stage {
    Size area;
    double pole_y = 0;  ///< height of the two focal actors
    std::array<Group, 2> stacks;
    std::array<std::size_t, 2> columns{};  ///< of the stacks
    std::array<Point, 2> stack_centres;
    std::vector<Group> groups;         ///< as in the scene, arranged
    std::vector<Lane> lanes;           ///< from top to bottom
    std::vector<std::size_t> lane_of;  ///< by group
    std::vector<double> x;             ///< by group: its centre
    std::vector<double> drift;         ///< by group: friendlier pole, -1 left .. +1 right; 0 neither
    bool portrait = false;             ///< lies on its side: see set_portrait_stages()
};

/// Least room between two groups of a lane.
inline constexpr double lane_gap = 14;

/// The stage with its lanes filled, groups spread evenly and nearer their friendlier pole: several, with
/// another number of lanes of states below the focal actors in each; the first is the most balanced.
std::vector<Stage> set_stages(const Scene& scene, double width);

/// The same for a narrow page, lying on its side: `scene` has all boxes with width and height changed for one
/// another, x runs down the page and y across it, `width` across. The poles are at the page's head and foot,
/// each among its agencies. The lanes are columns between them, those of alliances and states on the left of
/// the tie between the poles, the others on its right, so that nothing stands on it. The columns are as long
/// as they need be for the page to hold them side by side, and in each further stage longer; only when even
/// long ones do not fit does the page become wider.
std::vector<Stage> set_portrait_stages(const Scene& scene, double page_width);

/// Orders the boxes of a stack as its members are and centres it on its pole; false, with the stack
/// unchanged but for its offsets, when it would take more room than it had.
bool rearrange_stack(const Scene& scene, Stage& stage, std::size_t pole);

/// Sets the heights of lanes, poles and area from what is in the lanes now.
void set_heights(const Scene& scene, Stage& stage);

/// Where a member stands now.
std::vector<Point> stage_centres(const Scene& scene, const Stage& stage);

/// Reorders the stages: seeded searches for the least tangle over all eras, several from each start. The best
/// `most` of what they find, the least tangled first; at least one.
std::vector<Stage> untangled(const Scene& scene, const std::vector<Stage>& starts, std::uint32_t seed,
                             std::size_t most);

}  // namespace entente::render

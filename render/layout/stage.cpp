// Setting the stage: how many lanes each kind needs, who starts in which, and how high all of it is.
//
// Alliances and organizations stand on top, states under them; the two focal actors face each other
// over an empty corridor, so that the tie between them is a straight line; militant groups, persons
// and the rest stand below, between the two stacks of agencies. Lanes above the poles use the full
// width. When the stacks are much taller than what stands between them, lanes of states move down.
#include "render/layout/stage.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/geometry.hpp"
#include "render/layout/lanes.hpp"
#include "render/layout/portrait.hpp"

namespace entente::render {
namespace {

constexpr double edge = 12;             // free room along the area's edge
constexpr double stack_edge = 4;        // outside a stack's hull
constexpr double stack_clearance = 28;  // between a stack's hull and the lanes beside it, and its edge
constexpr double corridor = 26;         // above and below the focal tie
constexpr double tallest_stack = 400;

// In one column, or in two when one would be high and two are not wide.
void arrange_stack(const Scene& scene, Stage& stage, std::size_t pole) {
    Group stack;
    stack.members = scene.stacks[pole];
    if (stack.members.size() > 1) stack.owner = scene.members[stack.members.front()].box.actor;
    for (const std::size_t columns : {1U, 2U}) {
        arrange_as_stack(scene, stack, columns, pole == 0);
        if (columns > 1 && stack.size.width > stage.area.width / 3) return;
        stage.stacks[pole] = stack;
        stage.columns[pole] = columns;
        if (stack.size.height <= tallest_stack) return;
    }
}

// Lanes from top to bottom; `moved` of the lanes of states stand below the poles. False when there are not so
// many.
bool fill_lanes(Stage& stage, std::size_t moved) {
    const double left = stage.stacks[0].size.width, right = stage.stacks[1].size.width;
    Lane beside{
        Band::states, false, left + stack_clearance, stage.area.width - right - stack_clearance, 0, 0, {}};
    Lane above{Band::alliances, true, edge, stage.area.width - edge, 0, 0, {}};
    stage.lanes = deal(stage, groups_in(stage, {Band::alliances}), above);
    above.band = Band::states;
    std::vector<Lane> states = deal(stage, groups_in(stage, {Band::states}), above);
    std::vector<Lane> lower = lower_lanes(stage, beside);
    if (moved > states.size()) return false;
    beside.band = Band::states;
    for (; moved > 0; --moved) {
        std::vector<Lane> more = deal(stage, states.back().groups, beside);
        lower.insert(lower.begin(), more.begin(), more.end());
        states.pop_back();
    }
    append(stage.lanes, std::move(states));
    append(stage.lanes, std::move(lower));
    return true;
}

// How many lanes of states find room beside the stacks.
std::size_t balanced(const Stage& stage) {
    const double stack = std::max(stage.stacks[0].size.height, stage.stacks[1].size.height);
    std::size_t moved = 0;
    for (Stage trial = stage;; ++moved) {
        if (!fill_lanes(trial, moved + 1)) return moved;
        double lower = 0, highest = 0;
        for (const Lane& lane : trial.lanes) {
            if (lane.upper) continue;
            lower += height_of(trial, {lane});
            if (lane.band == Band::states) highest = std::max(highest, height_of(trial, {lane}));
        }
        if (lower + highest >= stack) return moved;
    }
}

void spread_lanes(Stage& stage) {
    stage.x.resize(stage.groups.size());
    stage.lane_of.resize(stage.groups.size());
    for (std::size_t lane = 0; lane < stage.lanes.size(); ++lane) {
        spread(stage, stage.lanes[lane]);
        for (const std::size_t group : stage.lanes[lane].groups) stage.lane_of[group] = lane;
    }
}

double pole_height(const Scene& scene) {
    double height = 0;
    for (const auto& stack : scene.stacks) {
        height = std::max(height, scene.members[stack.front()].box.size.height);
    }
    return height;
}

}  // namespace

std::vector<Stage> set_stages(const Scene& scene, double width) {
    Stage bare;
    bare.area.width = width;
    bare.groups = scene.groups;
    bare.drift = drifts(scene);
    for (std::size_t pole : {0U, 1U}) arrange_stack(scene, bare, pole);
    const double between = width - bare.stacks[0].size.width - bare.stacks[1].size.width;
    for (Group& group : bare.groups) arrange_in_rows(scene, group, between - 2 * stack_clearance);
    const std::size_t usual = balanced(bare);
    std::vector<Stage> stages;
    for (std::size_t moved = usual > 0 ? usual - 1 : 0; moved <= usual + 1; ++moved) {
        Stage stage = bare;
        if (!fill_lanes(stage, moved)) break;
        const bool any_above = std::ranges::any_of(
            stage.lanes, [](const Lane& lane) { return lane.upper && lane.band == Band::states; });
        if (moved > usual && !any_above) break;
        spread_lanes(stage);
        set_heights(scene, stage);
        stages.insert(moved == usual ? stages.begin() : stages.end(), std::move(stage));
    }
    return stages;
}

bool rearrange_stack(const Scene& scene, Stage& stage, std::size_t pole) {
    Group& stack = stage.stacks[pole];
    if (stage.portrait) {
        const Size before = stack.size;
        arrange_as_rows(scene, stack, stage.area.height, stage.pole_y, pole == 0);
        if (stack.size.width > before.width || stack.size.height > before.height) return false;
        stack.size = before;
        return true;
    }
    arrange_as_stack(scene, stack, stage.columns[pole], pole == 0);
    stage.stack_centres[pole].y = stage.pole_y - stack.offsets.front().y;
    return true;
}

void set_heights(const Scene& scene, Stage& stage) {
    if (stage.portrait) return set_columns(scene, stage);
    const double pole = pole_height(scene);
    double y = edge, lower = 0;
    for (Lane& lane : stage.lanes) {
        lane.height = height_of(stage, {lane}) - lane_spacing;
        if (!lane.upper) ++lower;
    }
    const auto place = [&](Lane& lane, double spacing) {
        lane.y = y + std::max(0.0, lane.height) / 2;
        if (lane.groups.empty()) return;
        y += lane.height + spacing;
    };
    for (Lane& lane : stage.lanes) {
        if (lane.upper) place(lane, lane_spacing);
    }
    stage.pole_y = std::max(y + hull_padding, edge + hull_padding) + pole / 2;
    double stack_bottom = 0;
    for (std::size_t i : {0U, 1U}) {
        Group& stack = stage.stacks[i];
        const double half = stack.size.width / 2;
        const double centre = stage.pole_y - stack.offsets.front().y;
        stage.stack_centres[i] = {i == 0 ? half + stack_edge : stage.area.width - half - stack_edge, centre};
        stack_bottom = std::max(stack_bottom, centre + stack.size.height / 2);
    }
    y = stage.pole_y + corridor;
    double needed = y;
    for (const Lane& lane : stage.lanes) needed += lane.upper ? 0 : lane.height + lane_spacing;
    const double slack =
        lower > 0 ? std::clamp((stack_bottom - needed + lane_spacing) / lower, 0.0, 24.0) : 0;
    y += slack / 2;
    for (Lane& lane : stage.lanes) {
        if (!lane.upper) place(lane, lane_spacing + slack);
    }
    if (lower > 0) y -= lane_spacing + slack;
    stage.area.height = std::max({y, stack_bottom, stage.pole_y + pole / 2 + corridor}) + edge;
}

std::vector<Point> stage_centres(const Scene& scene, const Stage& stage) {
    std::vector<Point> centres(scene.members.size());
    const auto put = [&](const Group& group, Point centre) {
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            centres[group.members[i]] = centre + group.offsets[i];
        }
    };
    for (std::size_t i : {0U, 1U}) put(stage.stacks[i], stage.stack_centres[i]);
    for (std::size_t i = 0; i < stage.groups.size(); ++i) {
        put(stage.groups[i], {stage.x[i], stage.lanes[stage.lane_of[i]].y});
    }
    return centres;
}

}  // namespace entente::render

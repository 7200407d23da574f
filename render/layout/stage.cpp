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

namespace entente::render {
namespace {

constexpr double edge = 12;             // free room along the area's edge
constexpr double stack_edge = 4;        // outside a stack's hull
constexpr double stack_clearance = 28;  // between a stack's hull and the lanes beside it, and its edge
constexpr double fill = 0.6;            // of a lane's width that boxes take at most, if there is a choice
constexpr double lane_spacing = 22;     // between the boxes of two lanes
constexpr double corridor = 26;         // above and below the focal tie
constexpr double tallest_stack = 400;

Band band_of(model::ActorKind kind) {
    switch (kind) {
        case model::ActorKind::alliance:
        case model::ActorKind::organization:
            return Band::alliances;
        case model::ActorKind::state:
            return Band::states;
        case model::ActorKind::militant_group:
            return Band::militants;
        case model::ActorKind::agency:
        case model::ActorKind::person:
        case model::ActorKind::other:
            break;
    }
    return Band::others;
}

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

// Per group, how much friendlier it is to the right pole and its agencies than to the left's.
// Enmity pushes less than friendship pulls: an enemy stands near the action, not at the far edge.
std::vector<double> drifts(const Scene& scene) {
    constexpr double push = 0.3, damping = 2;
    std::vector<int> side(scene.members.size());
    for (const std::size_t member : scene.stacks[0]) side[member] = -1;
    for (const std::size_t member : scene.stacks[1]) side[member] = 1;
    std::vector<double> result;
    for (const Group& group : scene.groups) {
        std::array<double, 2> warmth = {0, 0};
        for (const std::size_t member : group.members) {
            for (const std::size_t i : scene.links_of[member]) {
                const Link& link = scene.links[i];
                const int pole = side[link.a == member ? link.b : link.a];
                if (pole != 0) warmth[pole > 0 ? 1 : 0] += link.cooperation - push * link.conflict;
            }
        }
        const double scale = std::abs(warmth[0]) + std::abs(warmth[1]) + damping;
        result.push_back((warmth[1] - warmth[0]) / scale);
    }
    return result;
}

double room(const Lane& lane) {
    return lane.right - lane.left;
}

double taken(const Stage& stage, const Lane& lane) {
    double width = 0;
    for (const std::size_t group : lane.groups) width += stage.groups[group].size.width;
    return width;
}

bool has_room(const Stage& stage, const Lane& lane, std::size_t group, double share) {
    const double boxes = taken(stage, lane) + stage.groups[group].size.width;
    const double gaps = lane_gap * static_cast<double>(lane.groups.size());
    return lane.groups.empty() || (boxes <= share * room(lane) && boxes + gaps <= room(lane));
}

// Lanes for these groups, as few as keep each filled below `fill`, filled about alike.
std::vector<Lane> deal(const Stage& stage, const std::vector<std::size_t>& groups, const Lane& empty) {
    double total = 0;
    for (const std::size_t group : groups) total += stage.groups[group].size.width;
    const double needed = std::ceil(total / (fill * room(empty)));
    std::vector<Lane> lanes(groups.empty() ? 0 : static_cast<std::size_t>(std::max(1.0, needed)), empty);
    for (const std::size_t group : groups) {
        auto lane = std::min_element(lanes.begin(), lanes.end(), [&](const Lane& a, const Lane& b) {
            return taken(stage, a) < taken(stage, b);
        });
        if (!has_room(stage, *lane, group, 0.8)) lane = lanes.insert(lanes.end(), empty);
        lane->groups.push_back(group);
    }
    return lanes;
}

std::vector<std::size_t> groups_in(const Stage& stage, std::initializer_list<Band> bands) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < stage.groups.size(); ++i) {
        const Band band = band_of(stage.groups[i].kind);
        if (std::find(bands.begin(), bands.end(), band) != bands.end()) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return stage.drift[a] < stage.drift[b]; });
    return found;
}

double height_of(const Stage& stage, const std::vector<Lane>& lanes) {
    double height = 0;
    for (const Lane& lane : lanes) {
        double tallest = 0;
        for (const std::size_t group : lane.groups)
            tallest = std::max(tallest, stage.groups[group].size.height);
        height += tallest + lane_spacing;
    }
    return height;
}

void append(std::vector<Lane>& lanes, std::vector<Lane> more) {
    for (Lane& lane : more) lanes.push_back(std::move(lane));
}

// Militants and the others share lanes when that saves one.
std::vector<Lane> lower_lanes(const Stage& stage, Lane empty) {
    empty.band = Band::militants;
    std::vector<Lane> lanes = deal(stage, groups_in(stage, {Band::militants}), empty);
    const std::vector<Lane> shared = deal(stage, groups_in(stage, {Band::militants, Band::others}), empty);
    empty.band = Band::others;
    append(lanes, deal(stage, groups_in(stage, {Band::others}), empty));
    return shared.size() < lanes.size() ? shared : lanes;
}

void fill_lanes(Stage& stage) {
    const double left = stage.stacks[0].size.width, right = stage.stacks[1].size.width;
    Lane beside{
        Band::states, false, left + stack_clearance, stage.area.width - right - stack_clearance, 0, 0, {}};
    Lane above{Band::alliances, true, edge, stage.area.width - edge, 0, 0, {}};
    std::vector<Lane> lanes = deal(stage, groups_in(stage, {Band::alliances}), above);
    above.band = Band::states;
    std::vector<Lane> states = deal(stage, groups_in(stage, {Band::states}), above);
    std::vector<Lane> lower = lower_lanes(stage, beside);
    const double stack = std::max(stage.stacks[0].size.height, stage.stacks[1].size.height);
    std::vector<std::size_t> moved;
    while (!states.empty() && height_of(stage, lower) + 2 * height_of(stage, {states.back()}) < stack) {
        beside.band = Band::states;
        moved.insert(moved.end(), states.back().groups.begin(), states.back().groups.end());
        std::vector<Lane> more = deal(stage, states.back().groups, beside);
        lower.insert(lower.begin(), more.begin(), more.end());
        states.pop_back();
    }
    append(lanes, std::move(states));
    append(lanes, std::move(lower));
    stage.lanes = std::move(lanes);
}

// Groups of a lane from the left pole's friends to the right's, with equal gaps.
void spread(Stage& stage, Lane& lane) {
    std::stable_sort(lane.groups.begin(), lane.groups.end(),
                     [&](std::size_t a, std::size_t b) { return stage.drift[a] < stage.drift[b]; });
    const double gap = (room(lane) - taken(stage, lane)) / static_cast<double>(lane.groups.size());
    double x = lane.left + gap / 2;
    for (const std::size_t group : lane.groups) {
        stage.x[group] = x + stage.groups[group].size.width / 2;
        x += stage.groups[group].size.width + gap;
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

Stage set_stage(const Scene& scene, double width) {
    Stage stage;
    stage.area.width = width;
    stage.groups = scene.groups;
    stage.drift = drifts(scene);
    for (std::size_t pole : {0U, 1U}) arrange_stack(scene, stage, pole);
    const double between = width - stage.stacks[0].size.width - stage.stacks[1].size.width;
    for (Group& group : stage.groups) arrange_in_rows(scene, group, between - 2 * stack_clearance);
    fill_lanes(stage);
    stage.x.resize(stage.groups.size());
    stage.lane_of.resize(stage.groups.size());
    for (std::size_t lane = 0; lane < stage.lanes.size(); ++lane) {
        spread(stage, stage.lanes[lane]);
        for (const std::size_t group : stage.lanes[lane].groups) stage.lane_of[group] = lane;
    }
    set_heights(scene, stage);
    return stage;
}

void set_heights(const Scene& scene, Stage& stage) {
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

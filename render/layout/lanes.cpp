// Who stands in which lane to begin with.
#include "render/layout/lanes.hpp"

#include <algorithm>
#include <cmath>

namespace entente::render {
namespace {

constexpr double fill = 0.6;  // of a lane's width that boxes take at most, if there is a choice

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

}  // namespace

bool share_columns(Band one, Band two) {
    const auto left = [](Band band) { return band == Band::alliances || band == Band::states; };
    return left(one) == left(two);
}

void append(std::vector<Lane>& lanes, std::vector<Lane> more) {
    for (Lane& lane : more) lanes.push_back(std::move(lane));
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

// Militants and the others share lanes when that saves one.
std::vector<Lane> lower_lanes(const Stage& stage, Lane empty) {
    empty.band = Band::militants;
    std::vector<Lane> lanes = deal(stage, groups_in(stage, {Band::militants}), empty);
    const std::vector<Lane> shared = deal(stage, groups_in(stage, {Band::militants, Band::others}), empty);
    empty.band = Band::others;
    append(lanes, deal(stage, groups_in(stage, {Band::others}), empty));
    return shared.size() < lanes.size() ? shared : lanes;
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

}  // namespace entente::render

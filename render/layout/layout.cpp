#include "entente/render/layout.hpp"

#include <algorithm>
#include <cmath>

#include "render/geometry.hpp"
#include "render/layout/scene.hpp"
#include "render/layout/stage.hpp"
#include "render/layout/stress.hpp"

namespace entente::render {
namespace {

// Beyond this many actors the area grows with their boxes, and labels come out smaller in print (the
// diagram notes it).
constexpr std::size_t roomy = 55;

// A width at which the boxes fill half of a stage of usual shape.
double width_for(const Scene& scene, double wanted) {
    constexpr double share = 0.5, height_to_width = 0.8, gap = 14;
    if (scene.members.size() <= roomy) return wanted;
    double boxes = 0;
    for (const Member& member : scene.members) {
        boxes += (member.box.size.width + gap) * (member.box.size.height + gap);
    }
    return std::max(wanted, std::sqrt(boxes / (share * height_to_width)));
}

Hull hull_of(const Group& group, Point centre, double padding) {
    const Size size = {group.size.width + 2 * padding, group.size.height + 2 * padding};
    return {*group.owner, centre - Point{size.width / 2, size.height / 2}, size};
}

Layout place(const Scene& scene, const std::vector<Point>& centres, Size area) {
    Layout layout;
    layout.area = area;
    for (std::size_t i = 0; i < scene.members.size(); ++i) {
        layout.placements.push_back(scene.members[i].box);
        layout.placements.back().centre = centres[i];
    }
    return layout;
}

Layout stage_layout(const Scene& scene, double width, std::uint32_t seed) {
    Stage stage = set_stage(scene, width);
    untangle_stage(scene, stage, seed);
    Layout layout = place(scene, stage_centres(scene, stage), stage.area);
    for (std::size_t i : {0U, 1U}) {
        if (stage.stacks[i].owner)
            layout.hulls.push_back(hull_of(stage.stacks[i], stage.stack_centres[i], 0));
    }
    for (std::size_t i = 0; i < stage.groups.size(); ++i) {
        const Point centre = {stage.x[i], stage.lanes[stage.lane_of[i]].y};
        if (stage.groups[i].owner) layout.hulls.push_back(hull_of(stage.groups[i], centre, 0));
    }
    return layout;
}

Layout cloud_layout(Scene& scene, double width, std::uint32_t seed) {
    for (Group& group : scene.groups) arrange_in_rows(scene, group, width / 2);
    const Cloud cloud = stress_layout(scene, width, seed);
    std::vector<Point> centres(scene.members.size());
    for (std::size_t i = 0; i < scene.groups.size(); ++i) {
        const Group& group = scene.groups[i];
        for (std::size_t j = 0; j < group.members.size(); ++j) {
            centres[group.members[j]] = cloud.centres[i] + group.offsets[j];
        }
    }
    Layout layout = place(scene, centres, cloud.area);
    for (std::size_t i = 0; i < scene.groups.size(); ++i) {
        if (scene.groups[i].owner) layout.hulls.push_back(hull_of(scene.groups[i], cloud.centres[i], 0));
    }
    return layout;
}

}  // namespace

const Placement* Layout::find(model::ActorIndex actor) const {
    const auto found = std::lower_bound(placements.begin(), placements.end(), actor,
                                        [](const Placement& p, model::ActorIndex a) { return p.actor < a; });
    return found != placements.end() && found->actor == actor ? &*found : nullptr;
}

Layout make_layout(const model::Network& network, std::span<const graph::Snapshot> snapshots,
                   const Theme& theme, const LayoutOptions& options) {
    LayoutOptions asked = options;
    if (asked.focus && (*asked.focus)[0] == (*asked.focus)[1]) asked.focus.reset();
    Scene scene = make_scene(network, snapshots, theme, asked);
    const double width = width_for(scene, asked.width);
    return asked.focus ? stage_layout(scene, width, options.seed) : cloud_layout(scene, width, options.seed);
}

}  // namespace entente::render

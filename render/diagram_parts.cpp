#include "render/diagram_parts.hpp"

#include <algorithm>

#include "render/chips.hpp"
#include "render/layout/labels.hpp"
#include "render/layout/scene.hpp"

namespace entente::render {

Stop stop_for(const Node& node, const Theme& theme) {
    constexpr double ghost_scale = 0.86;  // of a pale name, which has no box
    const Placement& placement = node.placement;
    Stop stop{placement.centre, placement.size, shape_of(theme, node.kind, placement.focal), node.ghost};
    if (node.ghost) stop.size = {stop.size.width * ghost_scale, stop.size.height * ghost_scale};
    return stop;
}

std::vector<model::ActorKind> kinds_of(const std::vector<Node>& nodes) {
    std::vector<model::ActorKind> kinds;
    for (const model::ActorKind kind : model::all_kinds()) {
        const bool drawn = std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.kind == kind && !node.ghost && !node.placement.focal;
        });
        if (drawn) kinds.push_back(kind);
    }
    return kinds;
}

std::vector<Hull> hulls_round(const std::vector<Node>& nodes, const Layout& layout) {
    std::vector<Hull> hulls;
    for (const Hull& whole : layout.hulls) {
        const Box ground = {whole.top_left, whole.top_left + Point{whole.size.width, whole.size.height}};
        double top = ground.high.y, bottom = ground.low.y;
        std::size_t drawn = 0;
        for (const Node& node : nodes) {
            if (!ground.contains(node.placement.centre)) continue;
            const Box box = box_of(node.placement, hull_padding);
            top = std::min(top, box.low.y);
            bottom = std::max(bottom, box.high.y);
            ++drawn;
        }
        if (drawn < 2) continue;
        hulls.push_back({whole.owner, {whole.top_left.x, top}, {whole.size.width, bottom - top}});
    }
    return hulls;
}

Size cropped(const Diagram& diagram, const Layout& layout) {
    constexpr double bottom_margin = 12;
    double lowest = 0;
    for (const Node& node : diagram.nodes) lowest = std::max(lowest, box_of(node.placement).high.y);
    for (const Hull& hull : diagram.hulls) lowest = std::max(lowest, hull.top_left.y + hull.size.height);
    for (const Arc& arc : diagram.arcs) {
        for (const Point p : sampled(arc.curve, 32)) lowest = std::max(lowest, p.y);
    }
    for (const Chip& chip : diagram.chips) lowest = std::max(lowest, chip.centre.y + chip_radius);
    return {layout.area.width, std::min(layout.area.height, lowest + bottom_margin)};
}

}  // namespace entente::render

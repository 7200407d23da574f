#include "entente/render/layout.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "entente/graph/parallel.hpp"
#include "render/geometry.hpp"
#include "render/layout/arranged.hpp"
#include "render/layout/portrait.hpp"
#include "render/layout/scene.hpp"
#include "render/layout/stage.hpp"
#include "render/layout/trial.hpp"

namespace entente::render {
namespace {

// Beyond this many actors the area grows with their boxes, and labels come out smaller in print (the
// diagram notes it).
constexpr std::size_t roomy = 55;

/// How much a search may take.
struct Effort {
    std::size_t finalists = 1;   ///< of a search, to try out
    std::uint32_t searches = 1;  ///< one after another, as long as ties run through boxes
};

// Within about the same time for networks of any size: a trial routes every tie of every era round everyone.
Effort affordable(const Scene& scene) {
    constexpr double work = 45'000, most = 3, work_of_small = 15'000;
    double ties = 1;
    for (const Link& link : scene.links) ties += count(link.eras);
    const double trial = ties * static_cast<double>(scene.members.size());
    const double finalists = std::clamp(work / trial, 1.0, most);
    return {static_cast<std::size_t>(finalists), trial < work_of_small ? 3U : 1U};
}

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

std::vector<Hull> hulls_of(const Stage& stage) {
    std::vector<Hull> hulls;
    for (std::size_t i : {0U, 1U}) {
        if (stage.stacks[i].owner) hulls.push_back(hull_of(stage.stacks[i], stage.stack_centres[i], 0));
    }
    for (std::size_t i = 0; i < stage.groups.size(); ++i) {
        const Point centre = {stage.x[i], stage.lanes[stage.lane_of[i]].y};
        if (stage.groups[i].owner) hulls.push_back(hull_of(stage.groups[i], centre, 0));
    }
    return hulls;
}

Layout wide_layout(const Scene& scene, const Stage& stage) {
    Layout layout = place(scene, stage_centres(scene, stage), stage.area);
    layout.hulls = hulls_of(stage);
    return layout;
}

Point turned(Point p) {
    return {p.y, p.x};
}

Hull turned(const Hull& hull) {
    return {hull.owner, turned(hull.top_left), {hull.size.height, hull.size.width}};
}

Layout portrait_layout(const Scene& scene, const Stage& stage) {
    std::vector<Point> centres;
    for (const Point centre : stage_centres(scene, stage)) centres.push_back(turned(centre));
    Layout layout = place(scene, centres, {stage.area.height, stage.area.width});
    for (const Hull& hull : hulls_of(stage)) layout.hulls.push_back(turned(hull));
    return layout;
}

constexpr double cost_of_height = 0.15;  // crossings that are worth a unit less of height

/// Tries a layout out, until its cost reaches a limit.
using Judge = std::function<Faults(const Layout&, double limit)>;

// The best of what the searches find.
Layout stage_layout(const Scene& scene, const LayoutOptions& options, double width, const Effort& effort,
                    const Judge& judge) {
    constexpr std::uint32_t apart = 100;  // seeds of two searches
    constexpr std::size_t few = 4;        // of more ties through boxes no other search makes none
    const Scene lying = options.portrait ? on_its_side(scene) : scene;
    const std::vector<Stage> starts =
        options.portrait ? set_portrait_stages(lying, width) : set_stages(lying, width);
    Layout best;
    double least = std::numeric_limits<double>::infinity();
    std::size_t through = 1;  // boxes, at least
    for (std::uint32_t search = 0; search < effort.searches && through > 0 && through <= few; ++search) {
        const auto stages = untangled(lying, starts, options.seed + search * apart, effort.finalists);
        for (const Stage& stage : stages) {
            Layout layout = options.portrait ? portrait_layout(scene, stage) : wide_layout(scene, stage);
            if (effort.finalists == 1) return layout;
            const double tall = cost_of_height * layout.area.height;
            const Faults faults = judge(layout, least - tall);
            const double cost = faults.cost() + tall;
            if (cost >= least) continue;
            least = cost;
            through = faults.through_boxes;
            best = std::move(layout);
        }
    }
    return best;
}

Layout cloud_layout(const Scene& scene, double width, const LayoutOptions& options) {
    const Arranged found = arranged(scene, width, options);
    const std::vector<Group>& groups = found.scene.groups;
    Layout layout = place(scene, centres_of(found), found.cloud.area);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].owner) layout.hulls.push_back(hull_of(groups[i], found.cloud.centres[i], 0));
    }
    return layout;
}

// The best of a few layouts, which end in different places.
Layout best_cloud(const Scene& scene, double width, const LayoutOptions& options, const Effort& effort,
                  const Judge& judge) {
    std::vector<Layout> layouts(effort.finalists);
    graph::in_parallel(layouts.size(), [&](std::size_t i) {
        constexpr std::uint32_t apart = 10;  // seeds of two layouts
        LayoutOptions own = options;
        own.seed += static_cast<std::uint32_t>(i) * apart;
        layouts[i] = cloud_layout(scene, width, own);
    });
    if (layouts.size() == 1) return std::move(layouts.front());
    Layout best;
    double least = std::numeric_limits<double>::infinity();
    for (Layout& layout : layouts) {
        const double tall = cost_of_height * layout.area.height;
        const double cost = judge(layout, least - tall).cost() + tall;
        if (cost >= least) continue;
        least = cost;
        best = std::move(layout);
    }
    return best;
}

}  // namespace

const Placement* Layout::find(model::ActorIndex actor) const {
    const auto found = std::lower_bound(placements.begin(), placements.end(), actor,
                                        [](const Placement& p, model::ActorIndex a) { return p.actor < a; });
    return found != placements.end() && found->actor == actor ? &*found : nullptr;
}

bool on_grounds(const Layout& layout, std::span<const std::vector<model::ActorIndex>> groups) {
    bool any = false;
    for (const std::vector<model::ActorIndex>& group : groups) {
        std::vector<const Placement*> placed;
        for (const model::ActorIndex actor : group) {
            if (const Placement* placement = layout.find(actor)) placed.push_back(placement);
        }
        if (placed.size() < 2) continue;
        any = true;
        const bool together = std::ranges::any_of(layout.hulls, [&](const Hull& hull) {
            const Point far = hull.top_left + Point{hull.size.width, hull.size.height};
            const auto inside = [&](const auto& box) { return Box{hull.top_left, far}.contains(box.centre); };
            const auto all = std::ranges::count_if(layout.placements, inside);
            return std::cmp_equal(all, placed.size()) &&
                   std::ranges::all_of(placed, [&](const Placement* box) { return inside(*box); });
        });
        if (!together) return false;
    }
    return any;
}

Layout make_layout(const model::Network& network, std::span<const graph::Snapshot> snapshots,
                   const Theme& theme, const LayoutOptions& options) {
    LayoutOptions asked = options;
    if (asked.focus && (*asked.focus)[0] == (*asked.focus)[1]) asked.focus.reset();
    const bool staged = asked.focus && (asked.arrangement == Arrangement::automatic ||
                                        asked.arrangement == Arrangement::stage);
    const Scene scene = make_scene(network, snapshots, theme, asked);
    const double width = staged && asked.portrait ? asked.width : width_for(scene, asked.width);
    const Judge judge = [&](const Layout& layout, double limit) {
        return faults_of(layout, network, snapshots, theme, asked, limit);
    };
    if (!staged) return best_cloud(scene, width, asked, affordable(scene), judge);
    return stage_layout(scene, asked, width, affordable(scene), judge);
}

Layout stretched(const Layout& layout, double height) {
    Layout taller = layout;
    if (layout.placements.empty() || height <= layout.area.height) return taller;
    double first = layout.area.height, last = 0;  // of the centres
    for (const Placement& placement : layout.placements) {
        first = std::min(first, placement.centre.y);
        last = std::max(last, placement.centre.y);
    }
    const double more = height - layout.area.height;
    const auto moved = [&](double y) {
        return last > first ? y + more * (y - first) / (last - first) : y + more / 2;
    };
    for (Placement& placement : taller.placements) placement.centre.y = moved(placement.centre.y);
    for (Hull& hull : taller.hulls) {
        const double low = moved(hull.top_left.y + hull_padding) - hull_padding;
        const double high = moved(hull.top_left.y + hull.size.height - hull_padding) + hull_padding;
        hull.top_left.y = low;
        hull.size.height = high - low;
    }
    taller.area.height = height;
    return taller;
}

}  // namespace entente::render

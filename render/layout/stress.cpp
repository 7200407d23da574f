// Each connected part of the network is laid out by itself, fitted to the width, freed of overlaps,
// and the parts are set in rows, the largest first.
#include "render/layout/stress.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/layout/parts.hpp"

namespace entente::render {
namespace {

constexpr double shape_ratio = 0.72;    // height of a large part to the width, at most
constexpr double portrait_ratio = 1.9;  // the same on a page higher than wide
constexpr double largest_scale = 2.2;   // of a small network that would leave most of the width empty

Point upright(Point p) {
    return {p.y, p.x};
}

// Scales a part to use the width without being too high for it, a little wider than it came out if
// that helps. Boxes keep their size, so the outermost may stick out until they are separated.
void fit(Part& part, const std::vector<Size>& sizes, double width, double ratio, bool alone) {
    const Box box = bounds_of_boxes(part.at, sizes);
    const double by_width = width / std::max(box.width(), 1.0);
    const double by_height = ratio * width / std::max(box.height(), 1.0);
    const double y = std::min({by_width, by_height, alone ? largest_scale : 1.0});
    const double x = std::min({by_width, y * widest_stretch, alone ? largest_scale : 1.0});
    for (Point& p : part.at) p = {(p.x - box.low.x) * x, (p.y - box.low.y) * y};
    separate(part.at, sizes, std::max(width, 1.0), cloud_gap);
    const Box now = bounds_of_boxes(part.at, sizes);
    for (Point& p : part.at) p = p - now.low;
    part.size = {now.width(), now.height()};
}

// The best of a few searches, which end in different places.
void untangle(Scene& scene, Cloud& cloud, std::uint32_t seed) {
    constexpr std::uint32_t searches = 3;
    const std::vector<Group> groups = scene.groups;
    const Cloud start = cloud;
    std::vector<Group> best_groups;
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t i = 0; i < searches; ++i) {
        scene.groups = groups;
        Cloud found = start;
        const double cost = untangle_cloud(scene, found, seed + i);
        if (cost >= least) continue;
        least = cost;
        cloud = std::move(found);
        best_groups = scene.groups;
    }
    scene.groups = std::move(best_groups);
}

}  // namespace

Cloud stress_layout(Scene& scene, double width, bool portrait, std::uint32_t seed) {
    Cloud cloud;
    cloud.area = {width, 2 * cloud_edge};
    cloud.centres.resize(scene.groups.size());
    if (scene.groups.empty()) return cloud;
    const std::vector<std::vector<double>> distances = group_distances(scene);
    std::vector<Part> parts = connected_parts(scene);
    for (Part& part : parts) {
        std::vector<Size> sizes;
        for (const std::size_t group : part.groups) sizes.push_back(scene.groups[group].size);
        part.at = majorize(distances, part.groups, seed);
        if (portrait) std::transform(part.at.begin(), part.at.end(), part.at.begin(), upright);
        fit(part, sizes, width - 2 * cloud_edge, portrait ? portrait_ratio : shape_ratio, parts.size() == 1);
    }
    set_in_rows(parts, cloud);
    untangle(scene, cloud, seed);
    use_area(scene, cloud);
    return cloud;
}

}  // namespace entente::render

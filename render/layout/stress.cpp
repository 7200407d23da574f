// Each connected part of the network is laid out by itself, fitted to the width, freed of overlaps,
// and the parts are set in rows, the largest first.
#include "render/layout/stress.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/geometry.hpp"

namespace entente::render {
namespace {

constexpr double edge = 14;
constexpr double shape_ratio = 0.72;    // height of a large part to the width, at most
constexpr double portrait_ratio = 1.9;  // the same on a page higher than wide
constexpr double largest_scale = 2.2;   // of a small network that would leave most of the width empty
constexpr double widest_stretch = 1.3;  // of x against y
constexpr double part_gap = 34;

Point upright(Point p) {
    return {p.y, p.x};
}

struct Part {
    std::vector<std::size_t> groups;
    std::vector<Point> at;  // relative to the part's frame
    Size size;
};

std::vector<Part> connected_parts(const std::vector<std::vector<double>>& distances) {
    std::vector<Part> parts;
    std::vector<bool> seen(distances.size());
    for (std::size_t i = 0; i < distances.size(); ++i) {
        if (seen[i]) continue;
        Part part;
        for (std::size_t j = i; j < distances.size(); ++j) {
            if (distances[i][j] < 0) continue;
            part.groups.push_back(j);
            seen[j] = true;
        }
        parts.push_back(std::move(part));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.groups.size() > b.groups.size(); });
    return parts;
}

Box bounds(const std::vector<Point>& at, const std::vector<Size>& sizes) {
    const double far = std::numeric_limits<double>::infinity();
    Box box = {{far, far}, {-far, -far}};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const Box own = box_at(at[i], sizes[i]);
        extend(box, own.low);
        extend(box, own.high);
    }
    return box;
}

// Scales a part to use the width without being too high for it, a little wider than it came out if
// that helps. Boxes keep their size, so the outermost may stick out until they are separated.
void fit(Part& part, const std::vector<Size>& sizes, double width, double ratio, bool alone) {
    const Box box = bounds(part.at, sizes);
    const double by_width = width / std::max(box.width(), 1.0);
    const double by_height = ratio * width / std::max(box.height(), 1.0);
    const double y = std::min({by_width, by_height, alone ? largest_scale : 1.0});
    const double x = std::min({by_width, y * widest_stretch, alone ? largest_scale : 1.0});
    for (Point& p : part.at) p = {(p.x - box.low.x) * x, (p.y - box.low.y) * y};
    separate(part.at, sizes, std::max(width, 1.0), cloud_gap);
    const Box now = bounds(part.at, sizes);
    for (Point& p : part.at) p = p - now.low;
    part.size = {now.width(), now.height()};
}

void set_in_rows(std::vector<Part>& parts, Cloud& cloud) {
    double y = edge;
    const double inner = cloud.area.width - 2 * edge;
    for (std::size_t first = 0; first < parts.size();) {
        double width = parts[first].size.width, height = parts[first].size.height;
        std::size_t last = first + 1;
        while (last < parts.size() && width + part_gap + parts[last].size.width <= inner) {
            width += part_gap + parts[last].size.width;
            height = std::max(height, parts[last].size.height);
            ++last;
        }
        double x = edge + std::max(0.0, (inner - width) / 2);
        for (; first < last; ++first) {
            const Point corner = {x, y + (height - parts[first].size.height) / 2};
            for (std::size_t i = 0; i < parts[first].groups.size(); ++i) {
                cloud.centres[parts[first].groups[i]] = corner + parts[first].at[i];
            }
            x += parts[first].size.width + part_gap;
        }
        y += height + part_gap;
    }
    cloud.area.height = y - part_gap + edge;
}

// Takes up the free room that the search left on all sides. Distances only grow, so gaps stay.
void use_area(const Scene& scene, Cloud& cloud) {
    std::vector<Size> sizes;
    for (const Group& group : scene.groups) sizes.push_back(group.size);
    const Box box = bounds(cloud.centres, sizes);
    const double spare = cloud.area.width - 2 * edge - box.width();
    double low = cloud.area.width, high = 0;  // of the centres
    for (const Point centre : cloud.centres) {
        low = std::min(low, centre.x);
        high = std::max(high, centre.x);
    }
    const double stretch = high > low ? std::clamp(1 + spare / (high - low), 1.0, widest_stretch) : 1;
    const double left = edge + (cloud.area.width - 2 * edge - box.width() - (stretch - 1) * (high - low)) / 2;
    for (Point& centre : cloud.centres) {
        const double before_low = low - box.low.x;  // from the left border to the leftmost centre
        centre = {left + before_low + (centre.x - low) * stretch, centre.y - box.low.y + edge};
    }
    cloud.area.height = box.height() + 2 * edge;
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
    cloud.area = {width, 2 * edge};
    cloud.centres.resize(scene.groups.size());
    if (scene.groups.empty()) return cloud;
    const std::vector<std::vector<double>> distances = group_distances(scene);
    std::vector<Part> parts = connected_parts(distances);
    for (Part& part : parts) {
        std::vector<Size> sizes;
        for (const std::size_t group : part.groups) sizes.push_back(scene.groups[group].size);
        part.at = majorize(distances, part.groups, seed);
        if (portrait) std::transform(part.at.begin(), part.at.end(), part.at.begin(), upright);
        fit(part, sizes, width - 2 * edge, portrait ? portrait_ratio : shape_ratio, parts.size() == 1);
    }
    set_in_rows(parts, cloud);
    untangle(scene, cloud, seed);
    use_area(scene, cloud);
    return cloud;
}

}  // namespace entente::render

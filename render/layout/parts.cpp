#include "render/layout/parts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente::render {
namespace {

constexpr double part_gap = 34;

std::vector<std::vector<std::size_t>> neighbours_of_groups(const Scene& scene) {
    const std::vector<std::size_t> group_of = groups_of_members(scene);
    std::vector<std::vector<std::size_t>> neighbours(scene.groups.size());
    for (const Link& link : scene.links) {
        neighbours[group_of[link.a]].push_back(group_of[link.b]);
        neighbours[group_of[link.b]].push_back(group_of[link.a]);
    }
    return neighbours;
}

}  // namespace

std::vector<std::size_t> groups_of_members(const Scene& scene) {
    std::vector<std::size_t> group_of(scene.members.size());
    for (std::size_t i = 0; i < scene.groups.size(); ++i) {
        for (const std::size_t member : scene.groups[i].members) group_of[member] = i;
    }
    return group_of;
}

std::vector<Part> connected_parts(const Scene& scene) {
    const auto neighbours = neighbours_of_groups(scene);
    std::vector<Part> parts;
    std::vector<char> seen(scene.groups.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i] != 0) continue;
        seen[i] = 1;
        Part part;
        part.groups = {i};
        for (std::size_t next = 0; next < part.groups.size(); ++next) {
            for (const std::size_t other : neighbours[part.groups[next]]) {
                if (seen[other] != 0) continue;
                seen[other] = 1;
                part.groups.push_back(other);
            }
        }
        std::sort(part.groups.begin(), part.groups.end());
        parts.push_back(std::move(part));
    }
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part& a, const Part& b) { return a.groups.size() > b.groups.size(); });
    return parts;
}

Box bounds_of_boxes(const std::vector<Point>& at, const std::vector<Size>& sizes) {
    const double far = std::numeric_limits<double>::infinity();
    Box box = {{far, far}, {-far, -far}};
    for (std::size_t i = 0; i < at.size(); ++i) {
        const Box own = box_at(at[i], sizes[i]);
        extend(box, own.low);
        extend(box, own.high);
    }
    return box;
}

void turn_level(std::vector<Point>& at) {
    Point mean;
    for (const Point p : at) mean = mean + p * (1 / static_cast<double>(at.size()));
    double xx = 0, xy = 0, yy = 0;
    for (Point& p : at) {
        p = p - mean;
        xx += p.x * p.x;
        xy += p.x * p.y;
        yy += p.y * p.y;
    }
    const double half = (xx - yy) / 2, root = std::sqrt(half * half + xy * xy);
    Point axis = half >= 0 ? Point{half + root, xy} : Point{xy, root - half};
    axis = length(axis) > 1e-9 ? axis * (1 / length(axis)) : Point{1, 0};
    for (Point& p : at) p = {dot(p, axis), cross(axis, p)};
    const Point sign = {at.front().x > 0 ? -1.0 : 1.0, at.front().y > 0 ? -1.0 : 1.0};
    for (Point& p : at) p = {p.x * sign.x, p.y * sign.y};
}

void set_in_rows(std::vector<Part>& parts, Cloud& cloud) {
    double y = cloud_edge;
    const double inner = cloud.area.width - 2 * cloud_edge;
    for (std::size_t first = 0; first < parts.size();) {
        double width = parts[first].size.width, height = parts[first].size.height;
        std::size_t last = first + 1;
        while (last < parts.size() && width + part_gap + parts[last].size.width <= inner) {
            width += part_gap + parts[last].size.width;
            height = std::max(height, parts[last].size.height);
            ++last;
        }
        double x = cloud_edge + std::max(0.0, (inner - width) / 2);
        for (; first < last; ++first) {
            const Point corner = {x, y + (height - parts[first].size.height) / 2};
            for (std::size_t i = 0; i < parts[first].groups.size(); ++i) {
                cloud.centres[parts[first].groups[i]] = corner + parts[first].at[i];
            }
            x += parts[first].size.width + part_gap;
        }
        y += height + part_gap;
    }
    cloud.area.height = y - part_gap + cloud_edge;
}

void use_area(const Scene& scene, Cloud& cloud) {
    std::vector<Size> sizes;
    for (const Group& group : scene.groups) sizes.push_back(group.size);
    const Box box = bounds_of_boxes(cloud.centres, sizes);
    const double spare = cloud.area.width - 2 * cloud_edge - box.width();
    double low = cloud.area.width, high = 0;  // of the centres
    for (const Point centre : cloud.centres) {
        low = std::min(low, centre.x);
        high = std::max(high, centre.x);
    }
    const double stretch = high > low ? std::clamp(1 + spare / (high - low), 1.0, widest_stretch) : 1;
    const double left =
        cloud_edge + (cloud.area.width - 2 * cloud_edge - box.width() - (stretch - 1) * (high - low)) / 2;
    for (Point& centre : cloud.centres) {
        const double before_low = low - box.low.x;  // from the left border to the leftmost centre
        centre = {left + before_low + (centre.x - low) * stretch, centre.y - box.low.y + cloud_edge};
    }
    cloud.area.height = box.height() + 2 * cloud_edge;
}

}  // namespace entente::render

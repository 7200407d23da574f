// Springs and charges unfold each connected part, from coarse to fine, from several seeds; the one of fewest
// crossings, summed over the eras, is fitted to the page, freed of overlaps and untangled by a search. A tie
// holds by the number of its eras: what is drawn often is what should be short and uncrossed; a tie of
// conflict holds less than one of cooperation.
#include "render/layout/crowd.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "render/geometry.hpp"
#include "render/layout/multilevel.hpp"
#include "render/layout/parts.hpp"

namespace entente::render {
namespace {

constexpr double hold_of_conflict = 0.5;              // of a tie of cooperation
constexpr double wide_ratio = 0.9, high_ratio = 1.4;  // height of a part to its width
constexpr double least_ratio = 0.4;                   // on a page wider than needed
constexpr double fill = 0.33;                         // of a part's frame, by boxes and their gaps

/// Ties between groups, by place in a part.
struct Web {
    std::vector<Spring> springs;
    std::vector<EraSet> eras;  ///< by spring
};

// By group: its place in its part.
std::vector<std::size_t> places_in_parts(const Scene& scene, const std::vector<Part>& parts) {
    std::vector<std::size_t> place(scene.groups.size());
    for (const Part& part : parts) {
        for (std::size_t i = 0; i < part.groups.size(); ++i) place[part.groups[i]] = i;
    }
    return place;
}

double pull_of(const Link& link) {
    const double strength = link.cooperation + link.conflict;
    const double friendly = strength > 0 ? link.cooperation / strength : 0.5;
    return count(link.eras) * (hold_of_conflict + (1 - hold_of_conflict) * friendly);
}

std::vector<Web> webs_of(const Scene& scene, const std::vector<Part>& parts) {
    const std::vector<std::size_t> group_of = groups_of_members(scene), place = places_in_parts(scene, parts);
    std::vector<std::size_t> part_of(scene.groups.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const std::size_t group : parts[i].groups) part_of[group] = i;
    }
    struct Strand {
        double pull = 0;
        EraSet eras = 0;
    };
    std::vector<std::map<std::pair<std::size_t, std::size_t>, Strand>> strands(parts.size());
    for (const Link& link : scene.links) {
        const std::size_t a = group_of[link.a], b = group_of[link.b];
        if (a == b) continue;
        Strand& strand = strands[part_of[a]][std::minmax(place[a], place[b])];
        strand.pull += pull_of(link);
        strand.eras |= link.eras;
    }
    std::vector<Web> webs(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (const auto& [ends, strand] : strands[i]) {
            webs[i].springs.push_back({ends.first, ends.second, strand.pull});
            webs[i].eras.push_back(strand.eras);
        }
    }
    return webs;
}

/// A straight tie.
struct Line {
    Point from;
    Point to;
    EraSet eras = 0;
};

double crossings(const std::vector<Line>& lines) {
    double sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& one = lines[i];
        for (std::size_t j = 0; j < i; ++j) {
            const Line& two = lines[j];
            if (segments_cross(one.from, one.to, two.from, two.to)) sum += count(one.eras & two.eras);
        }
    }
    return sum;
}

double crossings(const Web& web, const std::vector<Point>& at) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < web.springs.size(); ++i) {
        lines.push_back({at[web.springs[i].a], at[web.springs[i].b], web.eras[i]});
    }
    return crossings(lines);
}

void unfold(Part& part, const Web& web, std::uint32_t seed) {
    constexpr std::uint32_t many = 8, few = 2;
    constexpr std::size_t most_for_many = 1500;  // ties
    const std::uint32_t starts = web.springs.size() <= most_for_many ? many : few;
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t start = 0; start < starts; ++start) {
        std::vector<Point> at = unfold_springs(part.groups.size(), web.springs, seed + start);
        const double found = crossings(web, at);
        if (found >= least) continue;
        least = found;
        part.at = std::move(at);
    }
    turn_level(part.at);
}

// The width of a frame that boxes fill to a share.
double frame_width(const std::vector<Size>& sizes, double ratio) {
    double area = 0;
    for (const Size size : sizes) area += (size.width + cloud_gap) * (size.height + cloud_gap);
    return std::sqrt(area / (fill * ratio));
}

// Scales a part to its frame, no wider than the page, and moves its boxes apart.
void fit(Part& part, const std::vector<Size>& sizes, double widest, double ratio) {
    const double width = std::min(widest, frame_width(sizes, ratio));
    const Box box = bounds_of_boxes(part.at, std::vector<Size>(sizes.size()));
    const double by_width = width / std::max(box.width(), 1e-6);
    const double by_height = ratio * width / std::max(box.height(), 1e-6);
    const double y = std::min(by_height, by_width * widest_stretch);
    const double x = std::min(by_width, by_height * widest_stretch);
    for (Point& p : part.at) p = {(p.x - box.low.x) * x, (p.y - box.low.y) * y};
    separate(part.at, sizes, std::max(width, 1.0), cloud_gap);
    const Box now = bounds_of_boxes(part.at, sizes);
    for (Point& p : part.at) p = p - now.low;
    part.size = {now.width(), now.height()};
}

}  // namespace

double straight_crossings(const Scene& scene, const std::vector<Point>& centres) {
    constexpr std::size_t most = 4000;
    std::vector<Line> lines;
    const std::size_t step = scene.links.size() / most + 1;
    for (std::size_t i = 0; i < scene.links.size(); i += step) {
        const Link& link = scene.links[i];
        lines.push_back({centres[link.a], centres[link.b], link.eras});
    }
    return crossings(lines);
}

Cloud crowd_layout(Scene& scene, double width, bool portrait, std::uint32_t seed) {
    const double usual = portrait ? high_ratio : wide_ratio;
    std::vector<Size> all;
    for (const Group& group : scene.groups) all.push_back(group.size);
    const double frame = frame_width(all, usual), inner = std::max(width - 2 * cloud_edge, frame);
    const double ratio = std::max(least_ratio, usual * (frame / inner) * (frame / inner));
    Cloud cloud;
    cloud.area = {inner + 2 * cloud_edge, 2 * cloud_edge};
    cloud.centres.resize(scene.groups.size());
    if (scene.groups.empty()) return cloud;
    std::vector<Part> parts = connected_parts(scene);
    const std::vector<Web> webs = webs_of(scene, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::vector<Size> sizes;
        for (const std::size_t group : parts[i].groups) sizes.push_back(scene.groups[group].size);
        unfold(parts[i], webs[i], seed);
        if (portrait) {
            for (Point& p : parts[i].at) p = {p.y, p.x};
        }
        fit(parts[i], sizes, inner, ratio);
    }
    set_in_rows(parts, cloud);
    untangle_crowd(scene, cloud, seed);
    use_area(scene, cloud);
    return cloud;
}

}  // namespace entente::render

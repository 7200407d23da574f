// The spring-electrical model that Graphviz's sfdp uses: every two bodies repel each other by K^2 / d, a tie
// attracts by d^2 / K, and the step shrinks as long as the forces do not (Y. Hu, "Efficient, high-quality
// force-directed graph drawing", The Mathematica Journal 10 (2005) 37-71). All pairs are counted: a figure
// has hundreds of bodies, not the many thousands for which Hu approximates. Ties of conflict hold less than
// ties of cooperation. It is done in two storeys: members within their bloc, then the blocs as bodies.
#include "render/layout/springs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "render/layout/parts.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr int rounds = 240;
constexpr double repulsion = 0.6;         // times K^2
constexpr double hold_of_conflict = 0.3;  // of a tie of as much cooperation
constexpr double gravity = 0.02;          // toward the middle, so that parts do not drift apart
constexpr double edge = 14, member_gap = 12, bloc_gap = 26, bloc_padding = 9;
constexpr double room_of_tie = 250;   // that ties of a bloc take in a crowd, each
constexpr double widest_bloc = 0.62;  // of the frame

double reach(Size size) {
    return (size.width + size.height) / 4;
}

class Balance {
public:
    Balance(const std::vector<Size>& sizes, const std::vector<Spring>& springs, double length,
            std::uint32_t seed)
        : sizes_(sizes), springs_(springs), length_(length), at_(sizes.size()), force_(sizes.size()) {
        Random random(seed);
        const double spread = length * std::sqrt(static_cast<double>(sizes.size()));
        for (Point& p : at_) {
            p.x = random.within(-spread, spread);
            p.y = random.within(-spread, spread);
        }
    }

    std::vector<Point> run() {
        double step = length_, energy = 0;
        int better = 0;
        for (int round = 0; round < rounds && step > length_ * 1e-3; ++round) {
            const double before = energy;
            energy = push();
            for (std::size_t i = 0; i < at_.size(); ++i) {
                const double strength = length(force_[i]);
                if (strength > 0) at_[i] = at_[i] + force_[i] * (step / strength);
            }
            if (energy < before || round == 0) {
                if (++better >= 5) {
                    better = 0;
                    step /= 0.92;
                }
            } else {
                better = 0;
                step *= 0.92;
            }
        }
        return at_;
    }

private:
    // Sets the forces; returns the sum of their squares.
    double push() {
        for (std::size_t i = 0; i < at_.size(); ++i) force_[i] = at_[i] * -gravity;
        for (std::size_t i = 0; i < at_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Point apart = at_[i] - at_[j];
                const double room = length_ + reach(sizes_[i]) + reach(sizes_[j]);
                const Point by =
                    apart * (repulsion * room * room / std::max(dot(apart, apart), 1.0) / length_);
                force_[i] = force_[i] + by;
                force_[j] = force_[j] - by;
            }
        }
        for (const Spring& spring : springs_) {
            const Point apart = at_[spring.b] - at_[spring.a];
            const double room = length_ + reach(sizes_[spring.a]) + reach(sizes_[spring.b]);
            const Point by = apart * (spring.pull * length(apart) / (room * length_));
            force_[spring.a] = force_[spring.a] + by;
            force_[spring.b] = force_[spring.b] - by;
        }
        double energy = 0;
        for (const Point f : force_) energy += dot(f, f);
        return energy;
    }

    const std::vector<Size>& sizes_;
    const std::vector<Spring>& springs_;
    double length_;
    std::vector<Point> at_, force_;
};

double pull_of(const Link& link) {
    const double strength = link.cooperation + link.conflict;
    const double friendly = strength > 0 ? link.cooperation / strength : 0.5;
    return link.weight / 2 * (hold_of_conflict + (1 - hold_of_conflict) * friendly);
}

Box bounds(const std::vector<Point>& at, const std::vector<Size>& sizes) {
    Box box = box_at(at.front(), sizes.front());
    for (std::size_t i = 1; i < at.size(); ++i) {
        const Box own = box_at(at[i], sizes[i]);
        extend(box, own.low);
        extend(box, own.high);
    }
    return box;
}

// Scales the bodies so that their middles fill a frame `width` wide and `ratio` times as high, and moves
// them apart.
Size settle(std::vector<Point>& at, const std::vector<Size>& sizes, double width, double ratio, double gap) {
    const Box loose = bounds(at, sizes);
    const double x = width / std::max(loose.width(), 1.0);
    const double y = ratio * width / std::max(loose.height(), 1.0);
    for (Point& p : at) p = {(p.x - loose.low.x) * x, (p.y - loose.low.y) * y};
    separate(at, sizes, width, gap);
    const Box tight = bounds(at, sizes);
    for (Point& p : at) p = p - tight.low;
    return {tight.width(), tight.height()};
}

// A frame that bodies of these sizes, and what else takes room, fill to about two thirds.
double frame_width(const std::vector<Size>& sizes, double ratio, double gap, double area = 0) {
    constexpr double fill = 0.66;
    double widest = 0;
    for (const Size size : sizes) {
        area += (size.width + gap) * (size.height + gap);
        widest = std::max(widest, size.width);
    }
    return std::max(widest, std::sqrt(area / (fill * ratio)));
}

// Places the members of a group by the ties between them.
void arrange_inside(const Scene& scene, Group& group, double widest, std::uint32_t seed) {
    constexpr double ratio = 0.75, length = 40;
    std::map<std::size_t, std::size_t> place;
    std::vector<Size> sizes;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        place[group.members[i]] = i;
        sizes.push_back(scene.members[group.members[i]].box.size);
    }
    std::vector<Spring> springs;
    for (const Link& link : scene.links) {
        const auto a = place.find(link.a), b = place.find(link.b);
        if (a != place.end() && b != place.end()) springs.push_back({a->second, b->second, pull_of(link)});
    }
    std::vector<Point> at = balance_springs(sizes, springs, length, seed);
    const bool crowd = scene.members.size() > most_of_a_few;
    const double of_ties = crowd ? room_of_tie * static_cast<double>(springs.size()) : 0;
    const Size size = settle(at, sizes, std::min(widest, frame_width(sizes, ratio, member_gap, of_ties)),
                             ratio, member_gap);
    const double padding = group.owner ? bloc_padding : 0;
    group.size = {size.width + 2 * padding, size.height + 2 * padding};
    group.offsets.clear();
    for (const Point p : at) group.offsets.push_back(p - Point{size.width / 2, size.height / 2});
}

// The blocs as groups; what is left stays in groups of one.
void regroup(Scene& scene, const std::vector<std::vector<model::ActorIndex>>& blocs) {
    if (blocs.empty()) return;
    std::vector<char> taken(scene.members.size());
    std::vector<Group> groups;
    for (const std::vector<model::ActorIndex>& bloc : blocs) {
        Group group;
        for (const model::ActorIndex actor : bloc) {
            if (const auto member = scene.member(actor)) group.members.push_back(*member);
        }
        if (group.members.size() < 2) continue;
        for (const std::size_t member : group.members) taken[member] = 1;
        group.owner = scene.members[group.members.front()].box.actor;
        groups.push_back(std::move(group));
    }
    for (std::size_t member = 0; member < scene.members.size(); ++member) {
        if (taken[member] != 0) continue;
        Group alone;
        alone.members = {member};
        groups.push_back(std::move(alone));
    }
    scene.groups = std::move(groups);
}

std::vector<Spring> springs_between(const Scene& scene) {
    std::vector<std::size_t> group_of(scene.members.size());
    for (std::size_t i = 0; i < scene.groups.size(); ++i) {
        for (const std::size_t member : scene.groups[i].members) group_of[member] = i;
    }
    std::map<std::pair<std::size_t, std::size_t>, double> pulls;
    for (const Link& link : scene.links) {
        const std::size_t a = group_of[link.a], b = group_of[link.b];
        if (a != b) pulls[std::minmax(a, b)] += pull_of(link);
    }
    std::vector<Spring> springs;
    for (const auto& [ends, pull] : pulls) springs.push_back({ends.first, ends.second, std::sqrt(pull)});
    return springs;
}

}  // namespace

std::vector<Point> balance_springs(const std::vector<Size>& sizes, const std::vector<Spring>& springs,
                                   double length, std::uint32_t seed) {
    return Balance(sizes, springs, length, seed).run();
}

Cloud springs_layout(Scene& scene, const std::vector<std::vector<model::ActorIndex>>& blocs, double width,
                     bool portrait, std::uint32_t seed) {
    constexpr double wide_ratio = 0.7, high_ratio = 1.7, length = 60;
    const double ratio = portrait ? high_ratio : wide_ratio;
    regroup(scene, blocs);
    Cloud cloud;
    cloud.area = {width, 2 * edge};
    if (scene.groups.empty()) return cloud;
    std::vector<Size> sizes;
    for (Group& group : scene.groups) {
        arrange_inside(scene, group, widest_bloc * width, seed);
        sizes.push_back(group.size);
    }
    cloud.centres = balance_springs(sizes, springs_between(scene), length, seed);
    const double inner = std::max(width - 2 * edge, frame_width(sizes, ratio, bloc_gap));
    const Size all = settle(cloud.centres, sizes, inner, ratio, bloc_gap);
    for (Point& centre : cloud.centres) centre = centre + Point{edge + (inner - all.width) / 2, edge};
    cloud.area = {inner + 2 * edge, all.height + 2 * edge};
    return cloud;
}

void untangle_springs(Scene& scene, Cloud& cloud, std::uint32_t seed) {
    const bool crowd = scene.members.size() > most_of_a_few;
    if (crowd) untangle_grounds(scene, cloud, seed);
    untangle_blocs(scene, cloud, seed);
    if (crowd) use_area(scene, cloud);
}

}  // namespace entente::render

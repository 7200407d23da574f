// Untangling a cloud by threshold accepting, as on the stage: groups shift a little or change places, each
// held near where the layout put it by a pull that a worse tangle outweighs. In a crowd a group goes to those
// it is tied to as well, from wherever it stands, since a little shift rarely helps there.
#include <algorithm>
#include <cmath>

#include "render/geometry.hpp"
#include "render/layout/stress.hpp"
#include "render/layout/tangle.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr double start_threshold = 6;
constexpr double pull_per_unit = 0.025, pull_in_crowd = 0.01;  // and per era

class CloudSearch {
public:
    CloudSearch(Scene& scene, Cloud& cloud, std::uint32_t seed, double pull)
        : scene_(scene),
          cloud_(cloud),
          tangle_(scene, places(), rests(pull), {1.0 / 400, 26}),
          random_(seed),
          group_of_(scene.members.size()) {
        for (std::size_t i = 0; i < scene.groups.size(); ++i) {
            for (const std::size_t member : scene.groups[i].members) group_of_[member] = i;
        }
    }

    /// Returns the cost of what it ends with.
    double run() {
        const std::size_t steps = affordable_steps(tangle_);
        for (std::size_t i = 0; i < steps; ++i) {
            const double left = 1 - static_cast<double>(i) / static_cast<double>(steps);
            step(start_threshold * left * left, 12 + 60 * left);
        }
        return tangle_.cost();
    }

    void run_in_crowd() {
        constexpr double pairs = 1e9, steps_by_member = 1000, near = 12, far = 300;
        const double most = steps_by_member * static_cast<double>(group_of_.size());
        const auto steps = static_cast<std::size_t>(std::min(pairs / tangle_.work_per_move(), most));
        for (std::size_t i = 0; i < steps; ++i) {
            const double left = 1 - static_cast<double>(i) / static_cast<double>(steps);
            step_in_crowd(start_threshold * left * left, near + far * left);
        }
    }

    void run_of_grounds() {
        constexpr double pairs = 2e8, steps_by_ground = 400, near = 12, far = 300;
        const double grounds = static_cast<double>(scene_.groups.size());
        const double work = tangle_.work_per_move() * static_cast<double>(group_of_.size()) / grounds;
        const auto steps = static_cast<std::size_t>(std::min(pairs / work, steps_by_ground * grounds));
        for (std::size_t i = 0; i < steps; ++i) {
            const double left = 1 - static_cast<double>(i) / static_cast<double>(steps);
            const double threshold = start_threshold * left * left;
            const std::size_t group = random_.below(scene_.groups.size());
            if (random_.below(3) == 0) {
                swap_groups(group, threshold);
            } else {
                shift(group, threshold, near + far * left);
            }
        }
    }

private:
    [[nodiscard]] std::vector<Point> places() const {
        std::vector<Point> centres(scene_.members.size());
        for (std::size_t i = 0; i < scene_.groups.size(); ++i) {
            const Group& group = scene_.groups[i];
            for (std::size_t j = 0; j < group.members.size(); ++j) {
                centres[group.members[j]] = cloud_.centres[i] + group.offsets[j];
            }
        }
        return centres;
    }

    [[nodiscard]] std::vector<Rest> rests(double pull) const {
        std::vector<Rest> result;
        const std::vector<Point> centres = places();
        for (std::size_t i = 0; i < centres.size(); ++i) {
            result.push_back({centres[i].x, centres[i].y, pull * count(scene_.members[i].tied)});
        }
        return result;
    }

    [[nodiscard]] bool fits(std::size_t group, Point at, std::size_t leaving) const {
        const Box area = {{4, 4}, {cloud_.area.width - 4, cloud_.area.height - 4}};
        const Box box = box_at(at, scene_.groups[group].size);
        if (!area.contains(box.low) || !area.contains(box.high)) return false;
        const Box wide = box_at(at, scene_.groups[group].size, cloud_gap);
        for (std::size_t other = 0; other < scene_.groups.size(); ++other) {
            if (other == group || other == leaving) continue;
            if (wide.meets(box_at(cloud_.centres[other], scene_.groups[other].size))) return false;
        }
        return true;
    }

    void add_moves(std::vector<Move>& moves, std::size_t group, Point to) const {
        const Group& box = scene_.groups[group];
        for (std::size_t i = 0; i < box.members.size(); ++i) {
            moves.push_back({box.members[i], to + box.offsets[i]});
        }
    }

    void step(double threshold, double reach) {
        const double choice = random_.unit();
        if (choice < 0.25) {
            // By member, so that large groups get their share.
            const std::size_t of = group_of_[random_.below(group_of_.size())];
            if (scene_.groups[of].members.size() > 1) return swap_members(of, threshold);
        }
        const std::size_t group = random_.below(scene_.groups.size());
        if (choice < 0.75) return shift(group, threshold, reach);
        swap_groups(group, threshold);
    }

    void step_in_crowd(double threshold, double reach) {
        const std::size_t member = random_.below(group_of_.size()), group = group_of_[member];
        const double choice = random_.unit();
        if (choice < 0.1) return swap_groups(group, threshold);
        if (choice < 0.5 && !scene_.links_of[member].empty()) {
            const Point ties = choice < 0.3 ? partner(member) : middle_of_partners(member);
            return shift_to(group, near(ties, reach), threshold);
        }
        shift(group, threshold, reach);
    }

    [[nodiscard]] Point other_end(std::size_t link, std::size_t member) const {
        const Link& ends = scene_.links[link];
        return tangle_.centres()[ends.a == member ? ends.b : ends.a];
    }

    [[nodiscard]] Point partner(std::size_t member) {
        const std::vector<std::size_t>& links = scene_.links_of[member];
        return other_end(links[random_.below(links.size())], member);
    }

    [[nodiscard]] Point middle_of_partners(std::size_t member) const {
        const std::vector<std::size_t>& links = scene_.links_of[member];
        Point sum;
        for (const std::size_t link : links) sum = sum + other_end(link, member);
        return sum * (1 / static_cast<double>(links.size()));
    }

    void shift(std::size_t group, double threshold, double reach) {
        shift_to(group, near(cloud_.centres[group], reach), threshold);
    }

    [[nodiscard]] Point near(Point place, double reach) {
        const double dx = random_.within(-reach, reach), dy = random_.within(-reach, reach);
        return place + Point{dx, dy};
    }

    void shift_to(std::size_t group, Point to, double threshold) {
        if (!fits(group, to, group)) return;
        std::vector<Move> moves;
        add_moves(moves, group, to);
        if (tangle_.accept(moves, threshold)) cloud_.centres[group] = to;
    }

    void swap_members(std::size_t index, double threshold) {
        Group& group = scene_.groups[index];
        const Group before = group;
        const std::size_t one = random_.below(group.members.size()),
                          two = random_.below(group.members.size());
        if (one == two) return;
        std::swap(group.members[one], group.members[two]);
        arrange_in_rows(scene_, group, before.size.width);
        std::vector<Move> moves;
        add_moves(moves, index, cloud_.centres[index]);
        const bool larger = group.size.width > before.size.width || group.size.height > before.size.height;
        if (!larger && tangle_.accept(moves, threshold)) {
            group.size = before.size;
        } else {
            group = before;
        }
    }

    void swap_groups(std::size_t one, double threshold) {
        std::vector<Move> moves;
        const std::size_t two = random_.below(scene_.groups.size());
        if (one == two || !fits(one, cloud_.centres[two], two)) return;
        std::swap(cloud_.centres[one], cloud_.centres[two]);
        add_moves(moves, one, cloud_.centres[one]);
        add_moves(moves, two, cloud_.centres[two]);
        if (fits(two, cloud_.centres[two], two) && tangle_.accept(moves, threshold)) return;
        std::swap(cloud_.centres[one], cloud_.centres[two]);
    }

    Scene& scene_;
    Cloud& cloud_;
    Tangle tangle_;
    Random random_;
    std::vector<std::size_t> group_of_;  // by member
};

}  // namespace

double untangle_cloud(Scene& scene, Cloud& cloud, std::uint32_t seed) {
    return CloudSearch(scene, cloud, seed, pull_per_unit).run();
}

void untangle_grounds(Scene& scene, Cloud& cloud, std::uint32_t seed) {
    CloudSearch(scene, cloud, seed, 0).run_of_grounds();
}

void untangle_crowd(Scene& scene, Cloud& cloud, std::uint32_t seed) {
    CloudSearch(scene, cloud, seed, pull_in_crowd).run_in_crowd();
}

}  // namespace entente::render

// Springs place the members of a bloc by the ties within it. Which of them stands on the side of whom it is
// tied to elsewhere is then found by threshold accepting, as on the stage (stage_search.cpp): two members of
// a bloc change places, one shifts, a bloc is turned over.
#include <algorithm>

#include "render/geometry.hpp"
#include "render/layout/parts.hpp"
#include "render/layout/springs.hpp"
#include "render/layout/tangle.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr double start_threshold = 16;
constexpr double least_gap = 7;  // between boxes of a bloc
constexpr double farthest_shift = 60;

std::vector<Point> centres_of(const Scene& scene, const Cloud& cloud) {
    std::vector<Point> centres(scene.members.size());
    for (std::size_t i = 0; i < scene.groups.size(); ++i) {
        const Group& group = scene.groups[i];
        for (std::size_t place = 0; place < group.members.size(); ++place) {
            centres[group.members[place]] = cloud.centres[i] + group.offsets[place];
        }
    }
    return centres;
}

class BlocSearch {
public:
    BlocSearch(Scene& scene, const Cloud& cloud, std::uint32_t seed)
        : scene_(scene),
          cloud_(cloud),
          tangle_(scene, centres_of(scene, cloud), std::vector<Rest>(scene.members.size())),
          random_(seed) {
        for (std::size_t i = 0; i < scene.groups.size(); ++i) {
            const std::size_t size = scene.groups[i].members.size();
            for (std::size_t place = 0; size > 1 && place < size; ++place) spots_.push_back({i, place});
        }
    }

    void run() {
        if (spots_.empty() || scene_.links.empty()) return;
        const bool crowd = scene_.members.size() > most_of_a_few;
        const std::size_t steps = (crowd ? 8 : 3) * affordable_steps(tangle_);
        for (std::size_t i = 0; i < steps; ++i) {
            const double left = 1 - static_cast<double>(i) / static_cast<double>(steps);
            step(start_threshold * left * left);
        }
    }

private:
    struct Spot {
        std::size_t group = 0;
        std::size_t place = 0;
    };

    void step(double threshold) {
        const Spot one =
            spots_[random_.below(spots_.size())];  // by member, so that large blocs get their share
        const double choice = random_.unit();
        if (choice < 0.03) return turn_over(one.group, random_.below(2) == 0, threshold);
        Group& group = scene_.groups[one.group];
        if (choice < 0.35) {
            const Point by = {random_.within(-farthest_shift, farthest_shift),
                              random_.within(-farthest_shift, farthest_shift)};
            return shift(one, group.offsets[one.place] + by, threshold);
        }
        swap(group, one, random_.below(group.members.size()), threshold);
    }

    // Whether the member has room there, as if `leaving` stood nowhere.
    [[nodiscard]] bool fits(const Group& group, std::size_t place, Point offset, std::size_t leaving) const {
        const Box box = box_at(offset, size_of(group, place));
        const double half_w = group.size.width / 2, half_h = group.size.height / 2;
        if (box.low.x < least_gap - half_w || box.high.x > half_w - least_gap) return false;
        if (box.low.y < least_gap - half_h || box.high.y > half_h - least_gap) return false;
        for (std::size_t other = 0; other < group.members.size(); ++other) {
            if (other == place || other == leaving) continue;
            if (box.meets(box_at(group.offsets[other], size_of(group, other), least_gap))) return false;
        }
        return true;
    }

    [[nodiscard]] Size size_of(const Group& group, std::size_t place) const {
        return scene_.members[group.members[place]].box.size;
    }

    void shift(Spot spot, Point to, double threshold) {
        Group& group = scene_.groups[spot.group];
        if (!fits(group, spot.place, to, spot.place)) return;
        const std::vector<Move> moves = {{group.members[spot.place], cloud_.centres[spot.group] + to}};
        if (tangle_.accept(moves, threshold)) group.offsets[spot.place] = to;
    }

    void swap(Group& group, Spot one, std::size_t two, double threshold) {
        if (one.place == two) return;
        const Point first = group.offsets[one.place], second = group.offsets[two];
        if (!fits(group, one.place, second, two)) return;
        group.offsets[one.place] = second;
        const Point centre = cloud_.centres[one.group];
        const std::vector<Move> moves = {{group.members[one.place], centre + second},
                                         {group.members[two], centre + first}};
        if (fits(group, two, first, two) && tangle_.accept(moves, threshold)) {
            group.offsets[two] = first;
        } else {
            group.offsets[one.place] = first;
        }
    }

    void turn_over(std::size_t index, bool sideways, double threshold) {
        Group& group = scene_.groups[index];
        std::vector<Point> offsets = group.offsets;
        std::vector<Move> moves;
        for (std::size_t place = 0; place < offsets.size(); ++place) {
            double& coordinate = sideways ? offsets[place].x : offsets[place].y;
            coordinate = -coordinate;
            moves.push_back({group.members[place], cloud_.centres[index] + offsets[place]});
        }
        if (tangle_.accept(moves, threshold)) group.offsets = std::move(offsets);
    }

    Scene& scene_;
    const Cloud& cloud_;
    Tangle tangle_;
    Random random_;
    std::vector<Spot> spots_;
};

}  // namespace

void untangle_blocs(Scene& scene, const Cloud& cloud, std::uint32_t seed) {
    BlocSearch(scene, cloud, seed).run();
}

}  // namespace entente::render

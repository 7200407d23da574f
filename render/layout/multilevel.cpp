// The spring-electrical model of springs.cpp, solved from coarse to fine: bodies held together are merged,
// again and again, until a few clumps are left; those are placed, and each is then opened into what it was
// merged of, near its place, and balanced anew. A model of hundreds of bodies that starts from random places
// ends folded over itself; one that starts from the clumps does not (Y. Hu, "Efficient, high-quality
// force-directed graph drawing", The Mathematica Journal 10 (2005) 37-71, section 3). Bodies are merged along
// the strongest springs for their mass, and one left over joins its strongest neighbour's clump, so that
// stars shrink too. A clump repels by the sum of its bodies, and is held by the sum of their springs.
#include "render/layout/multilevel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "render/geometry.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr std::size_t few = 8;              // clumps to begin with
constexpr double repulsion = 0.2;           // for springs of length 1
constexpr double gravity = 1e-4;            // toward the middle, so that parts do not drift apart for ever
constexpr double cooling = 0.9;             // of the step, when forces grow
constexpr double affordable_pairs = 2.5e7;  // at each level

struct Level {
    std::vector<double> mass;
    std::vector<Spring> springs;      // sorted, one a pair
    std::vector<std::size_t> parent;  // by body: its clump one level up
};

std::vector<std::vector<std::pair<std::size_t, double>>> neighbours_of(const Level& level) {
    std::vector<std::vector<std::pair<std::size_t, double>>> result(level.mass.size());
    for (const Spring& spring : level.springs) {
        result[spring.a].push_back({spring.b, spring.pull});
        result[spring.b].push_back({spring.a, spring.pull});
    }
    return result;
}

// Sets the parents; returns how many there are.
std::size_t merge(Level& level) {
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    const auto neighbours = neighbours_of(level);
    const std::size_t n = level.mass.size();
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return neighbours[a].size() < neighbours[b].size();
    });
    level.parent.assign(n, none);
    std::size_t clumps = 0;
    const auto strongest = [&](std::size_t body, bool taken) {
        std::size_t best = none;
        double most = 0;
        for (const auto& [other, pull] : neighbours[body]) {
            if ((level.parent[other] != none) != taken || pull / level.mass[other] <= most) continue;
            most = pull / level.mass[other];
            best = other;
        }
        return best;
    };
    for (const std::size_t body : order) {
        if (level.parent[body] != none) continue;
        const std::size_t mate = strongest(body, false);
        if (mate != none) {
            level.parent[body] = level.parent[mate] = clumps++;
        } else if (const std::size_t host = strongest(body, true); host != none) {
            level.parent[body] = level.parent[host];
        } else {
            level.parent[body] = clumps++;
        }
    }
    return clumps;
}

Level coarser(const Level& fine, std::size_t clumps) {
    Level level;
    level.mass.resize(clumps);
    for (std::size_t i = 0; i < fine.mass.size(); ++i) level.mass[fine.parent[i]] += fine.mass[i];
    std::map<std::pair<std::size_t, std::size_t>, double> pulls;
    for (const Spring& spring : fine.springs) {
        const std::size_t a = fine.parent[spring.a], b = fine.parent[spring.b];
        if (a != b) pulls[std::minmax(a, b)] += spring.pull;
    }
    for (const auto& [ends, pull] : pulls) level.springs.push_back({ends.first, ends.second, pull});
    return level;
}

class Relaxation {
public:
    Relaxation(const Level& level, std::vector<Point>& at) : level_(level), at_(at), force_(at.size()) {}

    void run(double step, int rounds) {
        const auto n = static_cast<double>(at_.size());
        const int affordable = static_cast<int>(std::max(4.0, affordable_pairs / std::max(n * n / 2, 1.0)));
        double energy = 0;
        int better = 0;
        for (int round = 0; round < std::min(rounds, affordable) && step > 2e-3; ++round) {
            const double before = energy;
            energy = push();
            for (std::size_t i = 0; i < at_.size(); ++i) {
                const double strength = length(force_[i]);
                if (strength > 0) at_[i] = at_[i] + force_[i] * (step / strength);
            }
            if (round > 0 && energy >= before) {
                better = 0;
                step *= cooling;
            } else if (++better >= 5) {
                better = 0;
                step /= cooling;
            }
        }
    }

private:
    // Sets the forces; returns the sum of their squares.
    double push() {
        for (std::size_t i = 0; i < at_.size(); ++i) force_[i] = at_[i] * (-gravity * level_.mass[i]);
        for (std::size_t i = 0; i < at_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Point apart = at_[i] - at_[j];
                const double charge = repulsion * level_.mass[i] * level_.mass[j];
                const Point by = apart * (charge / std::max(dot(apart, apart), 1e-4));
                force_[i] = force_[i] + by;
                force_[j] = force_[j] - by;
            }
        }
        for (const Spring& spring : level_.springs) {
            const Point apart = at_[spring.b] - at_[spring.a];
            const Point by = apart * (spring.pull * length(apart));
            force_[spring.a] = force_[spring.a] + by;
            force_[spring.b] = force_[spring.b] - by;
        }
        double energy = 0;
        for (const Point f : force_) energy += dot(f, f);
        return energy;
    }

    const Level& level_;
    std::vector<Point>& at_;
    std::vector<Point> force_;
};

std::vector<Level> levels_of(std::size_t bodies, const std::vector<Spring>& springs) {
    std::vector<Level> levels(1);
    levels[0].mass.assign(bodies, 1);
    levels[0].springs = springs;
    while (levels.back().mass.size() > few) {
        const std::size_t clumps = merge(levels.back());
        if (clumps * 10 > levels.back().mass.size() * 9) break;
        levels.push_back(coarser(levels.back(), clumps));
    }
    return levels;
}

}  // namespace

std::vector<Point> unfold_springs(std::size_t bodies, const std::vector<Spring>& springs,
                                  std::uint32_t seed) {
    constexpr int rounds_of_clumps = 300, rounds = 120;
    Random random(seed);
    const std::vector<Level> levels = levels_of(bodies, springs);
    std::vector<Point> at(levels.back().mass.size());
    const double spread = std::sqrt(static_cast<double>(bodies));
    for (Point& p : at) {
        p.x = random.within(-spread, spread);
        p.y = random.within(-spread, spread);
    }
    Relaxation(levels.back(), at).run(spread / 4, rounds_of_clumps);
    for (std::size_t i = levels.size() - 1; i-- > 0;) {
        constexpr double jitter = 0.3;
        std::vector<Point> finer;
        for (const std::size_t parent : levels[i].parent) {
            const double dx = random.within(-jitter, jitter), dy = random.within(-jitter, jitter);
            finer.push_back(at[parent] + Point{dx, dy});
        }
        at = std::move(finer);
        Relaxation(levels[i], at).run(1, rounds);
    }
    return at;
}

}  // namespace entente::render

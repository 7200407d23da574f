// Cubics whose control points stand off the chord by shares of its length, finely graded: among many boxes a
// long tie must pass some on the left and some on the right, and only a few arcs do. They are tried from the
// least bent on, and left at the first box that they touch, so that hundreds cost little.
#include "render/route/mend.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace entente::render {
namespace {

constexpr std::array asides = {0.0,  0.025, -0.025, 0.05,  -0.05, 0.08,  -0.08, 0.115, -0.115, 0.16, -0.16,
                               0.21, -0.21, 0.28,   -0.28, 0.36,  -0.36, 0.47,  -0.47, 0.6,    -0.6};

/// Where along the chord the control points stand: even, or near one end, to leave a box that is hemmed in.
constexpr std::array<std::array<double, 2>, 5> stands = {
    {{0.25, 0.75}, {0.06, 0.6}, {0.4, 0.94}, {0.06, 0.94}, {0.45, 0.55}}};

/// How far the control points stand off the chord, as shares of its length.
struct Bend {
    std::size_t stand = 0;  ///< of `stands`
    double first = 0;
    double second = 0;
    [[nodiscard]] double cost() const {
        return bend_cost * (std::abs(first) + std::abs(second) + std::abs(first - second)) / 2;
    }
};

std::vector<Bend> bends_by_cost() {
    std::vector<Bend> bends;
    for (std::size_t stand = 0; stand < stands.size(); ++stand) {
        for (const double first : asides) {
            for (const double second : asides) bends.push_back({stand, first, second});
        }
    }
    std::ranges::stable_sort(bends, {}, &Bend::cost);
    return bends;
}

}  // namespace

std::optional<Candidate> clear_arc(std::span<const Stop> stops, const Route& route, const Aims& aims,
                                   Size area, const Traffic& traffic) {
    constexpr int enough = 8;
    static const std::vector<Bend> bends = bends_by_cost();
    const Point chord = aims.to - aims.from, across = {-chord.y, chord.x};
    std::optional<Candidate> best;
    double least = 0;
    int found = 0;
    for (const Bend& bend : bends) {
        if (route.straight || found == enough) break;
        const Curve curve = {aims.from, aims.from + chord * stands[bend.stand][0] + across * bend.first,
                             aims.from + chord * stands[bend.stand][1] + across * bend.second, aims.to};
        Candidate arc = clipped_arc(stops, route, curve);
        if (!stays_in(area, arc) || touches_third(stops, route, arc)) continue;
        ++found;
        arc.cost = bend.cost() + place_cost(stops, route, arc, area);
        const double cost =
            arc.cost + traffic.cost(arc, route.weight, std::numeric_limits<double>::infinity());
        if (best && cost >= least) continue;
        least = cost;
        best = std::move(arc);
    }
    return best;
}

}  // namespace entente::render

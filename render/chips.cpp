#include "render/chips.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace entente::render {
namespace {

constexpr std::array places = {0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3,
                               0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85};
constexpr double off_middle = 6;                // per share of the arc's length
constexpr double on_chip = 12, chip_room = 18;  // per unit nearer than the room
constexpr double on_box = 6, box_room = 9;
constexpr double on_curve = 1.6, curve_room = 10;

// Points along a curve with the length of the curve up to each.
struct Track {
    std::vector<Point> points;
    std::vector<double> travelled;

    explicit Track(const Curve& curve) {
        const auto steps = static_cast<std::size_t>(std::clamp(polygon_length(curve) / 4, 8.0, 200.0));
        points = sampled(curve, steps);
        travelled.push_back(0);
        for (std::size_t i = 1; i < points.size(); ++i) {
            travelled.push_back(travelled.back() + distance(points[i - 1], points[i]));
        }
    }

    [[nodiscard]] Point at(double share) const {
        const double wanted = share * travelled.back();
        const auto after = std::lower_bound(travelled.begin(), travelled.end(), wanted);
        const auto i = static_cast<std::size_t>(after - travelled.begin());
        if (i == 0 || i >= points.size()) return i == 0 ? points.front() : points.back();
        const double step = travelled[i] - travelled[i - 1];
        return between(points[i - 1], points[i], step > 0 ? (wanted - travelled[i - 1]) / step : 0);
    }
};

double nearest(const Track& track, Point p) {
    double least = std::numeric_limits<double>::infinity();
    for (const Point q : track.points) least = std::min(least, distance(p, q));
    return least;
}

double shortfall(double room, double distance) {
    return std::max(0.0, room - distance);
}

}  // namespace

std::vector<Point> place_chips(std::span<const Curve> curves, std::span<const std::size_t> marked,
                               std::span<const Stop> stops) {
    std::vector<Track> tracks;
    for (const Curve& curve : curves) tracks.emplace_back(curve);
    std::vector<Point> chips;
    for (const std::size_t mark : marked) {
        Point best;
        double least = std::numeric_limits<double>::infinity();
        for (const double share : places) {
            const Point p = tracks[mark].at(share);
            double cost = std::abs(share - 0.5) * off_middle;
            for (const Point chip : chips) cost += shortfall(chip_room, distance(chip, p)) * on_chip;
            for (const Stop& stop : stops) {
                const double weight = stop.ghost ? on_curve : on_box;
                cost += shortfall(box_room, distance_to(box_at(stop.centre, stop.size), p)) * weight;
            }
            for (std::size_t i = 0; i < tracks.size() && cost < least; ++i) {
                if (i != mark) cost += shortfall(curve_room, nearest(tracks[i], p)) * on_curve;
            }
            if (cost >= least) continue;
            least = cost;
            best = p;
        }
        chips.push_back(best);
    }
    return chips;
}

}  // namespace entente::render

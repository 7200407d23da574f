// Arcs are judged at samples about 4 units apart. Most of a figure's boxes are nowhere near an arc, and a
// glance at bounds says so.
#include "render/route/candidate.hpp"

#include <algorithm>
#include <cmath>

#include "render/shape.hpp"

namespace entente::render {
namespace {

// Once for every box that is touched, grazed, and for each unit of length inside, grazing, near.
constexpr double inside_cost = 20, grazing_cost = 5, near_cost = 0.75;
constexpr double touch_margin = 1.5, graze_margin = 4, near_margin = 9;
// Per unit of length over a pale name, near the area's edge, back inside one's own box.
constexpr double ghost_cost = 4, border_cost = 5, own_cost = 3;
constexpr double ghost_touch_cost = 30;  // once for every pale name that is crossed
constexpr double border = 5;             // from the area's edge
constexpr double outermost = 2;          // no bent arc comes nearer to it

bool inside(const Stop& stop, Point p, double margin) {
    const Point at = p - stop.centre;
    if (std::abs(at.x) >= stop.size.width / 2 + margin || std::abs(at.y) >= stop.size.height / 2 + margin) {
        return false;
    }
    return inside_shape(stop.shape, stop.size, at, margin);
}

// The t at which the curve leaves `stop`, between `in` (inside) and `out` (outside).
double exit_time(const Curve& curve, const Stop& stop, double in, double out) {
    for (int i = 0; i < 24; ++i) {
        const double middle = (in + out) / 2;
        (inside(stop, point_on(curve, middle), 0) ? in : out) = middle;
    }
    return out;
}

struct Clip {
    double start = 0;
    double end = 1;
};

// From the first way out of the first stop to the last way into the second, found in that many steps.
Clip clip(const Curve& curve, std::size_t steps, const Stop& from, const Stop& to) {
    const double step = 1.0 / static_cast<double>(steps);
    const auto inside_at = [&](std::size_t i, const Stop& stop) {
        return inside(stop, point_on(curve, static_cast<double>(i) / static_cast<double>(steps)), 0);
    };
    std::size_t first_out = 0, last_out = steps;
    while (first_out < steps && inside_at(first_out, from)) ++first_out;
    while (last_out > 0 && inside_at(last_out, to)) --last_out;
    Clip result;
    if (first_out > 0) {
        const double t = static_cast<double>(first_out) * step;
        result.start = exit_time(curve, from, t - step, t);
    }
    if (last_out < steps) {
        const double t = static_cast<double>(last_out) * step;
        result.end = exit_time(curve, to, t + step, t);
    }
    if (result.start >= result.end) return {};
    return result;
}

double box_cost(const Stop& stop, const Candidate& candidate, double step) {
    const Box reach = box_at(stop.centre, stop.size, near_margin);
    if (!reach.meets(candidate.bounds)) return 0;
    double touching = 0, grazing = 0, near = 0;
    for (const Point p : candidate.samples) {
        if (!reach.contains(p) || !inside(stop, p, stop.ghost ? 0 : near_margin)) continue;
        if (stop.ghost || inside(stop, p, touch_margin)) {
            touching += step;
        } else {
            (inside(stop, p, graze_margin) ? grazing : near) += step;
        }
    }
    if (stop.ghost) return touching > 0 ? ghost_touch_cost + touching * ghost_cost : 0;
    return (touching > 0 ? touch_cost + touching * inside_cost : 0) +
           (grazing > 0 ? graze_cost + grazing * grazing_cost : 0) + near * near_cost;
}

}  // namespace

Candidate clipped_arc(std::span<const Stop> stops, const Route& route, const Curve& whole) {
    const auto steps = static_cast<std::size_t>(std::clamp(polygon_length(whole) / 6, 16.0, 160.0));
    const Clip range = clip(whole, steps, stops[route.from], stops[route.to]);
    Candidate result;
    result.whole = whole;
    result.curve = part_of(whole, range.start, range.end);
    const double length = polygon_length(result.curve);
    result.samples = sampled(result.curve, static_cast<std::size_t>(std::clamp(length / 4, 4.0, 200.0)));
    result.bounds = {result.samples.front(), result.samples.front()};
    for (const Point p : result.samples) extend(result.bounds, p);
    return result;
}

bool stays_in(Size area, const Candidate& candidate) {
    const Box inner = {{outermost, outermost}, {area.width - outermost, area.height - outermost}};
    return inner.contains(candidate.bounds.low) && inner.contains(candidate.bounds.high);
}

double place_cost(std::span<const Stop> stops, const Route& route, const Candidate& candidate, Size area,
                  double limit) {
    const double step = polygon_length(candidate.curve) / static_cast<double>(candidate.samples.size());
    double cost = 0;
    for (std::size_t i = 0; i < stops.size() && cost < limit; ++i) {
        if (i != route.from && i != route.to) cost += box_cost(stops[i], candidate, step);
    }
    const Box inner = {{border, border}, {area.width - border, area.height - border}};
    for (std::size_t i = 1; i + 1 < candidate.samples.size() && cost < limit; ++i) {
        const Point p = candidate.samples[i];
        if (!inner.contains(p)) cost += step * border_cost;
        if (inside(stops[route.from], p, 0) || inside(stops[route.to], p, 0)) cost += step * own_cost;
    }
    return cost;
}

bool touches_third(std::span<const Stop> stops, const Route& route, const Candidate& candidate) {
    constexpr double step = 1.5;  // finer than the samples of the choice, which may step over a corner
    const double steps = std::clamp(polygon_length(candidate.curve) / step, 8.0, 2000.0);
    const std::vector<Point> points = sampled(candidate.curve, static_cast<std::size_t>(steps));
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (i == route.from || i == route.to || stops[i].ghost) continue;
        if (!box_at(stops[i].centre, stops[i].size, 2).meets(candidate.bounds)) continue;
        for (const Point p : points) {
            if (inside(stops[i], p, 1)) return true;
        }
    }
    return false;
}

}  // namespace entente::render

// Candidates are quadratic arcs: the chord's middle, or a point nearer one end, pushed aside by a
// share of the chord's length. For heavy ties, and when none of them keeps clear of all boxes, S- and
// C-shaped cubics are tried too; and when even the best of those touches a box, the control points of the
// best few are moved about until it no longer does, or nothing helps.
#include "render/route/candidate.hpp"

#include <algorithm>
#include <cmath>

#include "render/shape.hpp"

namespace entente::render {
namespace {

constexpr std::array bends = {0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23,
                              0.31, -0.31, 0.4, -0.4, 0.5,  -0.5,  0.62, -0.62};
constexpr double heavy = 3;     // the weight of the strongest ties
constexpr double slight = 0.1;  // bends below it are tried symmetric only

constexpr double bend_cost = 95, lopsided_cost = 6;
// Once for every box that is touched, grazed, and for each unit of length inside, grazing, near.
constexpr double touch_cost = 400, graze_cost = 50;
constexpr double inside_cost = 20, grazing_cost = 5, near_cost = 0.75;
constexpr double touch_margin = 1.5, graze_margin = 4, near_margin = 9;
// Per unit of length over a pale name, near the area's edge, back inside one's own box.
constexpr double ghost_cost = 4, border_cost = 5, own_cost = 3;
constexpr double ghost_touch_cost = 30;      // once for every pale name that is crossed
constexpr double border = 5, outermost = 2;  // from the area's edge; no bent arc
                                             // comes nearer than the latter
constexpr double unclean = graze_cost;       // candidates from this cost on touch or graze a box

bool inside(const Stop& stop, Point p, double margin) {
    return inside_shape(stop.shape, stop.size, p - stop.centre, margin);
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

// From the first way out of the first stop to the last way into the second.
Clip clip(const Curve& curve, const std::vector<Point>& points, const Stop& from, const Stop& to) {
    const std::size_t last = points.size() - 1;
    const double step = 1.0 / static_cast<double>(last);
    std::size_t first_out = 0, last_out = last;
    while (first_out < last && inside(from, points[first_out], 0)) ++first_out;
    while (last_out > 0 && inside(to, points[last_out], 0)) --last_out;
    Clip result;
    if (first_out > 0) {
        const double t = static_cast<double>(first_out) * step;
        result.start = exit_time(curve, from, t - step, t);
    }
    if (last_out < last) {
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

double shape_cost(std::span<const Stop> stops, const Route& route, const Candidate& candidate, Size area) {
    const double step = polygon_length(candidate.curve) / static_cast<double>(candidate.samples.size());
    double cost = 0;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (i != route.from && i != route.to) cost += box_cost(stops[i], candidate, step);
    }
    const Box inner = {{border, border}, {area.width - border, area.height - border}};
    for (std::size_t i = 1; i + 1 < candidate.samples.size(); ++i) {
        const Point p = candidate.samples[i];
        if (!inner.contains(p)) cost += step * border_cost;
        if (inside(stops[route.from], p, 0) || inside(stops[route.to], p, 0)) cost += step * own_cost;
    }
    return cost;
}

Candidate make_candidate(std::span<const Stop> stops, const Route& route, const Curve& whole, double own,
                         Size area) {
    const auto steps = static_cast<std::size_t>(std::clamp(polygon_length(whole) / 6, 16.0, 160.0));
    const Clip range = clip(whole, sampled(whole, steps), stops[route.from], stops[route.to]);
    Candidate result;
    result.whole = whole;
    result.curve = part_of(whole, range.start, range.end);
    const double length = polygon_length(result.curve);
    result.samples = sampled(result.curve, static_cast<std::size_t>(std::clamp(length / 4, 4.0, 200.0)));
    result.bounds = {result.samples.front(), result.samples.front()};
    for (const Point p : result.samples) extend(result.bounds, p);
    result.cost = own + shape_cost(stops, route, result, area);
    return result;
}

// How far the control points stand off the chord, as a share of its length; more when they stand on
// opposite sides.
double bend_of(const Curve& curve) {
    const Point chord = curve[3] - curve[0];
    const double square = std::max(dot(chord, chord), 1e-9);
    const double first = cross(chord, curve[1] - curve[0]) / square;
    const double second = cross(chord, curve[2] - curve[0]) / square;
    return (std::abs(first) + std::abs(second) + std::abs(first - second)) / 2;
}

// Collects candidates of one tie; the straight one comes first and is always kept.
class Collection {
public:
    Collection(std::span<const Stop> stops, const Route& route, Size area)
        : stops_(stops), route_(route), area_(area) {}

    void add(const Curve& curve, double own_cost_of_shape) {
        Candidate candidate = make_candidate(stops_, route_, curve, own_cost_of_shape, area_);
        if (!found_.empty() && !allowed(candidate)) return;
        found_.push_back(std::move(candidate));
    }

    // Pattern search on the control points of the cheapest few.
    void refine(const Aims& aims) {
        constexpr std::size_t few = 4;
        std::stable_sort(found_.begin(), found_.end(), cheaper);
        const std::size_t seeds = std::min(few, found_.size());
        for (std::size_t i = 0; i < seeds; ++i) {
            Candidate best = found_[i];
            for (double step = 24; step > 2 && best.cost >= touch_cost; step /= 2) {
                for (const std::size_t control : {1U, 2U}) {
                    for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
                        const Curve& old = best.whole;
                        Curve curve = {aims.from, old[1], old[2], aims.to};
                        curve[control] = curve[control] + way * step;
                        const double bending = bend_of(curve) * bend_cost;
                        Candidate moved = make_candidate(stops_, route_, curve, bending, area_);
                        if (allowed(moved) && moved.cost < best.cost) best = std::move(moved);
                    }
                }
            }
            if (best.cost < found_[i].cost) found_.push_back(std::move(best));
        }
    }

    [[nodiscard]] double least_cost() const {
        return std::min_element(found_.begin(), found_.end(), cheaper)->cost;
    }

    std::vector<Candidate> sorted() {
        std::stable_sort(found_.begin(), found_.end(), cheaper);
        return std::move(found_);
    }

private:
    static bool cheaper(const Candidate& a, const Candidate& b) { return a.cost < b.cost; }

    [[nodiscard]] bool allowed(const Candidate& candidate) const {
        const Box inner = {{outermost, outermost}, {area_.width - outermost, area_.height - outermost}};
        return inner.contains(candidate.bounds.low) && inner.contains(candidate.bounds.high);
    }

    std::span<const Stop> stops_;
    const Route& route_;
    Size area_;
    std::vector<Candidate> found_;
};

void add_quadratics(Collection& found, const Aims& aims, Effort effort) {
    constexpr std::size_t few = 4;
    const Point chord = aims.to - aims.from, across = {-chord.y, chord.x};
    const std::size_t tried = effort == Effort::few ? few : bends.size();
    for (const double bend : std::span(bends).first(tried)) {
        for (const double at : {0.5, 0.28, 0.72}) {
            if (at != 0.5 && (std::abs(bend) < slight || effort == Effort::few)) continue;
            const Point control = aims.from + chord * at + across * bend;
            found.add(from_quadratic(aims.from, control, aims.to),
                      std::abs(bend) * bend_cost + (at == 0.5 ? 0 : lopsided_cost));
        }
    }
}

void add_cubics(Collection& found, const Aims& aims) {
    constexpr std::array asides = {-1.6, -1.1, -0.75, -0.45, -0.2, 0.0, 0.2, 0.45, 0.75, 1.1, 1.6};
    const Point chord = aims.to - aims.from, across = {-chord.y, chord.x};
    for (const double first : asides) {
        for (const double second : asides) {
            const Point c1 = aims.from + chord * 0.25 + across * first;
            const Point c2 = aims.from + chord * 0.75 + across * second;
            const Curve curve = {aims.from, c1, c2, aims.to};
            found.add(curve, bend_of(curve) * bend_cost);
        }
    }
}

// Arcs that pass close by each side of every box that the chord runs through or near.
void add_detours(Collection& found, std::span<const Stop> stops, const Route& route, const Aims& aims) {
    constexpr double beside = 7,
                     reach = 14;  // outside a box; how far off the chord it still counts
    const Point chord = aims.to - aims.from;
    const double square = std::max(dot(chord, chord), 1e-9);
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (i == route.from || i == route.to || stops[i].ghost) continue;
        const Box wide = box_at(stops[i].centre, stops[i].size, reach);
        if (share_inside(aims.from, aims.to, wide) <= 0) continue;
        const Point half = {stops[i].size.width / 2 + beside, stops[i].size.height / 2 + beside};
        for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
            const Point via = stops[i].centre + Point{way.x * half.x, way.y * half.y};
            const double t = std::clamp(dot(via - aims.from, chord) / square, 0.12, 0.88), u = 1 - t;
            const Point control = (via - aims.from * (u * u) - aims.to * (t * t)) * (1 / (2 * u * t));
            const Curve curve = from_quadratic(aims.from, control, aims.to);
            found.add(curve, bend_of(curve) * bend_cost);
        }
    }
}

}  // namespace

std::vector<Candidate> candidates(std::span<const Stop> stops, const Route& route, const Aims& aims,
                                  Size area, Effort effort) {
    Collection found(stops, route, area);
    found.add(from_quadratic(aims.from, between(aims.from, aims.to, 0.5), aims.to), 0);
    if (!route.straight) add_quadratics(found, aims, effort);
    if (!route.straight && effort == Effort::full) {
        if (found.least_cost() >= unclean) add_detours(found, stops, route, aims);
        if (route.weight >= heavy || found.least_cost() >= unclean) add_cubics(found, aims);
        if (found.least_cost() >= touch_cost) found.refine(aims);
    }
    return found.sorted();
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

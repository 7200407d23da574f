// Candidates are quadratic arcs: the chord's middle, or a point nearer one end, pushed aside by a
// share of the chord's length. For heavy ties, and when none of them keeps clear of all boxes, S- and
// C-shaped cubics are tried too; and when even the best of those touches a box, the control points of the
// best few are moved about until it no longer does, or nothing helps.
#include "render/route/candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace entente::render {
namespace {

constexpr std::array bends = {0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.23, -0.23,
                              0.31, -0.31, 0.4, -0.4, 0.5,  -0.5,  0.62, -0.62};
constexpr double heavy = 3;             // the weight of the strongest ties
constexpr double slight = 0.1;          // bends below it are tried symmetric only
constexpr double unclean = graze_cost;  // candidates from this cost on touch or graze a box

constexpr double lopsided_cost = 6;

// How far the control points stand off the chord, as a share of its length; more when they stand on
// opposite sides.
double bend_of(const Curve& curve) {
    const Point chord = curve[3] - curve[0];
    const double square = std::max(dot(chord, chord), 1e-9);
    const double first = cross(chord, curve[1] - curve[0]) / square;
    const double second = cross(chord, curve[2] - curve[0]) / square;
    return (std::abs(first) + std::abs(second) + std::abs(first - second)) / 2;
}

// Which of two sketches to make later.
constexpr auto later = [](const auto& a, const auto& b) {
    return std::tie(a.least, a.number) > std::tie(b.least, b.number);
};

}  // namespace

Candidates::Candidates(std::span<const Stop> stops, const Route& route, const Aims& aims, Size area,
                       Effort effort)
    : stops_(stops), route_(route), area_(area) {
    sketch(from_quadratic(aims.from, between(aims.from, aims.to, 0.5), aims.to), 0);
    if (route.straight) return;
    sketch_quadratics(aims, effort);
    if (effort != Effort::full) return;
    if (at(0)->cost >= unclean) sketch_detours(aims);
    if (route.weight >= heavy || at(0)->cost >= unclean) sketch_cubics(aims);
    if (at(0)->cost >= touch_cost) refine(aims);
}

const Candidate* Candidates::at(std::size_t place, double limit) {
    while (!sketches_.empty() && sketches_.front().least < limit &&
           (place >= order_.size() || sketches_.front().least <= order_[place].cost)) {
        make_next();
    }
    return place < order_.size() && order_[place].cost < limit ? &made_[order_[place].index] : nullptr;
}

void Candidates::sketch(const Curve& curve, double own_cost) {
    sketches_.push_back({own_cost, sketched_++, curve});
    std::ranges::push_heap(sketches_, later);
}

// The straight one is the first, and kept wherever it runs.
void Candidates::make_next() {
    std::ranges::pop_heap(sketches_, later);
    const Sketch next = sketches_.back();
    sketches_.pop_back();
    Candidate candidate = clipped_arc(stops_, route_, next.curve);
    if (next.number > 0 && !stays_in(area_, candidate)) return;
    candidate.cost = next.least + place_cost(stops_, route_, candidate, area_);
    keep(std::move(candidate), next.number);
}

void Candidates::keep(Candidate candidate, std::size_t number) {
    const Place place = {candidate.cost, number, made_.size()};
    const auto key = [](const Place& p) { return std::tie(p.cost, p.number); };
    order_.insert(std::ranges::upper_bound(order_, key(place), {}, key), place);
    made_.push_back(std::move(candidate));
}

void Candidates::sketch_quadratics(const Aims& aims, Effort effort) {
    constexpr std::size_t few = 4;
    const Point chord = aims.to - aims.from, across = {-chord.y, chord.x};
    const std::size_t tried = effort == Effort::few ? few : bends.size();
    for (const double bend : std::span(bends).first(tried)) {
        for (const double at : {0.5, 0.28, 0.72}) {
            if (at != 0.5 && (std::abs(bend) < slight || effort == Effort::few)) continue;
            const Point control = aims.from + chord * at + across * bend;
            sketch(from_quadratic(aims.from, control, aims.to),
                   std::abs(bend) * bend_cost + (at == 0.5 ? 0 : lopsided_cost));
        }
    }
}

void Candidates::sketch_cubics(const Aims& aims) {
    constexpr std::array asides = {-1.6, -1.1, -0.75, -0.45, -0.2, 0.0, 0.2, 0.45, 0.75, 1.1, 1.6};
    const Point chord = aims.to - aims.from, across = {-chord.y, chord.x};
    for (const double first : asides) {
        for (const double second : asides) {
            const Point c1 = aims.from + chord * 0.25 + across * first;
            const Point c2 = aims.from + chord * 0.75 + across * second;
            const Curve curve = {aims.from, c1, c2, aims.to};
            sketch(curve, bend_of(curve) * bend_cost);
        }
    }
}

// Arcs that pass close by each side of every box that the chord runs through or near.
void Candidates::sketch_detours(const Aims& aims) {
    constexpr double beside = 7,
                     reach = 14;  // outside a box; how far off the chord it still counts
    const Point chord = aims.to - aims.from;
    const double square = std::max(dot(chord, chord), 1e-9);
    for (std::size_t i = 0; i < stops_.size(); ++i) {
        if (i == route_.from || i == route_.to || stops_[i].ghost) continue;
        const Box wide = box_at(stops_[i].centre, stops_[i].size, reach);
        if (share_inside(aims.from, aims.to, wide) <= 0) continue;
        const Point half = {stops_[i].size.width / 2 + beside, stops_[i].size.height / 2 + beside};
        for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
            const Point via = stops_[i].centre + Point{way.x * half.x, way.y * half.y};
            const double t = std::clamp(dot(via - aims.from, chord) / square, 0.12, 0.88), u = 1 - t;
            const Point control = (via - aims.from * (u * u) - aims.to * (t * t)) * (1 / (2 * u * t));
            const Curve curve = from_quadratic(aims.from, control, aims.to);
            sketch(curve, bend_of(curve) * bend_cost);
        }
    }
}

// The cheapest few, refined.
void Candidates::refine(const Aims& aims) {
    constexpr std::size_t few = 4;
    std::vector<Candidate> better;
    for (std::size_t i = 0; i < few; ++i) {
        const Candidate* seed = at(i);
        if (!seed) break;
        Candidate best = refined(*seed, aims);
        if (best.cost < seed->cost) better.push_back(std::move(best));
    }
    for (Candidate& candidate : better) keep(std::move(candidate), sketched_++);
}

// Pattern search on the control points.
Candidate Candidates::refined(Candidate best, const Aims& aims) const {
    for (double step = 24; step > 2 && best.cost >= touch_cost; step /= 2) {
        for (const std::size_t control : {1U, 2U}) {
            for (const Point way : {Point{1, 0}, Point{-1, 0}, Point{0, 1}, Point{0, -1}}) {
                Curve curve = {aims.from, best.whole[1], best.whole[2], aims.to};
                curve[control] = curve[control] + way * step;
                const double own = bend_of(curve) * bend_cost;
                if (own >= best.cost) continue;
                Candidate moved = clipped_arc(stops_, route_, curve);
                if (!stays_in(area_, moved)) continue;
                moved.cost = own + place_cost(stops_, route_, moved, area_, best.cost);
                if (moved.cost < best.cost) best = std::move(moved);
            }
        }
    }
    return best;
}

}  // namespace entente::render

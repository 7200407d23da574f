// A search for a layout takes ties as straight lines, which is quick; what the router then makes of them may
// differ. So the best few layouts of a search are tried out.
#include "render/layout/trial.hpp"

#include <algorithm>
#include <array>

#include "entente/graph/parallel.hpp"
#include "entente/render/diagram.hpp"
#include "render/diagram_parts.hpp"
#include "render/geometry.hpp"
#include "render/rounding.hpp"
#include "render/shape.hpp"

namespace entente::render {
namespace {

constexpr double through_box = 500, over_name = 8, per_unit_side_by_side = 0.04;
constexpr double near = 4.5;                   // between two ties that look like one
constexpr double parallel = 0.3;               // sine of the angle between them, at most
constexpr std::size_t pieces = 40, parts = 8;  // of a curve, and pieces by part
constexpr std::size_t pieces_of_part = pieces / parts;

/// A curve in straight pieces. Bounds have a margin, so that what is near them meets them.
struct Line {
    std::vector<Point> points;
    std::vector<Point> middles;  ///< by piece
    std::vector<double> reach;   ///< by piece: half its length
    std::array<Box, parts> part_bounds;
    Box bounds;
};

Box bounds_of(std::span<const Point> points) {
    Box bounds = {points.front(), points.front()};
    for (const Point p : points) extend(bounds, p);
    return {bounds.low - Point{near, near}, bounds.high + Point{near, near}};
}

Line line_of(const Curve& curve) {
    Line line{sampled(curve, pieces), {}, {}, {}, {}};
    const std::span<const Point> points = line.points;
    line.bounds = bounds_of(points);
    for (std::size_t part = 0; part < parts; ++part) {
        line.part_bounds[part] = bounds_of(points.subspan(part * pieces_of_part, pieces_of_part + 1));
    }
    for (std::size_t i = 0; i < pieces; ++i) {
        line.middles.push_back(between(points[i], points[i + 1], 0.5));
        line.reach.push_back(distance(points[i], points[i + 1]) / 2);
    }
    return line;
}

/// What one piece and another line do to each other.
struct Meeting {
    std::size_t crossings = 0;
    bool beside = false;
};

void add_part(const Line& one, std::size_t i, const Line& two, std::size_t part, Meeting& meeting) {
    const Point a = one.points[i], b = one.points[i + 1], way = b - a;
    for (std::size_t j = part * pieces_of_part; j < (part + 1) * pieces_of_part; ++j) {
        const Point apart = one.middles[i] - two.middles[j];
        const double touching = std::max(near, one.reach[i] + two.reach[j]), square = dot(apart, apart);
        if (square >= touching * touching) continue;
        const Point c = two.points[j], d = two.points[j + 1];
        if (segments_cross(a, b, c, d)) ++meeting.crossings;
        if (square >= near * near) continue;
        const double turn = cross(way, d - c);
        meeting.beside =
            meeting.beside || turn * turn < parallel * parallel * dot(way, way) * dot(d - c, d - c);
    }
}

void add_pair(const Line& one, const Line& two, Faults& faults) {
    if (!one.bounds.meets(two.bounds)) return;
    for (std::size_t i = 0; i < pieces; ++i) {
        const Box& own = one.part_bounds[i / pieces_of_part];
        if (!own.meets(two.bounds)) continue;
        Meeting meeting;
        for (std::size_t part = 0; part < parts; ++part) {
            if (own.meets(two.part_bounds[part])) add_part(one, i, two, part, meeting);
        }
        faults.crossings += meeting.crossings;
        if (meeting.beside) faults.side_by_side += distance(one.points[i], one.points[i + 1]);
    }
}

bool runs_over(const Line& line, const Stop& name) {
    if (!line.bounds.meets(box_at(name.centre, name.size))) return false;
    return std::ranges::any_of(line.points,
                               [&](Point p) { return inside_shape(name.shape, name.size, p - name.centre); });
}

// What a figure of the snapshot shows, see make_diagram().
struct Showing {
    std::vector<model::ActorIndex> actors;
    std::vector<Stop> stops;
    std::vector<Route> routes;
};

class Trial {
public:
    Trial(const Layout& layout, const model::Network& network, const Theme& theme)
        : layout_(layout), network_(network), theme_(theme) {}

    [[nodiscard]] Faults of(const graph::Snapshot& snapshot, const std::vector<const graph::Dyad*>& ties,
                            const std::array<double, 2>& cuts) const {
        std::vector<char> tied(network_.actors().size());
        for (const graph::Dyad* dyad : ties) {
            tied[model::position(dyad->first)] = tied[model::position(dyad->second)] = 1;
        }
        Showing showing;
        for (const model::ActorIndex actor : snapshot.actors()) {
            add_actor(showing, actor, tied[model::position(actor)] != 0);
        }
        const double years = model::years(snapshot.interval());
        for (const graph::Dyad* dyad : ties) {
            const double strength = years > 0 ? rounded(dyad->strength() / years) : 0;
            add_route(showing, *dyad, strength <= cuts[0] ? 1 : strength <= cuts[1] ? 2 : 3);
        }
        return faults_of(showing.stops, showing.routes,
                         route_arcs(showing.stops, showing.routes, layout_.area));
    }

private:
    void add_actor(Showing& showing, model::ActorIndex actor, bool tied) const {
        const Placement* placement = layout_.find(actor);
        if (!placement) return;
        Node node;
        node.placement = *placement;
        node.kind = network_[actor].kind;
        node.ghost = !tied && !placement->focal;
        if (node.ghost && (node.kind == model::ActorKind::person || placement->lines.empty())) return;
        showing.actors.push_back(actor);
        showing.stops.push_back(stop_for(node, theme_));
    }

    void add_route(Showing& showing, const graph::Dyad& dyad, double weight) const {
        const Placement *first = layout_.find(dyad.first), *second = layout_.find(dyad.second);
        if (!first || !second) return;
        const auto stop = [&](model::ActorIndex actor) {
            const auto found = std::ranges::lower_bound(showing.actors, actor);
            return static_cast<std::size_t>(found - showing.actors.begin());
        };
        showing.routes.push_back(
            {stop(dyad.first), stop(dyad.second), weight, first->focal && second->focal});
    }

    const Layout& layout_;
    const model::Network& network_;
    const Theme& theme_;
};

Faults added(const Faults& one, const Faults& two) {
    return {one.through_boxes + two.through_boxes, one.over_names + two.over_names,
            one.crossings + two.crossings, one.side_by_side + two.side_by_side};
}

}  // namespace

double Faults::cost() const {
    return through_box * static_cast<double>(through_boxes) + over_name * static_cast<double>(over_names) +
           static_cast<double>(crossings) + per_unit_side_by_side * side_by_side;
}

Faults faults_of(std::span<const Stop> stops, std::span<const Route> routes, const RoutedArcs& routed) {
    Faults faults;
    faults.through_boxes = routed.through_boxes;
    std::vector<Line> lines;
    for (const Curve& curve : routed.curves) lines.push_back(line_of(curve));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) add_pair(lines[i], lines[j], faults);
        for (std::size_t stop = 0; stop < stops.size(); ++stop) {
            if (!stops[stop].ghost || stop == routes[i].from || stop == routes[i].to) continue;
            if (runs_over(lines[i], stops[stop])) ++faults.over_names;
        }
    }
    return faults;
}

Faults faults_of(const Layout& layout, const model::Network& network,
                 std::span<const graph::Snapshot> snapshots, const Theme& theme, const LayoutOptions& options,
                 double limit) {
    constexpr std::size_t at_once = 4;  // eras, before the limit is looked at again
    Faults sum;
    const Trial trial(layout, network, theme);
    const std::array<double, 2> cuts = strength_cuts(snapshots, options.ties);
    for (std::size_t first = 0; first < snapshots.size() && sum.cost() < limit; first += at_once) {
        std::vector<Faults> found(std::min(at_once, snapshots.size() - first));
        graph::in_parallel(found.size(), [&](std::size_t i) {
            const std::size_t era = first + i;
            const auto* drawn = options.ties.empty() ? nullptr : &options.ties.at(era);
            found[i] = trial.of(snapshots[era], drawn_ties(snapshots[era], drawn), cuts);
        });
        for (const Faults& faults : found) sum = added(sum, faults);
    }
    return sum;
}

}  // namespace entente::render

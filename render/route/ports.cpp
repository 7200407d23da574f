// Ends are numbers along the perimeter of the stop's bounding box: the ray from its centre through
// the point where the arc is a little way out meets the perimeter there. Pooling adjacent violators
// (M. Ayer et al., Annals of Mathematical Statistics 26 (1955) 641-647) then moves them apart.
#include "render/route/ports.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/shape.hpp"

namespace entente::render {
namespace {

constexpr double least_gap = 4.5;      // between ends on one outline of ties of no weight
constexpr double gap_by_weight = 1.1;  // and more for the weight of each: heavy ties are thick
constexpr double most_of_way = 0.7;    // of the perimeter that ends may fill
constexpr double look_ahead = 24;      // along the arc: which way it is going
constexpr double pinned = 1e6;         // weight of an end that stays

// Distance clockwise along the perimeter from the top left corner to where the ray through `p` goes out.
double along_perimeter(Size size, Point p) {
    const double half_w = size.width / 2, half_h = size.height / 2;
    const double scale = std::max(std::abs(p.x) / half_w, std::abs(p.y) / half_h);
    if (scale == 0) return 0;
    const Point on = p * (1 / scale);
    if (std::abs(p.y) / half_h >= std::abs(p.x) / half_w) {
        return p.y < 0 ? on.x + half_w : size.width + size.height + (half_w - on.x);
    }
    return p.x > 0 ? size.width + on.y + half_h : 2 * size.width + size.height + (half_h - on.y);
}

Point on_perimeter(Size size, double along) {
    const double w = size.width, h = size.height;
    double s = std::fmod(along, 2 * (w + h));
    if (s < 0) s += 2 * (w + h);
    if (s < w) return {s - w / 2, -h / 2};
    if (s < w + h) return {w / 2, s - w - h / 2};
    if (s < 2 * w + h) return {w / 2 - (s - w - h), h / 2};
    return {-w / 2, h / 2 - (s - 2 * w - h)};
}

// Just inside the outline, on the ray to `perimeter` (relative to the centre).
Point inside_outline(const Stop& stop, Point perimeter) {
    constexpr double depth = 2.5;
    double in = 0, out = 1;
    for (int i = 0; i < 24; ++i) {
        const double middle = (in + out) / 2;
        (inside_shape(stop.shape, stop.size, perimeter * middle) ? in : out) = middle;
    }
    const double reach = length(perimeter) * in;
    return stop.centre + perimeter * (in * std::max(0.5, 1 - depth / std::max(reach, 1e-9)));
}

struct End {
    std::size_t route = 0;
    bool at_from = false;
    double along = 0;
    double stays = 1;   // how much it holds to its place
    double weight = 1;  // of the tie
};

Point point_ahead(const Curve& curve, bool from_start) {
    const double share = std::min(0.5, look_ahead / std::max(polygon_length(curve), 1e-9));
    return point_on(curve, from_start ? share : 1 - share);
}

// Ends in order round the stop, starting after the widest empty stretch.
void order_from_widest_gap(std::vector<End>& ends, double perimeter) {
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
        return std::tie(a.along, a.route) < std::tie(b.along, b.route);
    });
    std::size_t first = 0;
    double widest = ends.front().along + perimeter - ends.back().along;
    for (std::size_t i = 1; i < ends.size(); ++i) {
        const double gap = ends[i].along - ends[i - 1].along;
        if (gap > widest) {
            widest = gap;
            first = i;
        }
    }
    for (std::size_t i = 0; i < first; ++i) ends[i].along += perimeter;
    std::rotate(ends.begin(), ends.begin() + static_cast<std::ptrdiff_t>(first), ends.end());
}

void spread_at(const Stop& stop, std::vector<End>& ends, std::vector<Aims>& aims) {
    const double perimeter = 2 * (stop.size.width + stop.size.height);
    order_from_widest_gap(ends, perimeter);
    std::vector<double> wanted, stays, gaps;
    double all = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        wanted.push_back(ends[i].along);
        stays.push_back(ends[i].stays);
        if (i > 0) gaps.push_back(least_gap + gap_by_weight * (ends[i - 1].weight + ends[i].weight) / 2);
        if (i > 0) all += gaps.back();
    }
    const double share = std::min(1.0, most_of_way * perimeter / std::max(all, 1e-9));
    for (double& gap : gaps) gap *= share;
    const std::vector<double> along = spaced(wanted, stays, gaps);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        Aims& aim = aims[ends[i].route];
        (ends[i].at_from ? aim.from : aim.to) = inside_outline(stop, on_perimeter(stop.size, along[i]));
    }
}

}  // namespace

std::vector<double> spaced(const std::vector<double>& wanted, const std::vector<double>& weights,
                           const std::vector<double>& gaps) {
    std::vector<double> offsets(wanted.size());
    for (std::size_t i = 1; i < wanted.size(); ++i) offsets[i] = offsets[i - 1] + gaps[i - 1];
    struct Pool {
        double sum = 0, weight = 0;
        std::size_t size = 0;
        [[nodiscard]] double mean() const { return sum / weight; }
    };
    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double value = wanted[i] - offsets[i];
        pools.push_back({value * weights[i], weights[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            Pool& left = pools[pools.size() - 2];
            left.sum += pools.back().sum;
            left.weight += pools.back().weight;
            left.size += pools.back().size;
            pools.pop_back();
        }
    }
    std::vector<double> result;
    for (const Pool& pool : pools) {
        for (std::size_t i = 0; i < pool.size; ++i) {
            result.push_back(pool.mean() + offsets[result.size()]);
        }
    }
    return result;
}

std::vector<Aims> spread_ends(std::span<const Stop> stops, std::span<const Route> routes,
                              std::span<const Curve> chosen) {
    std::vector<std::vector<End>> ends(stops.size());
    std::vector<Aims> aims(routes.size());
    for (std::size_t i = 0; i < routes.size(); ++i) {
        for (const bool at_from : {true, false}) {
            const std::size_t at = at_from ? routes[i].from : routes[i].to;
            const Point ahead = point_ahead(chosen[i], at_from) - stops[at].centre;
            ends[at].push_back({i, at_from, along_perimeter(stops[at].size, ahead),
                                routes[i].straight ? pinned : 1, routes[i].weight});
        }
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        if (!ends[i].empty()) spread_at(stops[i], ends[i], aims);
    }
    for (std::size_t i = 0; i < routes.size(); ++i) {
        if (routes[i].straight) aims[i] = {stops[routes[i].from].centre, stops[routes[i].to].centre};
    }
    return aims;
}

}  // namespace entente::render

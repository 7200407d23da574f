// Overlap removal. Pairs that are too near are pushed apart along the axis that needs the smaller
// step, again and again; where the width leaves no room, later rounds push up and down only. Should
// boxes still be too near after many rounds, they are set down from the top, each below all those
// before it that it would overlap, which always ends.
#include <algorithm>
#include <cmath>

#include "render/geometry.hpp"
#include "render/layout/stress.hpp"

namespace entente::render {
namespace {

constexpr int rounds = 240, sideways_rounds = 80;
constexpr double slack = 1e-6;  // so that rounding does not keep a pair touching

struct Overlap {
    double x = 0;
    double y = 0;
    [[nodiscard]] bool any() const { return x > slack && y > slack; }
};

Overlap overlap(Point a, Size size_a, Point b, Size size_b, double gap) {
    return {(size_a.width + size_b.width) / 2 + gap - std::abs(a.x - b.x),
            (size_a.height + size_b.height) / 2 + gap - std::abs(a.y - b.y)};
}

void keep_inside(std::vector<Point>& centres, const std::vector<Size>& sizes, double width) {
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const double half = sizes[i].width / 2;
        if (2 * half <= width) centres[i].x = std::clamp(centres[i].x, half, width - half);
    }
}

bool push_apart(std::vector<Point>& centres, const std::vector<Size>& sizes, double gap, bool sideways) {
    bool pushed = false;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const Overlap both = overlap(centres[i], sizes[i], centres[j], sizes[j], gap);
            if (!both.any()) continue;
            pushed = true;
            if (sideways && both.x < both.y) {
                const double step = (centres[i].x < centres[j].x ? -1 : 1) * (both.x / 2 + slack);
                centres[i].x += step;
                centres[j].x -= step;
            } else {
                const double step = (centres[i].y < centres[j].y ? -1 : 1) * (both.y / 2 + slack);
                centres[i].y += step;
                centres[j].y -= step;
            }
        }
    }
    return pushed;
}

bool any_overlap(const std::vector<Point>& centres, const std::vector<Size>& sizes, double gap) {
    for (std::size_t i = 0; i < centres.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(centres[i], sizes[i], centres[j], sizes[j], gap).any()) return true;
        }
    }
    return false;
}

void set_down(std::vector<Point>& centres, const std::vector<Size>& sizes, double gap) {
    std::vector<std::size_t> order(centres.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return centres[a].y < centres[b].y; });
    for (std::size_t i = 0; i < order.size(); ++i) {
        Point& centre = centres[order[i]];
        for (std::size_t j = 0; j < i; ++j) {
            const Point above = centres[order[j]];
            const Overlap both = overlap(centre, sizes[order[i]], above, sizes[order[j]], gap);
            if (both.x <= slack) continue;
            centre.y =
                std::max(centre.y, above.y + (sizes[order[i]].height + sizes[order[j]].height) / 2 + gap);
        }
    }
}

}  // namespace

void separate(std::vector<Point>& centres, const std::vector<Size>& sizes, double width, double gap) {
    keep_inside(centres, sizes, width);  // first, since what is moved inside may come to touch another
    for (int round = 0; round < rounds; ++round) {
        if (!push_apart(centres, sizes, gap, round < sideways_rounds)) return;
        keep_inside(centres, sizes, width);
    }
    if (any_overlap(centres, sizes, gap)) set_down(centres, sizes, gap);
}

}  // namespace entente::render

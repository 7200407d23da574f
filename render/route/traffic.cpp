#include "render/route/traffic.hpp"

#include <algorithm>
#include <cmath>

namespace entente::render {
namespace {

constexpr double cell = 8;          // also how near two arcs may run before it counts
constexpr double parallel = 0.3;    // sine of the angle below which arcs run along each other
constexpr double along_cost = 0.6;  // per unit of length
constexpr double crossing_cost = 8, shallow_cost = 8;

// How much of a conflict's cost falls on an arc of weight `own`: half of it between equals, more on
// the lighter one; and heavy arcs, which are thick, disturb each other more.
double burden(double own, double other) {
    return 2 * other / (own + other) * (0.6 + 0.4 * std::min(own, other));
}

}  // namespace

Traffic::Traffic(Size area)
    : columns_(static_cast<std::size_t>(std::max(0.0, area.width) / cell) + 1),
      rows_(static_cast<std::size_t>(std::max(0.0, area.height) / cell) + 1),
      cells_(columns_ * rows_) {}

std::size_t Traffic::column(double x) const {
    return static_cast<std::size_t>(std::clamp(x / cell, 0.0, static_cast<double>(columns_ - 1)));
}

std::size_t Traffic::row(double y) const {
    return static_cast<std::size_t>(std::clamp(y / cell, 0.0, static_cast<double>(rows_ - 1)));
}

void Traffic::add(std::size_t route, const Candidate& candidate, double weight) {
    for (std::size_t i = 0; i + 1 < candidate.samples.size(); ++i) {
        const Point start = candidate.samples[i], end = candidate.samples[i + 1];
        cells_[row(start.y) * columns_ + column(start.x)].push_back(
            {start, end, length(end - start), route, weight});
    }
}

void Traffic::remove(std::size_t route, const Candidate& candidate) {
    for (std::size_t i = 0; i + 1 < candidate.samples.size(); ++i) {
        const Point start = candidate.samples[i];
        auto& pieces = cells_[row(start.y) * columns_ + column(start.x)];
        pieces.erase(std::remove_if(pieces.begin(), pieces.end(),
                                    [&](const Piece& piece) { return piece.route == route; }),
                     pieces.end());
    }
}

double Traffic::piece_cost(Point start, Point end, double weight) const {
    const Point way = end - start;
    const double step = length(way);
    const std::size_t x = column(start.x), y = row(start.y);
    double cost = 0;
    double alongside = 0;
    for (std::size_t i = y > 0 ? y - 1 : 0; i <= std::min(y + 1, rows_ - 1); ++i) {
        for (std::size_t j = x > 0 ? x - 1 : 0; j <= std::min(x + 1, columns_ - 1); ++j) {
            for (const Piece& piece : cells_[i * columns_ + j]) {
                const Point apart = piece.start - start, other = piece.end - piece.start;
                const double square = dot(apart, apart), reach = step + piece.length + 1e-6;
                const bool near = square < cell * cell;
                if (!near && square > reach * reach) continue;
                const bool crosses = segments_cross(start, end, piece.start, piece.end);
                if (!near && !crosses) continue;
                const double sine = std::abs(cross(way, other)) / (step * piece.length + 1e-9);
                const double share = burden(weight, piece.weight);
                if (near && sine < parallel) alongside = std::max(alongside, share);
                if (crosses) {
                    cost += share * (crossing_cost +
                                     (sine < 2 * parallel ? shallow_cost * (1 - sine / (2 * parallel)) : 0));
                }
            }
        }
    }
    return cost + alongside * step * along_cost;
}

double Traffic::cost(const Candidate& candidate, double weight, double limit) const {
    double cost = 0;
    for (std::size_t i = 0; i + 1 < candidate.samples.size() && cost < limit; ++i) {
        cost += piece_cost(candidate.samples[i], candidate.samples[i + 1], weight);
    }
    return cost;
}

}  // namespace entente::render

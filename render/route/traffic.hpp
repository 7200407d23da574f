// The arcs chosen so far, found by place.
#pragma once

#include <cstddef>
#include <vector>

#include "render/route/candidate.hpp"

namespace entente::render {

/// A grid over the area with the pieces of all chosen arcs.
class Traffic {
public:
    explicit Traffic(Size area);

    /// `weight` is the route's, > 0.
    void add(std::size_t route, const Candidate& candidate, double weight);
    void remove(std::size_t route, const Candidate& candidate);
    /// What a candidate of a route of that weight costs beside the arcs there are: for each piece that
    /// runs along another, and for each crossing, more when it is shallow. The lighter of two arcs
    /// pays more, so that it yields. Stops counting once above `limit`.
    [[nodiscard]] double cost(const Candidate& candidate, double weight, double limit) const;

private:
    struct Piece {
        Point start;
        Point end;
        double length = 0;
        std::size_t route = 0;
        double weight = 1;
    };
    [[nodiscard]] std::size_t column(double x) const;
    [[nodiscard]] std::size_t row(double y) const;
    [[nodiscard]] double piece_cost(Point start, Point end, double weight) const;

    std::size_t columns_, rows_;
    std::vector<std::vector<Piece>> cells_;
};

}  // namespace entente::render

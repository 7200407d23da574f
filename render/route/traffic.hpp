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

    void add(std::size_t route, const Candidate& candidate);
    void remove(std::size_t route, const Candidate& candidate);
    /// What a candidate costs beside the arcs there are: for each piece that runs along another, and
    /// for each crossing, more when it is shallow. Stops counting once above `limit`.
    [[nodiscard]] double cost(const Candidate& candidate, double limit) const;

private:
    struct Piece {
        Point start;
        Point end;
        std::size_t route = 0;
    };
    [[nodiscard]] std::size_t column(double x) const;
    [[nodiscard]] std::size_t row(double y) const;
    [[nodiscard]] double piece_cost(Point start, Point end) const;

    std::size_t columns_, rows_;
    std::vector<std::vector<Piece>> cells_;
};

}  // namespace entente::render

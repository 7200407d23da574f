// An arc that a tie may take, and what is wrong with it on its own.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "render/route/arcs.hpp"

namespace entente::render {

struct Candidate {
    Curve whole;                 ///< from aim to aim
    Curve curve;                 ///< clipped at both outlines
    std::vector<Point> samples;  ///< along it
    Box bounds;                  ///< of the samples
    double cost = 0;             ///< for boxes hit or grazed, bending, and leaving the area
};

/// What an arc pays once for every third box that it touches, and that it grazes.
inline constexpr double touch_cost = 400, graze_cost = 50;

/// What an arc pays for bending, for each of its chord's lengths that it stands off the chord.
inline constexpr double bend_cost = 95;

/// The curve clipped at the outlines of the route's stops, its cost not yet counted.
Candidate clipped_arc(std::span<const Stop> stops, const Route& route, const Curve& whole);

/// Whether it keeps off the area's edge, as all bent arcs must.
bool stays_in(Size area, const Candidate& candidate);

/// The cost of where an arc runs, whatever its shape. Stops counting once it has reached `limit`.
double place_cost(std::span<const Stop> stops, const Route& route, const Candidate& candidate, Size area,
                  double limit = std::numeric_limits<double>::infinity());

/// Whether the curve's samples touch a third stop that is no ghost.
bool touches_third(std::span<const Stop> stops, const Route& route, const Candidate& candidate);

}  // namespace entente::render

// The arcs a tie may take, and what is wrong with each on its own.
#pragma once

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

/// Where a tie's two ends aim: inside their stops.
struct Aims {
    Point from;
    Point to;
};

/// How many arcs to try: a few bows for one tie of very many; all bows; for heavy ties, and when no bow keeps
/// clear of all boxes, S- and C-shaped arcs too.
enum class Effort { few, plain, full };

/// Candidates of one tie, cheapest first, all inside the area; at least the straight one.
std::vector<Candidate> candidates(std::span<const Stop> stops, const Route& route, const Aims& aims,
                                  Size area, Effort effort);

/// Whether the curve's samples touch a third stop that is no ghost.
bool touches_third(std::span<const Stop> stops, const Route& route, const Candidate& candidate);

}  // namespace entente::render

// The arcs that a tie may take, the cheapest first.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "render/route/candidate.hpp"

namespace entente::render {

/// Where a tie's two ends aim: inside their stops.
struct Aims {
    Point from;
    Point to;
};

/// How many arcs to try: a few bows for one tie of very many; all bows; for heavy ties, and when no bow keeps
/// clear of all boxes, S- and C-shaped arcs too.
enum class Effort { few, plain, full };

/// Candidates of one tie, all inside the area; at least the straight one. What an arc costs for its shape is
/// known at once, what it costs for where it runs takes long to find out: that is done when it may matter.
class Candidates {
public:
    /// `stops` and `route` must outlive it.
    Candidates(std::span<const Stop> stops, const Route& route, const Aims& aims, Size area, Effort effort);

    /// The one with `place` cheaper ones before it; of equals, the first tried is the first. Null when there
    /// are not that many below `limit`. Valid until the next call.
    [[nodiscard]] const Candidate* at(std::size_t place,
                                      double limit = std::numeric_limits<double>::infinity());

private:
    // An arc whose cost is not counted.
    struct Sketch {
        double least;  // it costs at least that, for its shape
        std::size_t number;
        Curve curve;
    };
    // A counted one, in `made_`.
    struct Place {
        double cost;
        std::size_t number;
        std::size_t index;
    };
    void sketch(const Curve& curve, double own_cost);
    void sketch_quadratics(const Aims& aims, Effort effort);
    void sketch_cubics(const Aims& aims);
    void sketch_detours(const Aims& aims);
    void refine(const Aims& aims);
    [[nodiscard]] Candidate refined(Candidate best, const Aims& aims) const;
    void make_next();
    void keep(Candidate candidate, std::size_t number);

    std::span<const Stop> stops_;
    const Route& route_;
    Size area_;
    std::size_t sketched_ = 0;
    std::vector<Sketch> sketches_;  // a heap, the least on top
    std::vector<Candidate> made_;
    std::vector<Place> order_;  // by cost, then number
};

}  // namespace entente::render

// The arc router: one arc a tie, round the boxes of other actors, no two on one path.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "entente/render/layout.hpp"
#include "entente/render/theme.hpp"
#include "render/route/curve.hpp"

namespace entente::render {

/// A box that ties end on or go round.
struct Stop {
    Point centre;
    Size size;
    Shape shape = Shape::box;
    bool ghost = false;  ///< only a pale name: better not crossed, but it may be
};

/// A tie between two stops.
struct Route {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 1;      ///< heavier ties choose first
    bool straight = false;  ///< never bent
};

struct RoutedArcs {
    std::vector<Curve> curves;      ///< by route, from outline to outline
    std::size_t through_boxes = 0;  ///< curves that touch a third stop that is no ghost
};

/// Routes all ties at once inside `area`. The result does not depend on the order of `routes`.
RoutedArcs route_arcs(std::span<const Stop> stops, std::span<const Route> routes, Size area);

}  // namespace entente::render

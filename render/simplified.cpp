#include "render/simplified.hpp"

#include <limits>

#include "render/tie_line.hpp"

namespace entente::render {
namespace {

// Where the chip comes to stand: on the tie whose curve is nearest to it now, as far along.
Point moved(const Chip& chip, const std::vector<Arc>& arcs) {
    constexpr int steps = 50;
    double nearest = std::numeric_limits<double>::infinity();
    Point to = chip.centre;
    for (const Arc& arc : arcs) {
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double apart = distance(chip.centre, point_on(arc.curve, t));
            if (apart >= nearest) continue;
            nearest = apart;
            to = point_on(straightened(arc.curve), t);
        }
    }
    return to;
}

}  // namespace

Diagram simplified(const Diagram& diagram) {
    Diagram simple = diagram;
    for (Chip& chip : simple.chips) chip.centre = moved(chip, diagram.arcs);
    for (Arc& arc : simple.arcs) arc.curve = straightened(arc.curve);
    return simple;
}

}  // namespace entente::render

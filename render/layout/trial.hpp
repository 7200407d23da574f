// A layout judged by the figures that it gives: every era's ties routed round its boxes.
#pragma once

#include <limits>
#include <span>

#include "entente/graph/snapshot.hpp"
#include "entente/render/layout.hpp"
#include "render/route/arcs.hpp"

namespace entente::render {

/// What disturbs a reader, summed over all eras.
struct Faults {
    std::size_t through_boxes = 0;  ///< ties through another actor's box
    std::size_t over_names = 0;     ///< pairs of a tie and the pale name that it crosses
    std::size_t crossings = 0;
    double side_by_side = 0;  ///< length along which ties run so near each other
                              ///< that they look like one

    /// All of it as one number; a tie through a box weighs as much as some dozens of crossings.
    [[nodiscard]] double cost() const;
};

/// The faults of arcs that were routed between these stops.
Faults faults_of(std::span<const Stop> stops, std::span<const Route> routes, const RoutedArcs& routed);

/// The faults of all eras' figures on a layout, drawn as make_diagram() draws them; or, once their cost
/// reaches `limit`, of as many eras as it took.
Faults faults_of(const Layout& layout, const model::Network& network,
                 std::span<const graph::Snapshot> snapshots, const Theme& theme, const LayoutOptions& options,
                 double limit = std::numeric_limits<double>::infinity());

}  // namespace entente::render

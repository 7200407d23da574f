// A scene without a focus: which of the layouts it gets.
#pragma once

#include <vector>

#include "render/layout/stress.hpp"

namespace entente::render {

/// Groups with their members arranged, and where they stand.
struct Arranged {
    Scene scene;
    Cloud cloud;
};

/// The scene arranged as the options ask: by their groups, each on a ground of its own, or by ties alone;
/// Arrangement::automatic takes the groups if there are any, in a crowd only while they do not tangle the
/// ties.
Arranged arranged(Scene scene, double width, const LayoutOptions& options);

/// By member.
std::vector<Point> centres_of(const Arranged& arranged);

}  // namespace entente::render

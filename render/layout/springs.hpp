// Springs and charges: the layout of many actors, each bloc on a ground of its own.
#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/scene.hpp"
#include "render/layout/stress.hpp"

namespace entente::render {

/// A tie between two bodies.
struct Spring {
    std::size_t a = 0;
    std::size_t b = 0;
    double pull = 1;  ///< how strongly it holds, > 0
};

/// Bodies of these sizes where springs and charges balance, from a seeded start: `length` is that of a
/// spring on its own. Bodies may still overlap.
std::vector<Point> balance_springs(const std::vector<Size>& sizes, const std::vector<Spring>& springs,
                                   double length, std::uint32_t seed);

/// Makes each of `blocs` a group of the scene with a ground (those of at least two members; actors of no bloc
/// stand alone), and places members in their blocs and the blocs in a frame about `width` wide. No two boxes
/// overlap. Ties are still more tangled than need be.
Cloud springs_layout(Scene& scene, const std::vector<std::vector<model::ActorIndex>>& blocs, double width,
                     bool portrait, std::uint32_t seed);

/// Moves blocs about, if there are many actors, and members within their blocs, for less tangle: seeded
/// searches.
void untangle_springs(Scene& scene, Cloud& cloud, std::uint32_t seed);

/// Moves the members of blocs about within them, for the least tangle of all ties: a seeded search. Blocs
/// keep their places and sizes.
void untangle_blocs(Scene& scene, const Cloud& cloud, std::uint32_t seed);

}  // namespace entente::render

// Smaller problems with the same frustration index.
#pragma once

#include "graph/balance/frustration/parity_sets.hpp"
#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

/// A part of a larger problem; `origin` says which vertex of it each vertex is.
struct Part {
    Problem problem;
    std::vector<std::uint32_t> origin;
};

/// What a problem comes to: the sum of the parts' indices and `constant` is its own. Camps of the parts and
/// the relations stated in the sets given to `reduce` make up camps of the problem.
struct Reduced {
    std::int64_t constant = 0;
    std::vector<Part> parts;  ///< biconnected, none reducible any further; `origin` is the vertex of the sets
};

/// States in `relations` what some optimal camps have in common, and gives what is left to decide.
Reduced reduce(const Part& whole, ParitySets& relations);

}  // namespace entente::graph::two_camps

// How much brokerage chance alone would give. Private to this layer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "graph/kernels/brokerage.hpp"

namespace entente::graph {

struct Moments {
    double mean = 0;
    double variance = 0;
};

/// Of the number of pairs that one actor brokers, by role, and of all roles together last.
using RoleMoments = std::array<Moments, role_count + 1>;

/// What the moments need to know of the groups: how many members they have in all, and the sums of the
/// squares and cubes of their sizes.
struct GroupSizes {
    double actors = 0;
    double squares = 0;
    double cubes = 0;

    explicit GroupSizes(std::span<const std::size_t> sizes);
};

/// For a broker in a group of `own` actors, itself counted, when every arc is there with probability
/// `density`, independently of the others.
RoleMoments role_moments(const GroupSizes& groups, std::size_t own, double density);

}  // namespace entente::graph

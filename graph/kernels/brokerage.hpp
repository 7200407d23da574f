// Counts of Gould and Fernandez's brokerage roles over compressed sparse rows. Private to this layer.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// What a broker v is on a path a -> v -> b by the groups of the three.
enum class Role : std::uint8_t {
    coordinator,     ///< all in one group
    itinerant,       ///< a and b in one group, v in another
    gatekeeper,      ///< v and b in one group, a in another
    representative,  ///< a and v in one group, b in another
    liaison,         ///< three groups
};
inline constexpr std::size_t role_count = 5;

/// Ordered pairs (a, b) brokered, by role.
using RoleCounts = std::array<std::uint64_t, role_count>;

/// How the counts are found; the same numbers. `lists` walks the rows; `bits` keeps the out-rows as bit sets
/// of n * n bits in all; `cheapest` takes the one that is less work.
enum class BrokerageBy : std::uint8_t { cheapest, lists, bits };

/// By vertex v: paths a -> v -> b with a, b and v different and no arc from a to b. `in` is `out` turned
/// round; `group` has a group for each vertex, from 0 on.
std::vector<RoleCounts> brokerage_roles(const Arcs& out, const Arcs& in, std::span<const std::uint32_t> group,
                                        BrokerageBy way = BrokerageBy::cheapest);

}  // namespace entente::graph

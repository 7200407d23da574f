// Disjoint sets of vertices whose camps are known relative to each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace entente::graph::two_camps {

/// Union-find in which every vertex knows whether it stands in the camp of its set's root: relations such as
/// "the same camp" or "opposite camps" are taken in one after the other, and what follows from them is known.
/// Tarjan and van Leeuwen, Journal of the ACM 31 (1984) 245-281.
class ParitySets {
public:
    explicit ParitySets(std::size_t vertices);

    /// The root of the vertex' set and whether the vertex is opposite to it.
    std::pair<std::uint32_t, bool> find(std::uint32_t vertex);

    /// States that the two are in opposite camps, or in the same. False when they were related already; then
    /// nothing changes.
    bool unite(std::uint32_t first, std::uint32_t second, bool opposite);

    /// Camps that agree with everything stated; the lowest vertex of each set is in camp 0.
    std::vector<std::uint8_t> camps();

private:
    std::vector<std::uint32_t> parent_;
    std::vector<std::uint32_t> size_;
    std::vector<std::uint8_t> opposite_;  ///< to the parent
};

}  // namespace entente::graph::two_camps

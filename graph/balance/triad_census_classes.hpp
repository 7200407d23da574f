// The 138 classes of triples in a signed digraph, and the class of each of the 729 states of three numbered
// vertices. Private to this layer.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace entente::graph {

/// What runs from one vertex to another.
enum class ArcSign : std::uint8_t { none = 0, positive = 1, negative = 2 };

/// The arcs a->b, a->c, b->a, b->c, c->a, c->b of three vertices.
using TriadState = std::array<ArcSign, 6>;

constexpr std::size_t triad_states = 729;

/// A number below triad_states: the digits of the state in base 3, the first the lowest.
constexpr std::uint32_t triad_number(const TriadState& state) {
    std::uint32_t number = 0;
    for (std::size_t i = state.size(); i > 0; --i)
        number = 3 * number + static_cast<std::uint32_t>(state[i - 1]);
    return number;
}

struct TriadClasses {
    std::vector<std::string> names;                      ///< in the order of the census
    std::array<std::uint16_t, triad_states> of_state{};  ///< by triad_number: the position in `names`
};

const TriadClasses& triad_classes();

}  // namespace entente::graph

// Negative cycles that share no weight: a lower bound of the frustration index.
#pragma once

#include "graph/balance/frustration/problem.hpp"

namespace entente::graph::two_camps {

/// A cycle as the positions of its edges, in no particular order.
using Cycle = std::vector<std::uint32_t>;

/// Cycles and how much of the weight of each of its edges each takes, in halves; no edge is taken more than
/// it weighs.
struct Packing {
    struct Item {
        Cycle cycle;
        std::int64_t halves = 0;
    };
    std::vector<Item> items;

    /// Every partition costs at least that much: half the sum, rounded up.
    [[nodiscard]] std::int64_t bound() const;
};

/// Negative cycles with one edge that goes against `camps` each, short ones first, until none is left. When
/// stopped, what a fraction of a second finds.
Packing pack_cycles(const Problem& problem, const Neighbours& near, const Camps& camps, Stop& stop);

/// Moves cycles about to make room for more, until the bound is the cost of `camps` or a number of moves has
/// been made that depends on the problem's size only.
Packing repack_cycles(const Problem& problem, const Neighbours& near, const Camps& camps, Packing packing,
                      Stop& stop);

}  // namespace entente::graph::two_camps

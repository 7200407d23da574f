// Rows of arcs for tests of kernels, from lists of ties.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "graph/measurement.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

/// Strength by (source, target).
using TieList = std::map<std::pair<graph::Vertex, graph::Vertex>, double>;

inline void tie(TieList& ties, std::size_t a, std::size_t b, double strength) {
    ties[{static_cast<graph::Vertex>(a), static_cast<graph::Vertex>(b)}] = strength;
}

inline void tie_both_ways(TieList& ties, std::size_t a, std::size_t b, double strength) {
    tie(ties, a, b, strength);
    tie(ties, b, a, strength);
}

/// Owns what its ways() look at.
class TestArcs {
public:
    TestArcs(std::size_t vertices, const TieList& ties) {
        out_.start.assign(vertices + 1, 0);
        for (const auto& [ends, strength] : ties) {
            ++out_.start[ends.first + 1];
            out_.column.push_back(ends.second);
            out_.strength.push_back(strength);
        }
        for (std::size_t v = 0; v < vertices; ++v) out_.start[v + 1] += out_.start[v];
        in_ = graph::reversed(out_.arcs());
        symmetric_ = in_.column == out_.column && in_.strength == out_.strength && in_.start == out_.start;
    }

    [[nodiscard]] graph::Arcs out() const { return out_.arcs(); }
    [[nodiscard]] graph::BothWays ways() const { return {out_.arcs(), in_.arcs(), symmetric_}; }

private:
    graph::ArcArrays out_;
    graph::ArcArrays in_;
    bool symmetric_ = false;
};

/// Side by side squares: vertex row * columns + column is tied with those beside it.
inline TieList grid(std::size_t rows, std::size_t columns, double strength) {
    TieList ties;
    for (std::size_t at = 0; at < rows * columns; ++at) {
        if (at % columns > 0) tie_both_ways(ties, at - 1, at, strength);
        if (at >= columns) tie_both_ways(ties, at - columns, at, strength);
    }
    return ties;
}

/// Up to `number` ties between random vertices, both ways or one, of the strengths that `strength(dice)`
/// gives.
template <class Strength>
TieList random_ties(Dice& dice, std::size_t vertices, std::size_t number, bool both_ways,
                    const Strength& strength) {
    TieList ties;
    for (std::size_t i = 0; i < number && vertices > 1; ++i) {
        const std::size_t a = dice.below(vertices);
        const std::size_t b = (a + 1 + dice.below(vertices - 1)) % vertices;
        if (both_ways) {
            tie_both_ways(ties, a, b, strength(dice));
        } else {
            tie(ties, a, b, strength(dice));
        }
    }
    return ties;
}

}  // namespace entente::test

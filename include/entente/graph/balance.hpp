// Structural balance in triads and closed walks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

/// Triangles of the signed graph by the number of their hostile ties. A triangle is balanced when the product
/// of its signs is positive: +++ and +--. Heider (1946); Cartwright and Harary (1956).
struct SignedTriads {
    std::uint64_t ppp = 0;  ///< +++ balanced
    std::uint64_t ppn = 0;  ///< ++- not balanced
    std::uint64_t pnn = 0;  ///< +-- balanced
    std::uint64_t nnn = 0;  ///< --- not balanced

    [[nodiscard]] std::uint64_t all() const { return ppp + ppn + pnn + nnn; }
    /// Share of triangles that are balanced, in [0, 1]. Undefined without triangles.
    [[nodiscard]] std::optional<double> balance() const;
};

SignedTriads signed_triads(const SignedGraph& graph);

/// One of the 138 classes of triples of vertices in a directed graph whose arcs have signs.
struct TriadClass {
    std::string name;  ///< the MAN class with its signs, as the documentation of triad_census() says
    std::uint64_t count = 0;
};

/// How many unordered triples of vertices belong to each class, all 138 in a fixed order, zeros too. The sum
/// is n(n-1)(n-2)/6. O(m * largest degree) time.
std::vector<TriadClass> signed_triad_census(const SignedDigraph& graph);

/// Closed walks weighted by 1/length!: tr(exp A) / tr(exp |A|), A with entries +1 and -1. In (0, 1]; 1: no
/// negative cycle. Estrada and Benzi, Physical Review E 90 (2014) 042802.
struct WalkBalance {
    std::optional<double> network;              ///< undefined without vertices or when `too_large`
    std::vector<std::optional<double>> actors;  ///< by vertex: exp(A)_ii / exp(|A|)_ii
    bool too_large = false;                     ///< a component has more vertices than a dense solver takes
};

WalkBalance walk_balance(const SignedGraph& graph);

}  // namespace entente::graph

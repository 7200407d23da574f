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

    /// Triangles of the graph.
    [[nodiscard]] std::uint64_t all() const { return ppp + ppn + pnn + nnn; }
    /// Share of triangles that are balanced, in [0, 1]. Undefined without triangles.
    [[nodiscard]] std::optional<double> balance() const;
};

/// Counts the triangles of `graph`, in O(m^1.5) time.
SignedTriads signed_triads(const SignedGraph& graph);

/// One of the 138 classes of triples of vertices in a directed graph whose arcs have signs.
struct TriadClass {
    std::string name;         ///< `120D-PP0P0N`, as signed_triad_census() says
    std::uint64_t count = 0;  ///< triples of vertices
};

/// How many unordered triples of vertices belong to each class, all 138 in a fixed order, zeros too. The sum
/// is n(n-1)(n-2)/6. O(m * largest degree) time.
///
/// The name is the MAN class of Holland and Leinhardt (mutual, asymmetric and null pairs, then D down, U up,
/// C cyclic, T transitive), a hyphen, and the arcs a->b, a->c, b->a, b->c, c->a, c->b, each P (friendly),
/// N (hostile) or 0 (none). Of the ways to call the three vertices a, b, c that one counts whose letters come
/// first, P before N before 0: `300-PPPPPP`, `021C-P00N00` (a is friendly to b, b hostile to c). Classes are
/// in the usual order of MAN classes (003, 012, 102, 021D, 021U, 021C, 111D, 111U, 030T, 030C, 201, 120D,
/// 120U, 120C, 210, 300), within each by their letters. 111D is a<->b<-c, 111U a<->b->c. Batagelj and Mrvar,
/// Social Networks 23 (2001) 237-243.
std::vector<TriadClass> signed_triad_census(const SignedDigraph& graph);

/// Closed walks weighted by 1/length!: tr(exp A) / tr(exp |A|), A with entries +1 and -1. In [0, 1]; 1: no
/// negative cycle. (Ratios below 1e-300 are not told apart.) Actors without ties count with 1 in both traces.
/// Estrada and Benzi, Physical Review E 90 (2014) 042802.
struct WalkBalance {
    std::optional<double> network;              ///< undefined without vertices or when `too_large`
    std::vector<std::optional<double>> actors;  ///< by vertex: exp(A)_ii / exp(|A|)_ii in [0, 1]; 1 without
                                                ///< ties; undefined in a component that is too large
    bool too_large = false;  ///< there is a negative cycle, and a component of more than 1,500 vertices
};

/// See WalkBalance; by the vertices of `graph`.
WalkBalance walk_balance(const SignedGraph& graph);

/// WalkBalance::network alone, in a third of the time.
std::optional<double> network_walk_balance(const SignedGraph& graph);

}  // namespace entente::graph

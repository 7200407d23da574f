// PN centrality: (I - b A)^-1 1 with A = P - 2N, P and N the 0/1 matrices of friendly and of hostile ties,
// and b = 1 / (2n - 2), which keeps all eigenvalues of b A within -1..1. A foe takes away twice what a friend
// adds, and the foe of a foe adds again.
//
// Directed: out = (I - b^2 A A')^-1 (I + b A) 1 and in = (I - b^2 A' A)^-1 (I + b A') 1, which is the
// solution of out = 1 + b A in, in = 1 + b A' out: a good sender sends to good receivers, as hubs do. So both
// are one system on the undirected graph of senders and receivers, (I - b [0 A; A' 0]) (out; in) = 1, and
// where all ties run both ways both equal the undirected value.
//
// The matrix is positive definite but for two cases. With two actors, a hostile tie makes it singular. So
// does, in the directed version, everybody hostile to everybody: the vector of all ones stays where it is.
//
// Everett and Borgatti, Social Networks 38 (2014) 111-120, section 6.
#include "graph/centrality/pn.hpp"

#include <algorithm>

#include "entente/graph/signed_graph.hpp"
#include "graph/kernels/conjugate_gradient.hpp"
#include "graph/kernels/signed_matrix.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// b A, of a graph of n actors whose matrix has `size` rows, from its upper half.
ArcArrays weighed(std::size_t size, std::size_t n, const std::vector<SignedEntry>& half) {
    const double b = 1 / (2 * static_cast<double>(n) - 2);
    return symmetric_matrix(size, half, b, -2 * b);
}

/// Row n + v of the double graph is v the receiver.
struct OutAndIn {
    Values out;
    Values in;
};

bool singular(const SignedDigraph& graph) {
    const std::size_t n = graph.vertices;
    const auto hostile = std::ranges::count(graph.arcs, std::int8_t{-1}, &SignedArc::sign);
    return n < 2 || (n == 2 && hostile > 0) || static_cast<std::size_t>(hostile) == n * (n - 1);
}

OutAndIn solve_directed(const SignedDigraph& graph) {
    const std::size_t n = graph.vertices;
    OutAndIn result{Values(n), Values(n)};
    if (singular(graph)) return result;
    std::vector<SignedEntry> entries;
    for (const SignedArc& arc : graph.arcs) {
        entries.push_back({arc.source, static_cast<std::uint32_t>(n + arc.target), arc.sign});
    }
    const auto x = solve_identity_minus(weighed(2 * n, n, entries).arcs());
    for (std::size_t v = 0; x && v < n; ++v) {
        result.out[v] = (*x)[v];
        result.in[v] = (*x)[n + v];
    }
    return result;
}

const OutAndIn& directed(Measurement& measurement) {
    return measurement.once<OutAndIn>(TieKind::all,
                                      [&] { return solve_directed(signed_digraph(measurement.snapshot())); });
}

}  // namespace

Values pn(Measurement& measurement) {
    const std::size_t n = measurement.size();
    const auto& graph =
        measurement.once<SignedGraph>(TieKind::all, [&] { return signed_graph(measurement.snapshot()); });
    if (n < 2 || (n == 2 && !graph.ties.empty() && graph.ties.front().sign < 0)) return Values(n);
    std::vector<SignedEntry> entries;
    for (const SignedTie& tie : graph.ties) entries.push_back({tie.first, tie.second, tie.sign});
    const auto x = solve_identity_minus(weighed(n, n, entries).arcs());
    return x ? Values(x->begin(), x->end()) : Values(n);
}

Values pn_in(Measurement& measurement) {
    return directed(measurement).in;
}

Values pn_out(Measurement& measurement) {
    return directed(measurement).out;
}

}  // namespace entente::graph

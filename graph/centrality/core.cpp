// The k-core is the largest set of actors each of whom is tied with at least k others in it; an
// actor's core number is the largest k whose core holds it. Taking away an actor of least degree
// again and again gives it: vertices stand in an array sorted by remaining degree, and one whose
// degree drops swaps places with the first of its degree. O(m) time.
//
// Convention: the undirected simple graph of all dyads, whatever their sign and strength.
//
// Seidman, Social Networks 5 (1983) 269-287; Batagelj and Zaversnik, An O(m) algorithm for cores
// decomposition of networks (2003), arXiv:cs/0310049.
#include "graph/centrality/core.hpp"

#include <algorithm>
#include <utility>

#include "graph/bgl.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// Vertices sorted by remaining degree, with the place where each degree begins.
class DegreeOrder {
public:
    explicit DegreeOrder(const DyadGraph& graph) : begin_(num_vertices(graph) + 1, 0) {
        for (const Vertex v : vertex_range(graph)) {
            degree_.push_back(out_degree(v, graph));
            ++begin_[degree_[v] + 1];
        }
        for (std::size_t k = 1; k < begin_.size(); ++k) begin_[k] += begin_[k - 1];
        order_.resize(degree_.size());
        place_.resize(degree_.size());
        std::vector<Vertex> next(begin_);
        for (const Vertex v : vertex_range(graph)) {
            place_[v] = next[degree_[v]]++;
            order_[place_[v]] = v;
        }
    }

    [[nodiscard]] Vertex at(std::size_t place) const { return order_[place]; }
    [[nodiscard]] Vertex degree(Vertex v) const { return degree_[v]; }

    /// Moves `v` to the next lower degree.
    void lower(Vertex v) {
        const Vertex first_place = begin_[degree_[v]]++;
        const Vertex first = order_[first_place];
        std::swap(order_[place_[v]], order_[first_place]);
        std::swap(place_[v], place_[first]);
        --degree_[v];
    }

private:
    std::vector<Vertex> begin_;
    std::vector<Vertex> degree_;
    std::vector<Vertex> order_;
    std::vector<Vertex> place_;
};

}  // namespace

Values core_number(Measurement& measurement) {
    const Snapshot& snapshot = measurement.snapshot();
    const DyadGraph& graph = snapshot.graph().dyads;
    DegreeOrder order(graph);
    Values result(num_vertices(graph));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const Vertex v = order.at(i);
        result[v] = order.degree(v);
        for (const Vertex w : neighbours(v, graph)) {
            if (order.degree(w) > order.degree(v)) order.lower(w);
        }
    }
    return result;
}

}  // namespace entente::graph

// Taking away a vertex of least degree again and again leaves the cores one after the other: vertices stand
// in an array sorted by remaining degree, and one whose degree drops swaps places with the first of its
// degree. O(m) time.
//
// Batagelj and Zaversnik, An O(m) algorithm for cores decomposition of networks (2003), arXiv:cs/0310049.
#include "graph/kernels/core.hpp"

#include <utility>

namespace entente::graph {
namespace {

/// Vertices sorted by remaining degree, with the place where each degree begins.
class DegreeOrder {
public:
    explicit DegreeOrder(const Arcs& dyads) : begin_(dyads.size() + 1, 0), degree_(dyads.size()) {
        for (std::size_t v = 0; v < dyads.size(); ++v) {
            degree_[v] = dyads.start[v + 1] - dyads.start[v];
            ++begin_[degree_[v] + 1];
        }
        for (std::size_t k = 1; k < begin_.size(); ++k) begin_[k] += begin_[k - 1];
        order_.resize(degree_.size());
        place_.resize(degree_.size());
        std::vector<Vertex> next(begin_);
        for (Vertex v = 0; v < degree_.size(); ++v) {
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

std::vector<Vertex> core_numbers(const Arcs& dyads) {
    DegreeOrder order(dyads);
    std::vector<Vertex> result(dyads.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const Vertex v = order.at(i);
        result[v] = order.degree(v);
        for (const Vertex w : dyads.row(v)) {
            if (order.degree(w) > order.degree(v)) order.lower(w);
        }
    }
    return result;
}

}  // namespace entente::graph

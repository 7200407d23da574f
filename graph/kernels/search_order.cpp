// A breadth-first numbering from a vertex that a first search found last: a cheap stand-in for a vertex of
// largest eccentricity, from which the levels are narrow and the numbers of neighbours close.
//
// After Cuthill and McKee, Proceedings of the 24th ACM National Conference (1969) 157-172; the end by George
// and Liu, ACM Transactions on Mathematical Software 5 (1979) 284-295.
#include "graph/kernels/search_order.hpp"

namespace entente::graph {
namespace {

/// Rows under their new numbers, given the arcs turned round: going through the ends of arcs in ascending
/// order leaves every row ascending.
ArcArrays renumbered(const Arcs& turned, const Arcs& arcs, std::span<const Vertex> vertices,
                     std::span<const Vertex> places) {
    ArcArrays result;
    result.start.reserve(vertices.size() + 1);
    for (const Vertex v : vertices) {
        result.start.push_back(result.start.back() + static_cast<Vertex>(arcs.row(v).size()));
    }
    result.column.resize(arcs.column.size());
    std::vector<Vertex> next(result.start.begin(), result.start.end() - 1);
    for (Vertex place = 0; place < vertices.size(); ++place) {
        for (const Vertex v : turned.row(vertices[place])) result.column[next[places[v]]++] = place;
    }
    return result;
}

}  // namespace

SearchOrder::SearchOrder(const BothWays& arcs) : place_(arcs.out.size(), none), symmetric_(arcs.symmetric) {
    vertex_.reserve(place_.size());
    component_.reserve(place_.size());
    for (Vertex v = 0; v < place_.size(); ++v) {
        if (place_[v] != none || (arcs.out.row(v).empty() && arcs.in.row(v).empty())) continue;
        append_search(arcs, v);
        const Vertex end = vertex_.back();
        for (std::size_t at = starts_.back(); at < vertex_.size(); ++at) place_[vertex_[at]] = none;
        vertex_.resize(starts_.back());
        append_search(arcs, end);
        component_.resize(vertex_.size(), static_cast<Vertex>(starts_.size() - 1));
        starts_.push_back(static_cast<Vertex>(vertex_.size()));
    }
    out_ = renumbered(arcs.in, arcs.out, vertex_, place_);
    if (!symmetric_) in_ = renumbered(arcs.out, arcs.in, vertex_, place_);
}

BothWays SearchOrder::arcs() const {
    return {out_.arcs(), symmetric_ ? out_.arcs() : in_.arcs(), symmetric_};
}

void SearchOrder::append_search(const BothWays& arcs, Vertex start) {
    const auto append = [&](Vertex v) {
        if (place_[v] != none) return;
        place_[v] = static_cast<Vertex>(vertex_.size());
        vertex_.push_back(v);
    };
    std::size_t next = vertex_.size();
    append(start);
    for (; next < vertex_.size(); ++next) {
        for (const Vertex w : arcs.out.row(vertex_[next])) append(w);
        if (symmetric_) continue;
        for (const Vertex w : arcs.in.row(vertex_[next])) append(w);
    }
}

}  // namespace entente::graph

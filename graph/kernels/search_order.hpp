// Vertices renumbered so that a search meets its memory in order. Private to this layer.
#pragma once

#include <span>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// The vertices that have an arc, weak component by weak component, each in the order of a breadth-first
/// search from one of its ends: neighbours come near each other, and so do their rows in memory and the
/// searches that start from them.
class SearchOrder {
public:
    explicit SearchOrder(const BothWays& arcs);

    /// By new number: the vertex it was. Isolates have none.
    [[nodiscard]] std::span<const Vertex> vertices() const { return vertex_; }
    /// By old number; `none` for isolates.
    [[nodiscard]] std::span<const Vertex> places() const { return place_; }
    /// By new number: the component's first, and the number after its last.
    [[nodiscard]] Vertex component_begin(Vertex place) const { return starts_[component_[place]]; }
    [[nodiscard]] Vertex component_end(Vertex place) const { return starts_[component_[place] + 1]; }
    /// The arcs between new numbers, without strengths.
    [[nodiscard]] BothWays arcs() const;

    static constexpr Vertex none = static_cast<Vertex>(-1);

private:
    /// Appends what can be reached from `start`, arcs followed either way, to vertex_.
    void append_search(const BothWays& arcs, Vertex start);

    std::vector<Vertex> vertex_;
    std::vector<Vertex> place_;
    std::vector<Vertex> component_;  ///< by new number
    std::vector<Vertex> starts_{0};  ///< by component, and one more
    ArcArrays out_;
    ArcArrays in_;  ///< empty when symmetric
    bool symmetric_;
};

}  // namespace entente::graph

// The queue of a Dijkstra search. Private to this layer.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "graph/measurement.hpp"

namespace entente::graph {

/// A heap of vertices by distance in which a vertex is found again by its number. Four children a node: half
/// as deep as with two, and the distances of all four lie side by side, so that the least of them is found
/// without a branch. Slots past the end hold infinity, so that there are always four.
class DistanceHeap {
public:
    explicit DistanceHeap(std::size_t vertices)
        : distance_(vertices + 4, std::numeric_limits<double>::infinity()),
          vertex_(vertices + 4),
          slot_(vertices) {}

    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] double least() const { return distance_[0]; }
    [[nodiscard]] Vertex nearest() const { return vertex_[0]; }

    void push(Vertex v, double distance) { rise(size_++, v, distance); }
    /// `v` must be in the heap, with a greater distance.
    void lower(Vertex v, double distance) { rise(slot_[v], v, distance); }

    /// Removes nearest().
    void pop() {
        const double distance = distance_[--size_];
        const Vertex v = vertex_[size_];
        distance_[size_] = std::numeric_limits<double>::infinity();
        if (size_ > 0) sink(v, distance);
    }

    void clear() {
        while (size_ > 0) distance_[--size_] = std::numeric_limits<double>::infinity();
    }

private:
    void put(std::size_t slot, Vertex v, double distance) {
        distance_[slot] = distance;
        vertex_[slot] = v;
        slot_[v] = static_cast<Vertex>(slot);
    }

    void rise(std::size_t slot, Vertex v, double distance) {
        while (slot > 0) {
            const std::size_t parent = (slot - 1) / 4;
            if (!(distance < distance_[parent])) break;
            put(slot, vertex_[parent], distance_[parent]);
            slot = parent;
        }
        put(slot, v, distance);
    }

    void sink(Vertex v, double distance) {
        std::size_t slot = 0;
        for (std::size_t child = 1; child < size_; child = 4 * slot + 1) {
            const double* const d = &distance_[child];
            const std::size_t left = d[1] < d[0] ? 1 : 0;
            const std::size_t right = d[3] < d[2] ? 3 : 2;
            const std::size_t least = d[right] < d[left] ? right : left;
            if (!(d[least] < distance)) break;
            put(slot, vertex_[child + least], d[least]);
            slot = child + least;
        }
        put(slot, v, distance);
    }

    std::vector<double> distance_;
    std::vector<Vertex> vertex_;
    std::vector<Vertex> slot_;  ///< by vertex
    std::size_t size_ = 0;
};

}  // namespace entente::graph
